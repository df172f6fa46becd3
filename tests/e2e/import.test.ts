import { resolve } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

async function chooseTable(page: Page, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a table…' }).click()
  await (await chooser).setFiles(resolve('tests/tables', name))
}

test('signatories come in from a table, with an error for each bad row, and one undo takes all of them back', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.createRegister(folders.home, 'Letters', 'Secretariat')
  await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
  await page
    .getByLabel('The letter’s text')
    .fill(
      'To the Harbour Council\n\nWe call on the Council to:\n1. Publish the permits.\n2. Open the books.\n',
    )
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('button', { name: 'Register the letter' }).click()
  await register.partOfLetter('Signatories')

  await page.getByRole('button', { name: 'Import signatories…' }).click()
  await chooseTable(page, 'signatories.csv')
  const form = register.form('Import signatories')
  await expect(form.getByText('3 rows can be imported; 0 of them are in the register already.')).toBeVisible()
  await expect(form.getByText('Row 4 has no name')).toBeVisible()
  await expect(form.getByText('the date “05/06/2022” is not clear', { exact: false })).toBeVisible()
  await picture('import-signatories')
  await form.getByRole('button', { name: 'Import 3 rows' }).click()
  await register.told('The rows are in the register.')
  await expect(page.getByRole('rowheader', { name: /Basin Residents/ })).toBeVisible()

  // A second import of the same table has nothing to add.
  await page.getByRole('button', { name: 'Import signatories…' }).click()
  await chooseTable(page, 'signatories.csv')
  await expect(form.getByText('3 of them are in the register already', { exact: false })).toBeVisible()
  await form.getByRole('button', { name: 'Import 3 rows' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Import signatories…' })).toBeFocused()

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('rowheader', { name: /Basin Residents/ })).toHaveCount(0)

  // Recipients from a workbook are addressed with the letter's demands.
  await page.getByRole('button', { name: 'Import recipients…' }).click()
  await chooseTable(page, 'recipients.xlsx')
  await register.form('Import recipients').getByRole('button', { name: 'Import 3 rows' }).click()
  await register.told('The rows are in the register.')
  await register.partOfLetter('Replies')
  await expect(register.cell(2, 4)).toContainText('Not dispatched')
})

test('the members of the Security Council on a date become recipients in one step', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.createRegister(folders.home, 'Letters', 'Secretariat')
  await register.goTo('Recipients')
  await page.getByRole('button', { name: 'Add the Security Council…' }).click()
  const form = register.form('Add the members of the Security Council')
  await register.typeDate(form, 'Members on', '20', '02', '2018')
  await expect(form.getByRole('listitem')).toHaveCount(15)
  await picture('council')
  await form.getByRole('button', { name: 'Add them' }).click()
  await register.told('The rows are in the register.')
  await expect(page.getByRole('row')).toHaveCount(1 + 16)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Recipients come with their letters', { exact: false })).toBeVisible()
})
