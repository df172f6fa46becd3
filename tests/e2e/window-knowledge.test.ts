import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { civilDateOf } from '../../data/domain/civil-date.ts'
import { fold } from '../../data/domain/folding.ts'
import type { Register } from '../../data/domain/register.ts'
import { sampleEntries } from '../../data/samples/sample.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'
import { openFolder, record, sharedSample } from './two-hands.ts'

test.use({ author: 'Amal' })

const first = <Row>(rows: Iterable<Row>): Row => {
  const [row] = rows
  if (!row) throw new Error('Nothing there')
  return row
}

const contact = (to: string) => (register: Register) => [
  { kind: 'editRecipient', recipient: first(register.recipients.values()).id, to: { contact: to } },
]
const assess = (status: string) => (register: Register) => [
  {
    kind: 'assessDemand',
    demand: first(register.demands.values()).id,
    status,
    effectiveFrom: civilDateOf(new Date()),
    rationale: 'The town was evacuated.',
    evidence: [{ form: 'link', url: 'https://example.org/report', captured: null, note: null }],
    nextReviewOn: null,
  },
]

const conflicts = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: /Conflicts/ })

/** What others wrote reaches the shell from now on and not the window. Gives how much waits, and the way to let it go on. */
async function heldBack(app: ElectronApplication) {
  const waiting = await app.evaluateHandle(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) throw new Error('No window')
    const send = contents.send.bind(contents)
    const held: unknown[] = []
    contents.send = (channel: string, ...told: { readonly kind?: string }[]) => {
      if (told[0]?.kind === 'arrived') held.push(told[0])
      else send(channel, ...told)
    }
    const release = () => {
      contents.send = send
      for (const each of held) send('broadcast', each)
    }
    return { held, release }
  })
  return {
    waiting: () => waiting.evaluate(({ held }) => held.length),
    letGo: () => waiting.evaluate(({ release }) => release()),
  }
}

const sample = fold(sampleEntries())
const [recipient, demand] = [first(sample.recipients.values()), first(sample.demands.values())]

/** Opens the first recipient's form. */
async function openContact(register: RegisterPages, page: Page): Promise<Locator> {
  await register.goTo('Recipients')
  await page
    .getByRole('main')
    .getByRole('link', { name: recipient.name.en ?? '' })
    .first()
    .click()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Change/ })
    .first()
    .click()
  return register.form(/^Change/)
}

test('what came to the shell and not yet to the window is not replaced unseen by what is recorded there', async ({
  launched,
  folders,
}) => {
  const { app } = launched
  const folder = await sharedSample(folders.home)
  const page = await openFolder(launched, folder)
  const register = new RegisterPages(app, page)
  const form = await openContact(register, page)
  await form.getByLabel(/^Contact/).fill('amal@example.org')
  const { waiting, letGo } = await heldBack(app)
  await record(folder, 'layla', 'Layla', contact('layla@example.org'))
  await expect.poll(waiting).toBeGreaterThan(0)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('main')).toContainText('amal@example.org')
  await expect(conflicts(page)).toHaveCount(0)
  await letGo()
  await expect(conflicts(page)).toContainText('1')
  await conflicts(page).click()
  await expect(page.getByRole('radio', { name: /Layla/ })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('layla@example.org')
})

test('what had come to the window before is replaced by whoever was shown it', async ({
  launched,
  folders,
}) => {
  const folder = await sharedSample(folders.home)
  const page = await openFolder(launched, folder)
  const register = new RegisterPages(launched.app, page)
  const form = await openContact(register, page)
  await record(folder, 'layla', 'Layla', contact('layla@example.org'))
  const field = form.getByLabel(/^Contact/)
  await expect(field).toHaveValue('layla@example.org')
  await field.fill('amal@example.org')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('main')).toContainText('amal@example.org')
  await expect(conflicts(page)).toHaveCount(0)
})

test('an assessment knows of no other that came while its form was open: both stand until one is chosen', async ({
  launched,
  folders,
}) => {
  const folder = await sharedSample(folders.home)
  const page = await openFolder(launched, folder)
  const register = new RegisterPages(launched.app, page)
  await page.keyboard.press('a')
  const form = register.form('Assess a demand')
  await register.findChoice(form, 'Demand', demand.text.en?.slice(0, 30) ?? '', true)
  await register.pick(form, 'radio', 'Unmet')
  await record(folder, 'layla', 'Layla', assess('noLongerApplicable'))
  await expect(form.getByRole('blockquote')).toContainText(/No longer applicable$/)
  await form.getByRole('button', { name: 'Record the assessment' }).click()
  await expect(form).toBeHidden()
  await expect(conflicts(page)).toContainText('1')
})
