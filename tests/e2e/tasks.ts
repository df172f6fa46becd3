import { type ElectronApplication, expect } from 'playwright/test'
import { type Traced, tasksOf, traced } from './traced.ts'

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

/** The tasks of one thread, the longest first. */
const longestFirst = (tasks: readonly Traced[]): readonly Task[] =>
  tasks
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1_000, worked: tdur / 1_000 }))
    .sort((a, b) => b.worked - a.worked)

/**
 * Records the tasks of the two threads that a person waits for while something goes on: the window's own, and the
 * shell's, through which every key and click comes.
 */
export async function tasksDuring(app: ElectronApplication, doing: () => Promise<void>): Promise<Tasks> {
  const trace = await traced(app, doing)
  return {
    window: longestFirst(tasksOf(trace, trace.window, 'CrRendererMain')),
    shell: longestFirst(tasksOf(trace, trace.shell, 'CrBrowserMain')),
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
