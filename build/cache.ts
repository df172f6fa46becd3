import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

const HOUR = 3_600_000

/** The folder outside the tree for what is costly to fetch or unpack. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'answerable')

/** Folders that a process left half-made when it was killed. */
async function sweepAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name)
    const made = name.includes('.making-') ? await stat(path).catch(() => null) : null
    if (made && Date.now() - made.mtimeMs > HOUR) await rm(path, { recursive: true, force: true })
  }
}

/**
 * The folder `name` in `cache`, made by `make` where it is not there yet.
 * It appears whole or not at all: `make` fills a folder of its own, which is then renamed. Where two processes
 * make it at once, the first one's stays.
 */
export async function madeOnce(
  cache: string,
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  await sweepAbandoned(cache)
  const making = join(cache, `${name}.making-${process.pid}-${Math.random().toString(36).slice(2)}`)
  await mkdir(making)
  try {
    await make(making)
    await rename(making, folder).catch(error => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
  return folder
}
