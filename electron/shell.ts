import { session } from 'electron'
import { Bundles } from './bundles.ts'
import type { Answer } from './hearing.ts'
import { type InstallationFile, openInstallationFile } from './installation.ts'
import { answerTo } from './ipc.ts'
import { lockWhenAway } from './lock.ts'
import type { Outside } from './outside.ts'
import { Registers } from './registers.ts'
import { closeSession } from './session.ts'

/** What stands behind the window, and answers it. */
export async function startShell(
  outside: Outside,
): Promise<{ readonly installation: InstallationFile; readonly answer: Answer }> {
  // No page is ever shown in it.
  closeSession(session.defaultSession)
  const installation = await openInstallationFile()
  const registers = new Registers(installation)
  const bundles = new Bundles(registers, installation)
  lockWhenAway(registers, installation)
  await outside.answer({ register: folder => registers.ask(folder), bundle: file => bundles.ask(file) })
  return { installation, answer: answerTo({ installation, registers, bundles }) }
}
