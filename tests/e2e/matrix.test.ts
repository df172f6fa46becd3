import type { Page } from 'playwright/test'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const water = 'Open letter on the wells of the Marwan valley'

async function openReplies(register: RegisterPages, page: Page): Promise<void> {
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: water }).click()
  await expect(register.heading(water)).toBeVisible()
}

test('“Who has not replied to demand 2 of this letter?” is answered by one action, by name, and cleared by one', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await openReplies(register, page)
  await register.demandHeading(2).click()
  const answer = page.getByRole('status').filter({ hasText: 'have not replied to demand 2' })
  await expect(answer).toContainText(
    '4 have not replied to demand 2: Ministry of Water (Waiting for our clarification), Valley Council (Response not yet classified), Bank for the Valley (Delivery failed) and Mayor of Upper Marwan (Long overdue).',
  )
  await expect(register.columnHeadings()).toHaveText([
    'Demand',
    /Ministry of Water/,
    /Valley Council/,
    /Mayor of Upper Marwan/,
    /Bank for the Valley/,
    'Total',
  ])
  await expect(register.demandHeading(1)).toContainText('2.')
  await expect(register.demandHeading(1)).toBeFocused()

  // It can be taken elsewhere in words.
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await register.told('Copied.')
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Mayor of Upper Marwan')

  // It is still asked after a look elsewhere, until everything is shown again.
  await register.partOfLetter('Demands')
  await register.partOfLetter('Replies')
  await expect(answer).toBeVisible()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(answer).toBeHidden()
  await expect(register.demandHeading(3)).toContainText('3.')
})

test('the matrix is one tab stop and is worked in from the keyboard', async ({ app, page }) => {
  const register = new RegisterPages(app, page)
  await openReplies(register, page)
  await page.getByRole('button', { name: 'Copy as a table' }).focus()
  await page.keyboard.press('Tab')
  await expect(register.cell(1, 1)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(register.cell(2, 2)).toBeFocused()
  await page.keyboard.press('Control+End')
  await expect(register.cell(3, 4)).toBeFocused()

  // An answered cell opens its answer at the quotation.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Enter')
  const response = register.form('Response from River Authority of Marwan')
  await expect(response.locator('mark.mark-shown')).toContainText('publish monthly figures from July')
  await page.keyboard.press('Escape')
  await expect(register.cell(1, 1)).toBeFocused()

  // An open one offers what can be done, each with its key; the key does it without the menu.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem')).toHaveText([
    /Log our clarification\s*Q/,
    /Show the response\s*S/,
    /Log a response\s*L/,
    /Close without response\s*X/,
  ])
  await page.keyboard.press('Escape')
  await expect(register.cell(1, 2)).toBeFocused()
  await page.keyboard.press('l')
  await expect(register.form('Log a response')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(register.cell(1, 2)).toBeFocused()
  // A click leaves the keyboard where it clicked.
  await register.cell(2, 4).click()
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Escape')
  await expect(register.cell(2, 4)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(0)
})

test('a body unfolds into its members; a member’s answer is not the body’s', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await openReplies(register, page)
  await expect(register.cell(2, 3)).toContainText('Response not yet classified')
  await expect(register.cell(2, 3)).toContainText('Members: 1 of 2 answered')

  // Enter on its heading unfolds it, and folds it again.
  await register.cell(1, 3).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const headings = register.columnHeadings()
  const council = headings.filter({ hasText: /^Valley Council/ })
  await expect(council).toHaveAttribute('aria-expanded', 'true')
  await expect(register.cell(2, 3)).not.toContainText('Members:')
  await expect(register.cell(2, 4)).toContainText('Accepts')
  await expect(headings.filter({ hasText: 'Member of Valley Council' }).first()).toContainText(
    'Mayor of Ain al-Safa',
  )
  await picture('matrix-unfolded')
  // The third member was not written to: it has a name and no cell.
  await register.cell(1, 3).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(register.cell(1, 6)).toBeFocused()
  await expect(register.cell(1, 6)).toHaveText('')
  await expect(headings.filter({ hasText: 'Mayor of the Ford' })).toContainText(
    '1 member not written to by name',
  )
  await page.getByRole('button', { name: '3 members' }).click()
  await expect(council).toHaveAttribute('aria-expanded', 'false')
})

test('many cells are closed for one reason, and one undo opens them all again', async ({ app, page }) => {
  const register = new RegisterPages(app, page)
  await openReplies(register, page)
  await register.cell(1, 2).focus()
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown'])
    await page.keyboard.press(key)
  const selection = page.getByRole('toolbar', { name: 'What is chosen' })
  await expect(selection).toContainText('9 cells chosen')
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(9)
  await selection.getByRole('button', { name: /Close 6 without response/ }).click()
  const close = register.form('Close without response')
  await close.getByLabel('Why').fill('The valley has a new government')
  await close.getByRole('button', { name: 'Close all 6' }).click()
  await register.told('Closed without response.')
  for (const [row, column] of [
    [1, 2],
    [3, 4],
  ] as const)
    await expect(register.cell(row, column)).toContainText('Closed without response')
  await expect(register.cell(1, 3)).toContainText('Response not yet classified')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell').filter({ hasText: 'Closed without response' })).toHaveCount(0)
  await expect(register.cell(1, 2)).toContainText('Waiting for our clarification')
})

test('filters narrow the matrix to states, positions, kinds of recipients and what is open', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await openReplies(register, page)
  await page.getByRole('button', { name: 'State' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Responded' }).click()
  await page.keyboard.press('Escape')
  const shown = page.getByRole('status').filter({ hasText: 'Shown:' })
  await expect(shown).toContainText('Shown: 2 of 6 recipients, 3 of 3 demands.')
  await page.getByRole('button', { name: 'Position' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Rejects' }).click()
  await page.keyboard.press('Escape')
  await expect(shown).toContainText('Shown: 1 of 6 recipients, 1 of 3 demands.')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.getByRole('button', { name: 'Kind of recipient' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Office' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Only what is open' }).click()
  await expect(shown).toContainText('Shown: 2 of 6 recipients, 3 of 3 demands.')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(shown).toBeHidden()
})

test('several deliveries are logged with one date, and one undo takes them back', async ({ app, page }) => {
  const register = new RegisterPages(app, page)
  await openReplies(register, page)
  await register.partOfLetter('Correspondence')
  const passages = page.locator('main .queue')
  await page.getByRole('button', { name: 'Mark as delivered…' }).click()
  const deliver = register.form('Mark as delivered')
  await expect(deliver.getByRole('checkbox', { checked: true })).toHaveCount(4)
  await deliver.getByRole('button', { name: 'None' }).click()
  await register.pick(deliver, 'checkbox', 'Ministry of Water')
  await register.pick(deliver, 'checkbox', 'Valley Council')
  await deliver.getByRole('button', { name: 'Log the deliveries' }).click()
  await register.told('The deliveries are logged.')
  await expect(passages.getByText('To Ministry of Water: Delivered')).toBeVisible()
  await expect(passages.getByText('To Valley Council: Delivered')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(passages.getByText('To Ministry of Water: Sent')).toBeVisible()
  await expect(passages.getByText('To Valley Council: Sent')).toBeVisible()
})
