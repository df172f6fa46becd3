import { Actions, dropFile, savedCopy } from './dropping.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test.use({ author: 'Secretariat' })

const archive = 'Open letter on the archive of the old school'

test('a demand is marked met, with evidence, in at most five actions, and its answers are the first evidence offered', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  const actions = new Actions()
  await actions.one(() => page.keyboard.press('a'))
  const form = register.form('Assess a demand')
  await actions.one(() => register.findChoice(form, 'Demand', '1. Publish every month', true))
  await actions.one(() => register.pick(form, 'radio', 'Met'))
  await expect(form.getByText('This needs at least one piece of evidence')).toBeVisible()
  await picture('assess-wants-evidence')
  await actions.one(() =>
    form.getByRole('list', { name: 'Answers on demand 1' }).locator('label').first().click(),
  )
  await expect(form.getByText('This needs at least one piece of evidence')).toBeHidden()
  await actions.one(() => form.getByRole('button', { name: 'Record the assessment' }).click())
  await register.told('The assessment is recorded.')
  expect(actions.count).toBeLessThanOrEqual(5)
})

test('evidence is dropped as a file; the history keeps every assessment, opens its evidence and says what was corrected', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
  await register.partOfLetter('Demands')
  const card = page.getByRole('main').locator('.demand').nth(1)
  const form = register.form('Assess a demand')
  const assess = async (status: string) => {
    await card.getByRole('button', { name: 'Assess', exact: true }).click()
    await register.pick(form, 'radio', status)
    await dropFile(page, form, {
      name: 'minutes.txt',
      type: 'text/plain',
      content: 'The shelves stand open.',
    })
    await expect(form.getByRole('button', { name: 'Leave out minutes.txt' })).toBeVisible()
    await form.getByRole('button', { name: 'Record the assessment' }).click()
    await register.told('The assessment is recorded.')
    await expect(form).toBeHidden()
  }
  await assess('Met')
  await assess('Partially met')
  await expect(card.locator('.assessments > li')).toHaveCount(2)
  await expect(card.locator('.assessments > li').nth(1)).toContainText('corrected later')
  await expect(card.getByRole('img', { name: /Status over time: Partially met from/ })).toBeVisible()
  await expect(card).not.toContainText('Lapsed')
  const copy = await savedCopy(app, folders.home, () =>
    card.getByRole('button', { name: 'Save a copy of minutes.txt' }).first().click(),
  )
  expect(copy.content).toBe('The shelves stand open.')
  await picture('demand-history')
})

test('a demand that is due for review is confirmed in one step, with the same evidence and the next date', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Demands')
  await register.pick(page.getByRole('main'), 'radio', /To be looked at again/)
  await picture('demands-due')
  const row = page.getByRole('row', { name: /Publish every month/ })
  await row.getByRole('button', { name: 'Still so' }).click()
  const form = register.form('Still so?')
  await expect(form).toContainText('Met')
  await picture('still-so')
  await form.getByRole('button', { name: 'Still so: record it' }).click()
  await register.told('It is recorded that it is still so.')
  await expect(row).toBeHidden()
  await register.pick(page.getByRole('main'), 'radio', /^All/)
  await page.getByRole('link', { name: /Publish every month/ }).click()
  const card = page.getByRole('main').locator('.demand-asked')
  await expect(card.locator('.assessments > li')).toHaveCount(2)
  await expect(card.locator('.assessments > li').first()).toContainText('Looked at again: still so.')
})

test('a lapse is seen with what it touches: the commitments that rest on it and what was decided before', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Demands')
  await register.pick(page.getByRole('main'), 'radio', /^Lapsed/)
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(2)
  await page.getByRole('main').getByRole('row').nth(1).getByRole('link').first().click()
  const card = page.getByRole('main').locator('.demand-asked')
  await expect(card).toContainText('It was “Partially met” from 24 February 2018 and fell on 12 March 2018.')
  await expect(card.getByRole('listitem').filter({ hasText: 'A commitment rests on it' })).toHaveCount(2)
  await expect(
    card.getByRole('img', { name: /Partially met from 24 Feb 2018\. Unmet from 12 Mar 2018\./ }),
  ).toBeVisible()
  await picture('lapse')
})

test('the same demand over the years stands in one line once it is said which one it says again', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
  await register.partOfLetter('Demands')
  await page.getByRole('button', { name: 'Said before…' }).first().click()
  const form = register.form('Which earlier demand does it say again?')
  await register.findChoice(form, 'Earlier demand', 'Reopen the three village wells', true)
  await form.getByRole('button', { name: 'Save' }).click()
  await register.told('Saved.')
  await register.goTo('Demands')
  const line = page.locator('.over-the-years')
  await expect(line).toContainText('2 May 2026')
  await expect(line).toContainText('Unmet')
  await expect(page.getByRole('rowheader', { name: /Reopen the three village wells/ })).toHaveCount(0)
  await picture('demands-over-the-years')
})

test('reminders go to several at once, each with its own words from one text; they are one step and not taken twice', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
  await register.partOfLetter('Correspondence')
  const logged = page.locator('[data-kind="reminder"]')
  const before = await logged.count()
  const open = page.getByRole('button', { name: 'Remind those who have not answered…' })
  await open.click()
  const form = register.form(/Log (a reminder|reminders) to/)
  const ticks = form.getByRole('list', { name: 'Each recipient’s reminder' }).getByRole('checkbox')
  for (const tick of await ticks.all()) {
    if (!(await tick.isChecked())) await tick.locator('xpath=ancestor::label').click()
  }
  const count = await ticks.count()
  expect(count).toBeGreaterThan(1)
  await form.getByLabel('Text of the reminder').fill('To [recipient]: please answer on\n[open demands]')
  await form.getByText('Read or change this one').first().click()
  await expect(form.getByRole('textbox', { name: 'Text to Town Hall of Qasr al-Nahr' })).toHaveValue(
    /^To Town Hall of Qasr al-Nahr: please answer on\n3\. /,
  )
  await picture('reminders')
  await form.getByRole('button', { name: `Log ${count} reminders` }).click()
  await register.told('The reminders are logged.')
  await expect(logged).toHaveCount(before + count)

  await open.click()
  await expect(form).toBeVisible()
  await form.getByLabel('Text of the reminder').fill('To [recipient]: please answer on\n[open demands]')
  await form.getByRole('button', { name: /^Log/ }).click()
  await expect(form.getByRole('alert')).toContainText('is logged for that day already')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(logged).toHaveCount(before)
})
