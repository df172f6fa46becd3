import type { Page } from 'playwright/test'
import { Actions, dropFile, pastePage, savedCopy } from './dropping.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test.use({ author: 'Secretariat' })

const archive = 'Open letter on the archive of the old school'

const message = `From: Nadia Rami <press@archive.example>
To: secretariat@coalition.example
Date: Mon, 2 Nov 2026 23:50:00 -0500
Subject: Your open letter
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="cut"

--cut
Content-Type: text/plain; charset=utf-8

Dear friends,
we agree to open the reading room in spring.
--cut
Content-Type: text/csv; name="hours.csv"
Content-Disposition: attachment; filename="hours.csv"

day,hours
--cut--
`

/** The sample, on the replies of a letter of it. */
async function openLetter(register: RegisterPages, page: Page): Promise<void> {
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
  await expect(register.heading(archive)).toBeVisible()
}

/** A recipient of the sample gets a contact. */
async function giveContact(page: Page, name: string, contact: string): Promise<void> {
  const id = await page
    .getByRole('link', { name })
    .first()
    .getAttribute('href')
    .then(href => href?.split('/').at(-1))
  const result = await page.evaluate(
    ([recipient, address]) =>
      window.answerable.invoke('register.submit', {
        command: { kind: 'editRecipient', recipient, to: { contact: address } },
        seen: {},
      } as never),
    [id, contact] as const,
  )
  expect(result.ok).toBe(true)
}

test('an answer to one demand is logged in at most six actions and twenty seconds, from anywhere', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Commitments')
  await expect(register.heading('Commitments')).toBeVisible()
  const actions = new Actions()
  await actions.one(() => page.keyboard.press('r'))
  const form = register.form('Log a response')
  await actions.one(async () => {
    await form.getByRole('combobox', { name: 'From' }).fill('regional lib')
    await page.keyboard.press('Enter')
  })
  await actions.one(() => register.pick(form.locator('[data-demand="2"]'), 'radio', 'Rejects'))
  await actions.one(() => form.getByRole('button', { name: 'Log the response' }).click())
  await register.told('The response is logged.')
  expect(actions.count).toBeLessThanOrEqual(6)
  expect(actions.seconds).toBeLessThan(20)
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
  await expect(register.cell(2, 4)).toContainText('Rejects')
})

test('it starts filled in: with the recipient whose page is open, with the letter, recipient and demand of a cell', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Recipients')
  await page.getByRole('link', { name: 'Valley Council' }).click()
  await expect(register.heading('Valley Council')).toBeVisible()
  await page.keyboard.press('r')
  const form = register.form('Log a response')
  await expect(form.getByRole('combobox', { name: 'From' })).toHaveValue('Valley Council')
  await expect(form.getByRole('combobox', { name: 'Letter', exact: true })).toHaveValue(/wells of the Marwan/)
  await page.keyboard.press('Escape')
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
  await register.cell(2, 4).click()
  await page.getByRole('menuitem', { name: 'Log a response' }).click()
  await expect(form.getByRole('combobox', { name: 'From' })).toHaveValue('Regional Library')
  const first = form.locator('[data-demand="2"]').getByRole('radio', { name: 'Accepts', exact: true })
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  await expect(first).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await register.told('The response is logged.')
  await expect(register.cell(2, 4)).toContainText('Accepts')
})

test('a message dropped on a letter opens as a response: date, subject and text are filled in, the sender is offered, its attachment can be kept', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await openLetter(register, page)
  await dropFile(page, page.locator('main'), {
    name: 'answer.eml',
    type: 'message/rfc822',
    content: message,
  })
  const form = register.form('Log a response')
  await expect(form.getByLabel(/^Summary/)).toHaveValue('Your open letter')
  await expect(form.getByLabel(/^Original text/)).toHaveValue(
    'Dear friends,\nwe agree to open the reading room in spring.',
  )
  await expect(form.getByRole('group', { name: 'Received on' })).toContainText('02/11/2026')
  await expect(form.getByRole('button', { name: 'Leave out answer.eml' })).toBeVisible()
  // Nobody in the register has this address: nobody is chosen.
  await expect(form.getByText('No recipient has this address')).toBeVisible()
  await expect(form.getByRole('combobox', { name: 'From' })).toHaveValue('')
  await form.getByRole('button', { name: 'Keep hours.csv too' }).click()
  await expect(form.getByRole('button', { name: 'Leave out hours.csv' })).toBeVisible()
  await picture('response-from-message')
  await register.findChoice(form, 'From', 'Provincial Archive')
  await register.pick(form.locator('[data-demand="1"]'), 'radio', 'Accepts')
  await form.getByRole('button', { name: 'Log the response' }).click()
  await register.told('The response is logged.')
  await expect(register.cell(1, 2)).toContainText('2 Nov 2026')
})

test('a sender whose address is one recipient’s contact is that recipient; one of the same place is only offered', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Recipients')
  await giveContact(page, 'Provincial Archive', 'Reading room <press@archive.example>, +963 1')
  await giveContact(page, 'Regional Library', 'director@archive.example')
  const main = page.locator('main')
  await dropFile(page, main, { name: 'answer.eml', type: 'message/rfc822', content: message })
  const form = register.form('Log a response')
  await expect(form.getByRole('combobox', { name: 'From' })).toHaveValue('Provincial Archive')
  await expect(form.getByText('This address is the contact of Provincial Archive.')).toBeVisible()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await dropFile(page, main, {
    name: 'other.eml',
    type: 'message/rfc822',
    content: message.replace('press@archive.example', 'desk@archive.example'),
  })
  await expect(
    form.locator('[data-sender]').getByRole('button', { name: /Provincial Archive/ }),
  ).toBeVisible()
  await expect(form.getByRole('combobox', { name: 'From' })).toHaveValue('')
  await form
    .locator('[data-sender]')
    .getByRole('button', { name: /Regional Library/ })
    .click()
  await expect(form.getByRole('combobox', { name: 'From' })).toHaveValue('Regional Library')
})

