import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Engine, test } from './laptops.ts'
import { expect } from './launch.ts'

test('three people on three laptops, whose folders are carried to each other in halves and wholes, end with one register, and each page says who added what', async ({
  laptops,
}) => {
  test.slow()
  const [amal, jonas, fatima] = laptops
  if (!amal || !jonas || !fatima) throw new Error('nobody')
  await amal.begin()
  for (const { folder } of [jonas, fatima])
    await cp(amal.folder, folder, { recursive: true, filter: path => !path.endsWith('.lock') })
  for (const laptop of [jonas, fatima]) await laptop.open()
  const engine = new Engine(laptops.map(({ folder }) => folder))

  await amal.addRecipient('Harbour Office')
  await jonas.addRecipient('Salt Ministry')
  await fatima.addRecipient('Lake Council')
  // Half of what each wrote changes nothing, and harms nothing that was there.
  await engine.carryHalf()
  await fatima.addRecipient('Bridge Bureau')
  await expect(fatima.page.getByRole('main').getByText('Bridge Bureau')).toBeVisible()
  await engine.carry()
  const added = {
    'Harbour Office': 'Amal',
    'Salt Ministry': 'Jonas',
    'Lake Council': 'Fatima',
    'Bridge Bureau': 'Fatima',
  }
  for (const { page } of laptops)
    for (const name of Object.keys(added)) await expect(page.getByRole('main').getByText(name)).toBeVisible()
  await expect(amal.page.getByRole('status').filter({ hasText: 'arrived from' })).toContainText(
    /Fatima|Jonas/,
  )

  const [first, ...others] = await Promise.all(laptops.map(laptop => laptop.whoAddedWhat()))
  for (const [name, person] of Object.entries(added))
    expect(first?.some(row => row.includes(name) && row.includes(person))).toBe(true)
  for (const rows of others) expect(rows).toEqual(first)

  const ledgersOf = async (folder: string) => {
    const names = (await readdir(join(folder, 'ledgers'))).filter(name => name.endsWith('.ledger')).sort()
    return Promise.all(names.map(async name => [name, await readFile(join(folder, 'ledgers', name), 'utf8')]))
  }
  expect(await ledgersOf(jonas.folder)).toEqual(await ledgersOf(amal.folder))
  expect(await ledgersOf(fatima.folder)).toEqual(await ledgersOf(amal.folder))
})
