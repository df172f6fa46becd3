import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { FuseState } from '@electron/fuses/dist/constants.js'
import { packageApp } from '../../build/package.ts'
import { test as base, expect } from './launch.ts'

const test = base.extend<object, { readonly packaged: string }>({
  packaged: [async ({}, use) => use(await packageApp('test', false)), { scope: 'worker', timeout: 120_000 }],
  program: [async ({ packaged }, use) => use({ executable: packaged, args: [] }), { scope: 'worker' }],
})

// One worker for the file, so that it is packaged once.
test.describe.configure({ mode: 'default' })

test('the packaged app starts from its archive alone and opens the sample register', async ({
  app,
  page,
  picture,
}) => {
  expect(await app.evaluate(({ app }) => ({ packaged: app.isPackaged, name: app.getName() }))).toEqual({
    packaged: true,
    name: 'Answerable',
  })
  expect(await app.evaluate(({ app }) => app.getAppPath())).toMatch(/app\.asar$/)
  await page.getByRole('button', { name: 'Look around the sample' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
  await picture('packaged')
})

test('the packaged app has no page of pieces: not in its menus, not by its address', async ({
  app,
  page,
}) => {
  await page.getByRole('button', { name: 'Look around the sample' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  const labels = () =>
    app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
        (submenu?.items ?? []).map(({ label }) => label),
      ),
    )
  // The menu comes once the window has shown what was asked for.
  await expect.poll(labels).toContain('Keyboard shortcuts')
  expect(await labels()).not.toContain('Pieces of the interface')
  await page.evaluate(() => {
    location.hash = '/pieces'
  })
  await expect(page).toHaveURL(/#\/$/)
})

test('the packaged program cannot be turned into a Node that runs other code', async ({ packaged }) => {
  const fuses = await getCurrentFuseWire(packaged)
  expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
  expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE)
  expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE)
})

test('the packaged app has no developer tools: not by a key, not by a call', async ({ app, page }) => {
  await expect(page.getByRole('button', { name: 'Look around the sample' })).toBeVisible()
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C'])
    await page.keyboard.press(keys)
  const opened = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      webContents.openDevTools()
      return webContents.isDevToolsOpened() || webContents.devToolsWebContents !== null
    }),
  )
  expect(opened).toEqual([false])
})
