import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { civilDateOf } from '../../data/domain/civil-date.ts'
import { commitmentsOf } from '../../data/domain/commitment.ts'
import { fold } from '../../data/domain/folding.ts'
import type { Register } from '../../data/domain/register.ts'
import { commitmentViews } from '../../data/queries/commitment-view.ts'
import { sampleEntries } from '../../data/samples/sample.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'
import { openFolder, record, sharedSample } from './two-hands.ts'

test.use({ author: 'Amal' })

const sample = fold(sampleEntries())
const letter = [...sample.letters.values()].find(({ signatures }) => signatures.length === 54)
const signed = (letter?.signatures ?? []).map(({ id, organisation }) => ({
  id,
  organisation,
  name: Object.values(sample.organisations.get(organisation)?.name ?? {})[0] ?? '',
}))
/** The first as the table has them: by their days. */
const [first] = letter
  ? commitmentViews(sample, commitmentsOf(sample, letter.id), civilDateOf(new Date()))
  : []
const commitment = first?.commitment

const mandates = (who: readonly number[], givenBy: string) => (_register: Register) => [
  {
    kind: 'recordMandates',
    letter: letter?.id,
    signatures: who.map(i => signed[i]?.id),
    mandate: { proof: 'boardMinute', givenBy, verifiedBy: null, file: null, on: null },
  },
]
const stances = (who: readonly number[], stance: string) => (_register: Register) => [
  {
    kind: 'recordCommitmentMandates',
    cells: who.map(i => ({ commitment: commitment?.id, organisation: signed[i]?.organisation })),
    stance,
    on: '2018-03-01',
    note: 'Said so by telephone',
  },
]

/** The signatories of the letter with 54, in a register that is shared. */
async function openSignatories(register: RegisterPages, page: Page): Promise<void> {
  await register.goTo('Letters')
  await page.getByRole('link', { name: /Eastern Ghouta, Idlib and Afrin/ }).click()
  await register.partOfLetter('Signatories')
}

const clashes = 'Changed by somebody else meanwhile'

test('mandates recorded for many leave out those that a colleague recorded meanwhile, where the person takes hers', async ({
  launched,
  folders,
  picture,
}) => {
  const folder = await sharedSample(folders.home)
  const page = await openFolder(launched, folder)
  const register = new RegisterPages(launched.app, page)
  await openSignatories(register, page)
  const table = page.getByRole('table', { name: 'Signatories of the letter' })
  await register.pick(table, 'checkbox', 'Choose all signatories shown')
  await page.getByRole('button', { name: 'Record the mandates of 54' }).click()
  const form = register.form(/^Mandates of/)
  await form.getByLabel('Given by').fill('Their boards')
  await record(folder, 'layla', 'Layla', mandates([1, 2], 'The general assembly'))
  const note = form.getByRole('region', { name: clashes })
  await expect(note.getByRole('listitem')).toHaveCount(2)
  await expect(note.getByRole('listitem').first()).toContainText(signed[1]?.name ?? '')
  await expect(note.getByRole('listitem').first()).toContainText('The general assembly')
  await expect(form.getByRole('button', { name: 'Record it' })).toBeDisabled()
  await picture('mandates-clash')
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode().analyze()
  expect(violations).toEqual([])
  await note
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Take this/ })
    .click()
  await note.getByRole('button', { name: /^Keep mine/ }).click()
  await expect(register.form('Mandates of 53 signatories')).toBeVisible()
  await form.getByRole('button', { name: 'Record it' }).click()
  await expect(form).toBeHidden()
  const row = (i: number) => page.getByRole('row').filter({ hasText: signed[i]?.name ?? '' })
  await expect(row(1)).toContainText('The general assembly')
  await expect(row(2)).toContainText('Their boards')
  await expect(row(0)).toContainText('Their boards')
  await expect(
    page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: /Conflicts/ }),
  ).toHaveCount(0)
})

test('how several stand is asked about where a colleague said it meanwhile; taken as she said it, nothing is recorded over it', async ({
  launched,
  folders,
}) => {
  const folder = await sharedSample(folders.home)
  const page = await openFolder(launched, folder)
  const register = new RegisterPages(launched.app, page)
  await openSignatories(register, page)
  await register.pick(page.getByRole('main'), 'radio', 'Who is bound by what')
  const cell = (row: number) =>
    page
      .getByRole('table', { name: 'Who is bound by what' })
      .locator('tbody tr')
      .nth(row)
      .locator('td')
      .first()
      .getByRole('button')
  for (const row of [0, 1, 2]) await cell(row).click()
  await page.keyboard.press('Enter')
  const form = register.form(/^How/)
  await register.pick(form, 'radio', 'Abstains')
  await record(folder, 'layla', 'Layla', stances([0, 1], 'withdrew'))
  const note = form.getByRole('region', { name: clashes })
  await expect(note.getByRole('listitem')).toHaveCount(2)
  await note.getByRole('button', { name: 'Take all of theirs' }).click()
  await expect(note).toBeHidden()
  await expect(register.form(signed[2]?.name ?? '')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  for (const row of [0, 1]) await expect(cell(row)).toContainText('Said so by telephone')
  await expect(cell(2)).toContainText('Abstains')
})

test.describe('In Arabic and dark', () => {
  test.use({ language: 'ar', appearance: 'dark', author: 'أمل', windowSize: { width: 1024, height: 700 } })

  test('whose mandates a colleague recorded meanwhile is asked in Arabic', async ({
    launched,
    folders,
    picture,
  }) => {
    const folder = await sharedSample(folders.home)
    const page = await openFolder(launched, folder)
    await page.getByRole('navigation').first().getByRole('link', { name: 'الرسائل', exact: true }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: /الغوطة|Ghouta/ })
      .first()
      .click()
    await page
      .getByRole('link', { name: /الموقّع|الموقع/ })
      .first()
      .click()
    await page.getByRole('main').getByRole('checkbox').first().press('Space')
    await page.getByRole('button', { name: /54/ }).first().click()
    await record(folder, 'layla', 'ليلى', mandates([1, 2], 'الهيئة العامة'))
    await expect(page.getByRole('dialog').locator('.clash')).toHaveCount(2)
    await picture('mandates-clash')
  })
})
