import { expect, test } from './launch.ts'
import { chooseInMenu } from './native-menu.ts'
import { RegisterPages } from './register-pages.ts'

test('The help opens by F1, from the menu and without a register, and is searched as it is typed in', async ({
  app,
  page,
}) => {
  await page.getByRole('button', { name: 'New register…' }).waitFor()
  await page.keyboard.press('F1')
  const register = new RegisterPages(app, page)
  await expect(register.heading('Help')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find in the help' }).fill('recovery key paper')
  await expect(page.getByText('1 section')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'The recovery key' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await register.openSample()
  await chooseInMenu(app, 'Help')
  await expect(register.heading('Help')).toBeVisible()
  await page.getByRole('searchbox').fill('kangaroo')
  await expect(page.getByText('Nothing in the help has these words.')).toBeVisible()
})

test('“What is this?” on a page leads to the section that explains it, and the keyboard with it', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Commitments')
  await page.getByRole('link', { name: 'What is this?' }).click()
  const section = page.getByRole('heading', { level: 2, name: 'A commitment' })
  await expect(section).toBeFocused()
  await expect(section).toBeInViewport()
})

test('The help lists every shortcut that a command declares', async ({ app, page }) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Help')
  const listed = page.locator('main dl.shortcuts > div')
  await expect(listed.filter({ hasText: 'Log a response' }).locator('kbd')).toHaveText(['r'])
  await expect(listed.filter({ hasText: 'Go to letters' }).locator('kbd')).toHaveText(['g', 'l'])
})

test('F1 leaves an open form as it is', async ({ app, page }) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await page.keyboard.press('r')
  await expect(register.form('Log a response')).toBeVisible()
  await page.keyboard.press('F1')
  await expect(register.form('Log a response')).toBeVisible()
  await expect(register.heading('Help')).toBeHidden()
})
