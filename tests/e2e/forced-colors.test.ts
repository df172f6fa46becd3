import type { Locator } from 'playwright/test'
import { expect, test } from './launch.ts'

/** The colours of a control's edge and face, as the computer forces them. */
const looks = (of: Locator) =>
  of.evaluate(element => {
    const { borderColor, borderWidth, backgroundColor, outlineStyle, boxShadow } = getComputedStyle(element)
    return { borderColor, borderWidth, backgroundColor, outlineStyle, boxShadow }
  })

test('With the computer’s own colours, the page that is shown, what is chosen and what is ticked still show', async ({
  page,
  picture,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.getByRole('button', { name: 'Look around the sample' }).click()
  const navigation = page.getByRole('navigation', { name: 'Pages' })
  await expect(navigation).toBeVisible()
  await page.mouse.move(0, 0)
  expect(await looks(navigation.getByRole('link', { name: 'Overview' }))).not.toEqual(
    await looks(navigation.getByRole('link', { name: 'Letters' })),
  )
  await picture('forced-overview')

  await navigation.getByRole('link', { name: 'Demands' }).click()
  const choices = page.locator('.choice')
  expect(await looks(page.locator('.choice[data-selected]').first())).not.toEqual(
    await looks(choices.filter({ hasNot: page.locator(':checked') }).last()),
  )
  await picture('forced-demands')

  await navigation.getByRole('link', { name: 'Calendar' }).click()
  const ticked = await looks(page.locator('.tick-box').first())
  await page.locator('.tick').first().click()
  expect(await looks(page.locator('.tick-box').first())).not.toEqual(ticked)
  await picture('forced-calendar')

  await page.keyboard.press('r')
  await page.getByRole('dialog').waitFor()
  await picture('forced-response')
})
