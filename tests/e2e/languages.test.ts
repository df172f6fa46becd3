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
  await expect.poll(() => menuTitles(app)).toEqual(['Registre', 'Édition', 'Affichage'])

  await page.getByRole('button', { name: 'Langue (Français)' }).click()
  await page.getByRole('menuitem', { name: 'العربية' }).click()
  await expect(html).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1, name: 'الرسائل' })).toBeVisible()
  await expect.poll(() => menuTitles(app)).toEqual(['السجل', 'تحرير', 'عرض'])

  await page.reload()
  await expect(html).toHaveAttribute('lang', 'ar')
  await expect(html).toHaveAttribute('dir', 'rtl')
})
