import { join } from 'node:path'
import { allBytesBelow } from '../integration/store/all-bytes.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const eastern = /Eastern Ghouta, Idlib and Afrin/
const reason = 'Its people are in danger'

test('an organisation at risk is erased for good, here and in place of a laptop that is gone', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: eastern }).click()
  await register.partOfLetter('Signatories')
  const table = page.getByRole('table', { name: 'Signatories of the letter' })
  const name = (await table.locator('tbody th bdi').first().innerText()).trim()
  const sample = join(folders.userData, 'sample')
  expect((await allBytesBelow(sample)).includes(name)).toBe(true)

  await table.locator('tbody tr').first().getByRole('button').last().click()
  await page.getByRole('menuitem', { name: 'Erase the organisation for good…' }).click()
  const dialog = register.form(`Erase for good: ${name}`)
  await expect(dialog).toContainText('It cannot be undone, by nobody and with no backup.')
  const goOn = dialog.getByRole('button', { name: 'Go on…' })
  await expect(goOn).toBeDisabled()
  await dialog.getByLabel('Reason').fill(`${name} asked us to`)
  await expect(dialog).toContainText('Word it without the name.')
  await expect(goOn).toBeDisabled()
  await dialog.getByLabel('Reason').fill(reason)
  await picture('erase-what')
  await goOn.click()
  await expect(dialog.getByRole('alert')).toContainText('This is destroyed for good')
  await picture('erase-sure')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await register.told(/Erased here. It still stands in ledgers of other laptops/)
  await expect(page.getByText(name)).toHaveCount(0)

  await register.goTo('History')
  await expect(page.getByText(`: ${reason}`).first()).toBeVisible()
  await picture('erase-standing')
  for (const gone = page.getByRole('button', { name: 'That laptop is gone…' }); await gone.count(); ) {
    const before = await gone.count()
    await gone.first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Erase it here' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(gone).toHaveCount(before - 1)
  }
  expect((await allBytesBelow(sample)).includes(name)).toBe(false)
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('What was erased for good')).toBeVisible()
  await expect(page.getByText(new RegExp(`Reason: ${reason}`)).first()).toBeVisible()
  await picture('erase-verified')
})

test('the text of one entry is erased from History, which then says who did it', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Harbour', 'Amal')
  await register.goTo('Recipients')
  await page
    .getByRole('button', { name: /Add a recipient/ })
    .first()
    .click()
  const form = page.getByRole('dialog')
  await form.getByLabel(/^Name/).first().fill('Commissioner Quellwasser')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await register.goTo('History')
  await page.getByRole('button', { name: /^What can be done with: Added the recipient/ }).click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  const dialog = register.form('Erase for good')
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByRole('button', { name: 'Go on…' }).click()
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await register.told('Erased for good.')
  await expect(page.getByText(`Text erased by Amal`)).toContainText(reason)
  expect((await allBytesBelow(folder)).includes('Quellwasser')).toBe(false)
})

test.describe('in Arabic', () => {
  test.use({ language: 'ar', appearance: 'dark', windowSize: { width: 1024, height: 700 } })
  test('what is erased is told from right to left', async ({ page, picture }) => {
    await page.getByRole('button', { name: 'جولة في السجل النموذجي' }).click()
    await page.getByRole('link', { name: 'السجل', exact: true }).click()
    await page.getByLabel('تصفية بالكلمات أو الشخص أو التاريخ').fill('أضاف المنظمة')
    await page
      .getByRole('button', { name: /^ما يمكن فعله بالقيد: أضاف المنظمة/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'محو نهائي…' }).click()
    await expect(page.getByRole('dialog')).toContainText('قبل أن تفعل ذلك')
    await picture('erase-what')
  })
})
