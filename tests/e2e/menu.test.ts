import type { ElectronApplication } from 'playwright/test'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** The native menu's items by their titles, without marks of direction; false: greyed. */
const menuOf = (app: ElectronApplication, title: string): Promise<Record<string, boolean>> =>
  app.evaluate(({ Menu }, wanted) => {
    const menu = Menu.getApplicationMenu()?.items.find(({ label }) => label === wanted)
    const items = menu?.submenu?.items.filter(({ type }) => type !== 'separator') ?? []
    return Object.fromEntries(
      items.map(({ label, enabled }) => [label.replaceAll(/[\u2068\u2069]/g, ''), enabled]),
    )
  }, title)

/** Chooses an item of the menu, as a click would. */
const choose = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click()
  }, id)

test('the menu has every command, greyed while it cannot be done, and does what is chosen', async ({
  app,
  page,
}) => {
  await expect.poll(() => menuOf(app, 'Register')).toMatchObject({ 'New register…': true, Lock: false })
  expect(await menuOf(app, 'Record')).toMatchObject({ 'Log a response': false, 'Register a letter': false })
  expect(await menuOf(app, 'Go to')).toMatchObject({ 'Go to letters': false })
  expect(await menuOf(app, 'Edit')).toMatchObject({ Undo: false, Redo: false, Copy: true, Paste: true })

  const register = new RegisterPages(app, page)
  await register.openSample()
  await expect.poll(() => menuOf(app, 'Record')).toMatchObject({ 'Log a response': true })
  expect(await menuOf(app, 'Register')).toMatchObject({ 'New register…': false, 'Close the register': true })
  // What is done to a letter waits for one to be in view.
  expect(await menuOf(app, 'Record')).toMatchObject({ 'Correct the text…': false })
  await choose(app, 'go.letters')
  await expect(register.heading('Letters')).toBeVisible()
  await page.getByRole('link', { name: 'Open letter on the archive of the old school' }).click()
  await expect.poll(() => menuOf(app, 'Record')).toMatchObject({ 'Correct the text…': true })

  // A pair of keys is no single key, though its second is one by itself.
  for (const [key, heading] of [
    ['r', 'Recipients'],
    ['d', 'Demands'],
    ['c', 'Commitments'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(register.heading(heading)).toBeVisible()
  }

  await choose(app, 'recipient.add')
  const form = register.form('Add a recipient')
  await form.getByLabel(/^Name.*English/).fill('Harbour Ombudsman & Co')
  await page.keyboard.press('Control+Enter')
  await register.told('Saved.')
  await expect
    .poll(() => menuOf(app, 'Edit'))
    .toMatchObject({ 'Undo: add the recipient Harbour Ombudsman && Co': true, Redo: false })
  await choose(app, 'undo')
  await expect
    .poll(() => menuOf(app, 'Edit'))
    .toMatchObject({ 'Redo: add the recipient Harbour Ombudsman && Co': true })

  await register.lookBackTo('01', '03', '2018')
  await expect.poll(() => menuOf(app, 'Record')).toMatchObject({ 'Log a response': false })
  expect(await menuOf(app, 'Edit')).toMatchObject({ Undo: false, Redo: false })
  expect(await menuOf(app, 'View')).toMatchObject({ 'Back to today': true })
})

for (const [language, title, items] of [
  ['en', 'Register', { 'New register…': true, 'Open a register…': true, Lock: false, Quit: true }],
  ['ar', 'السجل', { 'سجل جديد…': true, إنهاء: true }],
  ['fr', 'Registre', { 'Nouveau registre…': true, Quitter: true }],
] as const) {
  test.describe(`In ${language}`, () => {
    test.use({ language })

    test('the menu speaks the language of the interface, its shortcuts are those of the commands', async ({
      app,
      page,
    }) => {
      await page.locator('.start-choices button').first().waitFor()
      await expect.poll(() => menuOf(app, title)).toMatchObject(items)
      const accelerators = await app.evaluate(({ Menu }) =>
        ['register.open', 'undo', 'redo', 'go.settings', 'response.log'].map(
          id => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator,
        ),
      )
      expect(accelerators).toEqual(['CmdOrCtrl+O', 'CmdOrCtrl+Z', 'CmdOrCtrl+Shift+Z', 'CmdOrCtrl+,', null])
    })
  })
}

test('of an encrypted register the menu keeps nothing once it is locked', async ({ app, page, folders }) => {
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Coalition', 'Maryam', 'seven quiet river stones')
  await expect.poll(() => menuOf(app, 'Register')).toMatchObject({ Lock: true })
  await choose(app, 'recipient.add')
  await register
    .form('Add a recipient')
    .getByLabel(/^Name.*English/)
    .fill('Harbour Ombudsman')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(() => menuOf(app, 'Edit'))
    .toMatchObject({ 'Undo: add the recipient Harbour Ombudsman': true })
  await choose(app, 'register.lock')
  await expect(page.getByLabel('Passphrase or recovery key')).toBeVisible()
  await expect.poll(() => menuOf(app, 'Edit')).toMatchObject({ Undo: false })
  const labels = await app.evaluate(({ Menu }) =>
    JSON.stringify(
      Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items.map(({ label }) => label)),
    ),
  )
  expect(labels).not.toContain('Ombudsman')
})
