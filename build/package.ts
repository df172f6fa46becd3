import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, Platform } from 'electron-builder'
import { builderConfig, type Flavour } from './builder-config.ts'
import { bundle } from './bundle.ts'
import { findElectron, type Runtime } from './runtime.ts'
import { projectRoot, Stop, say, script } from './script.ts'

/** The program of a packaged `dir` build on this computer. */
export function packagedExecutable(flavour: Flavour): string {
  const dist = join(projectRoot, 'dist', flavour)
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`
  switch (process.platform) {
    case 'darwin':
      return join(dist, `mac${arch}`, 'Answerable.app', 'Contents', 'MacOS', 'Answerable')
    case 'win32':
      return join(dist, `win${arch}-unpacked`, 'Answerable.exe')
    default:
      return join(dist, `linux${arch}-unpacked`, 'answerable')
  }
}

/** Refuses to make a release of an Electron that is not the official one. */
export function refuseForRelease(flavour: Flavour, runtime: Runtime): void {
  if (flavour === 'release' && runtime.kind === 'fallback')
    throw new Stop(
      `A release is made with the official Electron only. ${runtime.told}\n` +
        'Try where it can be downloaded, name an unpacked one with ANSWERABLE_ELECTRON=<path>, ' +
        'or make a build for tests: npm run package -- --test',
    )
}

/**
 * Packages the app for this computer's system and gives the folder of the build: only unpacked (`dir`, which needs
 * no network), or as `installers` too (AppImage and deb, nsis, dmg: their tools are downloaded).
 */
export async function packageApp(flavour: Flavour, installers: boolean): Promise<string> {
  const runtime = await findElectron()
  say(runtime.told)
  refuseForRelease(flavour, runtime)
  await bundle()
  await rm(join(projectRoot, 'dist', flavour), { recursive: true, force: true })
  const targets = Platform.current().createTarget(installers ? null : 'dir')
  await build({ targets, config: builderConfig(flavour, runtime), publish: 'never' })
  return packagedExecutable(flavour)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await script(async () => {
    const flavour = process.argv.includes('--test') ? 'test' : 'release'
    say(`Packaged: ${await packageApp(flavour, process.argv.includes('--installers'))}`)
    return 0
  })
