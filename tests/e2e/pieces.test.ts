import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './launch.ts'

for (const appearance of ['light', 'dark', 'contrast'] as const) {
  test.describe(`In ${appearance}`, () => {
    test.use({ appearance })

    test('every piece of the interface is shown in both directions, and axe finds nothing wrong', async ({
      app,
      page,
      picture,
    }) => {
      await page.getByRole('button', { name: 'Look around the sample' }).click()
      await page.locator('.frame').waitFor()
      await app.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
        items?.find(({ label }) => label === 'Pieces of the interface')?.click()
      })
      const sides = page.locator('.pieces > div')
      await expect(sides).toHaveCount(2)
      await expect(sides.nth(0).getByRole('heading', { name: 'Fields' })).toBeVisible()
      await expect(sides.nth(1).getByRole('heading', { name: 'الحقول' })).toBeVisible()
      expect(await sides.nth(1).evaluate(side => getComputedStyle(side).direction)).toBe('rtl')
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      ).toEqual([])
      for (const part of [1, 2, 3, 4]) {
        await page
          .locator('main')
          .evaluate((main, nth) => main.scrollTo(0, (nth - 1) * main.clientHeight), part)
        await picture(`pieces-${part}`)
      }
    })
  })
}
