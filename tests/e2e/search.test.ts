import { expect, test } from './launch.ts'
import { Palette } from './palette.ts'
import { RegisterPages } from './register-pages.ts'

test('Ctrl+K finds things in spite of a slip and however Arabic is spelt, and Enter shows the first', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const palette = new Palette(page)
  await register.openSample()

  await palette.ask('Gutteres')
  await expect(palette.options().first()).toContainText('Secretary-General of the United Nations')
  await expect(palette.count()).toHaveText(/^\d+ things? · 0 commands$/)
  await picture('palette-slip')
  await page.keyboard.press('Enter')
  await expect(register.heading('Secretary-General of the United Nations')).toBeVisible()

  await palette.take('وزاره الثقافه', 'Ministry of Culture')
  await expect(register.heading('Ministry of Culture')).toBeVisible()
  await palette.take('الامـينُ العَام', 'Secretary-General of the United Nations')

  await palette.open()
  await expect(palette.options().first()).toContainText('Secretary-General of the United Nations')
  await expect(palette.options().nth(1)).toContainText('Ministry of Culture')
  await picture('palette-recent')
  await palette.close()

  await palette.ask('qwertyuiop')
  await expect(page.getByText('Nothing fits. Try fewer words, or another spelling.')).toBeVisible()
  await expect(palette.count()).toHaveText('0 things · 0 commands')
})

test('commands are found by their names in any language, also while no register is open', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const palette = new Palette(page)
  await expect(page.getByRole('button', { name: 'Look around the sample' })).toBeVisible()
  await palette.open()
  await picture('palette-closed')
  await palette.close()
  await palette.take('sampel', 'Look around the sample')
  await expect(register.heading('Overview')).toBeVisible()
  await palette.take('setings', 'Go to settings')
  await expect(register.heading('Settings')).toBeVisible()
  await palette.take('التقويم', 'Go to the calendar')
  await expect(page).toHaveURL(/#\/calendar$/)

  // Where it cannot be done it is shown, but not taken.
  await palette.ask('Log a dispatch')
  await expect(palette.options().first()).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(palette.options().first()).toBeVisible()
  await palette.close()

  await palette.take('Close the register', 'Close the register')
  await palette.ask('Secretary-General')
  await expect(palette.count()).toHaveText('0 commands')
  await expect(palette.options()).toHaveCount(0)
})

test('arrow keys go through what was found, and Enter right after a letter takes what that letter finds', async ({
  app,
  page,
}) => {
  const register = new RegisterPages(app, page)
  const palette = new Palette(page)
  await register.openSample()
  await palette.ask('ministry')
  const titles = await palette.options().allInnerTexts()
  expect(titles.length).toBeGreaterThan(1)
  await page.keyboard.press('ArrowDown')
  await expect(palette.options().nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(palette.options().first()).toHaveAttribute('aria-selected', 'true')
  await palette.close()

  await palette.open()
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role="dialog"] input')
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    write?.call(field, 'Ministry of Culture')
    field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(register.heading('Ministry of Culture')).toBeVisible()
})

test('what is recorded is found at once, what is taken back or erased no more, and as of another day what was there', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  const palette = new Palette(page)
  await register.createRegister(folders.home, 'Harbour', 'Amal')
  await register.goTo('Recipients')
  const add = async (name: string) => {
    await page
      .getByRole('button', { name: /Add a recipient/ })
      .first()
      .click()
    const form = page.getByRole('dialog')
    await form.getByLabel(/^Name/).first().fill(name)
    await page.keyboard.press('Control+Enter')
    await expect(form).toHaveCount(0)
  }
  const isNotFound = async (words: string) => {
    await palette.ask(words)
    await expect(palette.count()).toHaveText('0 things · 0 commands')
    await palette.close()
  }
  await add('Commissioner Quellwasser')
  await palette.ask('quelwaser')
  await expect(palette.options().first()).toContainText('Commissioner Quellwasser')
  await palette.close()
  await page.keyboard.press('Control+z')
  await register.told('Taken back')
  await isNotFound('quelwaser')
  await page.keyboard.press('Control+Shift+z')
  await register.told('Done again')
  await palette.take('quelwaser', 'Commissioner Quellwasser')

  await register.lookBackTo('1', '1', '2020')
  await isNotFound('quellwasser')
  await page.keyboard.press('Shift+t')
  await palette.ask('quellwasser')
  await expect(palette.options().first()).toContainText('Commissioner Quellwasser')
  await palette.close()

  await register.goTo('History')
  await page.getByRole('button', { name: /^What can be done with: Added the recipient/ }).click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  const dialog = register.form('Erase for good')
  await dialog.getByLabel('Reason').fill('Its people are in danger')
  await dialog.getByRole('button', { name: 'Go on…' }).click()
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await register.told(/Erased for good/)
  await isNotFound('quellwasser')
})

