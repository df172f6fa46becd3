import type { Page } from 'playwright/test'
import { expect } from './launch.ts'

/** Does something and gives the processor time that the window's thread took for it, in milliseconds. */
export type Took = (work: () => Promise<unknown>) => Promise<number>

/** Watches the window's thread. */
export async function watch(page: Page): Promise<Took> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  return async work => {
    const before = await now()
    await work()
    return (await now()) - before
  }
}

/** Until what was asked for is drawn. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** Until the window has nothing more to do by itself: what it prepares in idle moments is not a page's. */
export async function idle(page: Page, took: Took, timeout: number): Promise<void> {
  await expect
    .poll(() => took(() => page.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)))), {
      timeout,
    })
    .toBeLessThan(15)
}
