import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

for (const [language, appearance, windowSize] of [
  ['en', 'light', { width: 1280, height: 800 }],
  ['ar', 'dark', { width: 1024, height: 700 }],
] as const) {
  test.describe(`In ${language}, ${appearance}`, () => {
    test.use({ language, appearance, windowSize })

    test('every page keeps the day of the past it is shown as of, with a band, until today is asked for', async ({
      page,
      picture,
    }) => {
      await page.locator('.start-choices button').last().click()
      await page.locator('main .queue > li').first().waitFor()
      await page.keyboard.press('t')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('spinbutton').first().waitFor()
      await picture('as-of-dialog')
      await page.keyboard.type('03032018')
      await page.keyboard.press('Control+Enter')
      await expect(dialog).toBeHidden()
      const band = page.locator('.band[data-as-of="2018-03-03"]')
      await expect(band.getByRole('status')).toContainText('2018')
      await picture('as-of-overview')
      for (const address of ['letters', 'demands', 'recipients', 'commitments', 'calendar', 'history']) {
        await page.evaluate(hash => {
          location.hash = hash
        }, `/${address}`)
        await page.locator('main h1').waitFor()
        await expect(band).toBeVisible()
      }
      await picture('as-of-history')
      await page.goBack()
      await expect(band).toBeVisible()
      await picture('as-of-calendar')
      await page.keyboard.press('Shift+T')
      await expect(band).toBeHidden()
    })
  })
}

test('in the past the letter stands as it was known then, and nothing can be recorded: no button, shortcut, address or undo', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: 'Open letter on Eastern Ghouta, Idlib and Afrin' }).click()
  await expect(register.cell(1, 1)).not.toContainText('Not dispatched')
  await register.lookBackTo('22', '02', '2018')
  await expect(register.cell(1, 1)).toContainText('Awaiting a reply')
  await picture('as-of-letter')

  const sample = join(folders.userData, 'sample')
  const entries = async () => {
    const [register = ''] = await readdir(sample)
    const ledgers = join(sample, register, 'ledgers')
    return Promise.all((await readdir(ledgers)).map(name => readFile(join(ledgers, name), 'utf8')))
  }
  const before = await entries()
  for (const key of ['r', 'd', 'a', 'n', 'Control+z', 'Control+Shift+z']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const name of ['Log a response', 'Undo', 'Redo']) {
    await expect(page.getByRole('banner').getByRole('button', { name, exact: true })).toBeDisabled()
  }
  await register.cell(1, 1).click()
  await expect(page.getByRole('menuitem', { name: /Log a response|Remind|Close/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('broadcast', { kind: 'command', id: 'undo' })
  })
  await page.evaluate(() => {
    location.hash = '/letters/new'
  })
  await expect(register.heading('Letters')).toBeVisible()
  await register.goTo('Demands')
  expect(await entries()).toEqual(before)

  await page.getByRole('button', { name: 'Back to today' }).click()
  await register.goTo('Letters')
  await page.keyboard.press('r')
  await expect(register.form('Log a response')).toBeVisible()
})
