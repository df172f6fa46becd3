import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { openLetter2018 } from '../../data/samples/open-letter-2018.ts'
import { allBytesBelow } from '../integration/store/all-bytes.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const passphrase = 'seven swallows over the harbour'

/** Words that the session writes: none may be found in what is on the disk. */
const words = [
  'Saltmarsh',
  'escalation in Syria',
  'Geneva',
  'ceasefire',
  'Security Council',
  'quietly promised',
  'minutes of the meeting',
  'Attached words',
  'الغوطة',
]

function expectNone(bytes: Buffer, where: string): void {
  for (const word of [...words, passphrase]) {
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(bytes.includes(Buffer.from(word, encoding)), `“${word}” as ${encoding} in ${where}`).toBe(false)
  }
}

async function registerTheLetter(page: Page, home: string): Promise<void> {
  const file = join(home, '..', 'open-letter.txt')
  await writeFile(file, openLetter2018)
  await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(file)
  await page.getByLabel('Title').fill('Open letter on the escalation in Syria')
  await page.getByRole('button', { name: 'Register the letter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/escalation/)
}

async function logAnAnswer(register: RegisterPages, page: Page, home: string): Promise<void> {
  await page.keyboard.press('d')
  await register.form('Log a dispatch').getByRole('button', { name: 'Log the dispatch' }).click()
  await register.cell(1, 1).click()
  await page.getByRole('menuitem', { name: 'Log a response' }).click()
  const response = register.form('Log a response')
  await register.pick(response.locator('[data-demand="1"]'), 'radio', 'Accepts in part')
  await response.getByLabel(/Summary/).fill('They quietly promised observers in الغوطة')
  const attachment = join(home, '..', 'minutes of the meeting.txt')
  await writeFile(attachment, `Attached words\n${'x'.repeat(200_000)}`)
  const chooser = page.waitForEvent('filechooser')
  await response.getByRole('button', { name: 'Choose files…' }).click()
  await (await chooser).setFiles(attachment)
  await expect(response.getByText('minutes of the meeting.txt')).toBeVisible()
  await response.getByRole('button', { name: 'Log the response' }).click()
  await register.told('The response is logged.')
}

test('an encrypted register: nothing of a whole session can be read in its folder, in the app’s own folder or in the locked window', async ({
  app,
  page,
  folders,
  launch,
  picture,
}) => {
  test.setTimeout(120_000)
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh Coalition', 'Secretariat', passphrase)
  await registerTheLetter(page, folders.home)
  await logAnAnswer(register, page, folders.home)
  await register.goTo('Settings')
  await picture('vault-settings')

  // Locked, also from within a form that is being written.
  await page.keyboard.press('r')
  await register
    .form('Log a response')
    .getByLabel(/Summary/)
    .fill('quietly promised')
  await page.keyboard.press('Control+l')
  await expect(register.heading('A register is locked')).toBeVisible()
  await picture('vault-locked')
  const shown = await page.evaluate(() => document.documentElement.outerHTML + document.title + location.href)
  expectNone(Buffer.from(shown), 'the locked window')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Answerable',
  )
  expectNone(await allBytesBelow(folders.home), 'the folder while it is locked')

  // A wrong passphrase is told; the right one brings everything back.
  await register.unlock('seven swallows over the harbor')
  await expect(page.getByRole('alert')).toContainText('This passphrase does not open the register')
  await register.unlock(passphrase)
  await expect(register.heading('Settings')).toBeVisible()
  await register.goTo('History')
  await expect(page.getByRole('main')).toContainText('Open letter on the escalation in Syria')
  await page.getByRole('button', { name: 'Close the register' }).click()
  await expect(page.getByRole('button', { name: 'New register…' })).toBeVisible()
  await expect(page.getByText('Saltmarsh')).toBeHidden()
  await picture('vault-recent')

  // After the app ended nothing of it is in its own folder either: recent registers, caches, storage.
  const again = await launch()
  expectNone(await allBytesBelow(folders.home), 'the folder')
  expectNone(await allBytesBelow(folders.userData), 'the app’s own folder')
  await again.page
    .getByRole('button', { name: /^Register/ })
    .first()
    .click()
  await expect(again.page.getByRole('heading', { name: 'A register is locked' })).toBeVisible()
})

test('the recovery key opens a locked register, and one with a typing error is told from a wrong one', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  const recoveryKey = await register.createEncrypted(folders.home, 'Saltmarsh', 'Secretariat', passphrase)
  await page.keyboard.press('Control+l')
  await register.unlock(recoveryKey.replace(/.$/, last => (last === '7' ? '8' : '7')))
  await expect(page.getByRole('alert')).toContainText('There is a mistake in this recovery key')
  await register.unlock(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await expect(register.heading('Overview')).toBeVisible()
})

test('a register that was encrypted and suddenly opens without a passphrase is not taken for the same', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh', 'Secretariat', passphrase)
  await page.getByRole('button', { name: 'Close the register' }).click()
  const folder = join(folders.home, 'Register.register')
  const about = JSON.parse(await readFile(join(folder, 'register.json'), 'utf8'))
  await writeFile(join(folder, 'register.json'), JSON.stringify({ ...about, keySlots: [] }))
  await rm(join(folder, 'ledgers'), { recursive: true })
  await mkdir(join(folder, 'ledgers'))
  await page
    .getByRole('button', { name: /^Register/ })
    .first()
    .click()
  await expect(page.getByRole('alert')).toContainText('its key slots are missing')
  await expect(register.heading('Answerable')).toBeVisible()
})

