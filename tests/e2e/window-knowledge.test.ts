import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { civilDateOf } from '../../data/domain/civil-date.ts'
import type { Register } from '../../data/domain/register.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'
import { openFolder, record, registerOfTwo } from './two-hands.ts'

test.use({ author: 'Amal' })

const title = 'The people of the besieged towns cannot wait'
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
    rationale: 'Two convoys went through.',
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

/** Opens the first recipient's form and writes a contact in it. */
async function writeContact(register: RegisterPages, page: Page, to: string): Promise<Locator> {
  await register.goTo('Recipients')
  await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('button', { name: /^Change/ }).click()
  const form = register.form(/^Change/)
  await form.getByLabel(/^Contact/).fill(to)
  return form
}
