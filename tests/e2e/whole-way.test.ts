import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLetter2018 } from '../../data/samples/open-letter-2018.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test('the whole way: a letter is read, registered and sent, answers are logged, demands judged, commitments told with their why', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await expect(register.heading('Answerable')).toBeVisible()
  await picture('01-start')
  await register.createRegister(folders.home, 'Coalition', 'Secretariat')
  await expect(register.heading('Overview')).toBeVisible()
  await picture('02-empty-overview')

  // The letter's text becomes a draft beside its source.
  const file = join(folders.home, 'open-letter.txt')
  await writeFile(file, openLetter2018)
  await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(file)
  await expect(page.getByRole('heading', { name: 'Recipients 3' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Demands 2' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Commitments 2' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Points of attention 3' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Signatories 54' })).toBeVisible()
  await picture('03-draft-beside-source')

  // It is corrected and registered.
  await page.getByLabel('Title').fill('Open letter on the escalation in Syria')
  await page.getByRole('button', { name: 'Register the letter' }).click()
  await expect(register.heading('Open letter on the escalation in Syria')).toBeVisible()
  await expect(register.cell(1, 1)).toContainText('Not dispatched')

  // It goes out to all three.
  await page.keyboard.press('d')
  const dispatch = register.form('Log a dispatch')
  await expect(dispatch.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await picture('04-dispatch')
  await dispatch.getByRole('button', { name: 'Log the dispatch' }).click()
  await register.told('The dispatch is logged.')
  await expect(register.cell(1, 1)).toContainText('Awaiting')

  // One recipient answers, on each demand.
  await register.cell(1, 1).click()
  await page.getByRole('menuitem', { name: 'Log a response' }).click()
  const response = register.form('Log a response')
  await register.pick(response.locator('[data-demand="1"]'), 'radio', 'Accepts in part')
  await response
    .locator('[data-demand="1"]')
    .getByLabel(/Quotation for demand 1/)
    .fill('We will do what we can.')
  await register.pick(response.locator('[data-demand="2"]'), 'radio', 'Rejects')
  await response.getByLabel(/Summary/).fill('Support in principle, no observers')
  await picture('05-response')
  await response.getByRole('button', { name: 'Log the response' }).click()
  await register.told('The response is logged.')
  await expect(register.cell(1, 1)).toContainText('Accepts in part')
  await expect(register.cell(2, 1)).toContainText('Rejects')
  await picture('06-matrix')

  // The demands are judged, on evidence; a judgement that needs evidence is refused without.
  await register.partOfLetter('Demands')
  await page.getByRole('button', { name: 'Assess' }).first().click()
  const assess = register.form('Assess a demand')
  await register.pick(assess, 'radio', 'Met')
  await assess.getByRole('button', { name: 'Record the assessment' }).click()
  await expect(assess.getByRole('alert')).toContainText('evidence')
  await register.pick(assess, 'checkbox', /Support in principle/)
  await assess.getByLabel(/^Why/).fill('Shown by the answer')
  await picture('07-assessment')
  await assess.getByRole('button', { name: 'Record the assessment' }).click()
  await register.told('The assessment is recorded.')
  await picture('08-demands')

  // Each commitment says what its condition comes to, why, and what would change it.
  await register.partOfLetter('Commitments')
  const commitment = page.getByRole('article').first()
  await expect(commitment.getByRole('heading', { level: 2 })).toContainText('Geneva')
  await expect(commitment).toContainText('Pending')
  await expect(commitment).toContainText('Assessed “Met” since')
  await picture('09-commitments-with-why')

  // A decision is recorded on it.
  await commitment.getByRole('button', { name: 'Record a decision' }).click()
  const decision = register.form('Record a decision')
  await register.pick(decision, 'radio', 'Defer')
  await decision.getByLabel('By whom').fill('Assembly of the signatories')
  await decision.getByLabel(/Reason/).fill('We wait for the second demand.')
  await picture('10-decision')
  await decision.getByRole('button', { name: 'Record the decision' }).click()
  await register.told('The decision is recorded.')
  await expect(commitment).toContainText('Assembly of the signatories')

  // It is taken back and done again.
  await page.keyboard.press('Control+z')
  await expect(commitment).not.toContainText('Assembly of the signatories')
  await page.keyboard.press('Control+Shift+z')
  await expect(commitment).toContainText('Assembly of the signatories')

  for (const part of ['Text', 'Correspondence', 'Signatories', 'History']) {
    await register.partOfLetter(part)
    await picture(`11-letter-${part.toLowerCase()}`)
  }
  for (const name of ['Overview', 'Letters', 'Demands', 'Recipients', 'Commitments', 'History', 'Settings']) {
    await register.goTo(name)
    await expect(register.heading(name)).toBeVisible()
    await picture(`12-${name.toLowerCase()}`)
  }

  // In Arabic the whole app turns round.
  await page.getByRole('button', { name: 'Language (English)' }).click()
  await page.getByRole('menuitem', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await picture('13-settings-in-arabic')
})
