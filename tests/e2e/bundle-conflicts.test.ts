import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { civilDateOf } from '../../data/domain/civil-date.ts'
import type { Register } from '../../data/domain/register.ts'
import { BundlePages } from './bundle-pages.ts'
import { expect, test } from './launch.ts'
import { returnedBundle } from './returned-bundle.ts'
import { openFolder, record, sharedSample } from './two-hands.ts'

const passphrase = 'seven swallows over the harbour'

const first = <Row>(rows: Iterable<Row>): Row => {
  const [row] = rows
  if (!row) throw new Error('Nothing there')
  return row
}
const doing = (title: string, contact: string, status: string, why: string) => (register: Register) => [
  {
    kind: 'editLetter',
    letter: first(register.letters.values()).id,
    to: { title: { ...first(register.letters.values()).title, en: title } },
  },
  { kind: 'editRecipient', recipient: first(register.recipients.values()).id, to: { contact } },
  {
    kind: 'assessDemand',
    demand: first(register.demands.values()).id,
    status,
    effectiveFrom: civilDateOf(new Date()),
    rationale: why,
    evidence: [{ form: 'link', url: 'https://example.org/report', captured: null, note: null }],
    nextReviewOn: null,
  },
]
const board = doing(
  'Let food and medicine through to the besieged towns',
  'board@example.org',
  'met',
  'Two convoys went through.',
)
const layla = doing(
  'Let food through to every besieged town',
  'layla@example.org',
  'unmet',
  'The third convoy was turned back.',
)

/** A register in which Layla changed what the board changed too in the bundle that comes back. */
async function bothChanged(home: string): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await sharedSample(home)
  const file = await returnedBundle(folder, home, passphrase, board)
  await record(folder, 'layla', 'Layla', layla)
  return { folder, file }
}

const fits = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.dialog, .form-body')].every(
      element => element.scrollWidth <= element.clientWidth + 1,
    ),
  )

test.describe('A bundle that conflicts with the register', () => {
  test.use({ author: 'Maryam' })

  test('shows both sides of each conflict before it is taken in, and after that they wait to be settled', async ({
    launched,
    folders,
    picture,
  }) => {
    const { folder, file } = await bothChanged(folders.home)
    const page = await openFolder(launched, folder)
    const bundles = new BundlePages(launched.app, page)
    await bundles.pages.goTo('Review')
    const preview = await bundles.compare(file, passphrase)
    const clashes = preview.getByRole('region', { name: /conflict/ })
    await expect(clashes.getByRole('heading', { level: 4 })).toHaveCount(3)
    await expect(clashes).toContainText('board@example.org')
    await expect(clashes).toContainText('layla@example.org')
    await picture('bundle-take-in-conflicts')
    expect(await fits(page)).toBe(true)
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode().analyze()
    expect(violations).toEqual([])
    const nav = page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: /Conflicts/ })
    await expect(nav).toHaveCount(0)
    await preview.getByRole('button', { name: 'Take it in' }).click()
    await bundles.pages.told('What the bundle brought is in the register.')
    await expect(nav).toContainText('3')
  })
})

test.describe('In Arabic and dark', () => {
  test.use({ language: 'ar', appearance: 'dark', author: 'مريم', windowSize: { width: 1024, height: 700 } })

  test('a bundle that conflicts is shown in Arabic and fits the window', async ({
    launched,
    folders,
    picture,
  }) => {
    const { folder, file } = await bothChanged(folders.home)
    const page = await openFolder(launched, folder)
    await page.evaluate(() => {
      location.hash = '/review'
    })
    await page.locator('.page-actions .button-quiet').last().click()
    const dialog = page.getByRole('dialog')
    await new BundlePages(launched.app, page).willChoose(file)
    await dialog.locator('.bundle-file button').click()
    await dialog.getByText('from-the-board.answerable-bundle').waitFor()
    await dialog.locator('input[type=password]').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(dialog.locator('.bundle-clashes > li')).toHaveCount(3)
    await expect(dialog.locator('.form-actions .button-primary')).toBeFocused()
    await picture('bundle-take-in-conflicts')
    expect(await fits(page)).toBe(true)
  })
})
