import { openLetter2018 } from '../../data/samples/open-letter-2018.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** Counts what a person does: a press, a paste, a choice. */
class Actions {
  taken = 0

  async do(action: () => Promise<unknown>): Promise<void> {
    this.taken += 1
    await action()
  }
}

test('from a first start to the sample register’s overview in two actions at most', async ({ app, page }) => {
  const actions = new Actions()
  await actions.do(() => page.getByRole('button', { name: 'Look around the sample' }).click())
  await expect(new RegisterPages(app, page).heading('Overview')).toBeVisible()
  expect(actions.taken).toBeLessThanOrEqual(2)
})

test('from a letter’s pasted text to a registered letter with all its parts in five actions at most', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.createRegister(folders.home, 'Letters', 'Secretariat')
  await page.evaluate(text => navigator.clipboard.writeText(text), openLetter2018)
  const actions = new Actions()
  await actions.do(() => page.keyboard.press('n'))
  await expect(page.getByLabel('The letter’s text')).toBeFocused()
  await actions.do(() => page.keyboard.press('Control+v'))
  await actions.do(() => page.getByRole('button', { name: 'Register the letter' }).click())
  await expect(register.cell(2, 3)).toContainText('Not dispatched')
  await register.partOfLetter('Commitments')
  await expect(page.getByRole('article')).toHaveCount(2)
  await register.partOfLetter('Signatories')
  await expect(
    page.getByRole('table', { name: 'Signatories of the letter' }).locator('tbody tr'),
  ).toHaveCount(54)
  expect(actions.taken).toBeLessThanOrEqual(5)
})

test('Ctrl+Z takes back the last thing', async ({ app, page, folders }) => {
  const register = new RegisterPages(app, page)
  await register.createRegister(folders.home, 'Letters', 'Secretariat')
  await page.keyboard.press('n')
  await page.getByLabel('The letter’s text').fill(openLetter2018)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('button', { name: 'Register the letter' }).click()
  await expect(register.cell(1, 1)).toBeVisible()
  await page.keyboard.press('Control+z')
  await register.goTo('Letters')
  await expect(page.getByRole('table')).toHaveCount(0)
})
