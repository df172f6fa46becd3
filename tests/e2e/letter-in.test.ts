import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright/test'
import { savedCopy } from './dropping.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const letter = (name: string) => resolve('tests/letters', name)

async function choose(page: Page, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(letter(name))
}

const demand = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Demand ${number}`, exact: true })

test.beforeEach(async ({ app, page, folders }) => {
  const register = new RegisterPages(app, page)
  await register.createRegister(folders.home, 'Letters', 'Secretariat')
  await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
})

test('a letter comes in from an Arabic PDF, in its order of reading', async ({ page, picture }) => {
  await choose(page, 'formats/water.pdf')
  await expect(demand(page, 1)).toHaveValue('إصلاح المضخات الثلاث قبل نهاية الشهر.')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('مياه الشرب في القرى الشرقية')
  await picture('letter-arabic-pdf')
})

test('a mail message offers its own text and its attachments', async ({ page, picture }) => {
  await choose(page, 'formats/attached.eml')
  await expect(page.getByRole('heading', { name: 'Which of these is the letter?' })).toBeVisible()
  await picture('letter-which')
  await page.keyboard.press('Enter')
  await expect(demand(page, 1)).toHaveValue('Publish the permits')
})

test('a file that cannot be read says why, and another can be chosen', async ({ page }) => {
  await choose(page, 'formats/locked.pdf')
  await expect(page.getByRole('alert')).toContainText('locked with a password')
  await choose(page, 'formats/scanned.pdf')
  await expect(page.getByRole('alert')).toContainText('perhaps scanned')
  await choose(page, 'formats/harbour.docx')
  await expect(demand(page, 4)).toHaveValue('residents are heard.')
})

test('a letter in two languages becomes one draft, its demands in both', async ({ app, page, picture }) => {
  await choose(page, 'mul-en-ar.txt')
  await expect(demand(page, 2)).toHaveValue('Clear the drains in Sectors 4 to 9.')
  await expect(page.getByLabel('In Arabic (optional)', { exact: true }).nth(1)).toHaveValue(
    'تنظيف القنوات في القطاعات من ٤ إلى ٩.',
  )
  await picture('letter-two-languages')
  await page.getByRole('heading', { name: /^Commitments/ }).scrollIntoViewIfNeeded()
  await picture('letter-two-languages-commitments')
  await page.getByRole('button', { name: 'Register the letter' }).click()
  const register = new RegisterPages(app, page)
  await expect(register.cell(1, 1)).toBeVisible()
  await register.partOfLetter('Demands')
  await expect(page.getByText('Clear the drains in Sectors 4 to 9.').first()).toBeVisible()
})

test('parts are split, joined, moved and accepted by the keyboard, and each step is taken back', async ({
  page,
}) => {
  await page
    .getByLabel('The letter’s text')
    .fill(
      'To the Council\n\nWe call on the Council to:\n1. Publish the permits and stop night work.\n2. Open the books.\n',
    )
  await page.getByRole('button', { name: 'Read it' }).click()
  const first = demand(page, 1)
  await expect(first).toHaveValue('Publish the permits and stop night work.')
  await first.focus()
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < 'Publish the permits'.length; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+Enter')
  await expect(first).toHaveValue('Publish the permits')
  await expect(demand(page, 2)).toHaveValue('and stop night work.')
  await first.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(first).toHaveValue('and stop night work.')
  await page.getByRole('button', { name: 'Take back the last step' }).click()
  await first.focus()
  await page.keyboard.press('Alt+j')
  await expect(first).toHaveValue('Publish the permits and stop night work.')
  await expect(demand(page, 3)).toHaveCount(0)
})

test('a letter that is registered already is noticed, and names near those in the register are offered', async ({
  app,
  page,
}) => {
  await choose(page, 'formats/harbour.docx')
  await page.getByRole('button', { name: 'Register the letter' }).click()
  await expect(new RegisterPages(app, page).cell(1, 1)).toBeVisible()
  await page.keyboard.press('n')
  await choose(page, 'formats/harbour.pdf')
  await expect(page.getByText('A letter with this text is in the register already.')).toBeVisible()
  await page.getByRole('button', { name: 'Start over' }).click()
  await page
    .getByLabel('The letter’s text')
    .fill(`${readFileSync(letter('en-dam.txt'), 'utf8')}\n4. Residents of the Basins\n`)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByLabel(/The same as .*Basin Residents/)).not.toBeChecked()
})

test('a letter that was being checked is found again as it was left, after another page and after a restart', async ({
  page,
  launch,
}) => {
  await choose(page, 'formats/water.pdf')
  await demand(page, 1).fill('Publish every permit')
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
  await expect(demand(page, 1)).toHaveValue('Publish every permit')

  const { page: later } = await launch()
  await later.getByRole('button', { name: /^Letters/ }).click()
  await expect(demand(later, 1)).toHaveValue('Publish every permit')
  await later.getByRole('button', { name: 'Start over' }).click()
  await expect(later.getByLabel('The letter’s text')).toHaveValue('')
})

test('the file that a letter was read from is kept with it, also over a restart before it is registered', async ({
  page,
  launch,
  folders,
}) => {
  await choose(page, 'formats/water.pdf')
  await expect(demand(page, 1)).toBeVisible()

  const { app, page: later } = await launch()
  await later.getByRole('button', { name: /^Letters/ }).click()
  await later.getByRole('link', { name: 'Overview' }).click()
  await later.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
  await later.getByRole('button', { name: 'Register the letter' }).click()
  await later.getByRole('link', { name: 'Text', exact: true }).click()
  const copy = await savedCopy(app, folders.home, () =>
    later
      .getByRole('region', { name: 'Read from' })
      .getByRole('button', { name: /^Save a copy/ })
      .click(),
  )
  expect(copy.name).toBe('water.pdf')
  const saved = await readFile(join(folders.home, copy.name))
  expect(saved.equals(await readFile(letter('formats/water.pdf')))).toBe(true)
})
