import type { ElectronApplication } from 'playwright/test'
import { expect, test } from './launch.ts'

/** The titles of the native menu bar, as the system shows them. */
const menuTitles = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))

test('the language is chosen on the first page and changed while a page is open: words, direction, dates and native menus follow', async ({
  page,
  app,
}) => {
  const html = page.locator('html')
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(html).toHaveAttribute('lang', 'fr')
  await page.getByRole('button', { name: 'Parcourir l’exemple' }).click()
  await page.getByRole('link', { name: 'Lettres', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lettres' })).toBeVisible()
  await expect(page.getByRole('table')).toContainText('févr. 2018')
  await expect
    .poll(() => menuTitles(app))
    .toEqual(['Registre', 'Édition', 'Consigner', 'Aller à', 'Affichage', 'Aide'])

  await page.getByRole('button', { name: 'Langue (Français)' }).click()
  await page.getByRole('menuitem', { name: 'العربية' }).click()
  await expect(html).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1, name: 'الرسائل' })).toBeVisible()
  await expect
    .poll(() => menuTitles(app))
    .toEqual(['السجل', 'تحرير', 'التدوين', 'الانتقال', 'العرض', 'المساعدة'])

  await page.reload()
  await expect(html).toHaveAttribute('lang', 'ar')
  await expect(html).toHaveAttribute('dir', 'rtl')
})

test.describe('In Arabic', () => {
  test.use({ language: 'ar' })

  test('digits are Western until those of the Arab East are chosen; then dates and counts are written in them', async ({
    page,
    picture,
  }) => {
    await page.locator('.start-choices button').last().click()
    await page.locator('.frame').waitFor()
    await expect(page.locator('main')).toContainText(/\d/)
    await page.keyboard.press('Control+,')
    await page
      .getByRole('button', { name: /^الأرقام|0123456789/ })
      .first()
      .click()
    await page.getByRole('option', { name: '٠١٢٣٤٥٦٧٨٩' }).click()
    await page.getByRole('link', { name: 'نظرة عامة' }).click()
    await expect(page.locator('main')).toContainText(/[٠-٩]/)
    await picture('digits-of-the-arab-east')
  })
})

test('high contrast is black on white, and as-the-computer follows what the computer says', async ({
  page,
  picture,
}) => {
  const html = page.locator('html')
  await page.getByRole('button', { name: 'Look around the sample' }).click()
  await page.locator('.frame').waitFor()
  await page.keyboard.press('Control+,')
  const choose = async (name: string) => {
    await page.getByRole('button', { name: /Appearance/ }).click()
    await page.getByRole('option', { name }).click()
  }
  await choose('High contrast')
  await expect(html).toHaveAttribute('data-appearance', 'contrast')
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.getByRole('link', { name: 'Overview' }).click()
  await picture('high-contrast')
  await page.keyboard.press('Control+,')
  await choose('As the computer')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(html).toHaveAttribute('data-appearance', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(html).toHaveAttribute('data-appearance', 'light')
})
