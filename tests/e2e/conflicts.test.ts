import AxeBuilder from '@axe-core/playwright'
import { civilDateOf } from '../../data/domain/civil-date.ts'
import type { Register } from '../../data/domain/register.ts'
import { expect, test } from './launch.ts'
import { openFolder, registerOfTwo } from './two-hands.ts'

const first = <Row>(rows: Iterable<Row>): Row => {
  const [row] = rows
  if (!row) throw new Error('Nothing there')
  return row
}
const letterOf = (register: Register) => first(register.letters.values())
const title = (register: Register, en: string) => {
  const { id, title: now } = letterOf(register)
  return { kind: 'editLetter', letter: id, to: { title: { ...now, en } } }
}
const contact = (register: Register, to: string) => ({
  kind: 'editOrganisation',
  organisation: first(register.organisations.values()).id,
  to: { contact: to },
})
const assess = (register: Register, status: string, rationale: string) => ({
  kind: 'assessDemand',
  demand: first(register.demands.values()).id,
  status,
  effectiveFrom: civilDateOf(new Date()),
  rationale,
  evidence: [{ form: 'link', url: 'https://example.org/report', captured: null, note: null }],
  nextReviewOn: null,
})

const layla = (register: Register) => [
  title(register, 'Let food and medicine through to the besieged towns'),
  contact(register, 'layla@example.org'),
  assess(register, 'met', 'Two convoys went through.'),
]
const omar = (register: Register) => [
  title(register, 'Let food through to every besieged town'),
  contact(register, 'office@example.org'),
  assess(register, 'unmet', 'The third convoy was turned back.'),
]

test.describe('What two people recorded differently', () => {
  test.use({ author: 'Maryam' })

  test('is settled side by side by keyboard, each settlement an entry that can be taken back', async ({
    folders,
    launched,
    picture,
  }) => {
    const page = await openFolder(launched, await registerOfTwo(folders.home, layla, omar))
    const nav = page.getByRole('navigation').first()
    await expect(nav.getByRole('link', { name: /Conflicts/ })).toContainText('3')
    await nav.getByRole('link', { name: /Conflicts/ }).click()
    await expect(page.getByText('1 of 3')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: /^Title/ })).toBeVisible()
    await expect(page.locator('.answer').first().locator('ins')).toContainText(['and medicine'])
    await picture('conflicts')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations).toEqual([])

    await page.getByRole('radio', { name: /Layla/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('1 of 2')).toBeVisible()
    await expect(page.getByRole('radio', { name: /Layla/ })).toBeFocused()

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: 'Something else' })).toBeChecked()
    await page.getByRole('textbox', { name: /^Contact/ }).fill('press@example.org')
    await page.getByRole('textbox', { name: /^Why/ }).fill('They told us so by telephone.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('1 of 1')).toBeVisible()
    await picture('conflicts-assessments')

    await page.getByRole('radio', { name: /Omar/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Nothing is in conflict')).toBeVisible()
    await picture('conflicts-none')
    await nav.getByRole('link', { name: 'History' }).click()
    const lines = page.getByRole('main').getByRole('row')
    await expect(lines.filter({ hasText: 'They told us so by telephone.' })).toContainText('Maryam')
    await expect(nav.getByRole('link', { name: /Conflicts/ })).toHaveCount(0)

    await page.keyboard.press('Control+z')
    await expect(nav.getByRole('link', { name: /Conflicts/ })).toContainText('1')
  })

  test('is told on the letter’s page and in the queue, which lead to it', async ({ folders, launched }) => {
    const page = await openFolder(launched, await registerOfTwo(folders.home, layla, omar))
    await page.getByRole('button', { name: 'Settle' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Conflicting changes' })).toBeVisible()
    await page.goBack()
    await page
      .getByRole('link', { name: /Let food through|Let food and/ })
      .first()
      .click()
    await page.getByRole('note').getByRole('link', { name: 'Settle it' }).click()
    await expect(page.getByRole('heading', { level: 2, name: /^Title/ })).toBeVisible()
  })
})

test.describe('In Arabic and dark', () => {
  test.use({ language: 'ar', appearance: 'dark', author: 'مريم', windowSize: { width: 1024, height: 700 } })

  test('conflicts are in Arabic, and axe finds nothing in them', async ({ folders, launched, picture }) => {
    const page = await openFolder(launched, await registerOfTwo(folders.home, layla, omar))
    await page.getByRole('link', { name: /التعارضات/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'تعديلات متعارضة' })).toBeVisible()
    await picture('conflicts')
    await page.getByRole('button', { name: 'التالي' }).click()
    await page.getByRole('button', { name: 'التالي' }).click()
    await picture('conflicts-assessments')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations).toEqual([])
  })
})
