import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { idSchemas } from '../../data/domain/ids.ts'
import { commandSchema } from '../../data/domain/register.ts'
import { encryptRegister } from '../../data/store/encrypting.ts'
import { openRegister } from '../../data/store/opening.ts'
import { passphrase, worldAround } from '../faults/opening.ts'
import { addOrganisation } from '../unit/domain/story.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test.use({ author: 'Amal' })

test('what another laptop records in the same folder shows in the open page, and who added it is said', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Shared', 'Amal')
  await register.goTo('History')
  const opened = await openRegister(
    folder,
    async () => idSchemas.replica.parse('rep-f'),
    worldAround(join(folders.userData, 'fatima')),
  )
  if (!opened.ok) throw new Error(opened.failure.code)
  const theirs = opened.value
  const record = (name: string) => theirs.submit(commandSchema.parse(addOrganisation(name)), 'Fatima')
  expect((await record('Harbour Aid')).ok).toBe(true)
  await expect(page.getByRole('status').filter({ hasText: '1 entry arrived from' })).toContainText('Fatima')
  await expect(page.getByRole('main').getByText('Harbour Aid')).toBeVisible()
  await picture('arrived')
  for (const name of ['Tidewater', 'Salt Road']) expect((await record(name)).ok).toBe(true)
  await expect(page.getByRole('main').getByText('Salt Road')).toBeVisible()
  await expect(page.getByRole('main').getByText('Tidewater')).toBeVisible()
  await theirs.close()
})

test('a register that is encrypted on another laptop while it is open here locks, and opens with the passphrase with all that was recorded', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Shared', 'Amal')
  await register.goTo('Settings')
  const elsewhere = worldAround(join(folders.userData, 'fatima'))
  expect((await encryptRegister(folder, { name: 'Fatima', passphrase }, elsewhere)).ok).toBe(true)
  await expect(page.getByText('It was encrypted on another computer while it was open here.')).toBeVisible()
  await picture('encrypted-elsewhere')
  await register.unlock(passphrase)
  await register.goTo('History')
  await expect(page.getByRole('main').getByText('Amal').first()).toBeVisible()
})

test('a colleague’s damaged ledger and wrong clock are told in words, and everything sound shows', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Shared', 'Amal')
  const aWeekAhead = () => new Date(Date.now() + 7 * 24 * 3_600_000)
  const opened = await openRegister(folder, async () => idSchemas.replica.parse('rep-f'), {
    ...worldAround(join(folders.userData, 'fatima')),
    now: aWeekAhead,
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const theirs = opened.value
  await theirs.submit(commandSchema.parse(addOrganisation('Harbour Aid')), 'Fatima')
  await expect(page.getByText('one of the two clocks is wrong. Ask Fatima to compare')).toBeVisible()
  await theirs.submit(commandSchema.parse(addOrganisation('Salt Road')), 'Fatima')
  await theirs.close()
  await picture('wrong-clock')

  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Close the register' }).click()
  const ledger = join(folder, 'ledgers', 'rep-f.ledger')
  const bytes = await readFile(ledger)
  bytes[bytes.length - 30] = 0x58
  await writeFile(ledger, bytes)
  await page.getByRole('button', { name: /^Shared opened/ }).click()
  await expect(
    page.getByText(/The ledger rep-f of another computer is damaged at entry 2, recorded on .* by Fatima/),
  ).toBeVisible()
  // It was told before the register was closed, and stands there once.
  await expect(page.getByText('one of the two clocks is wrong')).toHaveCount(1)
  await picture('damaged-elsewhere')
  await register.goTo('History')
  await expect(page.getByRole('main').getByText('Harbour Aid')).toBeVisible()
  await expect(page.getByRole('main').getByText('Salt Road')).toBeHidden()
})