test('a quotation has its place: selected or typed, it is marked with its demand’s number in the answer, and says when an edit loses it', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await openLetter(register, page)
  await page.keyboard.press('r')
  const form = register.form('Log a response')
  await register.findChoice(form, 'From', 'Provincial Archive')
  const filler = 'Much was said before that.\n'.repeat(60)
  const original = form.getByLabel(/^Original text/)
  await original.fill(`${filler}We open the reading room in spring. We cannot return\nthe registers yet.`)
  await original.evaluate(area => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('No text to select in.')
    const start = area.value.indexOf('open the reading')
    area.focus()
    area.setSelectionRange(start, start + 'open the reading room'.length)
  })
  await page.keyboard.press('Shift')
  await form.getByRole('button', { name: 'Demand 1', exact: true }).click()
  const first = form.locator('[data-demand="1"]')
  await expect(first.getByLabel(/Quotation/)).toHaveValue('open the reading room')
  await expect(first.getByRole('status')).toHaveText('Found in the original text.')
  await register.pick(first, 'radio', 'Accepts')
  const second = form.locator('[data-demand="2"]')
  await register.pick(second, 'radio', 'Rejects')
  await second.getByLabel(/Quotation/).fill('never return the registers')
  await expect(second.getByRole('status')).toHaveText('These words are not found in the original text.')
  await second.getByLabel(/Quotation/).fill('cannot return the registers')
  await expect(second.getByRole('status')).toHaveText('Found in the original text.')
  await picture('response-quotations')
  await form.getByRole('button', { name: 'Log the response' }).click()
  await register.told('The response is logged.')

  await register.cell(2, 2).click()
  const shown = register.form('Response from Provincial Archive')
  const marks = shown.locator('mark')
  await expect(marks).toHaveCount(2)
  await expect(marks.nth(0)).toContainText('open the reading room1')
  await expect(marks.nth(1)).toContainText('cannot return the registers2')
  await expect(marks.nth(1)).toBeInViewport()
  await expect(shown.getByText('Internal')).toBeVisible()
  await picture('response-shown')

  await shown.getByRole('button', { name: 'Change', exact: true }).click()
  const edit = register.form('Change a response')
  await edit.getByLabel(/^Original text/).fill('We open the reading room in spring.')
  await expect(edit.getByText(/no longer found in the original text: Demand 2/)).toBeVisible()
  await edit.getByLabel(/^Summary/).fill('The reading room opens')
  await picture('response-edit')
  await edit.getByRole('button', { name: 'Save the changes' }).click()
  await register.told('The changes are saved.')
  await register.cell(2, 2).click()
  await expect(shown.locator('mark')).toHaveCount(1)
  await expect(shown.getByText('These words are not found in the original text.')).toBeVisible()
  await shown.getByRole('button', { name: 'History' }).click()
  await expect(shown.getByRole('table').getByRole('row')).toHaveCount(4)
})

test('one answer is given to all demands at once, then corrected for one; it can answer two letters', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await openLetter(register, page)
  await page.keyboard.press('r')
  const form = register.form('Log a response')
  await register.findChoice(form, 'From', 'Ministry of Culture')
  await register.pick(form.locator('.item-all'), 'radio', 'Accepts in part')
  await register.pick(form.locator('[data-demand="2"]'), 'radio', 'Rejects')
  await form.getByRole('button', { name: 'It answers another letter too' }).click()
  await form.getByRole('combobox', { name: 'Another letter' }).fill('wells of the Marwan')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('heading', { name: /wells of the Marwan/ })).toBeVisible()
  await form.getByRole('button', { name: 'Log the response' }).click()
  await register.told('The response is logged.')
  await expect(register.cell(1, 5)).toContainText('Accepts in part')
  await expect(register.cell(2, 5)).toContainText('Rejects')
})

test('a spokesperson has a name, and a web statement keeps a copy that is pasted; without one it says so', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await openLetter(register, page)
  await page.keyboard.press('r')
  const form = register.form('Log a response')
  await register.findChoice(form, 'From', 'Provincial Archive')
  await register.choose(form, 'How it came', 'Spokesperson')
  await form.getByLabel(/Who spoke for it/).fill('Samir Haddad')
  await register.pick(form.locator('[data-demand="1"]'), 'radio', 'Noted')
  await form.getByRole('button', { name: 'More details' }).click()
  await form.getByLabel(/^Web address/).fill('archive.example/statement')
  await expect(form.getByText('Only the address is kept, no copy of the page.')).toBeVisible()
  await pastePage(
    form.getByLabel('Paste or drop a copy of the page here'),
    '<h1>Statement</h1><p>We note the letter.</p>',
    'Statement',
  )
  await expect(form.getByText('archive.example-statement.html')).toBeVisible()
  await picture('response-link')
  await form.getByRole('button', { name: 'Log the response' }).click()
  await register.told('The response is logged.')
  await register.cell(1, 2).click()
  const shown = register.form('Response from Provincial Archive')
  await expect(shown.getByText('https://archive.example/statement')).toBeVisible()
  await expect(shown.getByText(/Samir Haddad/)).toBeVisible()
  const copy = await savedCopy(app, folders.home, () =>
    shown.getByRole('button', { name: /Save the captured copy/ }).click(),
  )
  expect(copy).toEqual({
    name: 'archive.example-statement.html',
    content: '<h1>Statement</h1><p>We note the letter.</p>',
  })
})
