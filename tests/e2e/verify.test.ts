import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test('the ledgers are checked on the history page, words are noted and compared, and a changed entry is named', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('History')
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'all are as they were recorded' })).toBeVisible()
  const words = await page.locator('.head-words').first().innerText()
  await page.getByLabel('Words noted earlier').fill(words)
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'This register holds it' })).toBeVisible()
  await picture('verify-sound')

  const sample = join(folders.userData, 'sample')
  const ledgers = join(sample, (await readdir(sample))[0] ?? '', 'ledgers')
  const name = (await readdir(ledgers)).find(each => each.endsWith('.ledger')) ?? ''
  const text = await readFile(join(ledgers, name), 'utf8')
  await writeFile(join(ledgers, name), text.replace('"data":{', '"data": {'))
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText(/Entry 1, of .* by .*, was changed/)).toBeVisible()
  await picture('verify-damaged')
})

test('a register that another program of this computer writes in opens for reading and says who has it', async ({
  app,
  page,
  folders,
  launch,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Shared', 'Amal')
  // What the other program's lock says, with this test as the living process behind it.
  const ledgers = join(folder, 'ledgers')
  const lockName = (await readdir(ledgers)).find(each => each.endsWith('.lock')) ?? ''
  const lock = JSON.parse(await readFile(join(ledgers, lockName), 'utf8'))
  const stat = await readFile(`/proc/${process.pid}/stat`, 'utf8')
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  const again = await launch()
  await writeFile(
    join(ledgers, lockName),
    JSON.stringify({ ...lock, person: 'Basil', process: process.pid, started }),
  )
  await again.page.getByRole('button', { name: /^Shared/ }).click()
  await expect(again.page.getByText(/^Basil has this register open on .* since/)).toBeVisible()
  await expect(again.page.getByRole('button', { name: 'Log a response' })).toBeDisabled()
  await again.page.screenshot({ path: 'test-results/screens/held-by.png' })
})

test.describe('in Arabic', () => {
  test.use({ language: 'ar', appearance: 'dark' })
  test('the check reads from right to left', async ({ page, picture }) => {
    await page.getByRole('button', { name: 'جولة في السجل النموذجي' }).click()
    await page.getByRole('link', { name: 'السجل', exact: true }).click()
    await page.getByRole('button', { name: 'تحقق الآن' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'كلها كما دُوّنت' })).toBeVisible()
    await picture('verify-sound')
  })
})
