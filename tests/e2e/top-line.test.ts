import { expect, test } from './launch.ts'

test.use({ language: 'fr', windowSize: { width: 1024, height: 700 } })

test('in a less wide window the top line holds what it shows, and the rest is in its menu', async ({
  page,
}) => {
  await page.locator('.start-choices button').last().click()
  await page.locator('.frame').waitFor()
  const room = await page
    .locator('.top')
    .evaluate(top => ({ wide: top.scrollWidth, shown: top.clientWidth, window: window.innerWidth }))
  expect(room.window).toBeLessThanOrEqual(1024)
  expect(room.wide).toBeLessThanOrEqual(room.shown)
  await page.getByRole('button', { name: 'Plus', exact: true }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'As of…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Close the register' }).click()
  await expect(page.locator('.start-choices')).toBeVisible()
})
