import { bundle } from '../../build/bundle.ts'
import { findElectron } from '../../build/runtime.ts'
import { say } from '../../build/script.ts'
import { provideLibraries } from '../../build/system-libraries.ts'

/** Before the first test: the app bundled, Electron found and its libraries there. */
export default async function setUp(): Promise<void> {
  const runtime = await findElectron()
  say(runtime.told)
  await Promise.all([provideLibraries(runtime.executable), bundle()])
  process.env['ANSWERABLE_ELECTRON'] = runtime.executable
}
