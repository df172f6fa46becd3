import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './launch.ts'

test.describe('A review', () => {
  test.use({ author: 'Maryam' })

  test('is worked by keyboard, asks and signs off by name; what is recorded later opens the letter again', async ({
    page,
    picture,
  }) => {
    await page.getByRole('button', { name: 'Look around the sample' }).click()
    await page.locator('.frame').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
    const progress = page.getByText(/^\d+ of \d+ looked at$/)
    await expect(progress).toHaveText(/^0 of/)
    await picture('review')

    const confirm = page.getByRole('button', { name: /^Confirm/ }).first()
    await confirm.focus()
    await page.keyboard.press('c')
    await expect(progress).toHaveText(/^1 of/)
    await expect(page.getByText('You confirmed it')).toBeVisible()
    await page.keyboard.press('c')
    await expect(progress).toHaveText(/^2 of/)

    await page
      .getByRole('button', { name: /^Confirm/ })
      .first()
      .focus()
    await page.keyboard.press('q')
    await page.getByRole('textbox', { name: 'In words' }).fill('Who said so?')
    await page.keyboard.press('Control+Enter')
    await expect(progress).toHaveText(/^3 of/)
    await expect(page.getByRole('heading', { name: 'Questions and comments' })).toBeVisible()

    await page.getByRole('button', { name: 'Sign off…' }).first().click()
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Maryam')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Stands', { exact: true })).toBeVisible()

    await page.getByRole('button', { name: 'Finish this review' }).click()
    await expect(page.getByText(/Nothing is new since your last review/)).toBeVisible()
    await picture('review-finished')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations).toEqual([])

    await page.keyboard.press('Control+z')
    await expect(progress).toHaveText(/^3 of/)
  })
})

test('a review without a name asks for it first', async ({ page }) => {
  await page.getByRole('button', { name: 'Look around the sample' }).click()
  await page.locator('.frame').waitFor()
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(page.getByText('A review is by somebody')).toBeVisible()
  await page.getByRole('link', { name: 'To the settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test.describe('In Arabic and dark', () => {
  test.use({ language: 'ar', appearance: 'dark', author: 'مريم', windowSize: { width: 1024, height: 700 } })

  test('a review is in Arabic, and axe finds nothing in it', async ({ page, picture }) => {
    await page.locator('.start-choices button').last().click()
    await page.locator('.frame').waitFor()
    await page.getByRole('link', { name: 'المراجعة' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'المراجعة' })).toBeVisible()
    await picture('review')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations).toEqual([])
  })
})
