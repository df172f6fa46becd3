import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { cacheFolder } from './cache.ts'
import { say } from './script.ts'

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The version of Electron that package.json asks for. */
export const officialVersion: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))).version

export type InstalledElectron = { readonly executable: string; readonly folder: string }

/** The official binary, where it has been downloaded whole; else null. */
export async function installedElectron(): Promise<InstalledElectron | null> {
  const folder = join(packageFolder, 'dist')
  const read = (path: string) => readFile(path, 'utf8').catch(() => '')
  const version = (await read(join(folder, 'version'))).replace(/^v/, '')
  const path = await read(join(packageFolder, 'path.txt'))
  const executable = join(folder, path)
  return version === officialVersion && path !== '' && existsSync(executable) ? { executable, folder } : null
}

const failureSchema = z.object({ version: z.string(), at: z.number(), reason: z.string() })
/** An attempt to download the official binary that failed: which version, when (ms since 1970), and why. */
export type DownloadFailure = z.infer<typeof failureSchema>

const REMEMBERED_FOR = 24 * 3_600_000
// Unreachable hosts fail within 10 s by themselves; this only ends a transfer that has stalled.
const DOWNLOAD_LIMIT = 180_000

/** Whether a failed download is recent enough (one day) and of this version, so that trying again would only wait. */
export const isStillRemembered = (failure: DownloadFailure, version: string, now: number): boolean =>
  failure.version === version && now >= failure.at && now - failure.at < REMEMBERED_FOR

const failureFile = () => join(cacheFolder(), 'electron-download-failed.json')

async function readFailure(): Promise<DownloadFailure | null> {
  try {
    return failureSchema.parse(JSON.parse(await readFile(failureFile(), 'utf8')))
  } catch {
    return null
  }
}

/** The first line of an error's text that says something, without "Error:" and its like. */
export const reasonOf = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim().replace(/^(?:\w*Error: )+/, ''))
    .find(line => line !== '') ?? 'no reason given'

function runInstaller(): Promise<string | null> {
  return new Promise(resolve => {
    const installer = join(packageFolder, 'install.js')
    execFile(process.execPath, [installer], { timeout: DOWNLOAD_LIMIT }, (error, _stdout, stderr) => {
      if (error === null) resolve(null)
      else resolve(error.killed ? `not done after ${DOWNLOAD_LIMIT / 1000} s` : reasonOf(stderr))
    })
  })
}

/**
 * Downloads the official binary with Electron's own installer. Null once it is there, else why it could not be
 * had. A failure is kept for a day and answered from memory, unless `insist`.
 */
export async function downloadElectron(insist: boolean): Promise<string | null> {
  const remembered = await readFailure()
  if (!insist && remembered && isStillRemembered(remembered, officialVersion, Date.now()))
    return `${remembered.reason}; not tried again within a day, unless ${failureFile()} is deleted`
  say(`Downloading Electron ${officialVersion} …`)
  const reason = await runInstaller()
  if (reason === null) {
    await rm(failureFile(), { force: true })
    return null
  }
  const failure: DownloadFailure = { version: officialVersion, at: Date.now(), reason }
  await mkdir(cacheFolder(), { recursive: true })
  await writeFile(failureFile(), JSON.stringify(failure))
  return reason
}
