import { readFile } from 'node:fs/promises'
import type { ElectronApplication } from 'playwright/test'

/** One line of Chromium's own trace; times are in microseconds. */
export interface Traced {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Of the processor's time. */
  readonly tdur?: number
  readonly id2?: { readonly local?: string }
  readonly args: { readonly name?: string }
}

export interface Trace {
  readonly events: readonly Traced[]
  /** The window's process, and the shell's. */
  readonly window: number | undefined
  readonly shell: number
}

/** What Chromium traces while something goes on: the tasks of all threads, and what else is named. */
export async function traced(
  app: ElectronApplication,
  doing: () => Promise<void>,
  categories: readonly string[] = [],
): Promise<Trace> {
  await app.evaluate(
    ({ contentTracing }, included) => contentTracing.startRecording({ included_categories: included }),
    ['toplevel', '__metadata', ...categories],
  )
  await doing()
  const { path, window, shell } = await app.evaluate(async ({ contentTracing, BrowserWindow }) => ({
    path: await contentTracing.stopRecording(),
    window: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    shell: process.pid,
  }))
  const { traceEvents }: { readonly traceEvents: readonly Traced[] } = JSON.parse(
    await readFile(path, 'utf8'),
  )
  return { events: traceEvents, window, shell }
}

/** The tasks of a process's threads of one name. */
export function tasksOf({ events }: Trace, process: number | undefined, thread: string): readonly Traced[] {
  const own = events.filter(({ pid }) => pid === process)
  const threads = new Set(
    own.filter(({ name, args }) => name === 'thread_name' && args.name === thread).map(({ tid }) => tid),
  )
  return own.filter(({ name, tid }) => threads.has(tid) && name === 'ThreadControllerImpl::RunTask')
}
