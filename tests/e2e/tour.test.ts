import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test.use({ tourSeen: false })

test('A newcomer is shown three steps beside their work, by keyboard, once only; and again from the help', async ({
  launched,
  launch,
  picture,
}) => {
  const first = new RegisterPages(launched.app, launched.page)
  await first.openSample()
  const tour = launched.page.getByRole('region', { name: 'First steps' })
  await expect(tour.getByRole('status')).toContainText('1 of 3')
  await picture('tour')
  // It holds nothing up: what can be done without it can be done beside it.
  await launched.page.keyboard.press('r')
  await first.form('Log a response').waitFor()
  await launched.page.keyboard.press('Escape')
  await tour.getByRole('button', { name: 'Next' }).focus()
  await launched.page.keyboard.press('Enter')
  await expect(tour.getByRole('status')).toContainText('2 of 3')
  await launched.page.keyboard.press('Enter')
  await expect(tour.getByRole('status')).toContainText('3 of 3')
  await launched.page.keyboard.press('Enter')
  await expect(tour).toBeHidden()

  const again = await launch()
  const second = new RegisterPages(again.app, again.page)
  await second.openSample()
  await expect(again.page.getByRole('status').filter({ hasText: 'of 3' })).toHaveCount(0)
  await second.goTo('Help')
  await again.page.getByRole('button', { name: 'Show the first steps again' }).click()
  await expect(again.page.getByRole('region', { name: 'First steps' })).toContainText('1 of 3')
})

test('The first steps can be skipped, and do not come back', async ({ launched, launch }) => {
  await new RegisterPages(launched.app, launched.page).openSample()
  const tour = launched.page.getByRole('region', { name: 'First steps' })
  await tour.getByRole('button', { name: 'Skip' }).click()
  await expect(tour).toBeHidden()
  const again = await launch()
  await new RegisterPages(again.app, again.page).openSample()
  await expect(again.page.getByRole('region', { name: 'First steps' })).toHaveCount(0)
})
