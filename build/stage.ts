import { spawn } from 'node:child_process'
import { needsDisplay, startDisplay } from './display.ts'
import { findElectron, type Runtime } from './runtime.ts'
import { say } from './script.ts'
import { provideLibraries } from './system-libraries.ts'

/** Chromium refuses to run as root with its sandbox: only from source, and only then, it is left out. */
export const isRoot = (): boolean => process.getuid?.() === 0

export type Stage = { readonly runtime: Runtime; readonly close: () => void }

/**
 * Finds Electron, its libraries and a display, and says which. `close` ends the display where it is ours.
 */
export async function setStage(): Promise<Stage> {
  const runtime = await findElectron()
  say(runtime.told)
  await provideLibraries(runtime.executable)
  const display = needsDisplay() ? await startDisplay() : null
  return { runtime, close: () => display?.close() }
}

/** Runs `executable` until it ends, and gives its exit status; an interrupt is passed on to it. */
export function runToEnd(executable: string, args: readonly string[]): Promise<number> {
  const child = spawn(executable, args, { stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => {
    child.kill(signal)
  }
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)))
  }).finally(() => {
    process.off('SIGINT', pass)
    process.off('SIGTERM', pass)
  })
}
