import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication } from 'playwright/test'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test('a backup made in the settings shows what the register lacks, and gives it back', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Harbour', 'Amal')
  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await register.told('The backup is made and was read back.')
  await picture('backups')
  await page.getByRole('button', { name: 'Close the register' }).click()

  const ledgers = join(folder, 'ledgers')
  const ledger = (await readdir(ledgers)).find(name => name.endsWith('.ledger')) ?? ''
  await writeFile(join(ledgers, ledger), '')
  await page.getByRole('button', { name: /^Harbour/ }).click()
  await register.told(/ends 1 entries before/)
  await page.getByRole('button', { name: 'Put this message away' }).first().click()
  await register.goTo('Settings')
  await page.getByRole('button', { name: /^See what differs from/ }).click()
  const dialog = register.form(/^Backup of/)
  await expect(dialog).toContainText('1 entry of the backup is missing')
  await expect(dialog).toContainText('Began the register “Harbour”')
  await picture('backup-differs')
  await dialog.getByRole('button', { name: 'Bring the missing entries back' }).click()
  await page.getByRole('button', { name: /^Harbour/ }).click()
  await register.goTo('History')
  await expect(page.getByRole('row', { name: /Began the register “Harbour”/ })).toBeVisible()
})

test.describe('in Arabic', () => {
  test.use({ language: 'ar', appearance: 'dark', windowSize: { width: 1024, height: 700 } })
  test('the backups read from right to left', async ({ page, picture }) => {
    await page.getByRole('button', { name: 'جولة في السجل النموذجي' }).click()
    await page.getByRole('link', { name: 'الإعدادات', exact: true }).click()
    await page.getByRole('button', { name: 'إنشاء نسخة الآن' }).click()
    await expect(page.getByRole('button', { name: /^عرض الفروق عن نسخة/ }).first()).toBeVisible()
    await page.getByRole('button', { name: 'إنشاء نسخة الآن' }).scrollIntoViewIfNeeded()
    await picture('backups')
    await page
      .getByRole('button', { name: /^عرض الفروق عن نسخة/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toContainText('كل قيود النسخة موجودة في السجل')
    await picture('backup-differs')
  })
})

/** Answers the next dialogs that ask for a folder, as a person would. */
async function choosesFolder(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

/** Changes a byte in the middle of the one ledger of a register. */
async function damageLedger(folder: string): Promise<string> {
  const ledgers = join(folder, 'ledgers')
  const name = (await readdir(ledgers)).find(each => /\.(ledger|sealed)$/.test(each)) ?? ''
  const bytes = await readFile(join(ledgers, name))
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(join(ledgers, name), bytes)
  return join(ledgers, name)
}

test('backups go to a folder on a stick; while that is away it is told, and the backup is made beside the register', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Harbour', 'Amal')
  const stick = join(folders.home, 'stick')
  await mkdir(stick)
  await choosesFolder(app, stick)
  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Choose another folder…' }).click()
  await expect(page.getByText('Kept in another folder:')).toContainText(/stick.Harbour reg-/)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await register.told('The backup is made and was read back.')
  const [place = ''] = await readdir(stick)
  expect(await readdir(join(stick, place))).toHaveLength(1)

  await rename(stick, `${stick}.away`)
  const before = await readdir(join(folder, 'backups'))
  await page.getByRole('button', { name: 'Back up now' }).click()
  await register.told(/The folder for the backups, .* is not there/)
  expect((await readdir(join(folder, 'backups'))).filter(name => !before.includes(name))).toHaveLength(1)
  await expect(page.getByText('This folder is not there now.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep them beside the register' }).scrollIntoViewIfNeeded()
  await picture('backups-away')
  await page.getByRole('button', { name: 'Keep them beside the register' }).click()
  await expect(page.getByText('Kept in the register’s own folder.')).toBeVisible()
})

test('a register that does not open offers its backups, and a copy of one is gone on with; the damaged folder stays as it is', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Harbour', 'Amal')
  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await register.told('The backup is made and was read back.')
  await page.getByRole('button', { name: 'Close the register' }).click()
  const ledger = await damageLedger(folder)
  const damaged = await readFile(ledger)
  await page.getByRole('button', { name: /^Harbour/ }).click()
  const dialog = register.form('This register does not open')
  await expect(dialog.getByRole('alert')).toContainText('is damaged at entry 1')
  await expect(dialog).toContainText('It is sound: every entry was checked.')
  await expect(dialog).toContainText('1 entry')
  await picture('restore')
  const copy = join(folders.home, 'Harbour again.register')
  await choosesFolder(app, folder)
  await dialog.getByRole('button', { name: 'Copy it to a new folder and open it…' }).click()
  await expect(dialog.getByText(/There is already something at/)).toBeVisible()
  await choosesFolder(app, copy)
  await dialog.getByRole('button', { name: 'Copy it to a new folder and open it…' }).click()
  await expect(dialog).toBeHidden()
  await register.goTo('History')
  await expect(page.getByRole('row', { name: /Began the register “Harbour”/ })).toBeVisible()
  expect(await readFile(ledger)).toEqual(damaged)
})

test('a register whose words were emptied though nobody erased them offers its backups too', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Harbour', 'Amal')
  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await register.told('The backup is made and was read back.')
  await page.getByRole('button', { name: 'Close the register' }).click()
  const ledgers = join(folder, 'ledgers')
  const name = (await readdir(ledgers)).find(each => each.endsWith('.ledger')) ?? ''
  const [hash, head] = (await readFile(join(ledgers, name), 'utf8')).split('\t')
  const eraser = name.replace('.ledger', ':1')
  await writeFile(join(ledgers, name), `${hash}\t${head}\t{"erased":"${eraser}"}\n`)
  await page.getByRole('button', { name: /^Harbour/ }).click()
  const dialog = register.form('This register does not open')
  await expect(dialog.getByRole('alert')).toContainText('nobody')
  await expect(dialog).toContainText('It is sound: every entry was checked.')
})

