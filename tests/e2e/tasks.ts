import { readFile } from 'node:fs/promises'
import { type ElectronApplication, expect } from 'playwright/test'

/** One task may hold the window up for so many milliseconds. */
const longest = 100

/** What a task took, in milliseconds: of the processor's time, and by the clock. */
interface Task {
  readonly worked: number
  readonly wall: number
}

/** The tasks of the window's thread and of the shell's, the longest first. */
export interface Tasks {
  readonly window: readonly Task[]
  readonly shell: readonly Task[]
}

interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The tasks of one thread, the longest first. */
function tasksOf(events: readonly Traced[], thread: string, process: number | undefined): readonly Task[] {
  const own = events.filter(({ pid }) => pid === process)
  const its = own.find(({ name, args }) => name === 'thread_name' && args.name === thread)?.tid
  return own
    .filter(({ name, tid }) => tid === its && name === 'ThreadControllerImpl::RunTask')
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1_000, worked: tdur / 1_000 }))
    .sort((a, b) => b.worked - a.worked)
}

/**
 * Records the tasks of the two threads that a person waits for while something goes on: the window's own, and the
 * shell's, through which every key and click comes.
 */
export async function tasksDuring(app: ElectronApplication, doing: () => Promise<void>): Promise<Tasks> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', '__metadata'] }),
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
  return {
    window: tasksOf(traceEvents, 'CrRendererMain', window),
    shell: tasksOf(traceEvents, 'CrBrowserMain', shell),
  }
}

/** The longest tasks, in words. */
export function inWords({ window, shell }: Tasks): string {
  const of = (tasks: readonly Task[]) =>
    tasks
      .slice(0, 3)
      .map(({ worked, wall }) => `${worked.toFixed(0)} (${wall.toFixed(0)} by the clock)`)
      .join(', ')
  return `longest tasks of the window ${of(window)} ms, of the shell ${of(shell)} ms`
}

/** No task held the window up, and there were tasks to measure. */
export function expectShort({ window, shell }: Tasks, description: string): void {
  for (const each of [window, shell]) {
    expect(each.length).toBeGreaterThan(20)
    // The processor's own time: what else the computer does at the moment says nothing of the app.
    expect(each[0]?.worked, description).toBeLessThan(longest)
  }
}
