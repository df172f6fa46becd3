import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
