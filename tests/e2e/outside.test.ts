import { join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { sampleEntries } from '../../data/samples/sample.ts'
import { createRegisterFrom } from '../../data/store/creating.ts'
import { realDisk } from '../../data/store/disk.ts'
import { newId } from '../../data/store/ids.ts'
import { BundlePages } from './bundle-pages.ts'
import { expect, test } from './launch.ts'
import { chooseInMenu } from './native-menu.ts'
import { RegisterPages } from './register-pages.ts'
import { secretBundle } from './secret-register.ts'

const passphrase = 'a wide quiet river bends twice'

async function makeRegister(home: string): Promise<string> {
  const folder = join(home, 'Asked for.register')
  await createRegisterFrom(folder, sampleEntries(), { disk: realDisk, now: () => new Date(), newId })
  return folder
}

/** As the system passes on what a second start was given. */
const startAgain = (app: ElectronApplication, args: readonly string[], startedIn: string) =>
  app.evaluate(
    ({ app }, given) => app.emit('second-instance', {}, ['answerable', ...given.args], given.startedIn),
    {
      args,
      startedIn,
    },
  )

test('A register given as an argument opens at the start', async ({ folders, launch }) => {
  const folder = await makeRegister(folders.home)
  const { app, page } = await launch(folder)
  await expect(new RegisterPages(app, page).heading('Overview')).toBeVisible()
})

test('A second start opens the register that it was given, in the window there is', async ({
  app,
  page,
  folders,
}) => {
  await makeRegister(folders.home)
  const register = new RegisterPages(app, page)
  await page.getByRole('button', { name: 'New register…' }).waitFor()
  await startAgain(app, ['--allow-file-access', 'Nothing.register'], folders.home)
  await startAgain(app, ['--original-process-start-time=1', 'Asked for.register'], folders.home)
  await expect(register.heading('Overview')).toBeVisible()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('While another register is open, one that is asked for waits, says so and opens when that one is closed', async ({
  app,
  page,
  folders,
}) => {
  const folder = await makeRegister(folders.home)
  const register = new RegisterPages(app, page)
  await register.createRegister(folders.home, 'Here', 'Amal')
  await app.evaluate(
    ({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path),
    folder,
  )
  await register.told('A register was opened from outside Answerable.')
  await expect(page.locator('.top-name')).toHaveText('Here')
  await page.getByRole('button', { name: 'Close the register' }).click()
  await expect(page.locator('.top-name')).toContainText('Sample')
})

test('The system’s list of recent documents holds plain registers only, and is emptied by a command', async ({
  app,
  page,
  folders,
}) => {
  await app.evaluate(({ app }) => {
    const listed: string[] = []
    Object.assign(globalThis, { listed })
    app.addRecentDocument = path => void listed.unshift(path)
    app.clearRecentDocuments = () => void listed.splice(0)
  })
  const listed = () => app.evaluate(() => [...Reflect.get(globalThis, 'listed')])
  const register = new RegisterPages(app, page)
  const plain = await register.createRegister(folders.home, 'Plain', 'Amal')
  expect(await listed()).toEqual([plain])
  await page.getByRole('button', { name: 'Close the register' }).click()
  await register.createEncrypted(folders.home, 'Secret wells', 'Amal', passphrase)
  expect(await listed()).toEqual([plain])
  await chooseInMenu(app, 'Clear the list of recent registers')
  await expect.poll(listed).toEqual([])
  await page.getByRole('button', { name: 'Close the register' }).click()
  await expect(page.getByRole('button', { name: 'New register…' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Recent' })).toHaveCount(0)
})

test('A bundle given as an argument asks for its passphrase and opens as a register of its own', async ({
  folders,
  launch,
}) => {
  const file = await secretBundle(folders.home, passphrase)
  const { app, page } = await launch(file)
  const register = new RegisterPages(app, page)
  const form = register.form('Open a bundle')
  await expect(form).toContainText('sent.answerable-bundle')
  await expect(form.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await new BundlePages(app, page).willChoose(join(folders.home, 'Sent.register'))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/it holds a part of the register/)).toBeVisible()
})

test('A bundle that a second start was given waits for an open dialog, then may be taken in or opened by itself', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const file = await secretBundle(folders.home, passphrase)
  const register = new RegisterPages(app, page)
  await register.openSample()
  await page.keyboard.press('r')
  const answer = page.getByRole('dialog', { name: 'Log a response' })
  await answer.getByLabel('Summary').fill('They will look into it')
  await startAgain(app, [file], folders.home)
  await register.told('A bundle was opened from outside Answerable.')
  await expect(page.getByRole('dialog', { name: 'Log a response' })).toBeVisible()
  // Another register that is asked for meanwhile waits until none is open.
  await makeRegister(folders.home)
  await startAgain(app, ['Asked for.register'], folders.home)
  await register.told('A register was opened from outside Answerable.')
  await page.keyboard.press('Escape')
  const taking = register.form('Take a bundle in')
  await expect(taking).toContainText('sent.answerable-bundle')
  await taking.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await taking.getByRole('button', { name: 'See what it brings' }).click()
  await expect(taking.getByRole('alert')).toContainText('Nothing was taken in')
  await taking.getByRole('button', { name: 'Open it as a register of its own…' }).click()
  const opening = register.form('Open a bundle')
  await expect(opening).toContainText('The register that is open here is closed first')
  await picture('bundle-instead')
  await opening.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await new BundlePages(app, page).willChoose(join(folders.home, 'Sent.register'))
  await opening.getByRole('button', { name: 'Choose a folder and open' }).click()
  await expect(page.getByText(/it holds a part of the register/)).toBeVisible()
  await expect(opening).toBeHidden()

  // What was asked for meanwhile opens when the bundle is closed; what was begun in the first register is in it still.
  await page.getByRole('button', { name: 'Close the register' }).click()
  await expect(page.locator('.top-name')).toContainText('Sample')
  await page.getByRole('button', { name: 'Close the register' }).click()
  await register.openSample()
  await page.keyboard.press('r')
  await expect(answer.getByLabel('Summary')).toHaveValue('They will look into it')
})