test('after wrong passphrases there is a pause in which nothing is tried', async ({ app, page, folders }) => {
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh', 'Secretariat', passphrase)
  await page.keyboard.press('Control+l')
  await expect(register.heading('A register is locked')).toBeVisible()
  // The clock stands still, so that only it decides.
  await app.evaluate(() => {
    const now = Date.now()
    Date.now = () => now
  })
  for (const wrong of ['one', 'two']) {
    await register.unlock(wrong)
    await expect(page.getByRole('alert')).toContainText('does not open')
  }
  await register.unlock(passphrase)
  await expect(page.getByRole('alert')).toContainText('Try again in 1 s')
  await app.evaluate(() => {
    const later = Date.now() + 1_001
    Date.now = () => later
  })
  await register.unlock(passphrase)
  await expect(register.heading('Overview')).toBeVisible()
})

test('a register that nobody uses locks after a warning, and at once when the computer sleeps', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh', 'Secretariat', passphrase)
  const pass = (minutes: number) =>
    app.evaluate((_electron, ms) => {
      const later = Date.now() + ms
      Date.now = () => later
    }, minutes * 60_000)
  await pass(14.5)
  await register.told(/In a minute the register locks/)
  await pass(1)
  await expect(register.heading('A register is locked')).toBeVisible({ timeout: 10_000 })
  await expect(page.getByText('Nobody used this window for a while.')).toBeVisible()
  await register.unlock(passphrase)
  await expect(register.heading('Overview')).toBeVisible()
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect(page.getByText('The computer slept or its screen was locked.')).toBeVisible()
})

test('what was copied from the window leaves the clipboard when the register locks, what others copied stays', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh', 'Secretariat', passphrase)
  const onClipboard = () => app.evaluate(({ clipboard }) => clipboard.readText())
  await register.goTo('Settings')
  const name = page.getByLabel('Name', { exact: true })
  await name.selectText()
  await page.keyboard.press('Control+c')
  await expect.poll(onClipboard).toBe('Saltmarsh')
  await page.keyboard.press('Control+l')
  await expect(register.heading('A register is locked')).toBeVisible()
  expect(await onClipboard()).toBe('')
  await app.evaluate(({ clipboard }) => clipboard.writeText('of another program'))
  await register.unlock(passphrase)
  await expect(register.heading('Settings')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(register.heading('A register is locked')).toBeVisible()
  expect(await onClipboard()).toBe('of another program')
})

