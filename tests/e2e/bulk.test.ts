import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const archive = 'Open letter on the archive of the old school'

test('several demands are chosen and assessed alike, and one undo takes it all back', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Demands')
  const rows = page.getByRole('main').getByRole('row').filter({ hasText: archive })
  const assessed = rows.filter({ hasText: 'No longer applicable' })
  const before = await assessed.count()
  const others = rows.filter({ hasNotText: 'No longer applicable' })
  for (const row of [others.nth(0), others.nth(1)]) await row.locator('label.tick').click()
  await picture('demands-chosen')
  await page.getByRole('button', { name: 'Assess 2 demands…' }).click()
  const form = register.form('Assess 2 demands')
  await expect(form.locator('blockquote')).toHaveCount(2)
  await register.pick(form, 'radio', 'No longer applicable')
  await form.locator('.evidence label.tick').first().click()
  await form.getByLabel(/^Why/).fill('The school was given back')
  await picture('demands-assess-several')
  await page.keyboard.press('Control+Enter')
  await register.told('The assessment is recorded.')
  await expect(assessed).toHaveCount(before + 2)
  await page.keyboard.press('Control+z')
  await register.told(/Taken back: mark demand \d as No longer applicable, and 1 more/)
  await expect(assessed).toHaveCount(before)
})

test('one answer of several recipients is logged in one step from their cells, and taken back in one', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
  await register.cell(1, 2).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('l')
  const form = register.form('Log a response')
  const others = form.getByRole('list', { name: 'The same from' }).getByRole('listitem')
  await expect(others.first()).toBeVisible()
  const [before, chosen] = [await register.cell(1, 2).innerText(), await others.count()]
  expect(chosen).toBeGreaterThan(0)
  await form.getByRole('button', { name: 'Another recipient said the same' }).click()
  await form.getByRole('combobox', { name: 'Another recipient' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(others).toHaveCount(chosen + 1)
  await register.pick(form.locator('[data-demand="1"]'), 'radio', 'Rejects')
  await picture('response-of-several')
  await form.getByRole('button', { name: `Log ${chosen + 2} responses` }).click()
  await register.told('The responses are logged.')
  await expect(register.cell(1, 2)).toContainText('Rejects')
  await expect(page.getByRole('gridcell').filter({ hasText: 'Rejects' })).toHaveCount(chosen + 2)
  await page.keyboard.press('Control+z')
  await register.told(/Taken back: log the response from .+, and \d more/)
  expect(await register.cell(1, 2).innerText()).toBe(before)
})
