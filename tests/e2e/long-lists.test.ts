import { median } from '../bench/store/times.ts'
import { generated, open } from './large-register.ts'
import { expect, test } from './launch.ts'
import { drawn, idle, watch } from './processor-time.ts'
import { RegisterPages } from './register-pages.ts'

/** So many responses; `ANSWERABLE_RESPONSES=100000 npm run e2e -- tests/e2e/long-lists.test.ts` takes the most. */
const responses = Number(process.env['ANSWERABLE_RESPONSES'] ?? 10_000)
/** A page shows in so many milliseconds of the window's own processor time. */
const shownWithin = 100
const opensWithin = 240_000

const pages = ['Letters', 'Demands', 'Recipients', 'Commitments', 'Calendar', 'History', 'Overview'] as const

test.describe('A large register', () => {
  test.use({ author: 'Secretariat' })

  test('shows every page at once, and typing finds without lagging', async ({
    app,
    page,
    folders,
    picture,
  }) => {
    test.setTimeout(opensWithin + 240_000)
    const register = new RegisterPages(app, page)
    await open(app, page, await generated(folders.home, responses))
    await expect(register.heading('Overview')).toBeVisible({ timeout: opensWithin })
    const took = await watch(page)
    await idle(page, took, opensWithin)
    const show = (name: string) =>
      took(async () => {
        await register.goTo(name)
        await expect(page.locator('main h1')).toBeVisible()
        await drawn(page)
      })
    const told: Record<string, string> = {}
    const medians: Record<string, number> = {}
    for (const name of pages) {
      const first = await show(name)
      await picture(`large-${name.toLowerCase()}`)
      const again: number[] = []
      for (let i = 0; i < 3; i += 1) {
        await show('Settings')
        again.push(await show(name))
      }
      medians[name] = median(again)
      told[name] = `${first.toFixed(0)} first, ${median(again).toFixed(0)} again`
    }
    await register.goTo('History')
    const keys: number[] = []
    await page.getByLabel('Filter by words, person or date').focus()
    for (const letter of 'minister') {
      keys.push(
        await took(async () => {
          await page.keyboard.press(letter)
          await drawn(page)
        }),
      )
    }
    const description = `${responses} responses, ms of processor time: ${Object.entries(told)
      .map(([name, words]) => `${name} ${words}`)
      .join('; ')}; a key in History ${median(keys).toFixed(0)}`
    test.info().annotations.push({ type: 'pages', description })
    console.log(description)
    for (const name of pages) expect(medians[name], description).toBeLessThan(shownWithin)
  })

  test('has lists that draw the rows in view, count them all, and are gone through by keyboard', async ({
    app,
    page,
    folders,
  }) => {
    test.setTimeout(opensWithin)
    const register = new RegisterPages(app, page)
    await open(app, page, await generated(folders.home, 10_000))
    await expect(register.heading('Overview')).toBeVisible({ timeout: opensWithin })
    await register.goTo('Letters')
    const table = page.getByRole('table', { name: 'All letters' })
    await expect(table).toHaveAttribute('aria-rowcount', '101')
    const rows = table.locator('tbody tr[data-index]')
    expect(await rows.count()).toBeLessThan(60)

    // On paper all of it is there.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await expect(rows).toHaveCount(100)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await rows.count()).toBeLessThan(60)

    const links = (at: number) => table.locator(`tr[data-index="${at}"] a`)
    await links(0).focus()
    await page.keyboard.press('ArrowDown')
    await expect(links(1)).toBeFocused()
    await page.keyboard.press('End')
    await expect(links(99)).toBeFocused()
    await expect(links(99)).toBeInViewport()
    await expect(table.locator('tr[data-index="99"]')).toHaveAttribute('aria-rowindex', '101')
    await page.keyboard.press('Home')
    await expect(links(0)).toBeFocused()

    // All of it is copied, not what is drawn.
    await page.keyboard.press('Control+c')
    await register.told('Copied')
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied.split('\n')).toHaveLength(101)
    expect(copied.split('\n')[0]?.split('\t')).toHaveLength(6)
  })
})
