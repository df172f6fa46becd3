import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const eastern = /Eastern Ghouta, Idlib and Afrin/

test('one mandate is recorded for many at once, and one undo takes it back', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: eastern }).click()
  await register.partOfLetter('Signatories')
  const table = page.getByRole('table', { name: 'Signatories of the letter' })
  await expect(table.getByText('No mandate recorded')).toHaveCount(54)
  await register.pick(table, 'checkbox', 'Choose all signatories shown')
  await page.getByRole('button', { name: 'Record the mandates of 54' }).click()
  const form = register.form('Mandates of 54 signatories')
  await register.pick(form, 'radio', 'Signed form')
  await form.getByLabel('Given by').fill('Their boards')
  await form.getByLabel('Verified by').fill('Secretariat')
  await picture('mandates')
  await form.getByRole('button', { name: 'Record it' }).click()
  await register.told('Saved.')
  await expect(table.getByText('No mandate recorded')).toHaveCount(0)
  await expect(table.getByText('verified by Secretariat')).toHaveCount(54)
  await picture('signatories')
  await page.keyboard.press('Control+z')
  await expect(table.getByText('No mandate recorded')).toHaveCount(54)
})

test('who is bound by what is said in a grid by keyboard, for many at once', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: eastern }).click()
  await register.partOfLetter('Signatories')
  await register.pick(page.getByRole('main'), 'radio', 'Who is bound by what')
  const grid = page.getByRole('table', { name: 'Who is bound by what' })
  const cell = (row: number, column: number) =>
    grid.locator('tbody tr').nth(row).locator('td').nth(column).getByRole('button')
  await cell(0, 0).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(cell(2, 1)).toBeFocused()
  await page.keyboard.press('Space')
  await picture('binding')
  await page.keyboard.press('Enter')
  const form = register.form('How 3 stand')
  await register.pick(form, 'radio', 'Abstains')
  await form.getByLabel('In its own words').fill('Its members are divided')
  await page.keyboard.press('Control+Enter')
  await register.told('Saved.')
  for (const [row, column] of [
    [1, 0],
    [2, 0],
    [2, 1],
  ] as const)
    await expect(cell(row, column)).toContainText('Abstains')
  await expect(cell(1, 1)).toContainText('Bound')
  await expect(cell(2, 1)).toBeFocused()

  // The commitment says who is not bound, and why.
  await register.goTo('Commitments')
  await page.getByRole('link', { name: 'Geneva rounds of talks' }).click()
  await expect(page.getByRole('heading', { name: 'Who is bound: 52 organisations' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Its members are divided')
})

test('who signed an earlier text is told, with the difference, until they reconfirm', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: /wells of the Marwan valley/ }).click()
  await register.partOfLetter('Text')
  await page.getByRole('button', { name: 'Correct the text…' }).click()
  const form = register.form('Correct the text of the letter')
  const text = form.getByLabel('Text (English)')
  const before = await text.inputValue()
  await text.fill(before.replace('wells', 'deep wells'))
  await form.getByRole('button', { name: 'Save' }).click()
  await register.told('Saved.')

  await register.partOfLetter('Signatories')
  const notice = page.getByRole('note')
  await expect(notice).toContainText('signed an earlier text than the one that stands now')
  await picture('earlier-text')
  await notice.getByRole('button', { name: 'What was changed since' }).click()
  const difference = register.form('What was changed since')
  await expect(difference.locator('ins')).toHaveText(/deep/)
  await picture('text-difference')
  await page.keyboard.press('Escape')

  // Whoever signs now signs the present text.
  await page.getByRole('button', { name: 'Add a signatory…' }).click()
  const add = register.form('Add a signatory')
  await add.getByLabel('Name (English)').fill('Friends of the Wells')
  await add.getByRole('button', { name: 'Add the signatory' }).click()
  await register.told('Saved.')
  const row = page.getByRole('row').filter({ hasText: 'Friends of the Wells' })
  await expect(row).toContainText('Version 2')

  await notice.getByRole('button', { name: 'Record who reconfirmed' }).click()
  await register.form('Record who reconfirmed').getByRole('button', { name: 'Record it' }).click()
  await register.told('Saved.')
  await expect(notice).toBeHidden()
  await expect(page.getByText(/reconfirmed on/).first()).toBeVisible()
})

test('a signatory is found by a near name, withdraws with a reason, and signs again', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: /archive of the old school/ }).click()
  await register.partOfLetter('Signatories')
  await page.getByRole('button', { name: 'Add a signatory…' }).click()
  const add = register.form('Add a signatory')
  await add.getByLabel('Name (English)').fill('Valley Farmers Union')
  await add.getByRole('button', { name: 'Valley Farmers’ Union' }).click()
  await add.getByRole('button', { name: 'Add the signatory' }).click()
  await register.told('Saved.')

  const rows = page.getByRole('row').filter({ hasText: 'Valley Farmers’ Union' })
  const act = async (action: string) => {
    await rows.first().getByRole('button', { name: 'What to do: Valley Farmers’ Union' }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  await act('Record its withdrawal')
  const withdrawal = register.form('Withdrawal of Valley Farmers’ Union')
  await withdrawal.getByLabel('Reason').fill('Not asked in time')
  await withdrawal.getByRole('button', { name: 'Record its withdrawal' }).click()
  await expect(rows.first()).toContainText('Not asked in time')
  await act('It signs again')
  await register.form('Add a signatory').getByRole('button', { name: 'Add the signatory' }).click()
  await expect(rows).toHaveCount(2)

  // What the register knows of it is changed.
  await act('Change the organisation')
  const organisation = register.form('Change the organisation')
  await organisation.getByLabel('Short name').fill('VFU')
  await register.pick(organisation, 'checkbox', 'May be named in public')
  await organisation.getByRole('button', { name: 'Save' }).click()
  await register.told('Saved.')
  await expect(rows.first()).toContainText('Not to be named in public')
})
