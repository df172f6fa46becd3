import type { ElectronApplication, Page } from 'playwright/test'
import { quantile } from '../bench/store/times.ts'
import { type Traced, tasksOf, traced } from './traced.ts'

/** One key: what it took until its answer was drawn, in milliseconds. */
interface Press {
  /** What stands in the field after it. */
  readonly asked: string
  /** By the clock, to the end of the frame that shows what was found. */
  readonly wall: number
  /** The processor's time of the window's thread, and of its workers. */
  readonly window: number
  readonly worker: number
}

/** Marks the moments of the next key and of its answer: the field says so, and nothing is `aria-busy` any more. */
const markNext = (page: Page, asked: string): Promise<void> =>
  page.evaluate(text => {
    const mark = (name: string, startTime: number) => performance.mark(name, { detail: text, startTime })
    const look = () => {
      const field = document.activeElement
      const isThere = field instanceof HTMLInputElement && field.value === text
      if (!isThere || document.querySelector('[aria-busy="true"]')) return void requestAnimationFrame(look)
      const drawn = new MessageChannel()
      drawn.port1.onmessage = () => {
        drawn.port1.close()
        mark('answered', performance.now())
        Reflect.get(window, 'toldAnswered')('')
      }
      drawn.port2.postMessage(null)
    }
    const press = ({ timeStamp }: KeyboardEvent) => {
      mark('pressed', timeStamp)
      requestAnimationFrame(look)
    }
    addEventListener('keydown', press, { once: true, capture: true })
  }, asked)

/**
 * Types texts letter by letter into the field that has the focus, each key once the answer to the one before is
 * drawn; `begin` puts the focus in an empty field. Spaces, which ask for nothing new, are typed and not counted.
 */
export async function typing(
  app: ElectronApplication,
  page: Page,
  texts: readonly string[],
  begin: () => Promise<unknown>,
): Promise<readonly Press[]> {
  const keyboard = await page.context().newCDPSession(page)
  // The driver's own keyboard has the keys of one script only.
  const press = async (letter: string) => {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
  }
  // The page tells by itself: to be asked again and again would cost it what is measured.
  await keyboard.send('Runtime.enable')
  await keyboard.send('Runtime.addBinding', { name: 'toldAnswered' })
  const asked: string[] = []
  const type = async () => {
    for (const text of texts) {
      await begin()
      for (const [at, letter] of [...text].entries()) {
        if (letter === ' ') {
          await press(letter)
          continue
        }
        await markNext(page, text.slice(0, at + 1))
        const answered = new Promise(resolve => keyboard.once('Runtime.bindingCalled', resolve))
        await press(letter)
        await answered
        asked.push(text.slice(0, at + 1))
      }
    }
  }
  const trace = await traced(app, type, ['blink.user_timing'])
  await page.evaluate(() => performance.clearMarks())
  const moments = (mark: string) =>
    trace.events.filter(
      ({ cat, name, pid }) => cat === 'blink.user_timing' && name === mark && pid === trace.window,
    )
  const worked = (thread: string) => {
    const tasks = tasksOf(trace, trace.window, thread)
    return (from: Traced, to: Traced) =>
      tasks
        .filter(({ ts }) => ts >= from.ts && ts < to.ts)
        .reduce((sum, { tdur = 0 }) => sum + tdur / 1_000, 0)
  }
  const [window, worker] = [worked('CrRendererMain'), worked('DedicatedWorker thread')]
  const ends = moments('answered')
  return moments('pressed').flatMap((from, nth) => {
    const to = ends[nth]
    return to === undefined
      ? []
      : [
          {
            asked: asked[nth] ?? '',
            wall: (to.ts - from.ts) / 1_000,
            window: window(from, to),
            worker: worker(from, to),
          },
        ]
  })
}

/** The median, the 95th percentile and the slowest of one of the figures. */
const spread = (presses: readonly Press[], of: (press: Press) => number) => {
  const values = presses.map(of)
  const at = (part: number) => quantile(values, part)
  return { median: at(0.5), p95: at(0.95), slowest: at(1) }
}
export const worked = ({ window, worker }: Press): number => window + worker
export const processorTime = (presses: readonly Press[]) => spread(presses, worked)

/** The figures of many keys, in words. */
export function inWords(presses: readonly Press[]): string {
  const said = (name: string, of: (press: Press) => number) => {
    const { median, p95, slowest } = spread(presses, of)
    return `${name} ${median.toFixed(1)}, ${p95.toFixed(1)}, ${slowest.toFixed(1)}`
  }
  const slow = [...presses].sort((a, b) => b.wall - a.wall).slice(0, 5)
  return [
    `${presses.length} keys, ms at the median, at the 95th percentile and at most:`,
    [
      said('by the clock', press => press.wall),
      said('of the window', press => press.window),
      said('of its workers', press => press.worker),
    ].join('; '),
    `(slowest: ${slow.map(({ asked, wall, window, worker }) => `“${asked}” ${wall.toFixed(0)} = ${window.toFixed(0)} + ${worker.toFixed(0)}`).join(', ')})`,
  ].join(' ')
}
