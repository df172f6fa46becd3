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
      const choose = () =>
        app.evaluate(({ Menu }) => {
          const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
          const item = items?.find(({ label }) => label === 'Pieces of the interface')
          item?.click()
          return item !== undefined
        })
      // The menu comes once the window has shown what was asked for.
      await expect.poll(choose).toBe(true)
      const sides = page.locator('.pieces > div')
      for (const [heading, direction] of [
        ['Fields', 'ltr'],
        ['الحقول', 'rtl'],
      ] as const) {
        const side = sides.filter({ has: page.getByRole('heading', { name: heading }) })
        expect(await side.evaluate(each => getComputedStyle(each).direction)).toBe(direction)
      }
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
