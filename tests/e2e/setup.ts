import { bundle } from '../../build/bundle.ts'
import { setStage } from '../../build/stage.ts'

/** Before the first test: the app bundled, Electron found, its libraries and a display there. */
export default async function setUp(): Promise<() => void> {
  const [stage] = await Promise.all([setStage(), bundle()])
  process.env['ANSWERABLE_ELECTRON'] = stage.runtime.executable
  return stage.close
}
