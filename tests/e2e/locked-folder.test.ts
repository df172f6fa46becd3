import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test.use({ author: 'Secretariat' })

test('the page of a locked register names its folder only where the person wants that', async ({
  app,
  page,
  folders,
}) => {
  const passphrase = 'seven swallows over the harbour'
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh', 'Secretariat', passphrase)
  await page.keyboard.press('Control+l')
  await expect(register.heading('A register is locked')).toBeVisible()
  const folder = page
    .getByRole('banner')
    .or(page.locator('main header'))
    .getByText('Register', { exact: true })
  await expect(folder).toBeHidden()
  await register.unlock(passphrase)
  await register.goTo('Settings')
  await register.pick(page.getByRole('main'), 'checkbox', 'Show the folder’s name while it is locked')
  await page.keyboard.press('Control+l')
  await expect(register.heading('A register is locked')).toBeVisible()
  await expect(folder).toBeVisible()
  await expect(page.getByText('Saltmarsh')).toBeHidden()
})