test('a second passphrase is added, opens the register, and no longer once it is revoked', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh', 'Secretariat', passphrase)
  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Revoke the passphrase of Secretariat' }).click()
  const last = register.form('Revoke the passphrase of Secretariat')
  await last.getByRole('button', { name: 'Revoke it' }).click()
  await expect(last.getByRole('alert')).toContainText('This is the last passphrase.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add a passphrase' }).click()
  const form = register.form('Add a passphrase')
  await form.getByLabel('Whose passphrase').fill('Maryam')
  await form.getByLabel('Passphrase', { exact: true }).fill('12345678')
  await form.getByLabel('The passphrase again').fill('12345678')
  await expect(form.getByRole('status')).toContainText('Guessed at once')
  await expect(form.getByRole('button', { name: 'Add it' })).toBeDisabled()
  await form.getByLabel('Passphrase', { exact: true }).fill('eleven olive lanterns below')
  await form.getByLabel('The passphrase again').fill('eleven olive lanterns below')
  await form.getByRole('button', { name: 'Add it' }).click()
  await expect(form).toBeHidden()
  await page.keyboard.press('Control+l')
  await register.unlock('eleven olive lanterns below')
  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Revoke the passphrase of Maryam' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await expect(page.getByRole('button', { name: 'Change the passphrase of Maryam' })).toBeHidden()
  await page.keyboard.press('Control+l')
  await register.unlock('eleven olive lanterns below')
  await expect(page.getByRole('alert')).toContainText('This passphrase does not open the register')
})

test('a register without a passphrase warns, and is encrypted later with nothing readable left behind', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Saltmarsh', 'Secretariat')
  expect((await allBytesBelow(folder)).includes('Saltmarsh')).toBe(true)
  await register.goTo('Settings')
  await page.getByRole('button', { name: 'Encrypt this register…' }).click()
  const form = register.form('Encrypt this register')
  await form.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await form.getByLabel('The passphrase again').fill(passphrase)
  await picture('vault-encrypt')
  await form.getByRole('button', { name: 'Encrypt', exact: true }).click()
  const shown = register.form('Recovery key')
  await register.pick(shown, 'checkbox', 'I have it on paper or in a safe place')
  await shown.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Add a passphrase' })).toBeVisible()
  expectNone(await allBytesBelow(folder), 'the folder')
  await page.keyboard.press('Control+l')
  await register.unlock(passphrase)
  await register.goTo('Settings')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Saltmarsh')
})

for (const [language, appearance] of [
  ['en', 'light'],
  ['ar', 'dark'],
] as const) {
  for (const windowSize of [
    { width: 1280, height: 800 },
    { width: 1024, height: 700 },
  ]) {
    test.describe(`In ${language}, ${appearance}, ${windowSize.width} wide`, () => {
      test.use({ language, appearance, windowSize, author: 'Secretariat' })

      test('axe finds nothing wrong in making, showing the key of, locking and opening an encrypted register', async ({
        app,
        page,
        folders,
        picture,
      }) => {
        const faults = async () => {
          // What React Aria's announcer leaves behind for some seconds is read out once and shown to nobody.
          const { violations } = await new AxeBuilder({ page })
            .setLegacyMode()
            .exclude('[data-live-announcer]')
            .analyze()
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${id} — ${target.join(' ')}`),
          )
        }
        await app.evaluate(
          ({ dialog }, filePath) => {
            dialog.showSaveDialog = async () => ({ canceled: false, filePath })
          },
          join(folders.home, 'Register.register'),
        )
        await page.locator('.start-choices button').first().click()
        const form = page.getByRole('dialog')
        await form.locator('input[type="text"], input:not([type])').first().fill('Saltmarsh')
        await form.locator('input[type="password"]').first().fill(passphrase)
        await form.locator('input[type="password"]').last().fill(passphrase)
        await expect(form.locator('.strength')).toHaveAttribute('data-strength', /[2-4]/)
        await picture('vault-new')
        expect(await faults()).toEqual([])
        await form.locator('label.tick').last().click()
        await picture('vault-new-plain')
        expect(await faults()).toEqual([])
        await form.locator('label.tick').last().click()
        await form.locator('input[type="password"]').first().fill(passphrase)
        await form.locator('button[type="submit"]').click()
        await expect(page.locator('.recovery-key')).toBeVisible()
        await picture('vault-recovery-key')
        expect(await faults()).toEqual([])
        await page.getByRole('dialog').locator('label.tick').click()
        await page.getByRole('dialog').locator('.button-primary').click()
        await page.evaluate(() => {
          location.hash = '/settings'
        })
        await expect(page.locator('.key-slots li')).toHaveCount(2)
        await page.locator('.key-slots').scrollIntoViewIfNeeded()
        await picture('vault-passphrases')
        expect(await faults()).toEqual([])
        await page.keyboard.press('Control+l')
        await expect(page.locator('input[type="password"]')).toBeVisible()
        await page.locator('input[type="password"]').fill('wrong')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('alert')).toBeVisible()
        await picture('vault-unlock')
        expect(await faults()).toEqual([])
      })
    })
  }
}
