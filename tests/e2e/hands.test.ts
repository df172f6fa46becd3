import AxeBuilder from '@axe-core/playwright'
import type { Register } from '../../data/domain/register.ts'
import { expect, test } from './launch.ts'
import { openFolder, registerOfTwo } from './two-hands.ts'

const organisation = (en: string) => (_register: Register) => [
  { kind: 'addOrganisation', name: { en }, shortName: null, contact: null, namedInPublic: true },
]

test('history is narrowed to a person or a laptop, and the register opens as each person last saw it', async ({
  folders,
  launched,
  picture,
}) => {
  const folder = await registerOfTwo(folders.home, organisation('Tidewater'), organisation('Harbour Aid'))
  const page = await openFolder(launched, folder)
  await page.getByRole('navigation').first().getByRole('link', { name: 'History' }).click()
  const lines = page.getByRole('main').getByRole('row')
  await expect(lines.filter({ hasText: 'Tidewater' })).toContainText('Layla')
  await expect(lines.filter({ hasText: 'Tidewater' })).toContainText('laptop ayla')
  await picture('history-hands')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations).toEqual([])

  await page.getByRole('button', { name: /Whose hand/ }).click()
  await page.getByRole('option', { name: 'Omar', exact: true }).click()
  await expect(lines.filter({ hasText: 'Harbour Aid' })).toBeVisible()
  await expect(lines.filter({ hasText: 'Tidewater' })).toHaveCount(0)

  await page.getByRole('button', { name: /^As Layla saw it/ }).click()
  await expect(page.getByText(/^As Layla last saw it/)).toBeVisible()
  await page.getByRole('navigation').first().getByRole('link', { name: 'History' }).click()
  await page.getByRole('button', { name: /Whose hand/ }).click()
  await page.getByRole('option', { name: 'Everybody, on every laptop' }).click()
  await expect(lines.filter({ hasText: 'Tidewater' })).toBeVisible()
  await expect(lines.filter({ hasText: 'Harbour Aid' })).toHaveCount(0)
  await picture('history-as-seen')
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(lines.filter({ hasText: 'Omar' }).first()).toBeVisible()
})
