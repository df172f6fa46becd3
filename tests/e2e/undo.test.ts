import type { ElectronApplication, Page } from 'playwright/test'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** Chooses a command as the window's menu does. */
async function command(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, chosen) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('broadcast', { kind: 'command', id: chosen })
  }, id)
}

/** What the button of undo or redo says that it will do. */
async function tooltipOf(page: Page, name: string): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  const text = await page.getByRole('tooltip').innerText()
  return text.replaceAll(/[\u2068\u2069]/g, '')
}

test('undo and redo say what they will take back or do again, in the button’s tooltip, the message and each language', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: 'Open letter on the archive of the old school' }).click()
  await page.keyboard.press('a')
  const form = register.form('Assess a demand')
  await form.getByRole('combobox', { name: 'Demand' }).fill('Keep the building')
  await page.keyboard.press('Enter')
  await register.pick(form, 'radio', 'Unmet')
  await page.keyboard.press('Control+Enter')
  await register.told('The assessment is recorded.')
  const says = await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('button', { name: /^Undo: / })
    .innerText()
  expect(says).toMatch(/^Undo: mark demand \d as Unmet$/)
  const what = says.replace('Undo: ', '')
  expect(await tooltipOf(page, 'Undo')).toContain(says)
  await picture('undo-says-what')
  await command(app, 'view.language.fr')
  expect(await tooltipOf(page, 'Annuler')).toMatch(/^Annuler\s: demande \d notée «\s.+\s»/)
  await command(app, 'view.language.ar')
  expect(await tooltipOf(page, 'تراجع')).toMatch(/^تراجع: تقييم المطلب \d: /)
  await picture('undo-says-what-arabic')
  await command(app, 'view.language.en')
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click()
  await register.told(`Taken back: ${what}`)
  expect(await tooltipOf(page, 'Redo')).toContain(`Redo: ${what}`)
  await page.keyboard.press('Control+Shift+z')
  await register.told(`Done again: ${what}`)
  await expect(page.getByRole('banner').getByRole('button', { name: 'Redo', exact: true })).toBeDisabled()
})

test('what was done to many cells at once is one thing to undo', async ({ app, page }) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: 'Open letter on the archive of the old school' }).click()
  const closed = page.getByRole('gridcell').filter({ hasText: 'Closed without response' })
  const before = await closed.count()
  await register.cell(1, 1).focus()
  await page.keyboard.press('Control+a')
  await page
    .getByRole('toolbar', { name: 'What is chosen' })
    .getByRole('button', { name: /without response/ })
    .click()
  const close = register.form('Close without response')
  await close.getByLabel('Why').fill('The council was dissolved')
  await page.keyboard.press('Control+Enter')
  await register.told('Closed without response.')
  expect(await closed.count()).toBeGreaterThan(before + 1)
  const undo = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: /^Undo: / })
  expect(await undo.innerText()).toMatch(/^Undo: close demand 1 without a response from .+, and \d+ more$/)
  await undo.click()
  await register.told(/Taken back: close demand 1 without a response from .+, and \d+ more/)
  await expect(closed).toHaveCount(before)
})
