import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test('a recipient is changed in both languages, with its seat, its rule and who held the office when', async ({
  page,
  app,
  picture,
}) => {
  test.slow()
  const pages = new RegisterPages(app, page)
  await pages.openSample()
  await pages.goTo('Recipients')
  const table = page.getByRole('table', { name: 'All recipients and their record' })
  await table.getByRole('button', { name: 'Answered' }).click()
  await expect(table.getByRole('columnheader', { name: 'Answered' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await picture('recipients')

  await page.getByRole('button', { name: 'Add a recipient…' }).click()
  const adding = pages.form('Add a recipient')
  await adding.getByLabel('Name (English)').fill('Office of the Envoy')
  await adding.getByLabel('Name (Arabic)').fill('مكتب المبعوث')
  await pages.choose(adding, 'Seat', 'Geneva')
  await adding.getByLabel('Days in which it is asked to answer').fill('20')
  await pages.choose(adding, 'Counted in', 'Working days at the recipient’s seat')
  await adding.getByRole('button', { name: 'Add an office-holder' }).click()
  await adding.getByLabel('Name', { exact: true }).fill('Amal Haddad')
  await pages.typeDate(adding, 'From', '01', '02', '2017')
  await picture('recipient-form')
  await adding.getByRole('button', { name: 'Save' }).click()
  await expect(adding).toBeHidden()

  await table.getByRole('link', { name: 'Office of the Envoy' }).click()
  await expect(pages.heading('Office of the Envoy')).toBeVisible()
  await expect(page.getByText('Held by Amal Haddad')).toBeVisible()
  await page.getByRole('button', { name: 'Change' }).click()
  const changing = pages.form('Change Office of the Envoy')
  await changing.getByLabel('Contact').fill('envoy@example.org')
  await changing.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('envoy@example.org')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('envoy@example.org')).toBeHidden()
})

test('closed days are kept with the register and leave days out of a date that is counted in working days', async ({
  page,
  app,
  picture,
}) => {
  test.slow()
  const pages = new RegisterPages(app, page)
  await pages.openSample()
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Add closed days' }).click()
  const fields = page.getByRole('group', { name: 'Closed days' })
  await fields.getByLabel('Name').fill('Stocktaking')
  await pages.typeDate(fields, 'First day', '11', '05', '2026')
  await pages.typeDate(fields, 'Last day', '12', '05', '2026')
  await page.getByRole('button', { name: 'Save' }).click()
  await pages.told('Saved')
  await picture('closed-days')

  await pages.goTo('Recipients')
  await page.getByRole('link', { name: 'Ministry of Water' }).click()
  // Thirty working days from 4 May came to 15 June.
  await page.locator('summary', { hasText: 'by 17 June 2026' }).click()
  await expect(page.getByText('Days on which this register is closed left out: Stocktaking.')).toBeVisible()
})

for (const [language, appearance, windowSize] of [
  ['en', 'light', { width: 1280, height: 800 }],
  ['ar', 'dark', { width: 1024, height: 700 }],
] as const) {
  test.describe(`In ${language}, ${appearance}`, () => {
    test.use({ language, appearance, windowSize })

    test('every recipient’s record fits its window', async ({ page, picture }) => {
      test.slow()
      await page.locator('.start-choices button').last().click()
      await page.locator('main .queue > li').first().waitFor()
      await page.evaluate(() => {
        location.hash = '/recipients'
      })
      const links = page.locator('main table th a')
      await links.first().waitFor()
      await picture('recipients')
      const addresses = await links.evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
      expect(addresses.length).toBeGreaterThan(3)
      for (const [at, address] of addresses.entries()) {
        await page.evaluate(
          hash => {
            location.hash = hash
          },
          address.replace(/^#/, ''),
        )
        await page.locator('.record').waitFor()
        const how = page.locator('.due-dates > summary')
        if ((await how.count()) > 0) await how.first().click()
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        await picture(`recipient-${at}`)
      }
    })
  })
}
