import { readFile } from 'node:fs/promises'
import type { ElectronApplication } from 'playwright/test'
import { generated, open } from './large-register.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** So many responses; `ANSWERABLE_RESPONSES=100000 npm run e2e -- tests/e2e/opening.test.ts` takes the most. */
const responses = Number(process.env['ANSWERABLE_RESPONSES'] ?? 10_000)
/** One task may hold the window up for so many milliseconds. */
const longest = 100
const opensWithin = 240_000

/** What a task took, in milliseconds: of the processor's time, and by the clock. */
interface Task {
  readonly worked: number
  readonly wall: number
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
async function tasksDuring(app: ElectronApplication, doing: () => Promise<void>) {
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

test('a large register opens without holding the window up, to its first page', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(opensWithin + 180_000)
  const folder = await generated(folders.home, responses)
  const began = performance.now()
  const tasks = await tasksDuring(app, async () => {
    await open(app, page, folder)
    await expect(new RegisterPages(app, page).heading('Overview')).toBeVisible({ timeout: opensWithin })
  })
  const took = performance.now() - began
  const inWords = (of: readonly Task[]) =>
    of
      .slice(0, 3)
      .map(({ worked, wall }) => `${worked.toFixed(0)} (${wall.toFixed(0)} by the clock)`)
      .join(', ')
  const description = `${responses} responses in ${(took / 1_000).toFixed(1)} s; longest tasks of the window ${inWords(tasks.window)} ms, of the shell ${inWords(tasks.shell)} ms`
  test.info().annotations.push({ type: 'opening', description })
  for (const each of [tasks.window, tasks.shell]) {
    expect(each.length).toBeGreaterThan(20)
    // The processor's own time: what else the computer does at the moment says nothing of the app.
    expect(each[0]?.worked, description).toBeLessThan(longest)
  }
})

test('opening a large register says what it is doing, can be given up, and begins anew', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const folder = await generated(folders.home, 3_000)
  const register = new RegisterPages(app, page)
  const slowly = await page.context().newCDPSession(page)
  await slowly.send('Emulation.setCPUThrottlingRate', { rate: 12 })
  await open(app, page, folder)
  const opening = register.form('Opening the register')
  await expect(opening.getByRole('progressbar')).toHaveAccessibleName(/…$/)
  await picture('opening')
  await opening.getByRole('button', { name: 'Cancel' }).click()
  await slowly.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(opening).toBeHidden()
  await expect(page.getByRole('button', { name: 'New register…' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)

  await page.getByRole('button', { name: /^Large/ }).click()
  await expect(register.heading('Overview')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log a response' })).toBeEnabled()
})
