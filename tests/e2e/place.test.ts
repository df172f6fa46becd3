import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { allBytesBelow } from '../integration/store/all-bytes.ts'
import { expect, type Folders, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const passphrase = 'seven quiet river stones'
const sizeOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
const down = (page: Page) => page.locator('#page').evaluate(main => Math.round(main.scrollTop))

/** Where the sample register's folder says that somebody was. */
async function keptPlace({ userData }: Folders): Promise<unknown> {
  const sample = join(userData, 'sample')
  const [file] = (await readdir(sample, { recursive: true })).filter(name => name.endsWith('.place.json'))
  return file && JSON.parse(await readFile(join(sample, file), 'utf8'))
}

test('a register opens on the page that was in view, as far down it, in a window of the size it had', async ({
  launch,
  folders,
}) => {
  const first = await launch()
  const register = new RegisterPages(first.app, first.page)
  await register.openSample()
  await register.goTo('History')
  await first.page.getByRole('main').getByRole('row').nth(5).hover()
  await first.page.mouse.wheel(0, 900)
  await expect.poll(() => down(first.page)).toBeGreaterThan(300)
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1_100, 720))
  await expect
    .poll(() => keptPlace(folders))
    .toMatchObject({ page: '/history', window: { width: 1_100, height: 720 } })
  await expect
    .poll(async () => (await keptPlace(folders)) as object)
    .toHaveProperty('down', await down(first.page))
  const left = await down(first.page)
  expect(left).toBeGreaterThan(300)

  const again = await launch()
  expect(await sizeOf(again.app)).toEqual([1_280, 800])
  await new RegisterPages(again.app, again.page).openSampleAgain('History')
  await expect.poll(() => down(again.page)).toBe(left)
  expect(await sizeOf(again.app)).toEqual([1_100, 720])
})

test('an encrypted register opens where it was locked, and nothing outside it says where that is', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Saltmarsh', 'Maryam', passphrase)
  await register.goTo('Commitments')
  await page.keyboard.press('Control+l')
  await expect(register.heading('A register is locked')).toBeVisible()
  expect(page.url()).not.toContain('commitments')
  for (const folder of [folders.home, folders.userData]) {
    expect((await allBytesBelow(folder)).includes('/commitments')).toBe(false)
  }
  await register.unlock(passphrase)
  await expect(register.heading('Commitments')).toBeVisible()
})

test('another register does not open on the page of the one before', async ({ app, page, folders }) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Calendar')
  await page.getByRole('button', { name: 'Close the register' }).click()
  await register.createRegister(folders.home, 'Fresh', 'Maryam')
  await expect(register.heading('Overview')).toBeVisible()
})
