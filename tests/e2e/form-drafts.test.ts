import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect, type Folders, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const archive = 'Open letter on the archive of the old school'
const keptToo = 'What you wrote is kept: open the form again to go on with it.'
const takenUp = /^Taken up from what you had begun on /

/** As a crash or a power cut ends it: the app can do nothing any more. */
async function kill(app: ElectronApplication): Promise<void> {
  const ended = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await ended
}

/** What the sample register's folder holds of forms that were begun. */
async function draftsOnDisk({ userData }: Folders): Promise<string> {
  const sample = join(userData, 'sample')
  const files = (await readdir(sample, { recursive: true })).filter(name => name.endsWith('.forms.json'))
  return (await Promise.all(files.map(name => readFile(join(sample, name), 'utf8')))).join('')
}

async function openLetter(register: RegisterPages, page: Page): Promise<void> {
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
}

test('words in four forms are there after the app was killed, the form that was open included', async ({
  launch,
  folders,
}) => {
  const { app, page } = await launch()
  const register = new RegisterPages(app, page)
  await register.openSample()
  await openLetter(register, page)
  await page.keyboard.press('r')
  const response = register.form('Log a response')
  await response.getByLabel(/^Summary/).fill('The reading room will open')
  await register.pick(response.locator('[data-demand="1"]'), 'radio', 'Accepts')
  await page.keyboard.press('Escape')
  await register.told(keptToo)
  await page.keyboard.press('a')
  await register.form('Assess a demand').getByLabel(/^Why/).fill('Seen on the square')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+C')
  await register
    .form('Add a commitment')
    .getByLabel(/^What the letter announces.*English/)
    .fill('We come to the talks')
  await page.keyboard.press('Escape')
  await register.goTo('Recipients')
  await page.getByRole('main').getByRole('button', { name: 'Add a recipient…' }).click()
  await register
    .form('Add a recipient')
    .getByLabel(/^Name.*English/)
    .fill('Harbour Ombudsman')
  await expect.poll(() => draftsOnDisk(folders)).toContain('Harbour Ombudsman')
  await kill(app)

  const again = await launch()
  const after = new RegisterPages(again.app, again.page)
  await after.openSampleAgain(/Overview|Recipients/)
  await after.goTo('Overview')
  const begun = again.page.getByRole('list', { name: 'Begun and not recorded' }).getByRole('listitem')
  await expect(begun).toHaveCount(4)
  await again.page.screenshot({ path: 'test-results/screens/begun-forms.png' })
  await begun.filter({ hasText: 'Assess a demand' }).getByRole('button', { name: 'Go on with it' }).click()
  await expect(after.form('Assess a demand').getByLabel(/^Why/)).toHaveValue('Seen on the square')
  await again.page.keyboard.press('Escape')
  await openLetter(after, again.page)
  await again.page.keyboard.press('r')
  const there = after.form('Log a response')
  await expect(there.getByText(takenUp)).toBeVisible()
  await expect(there.getByLabel(/^Summary/)).toHaveValue('The reading room will open')
  await expect(
    there.locator('[data-demand="1"]').getByRole('radio', { name: 'Accepts', exact: true }),
  ).toBeChecked()
  await again.page.keyboard.press('Escape')
  await again.page.keyboard.press('a')
  await expect(after.form('Assess a demand').getByLabel(/^Why/)).toHaveValue('Seen on the square')
  await again.page.keyboard.press('Escape')
  await again.page.keyboard.press('Shift+C')
  await expect(after.form('Add a commitment').getByLabel(/^What the letter announces.*English/)).toHaveValue(
    'We come to the talks',
  )
  await again.page.keyboard.press('Escape')
  await after.goTo('Recipients')
  await again.page.getByRole('main').getByRole('button', { name: 'Add a recipient…' }).click()
  const recipient = after.form('Add a recipient')
  await expect(recipient.getByText(takenUp)).toBeVisible()
  await expect(recipient.getByLabel(/^Name.*English/)).toHaveValue('Harbour Ombudsman')
  await recipient.getByRole('button', { name: 'Save' }).click()
  await after.told('Saved.')
  await expect.poll(() => draftsOnDisk(folders)).not.toContain('Harbour Ombudsman')
})

test('what was begun can be put aside for an empty form, brought back, and is gone once it is closed empty', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await openLetter(register, page)
  const form = register.form('Log a response')
  const summary = form.getByLabel(/^Summary/)
  await page.keyboard.press('r')
  await summary.fill('Half a sentence')
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(summary).toHaveValue('Half a sentence')
  await picture('form-taken-up')
  await form.getByRole('button', { name: 'Start empty' }).click()
  await expect(summary).toHaveValue('')
  await form.getByRole('button', { name: 'Bring it back' }).click()
  await expect(summary).toHaveValue('Half a sentence')
  await form.getByRole('button', { name: 'Start empty' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => draftsOnDisk(folders)).toBe('')
  await page.keyboard.press('r')
  await expect(summary).toHaveValue('')
  await expect(form.getByText(takenUp)).toBeHidden()
})

test('a form that changes a thing takes up only what was changed in it; the rest is as recorded since', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Recipients')
  await page.getByRole('link', { name: 'Regional Library' }).click()
  const change = page.getByRole('button', { name: 'Change', exact: true })
  const form = register.form(/^Change Regional Library/)
  const contact = form.getByLabel(/^Contact/)
  await change.click()
  await contact.fill('desk@library.example')
  await form.getByRole('button', { name: 'Cancel' }).click()
  await change.click()
  await form.getByRole('button', { name: 'Start from what is recorded' }).click()
  await expect(contact).toHaveValue('')
  await form.getByRole('button', { name: 'Bring it back' }).click()
  await expect(contact).toHaveValue('desk@library.example')
  await form.getByRole('button', { name: 'Save' }).click()
  await register.told('Saved.')
  await change.click()
  await expect(form.getByText(takenUp)).toBeHidden()
  await expect(contact).toHaveValue('desk@library.example')
})

test('what stands in a form when an encrypted register is locked is there when it is unlocked', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Coalition', 'Maryam', 'seven quiet river stones')
  await register.goTo('Recipients')
  await page.getByRole('main').getByRole('button', { name: 'Add a recipient…' }).first().click()
  const name = register.form('Add a recipient').getByLabel(/^Name.*English/)
  await name.fill('Harbour Ombudsman')
  await page.keyboard.press('Control+l')
  await register.unlock('seven quiet river stones')
  await register.goTo('Recipients')
  await page.getByRole('main').getByRole('button', { name: 'Add a recipient…' }).first().click()
  await expect(name).toHaveValue('Harbour Ombudsman')
})
