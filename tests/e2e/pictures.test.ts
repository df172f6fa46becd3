import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './launch.ts'
import { longStory } from './long-story.ts'

/** The sample's letter of 2018, at one of its parts. */
async function openPart(page: Page, part: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/letters'
  })
  const link = page.locator('main table a').last()
  const letter = (await link.getAttribute('href'))?.split('/')[2] ?? ''
  await page.evaluate(hash => {
    location.hash = hash
  }, `/letters/${letter}/${part}`)
  await page.locator('.tabs').waitFor()
}

async function faults(page: Page): Promise<readonly string[]> {
  // Axe's page for frames cannot be opened in Electron; the app has no frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const [language, appearance, windowSize] of [
  ['en', 'light', { width: 1280, height: 800 }],
  ['ar', 'dark', { width: 1024, height: 700 }],
  ['fr', 'contrast', { width: 1024, height: 700 }],
] as const) {
  test.describe(`In ${language}, ${appearance}`, () => {
    test.use({ language, appearance, windowSize })

    test('letters and commitments are seen at a glance, a timeline says the same in its table, and axe finds nothing wrong', async ({
      page,
      picture,
    }) => {
      await page.locator('.start-choices button').last().click()
      await page.locator('.frame').waitFor()
      await expect(page.locator('.countdown')).not.toHaveCount(0)
      await expect(page.locator('.miniature').first()).toHaveAccessibleName(/\d/)
      await page.locator('.miniature').last().scrollIntoViewIfNeeded()
      await picture('overview-pictures')
      expect(await faults(page)).toEqual([])

      await page.evaluate(() => {
        location.hash = '/recipients'
      })
      await expect(page.locator('.answer-times').first()).toHaveAccessibleName(/\d/)
      expect(await faults(page)).toEqual([])
      await page.locator('.answer-times').last().scrollIntoViewIfNeeded()
      await picture('recipients-times')

      await openPart(page, 'correspondence')
      const timeline = page.locator('.picture')
      await expect(timeline.getByRole('img')).toHaveAttribute('aria-label', /\d/)
      await picture('timeline')
      await timeline.locator('summary').click()
      await expect(timeline.locator('tbody tr').first()).toBeVisible()
      expect(await faults(page)).toEqual([])
      await timeline.locator('summary').scrollIntoViewIfNeeded()
      await picture('timeline-table')

      await openPart(page, 'demands')
      await expect(page.locator('.picture').getByRole('img')).toHaveAttribute('aria-label', /2/)
      await expect(page.locator('.lane')).toHaveCount(1 + 2)
      expect(await faults(page)).toEqual([])
      await picture('demands-over-time')
    })
  })
}

test.describe('On paper', () => {
  test.use({ appearance: 'dark' })

  test('a letter’s timeline is there in its colours on a light page, without what leads elsewhere', async ({
    page,
    picture,
  }) => {
    await page.locator('.start-choices button').last().click()
    await page.locator('.frame').waitFor()
    await openPart(page, 'correspondence')
    const background = () => page.locator('.lanes').evaluate(lanes => getComputedStyle(lanes).backgroundColor)
    expect(await background()).not.toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.side')).toBeHidden()
    await expect(page.locator('.picture').getByRole('img')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Log a dispatch' })).toBeHidden()
    expect(await background()).toBe('rgb(255, 255, 255)')
    await picture('timeline-on-paper')
  })
})

for (const [language, appearance, windowSize] of [
  ['en', 'light', { width: 1280, height: 800 }],
  ['ar', 'dark', { width: 1024, height: 700 }],
] as const) {
  test.describe(`In ${language}, ${appearance}, ten years of a letter with 15 demands to 15 recipients`, () => {
    test.use({ language, appearance, windowSize, author: 'Secretariat' })

    test('are one picture that fits its page, and a table of everything', async ({
      app,
      page,
      folders,
      picture,
    }) => {
      const folder = await longStory(folders.home)
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
      }, folder)
      await page.locator('.start-choices button').nth(1).click()
      await page.locator('.frame').waitFor()
      await page.locator('.miniature').scrollIntoViewIfNeeded()
      await picture('overview-long')
      await openPart(page, 'correspondence')
      await page.locator('.picture').scrollIntoViewIfNeeded()
      await expect(page.locator('.lane')).toHaveCount(1 + 4 + 15)
      await picture('timeline-long')
      await page.locator('.picture summary').click()
      const table = page.locator('.picture table')
      await expect(table).toHaveAttribute('aria-rowcount', /^\d{3}$/)
      const tooWide = await page.locator('main').evaluate(main => main.scrollWidth - main.clientWidth)
      expect(tooWide).toBeLessThanOrEqual(1)
    })
  })
}