test('a backup of an encrypted register is looked into with its passphrase, also where the register’s folder is gone', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const passphrase = 'seven swallows over the harbour'
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh', 'Amal', passphrase)
  const stick = join(folders.home, 'stick')
  await mkdir(stick)
  await choosesFolder(app, stick)
  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Choose another folder…' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await register.told('The backup is made and was read back.')
  await page.getByRole('button', { name: 'Close the register' }).click()
  await expect(register.heading('Answerable')).toBeVisible()
  await rm(join(folders.home, 'Register.register'), { recursive: true })
  await page
    .getByRole('button', { name: /^Register/ })
    .first()
    .click()
  const dialog = register.form('This register does not open')
  const typed = dialog.getByLabel('Passphrase or recovery key')
  await typed.fill('wrong')
  await dialog.getByRole('button', { name: 'See what is in it' }).click()
  await expect(dialog.getByText('This passphrase does not open the register')).toBeVisible()
  await typed.fill(passphrase)
  await dialog.getByRole('button', { name: 'See what is in it' }).click()
  await expect(dialog.getByText('Saltmarsh')).toBeVisible()
  await picture('restore-encrypted')
  await choosesFolder(app, join(folders.home, 'Again.register'))
  await dialog.getByRole('button', { name: 'Copy it to a new folder and open it…' }).click()
  await register.unlock(passphrase)
  await expect(register.heading('Overview')).toBeVisible()
})

for (const [language, windowSize] of [
  ['ar', { width: 1024, height: 700 }],
  ['fr', { width: 1280, height: 800 }],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, appearance: 'dark', windowSize, author: 'Amal' })
    test('the offer of a backup has its words, and axe finds nothing wrong in it', async ({
      app,
      page,
      folders,
      picture,
    }) => {
      await choosesFolder(app, join(folders.home, 'Harbour.register'))
      await page.locator('.start-choices button').first().click()
      const form = page.getByRole('dialog')
      await form.locator('input[type="text"], input:not([type])').first().fill('Harbour')
      await form.locator('label.tick').last().click()
      await form.locator('button[type="submit"]').click()
      await expect(page.getByRole('navigation').first()).toBeVisible()
      await page.evaluate(() => window.answerable.invoke('backup.make', undefined))
      await page.keyboard.press('Control+w')
      await damageLedger(join(folders.home, 'Harbour.register'))
      await page
        .getByRole('button', { name: /Harbour/ })
        .first()
        .click()
      await expect(page.getByRole('dialog').locator('.backup-facts')).toBeVisible()
      await picture('restore')
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .exclude('[data-live-announcer]')
        .analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    })
  })
}