test('the search page narrows down by rules, and a search that is named is found again, taken back and removed', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  const palette = new Palette(page)
  await register.openSample()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(register.heading('Search')).toBeVisible()
  const main = page.getByRole('main')
  const results = main.getByRole('table', { name: 'What was found' })
  const count = main.getByRole('status')
  await expect(count).toHaveText(/^\d\d+ things$/)

  await register.choose(main, 'Kind', 'Response')
  await expect(results.getByRole('row').nth(1)).toContainText('Response')
  await register.choose(main, 'Status', 'Interim')
  await expect(results).toContainText('Interim')
  await expect(results).not.toContainText('Substantive')
  const interim = await count.innerText()
  await main.getByText('one is enough').click()
  await expect(results).toContainText('Substantive')
  await main.getByText('all must hold').click()
  await expect(count).toHaveText(interim)
  await picture('search-rules')

  await main.getByRole('button', { name: 'Save as a view…' }).click()
  const form = register.form('Save as a view')
  await form.getByLabel('Name of the view').fill('Not yet an answer')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await main.getByRole('button', { name: 'Start afresh' }).click()
  await expect(results).toContainText('Substantive')
  await palette.take('yet answer', 'Not yet an answer')
  await expect(count).toHaveText(interim)

  await register.goTo('History')
  await expect(page.getByText('Saved the view “Not yet an answer”')).toBeVisible()
  await register.goTo('Search')
  await main.getByRole('button', { name: 'What can be done with the view Not yet an answer' }).click()
  await page.getByRole('menuitem', { name: 'Remove the view' }).click()
  const saved = main.getByRole('button', { name: 'Not yet an answer', exact: true })
  await expect(saved).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(saved).toBeVisible()
})

test('the palette leads on to all that is found, with the words marked', async ({ app, page, picture }) => {
  const register = new RegisterPages(app, page)
  const palette = new Palette(page)
  await register.openSample()
  await palette.ask('besieged')
  await palette.options().filter({ hasText: 'All that is found for “besieged”' }).click()
  await expect(register.heading('Search')).toBeVisible()
  await expect(page.getByLabel('Words')).toHaveValue('besieged')
  await expect(page.locator('main mark').first()).toHaveText(/besieged/i)
  await picture('search-words')
})

for (const look of [
  {
    language: 'ar',
    appearance: 'dark',
    windowSize: { width: 1024, height: 700 },
    sample: 'جولة في السجل النموذجي',
  },
  {
    language: 'fr',
    appearance: 'light',
    windowSize: { width: 1024, height: 700 },
    sample: 'Parcourir l’exemple',
  },
] as const) {
  test.describe(`in ${look.language}`, () => {
    test.use(look)
    test('the palette and the page fit', async ({ page, picture }) => {
      const palette = new Palette(page)
      await page.getByRole('button', { name: look.sample }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await palette.ask('الغوطه')
      const all = palette.options().filter({ hasText: 'الغوطه' })
      await expect(all).toBeVisible()
      await picture('palette')
      await all.click()
      await expect(page.locator('main mark').first()).toBeVisible()
      await picture('search-words')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(wide).toBe(false)
    })
  })
}
