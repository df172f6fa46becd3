import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { needsDisplay } from './display.ts'
import { Stop, say } from './script.ts'

const run = promisify(execFile)

/**
 * Debian's packages for what Electron needs. Where a release renamed one, the newer name comes first.
 */
const PACKAGES: readonly (readonly string[])[] = [
  ['xvfb'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['fonts-noto-core'],
]

/** The shared libraries that ldd's output lists as not found, each once. */
export const missingIn = (ldd: string): string[] => [
  ...new Set([...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '')),
]

/** Whether a program is in one of a path's folders. */
export const isOnPath = (program: string, path = process.env['PATH'] ?? ''): boolean =>
  path.split(delimiter).some(folder => folder !== '' && existsSync(join(folder, program)))

/** What `executable` lacks on this computer: shared libraries, and Xvfb where there is no display. Linux only. */
export async function missingFor(
  executable: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const { stdout } = await run('ldd', [executable]).catch(() => ({ stdout: '' }))
  const xvfb = needsDisplay(env) && !isOnPath('Xvfb', env['PATH'] ?? '') ? ['Xvfb'] : []
  return [...missingIn(stdout), ...xvfb]
}

export type Remedy =
  | { readonly kind: 'nothingMissing' }
  | { readonly kind: 'install' }
  | { readonly kind: 'tell'; readonly message: string }

/** What to do about what is missing: install it (root on a Debian), else tell how. */
export function remedyFor(missing: readonly string[], isRoot: boolean, hasApt: boolean): Remedy {
  if (missing.length === 0) return { kind: 'nothingMissing' }
  if (isRoot && hasApt) return { kind: 'install' }
  const names = PACKAGES.map(candidates => candidates[candidates.length - 1]).join(' ')
  const command = `sudo apt-get update && sudo apt-get install -y ${names}`
  const how = hasApt
    ? `Run this once, then start again:\n\n  ${command}\n`
    : `Install what holds them on this system. On Debian 12 it would be:\n\n  ${command}\n`
  return { kind: 'tell', message: `Electron cannot run here yet: ${missing.join(', ')} missing. ${how}` }
}

async function aptGet(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const child = spawn('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const status = await new Promise(resolve => {
    child.once('error', () => resolve('could not be started'))
    child.once('exit', resolve)
  })
  if (status !== 0) throw new Stop(`apt-get ${args.join(' ')} failed (${status}).`)
}

async function install(): Promise<void> {
  await aptGet('update')
  const names: string[] = []
  for (const candidates of PACKAGES) {
    for (const name of candidates) {
      const isKnown = await run('apt-cache', ['show', name]).then(
        () => true,
        () => false,
      )
      if (!isKnown) continue
      names.push(name)
      break
    }
  }
  await aptGet('install', '-y', '--no-install-recommends', ...names)
}

/**
 * Makes sure that `executable` finds its shared libraries, and Xvfb where there is no display.
 * As root on Debian it installs what is missing; else it stops with the one command to run.
 */
export async function provideLibraries(executable: string): Promise<void> {
  const missing = await missingFor(executable)
  const remedy = remedyFor(missing, process.getuid?.() === 0, existsSync('/usr/bin/apt-get'))
  switch (remedy.kind) {
    case 'nothingMissing':
      return
    case 'tell':
      throw new Stop(remedy.message)
    case 'install': {
      say(`Missing: ${missing.join(', ')}. Installing the system packages that hold them …`)
      await install()
      const still = await missingFor(executable)
      if (still.length > 0) throw new Stop(`Still missing after the installation: ${still.join(', ')}.`)
    }
  }
}

/** Installs one of Debian's packages where the program of its name is missing; says how where only root on a Debian could. */
export async function provideProgram(name: string): Promise<void> {
  if (isOnPath(name)) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Stop(`${name} is missing. On Debian: sudo apt-get install ${name}`)
  say(`Missing: ${name}. Installing it …`)
  await aptGet('update')
  await aptGet('install', '-y', '--no-install-recommends', name)
}
