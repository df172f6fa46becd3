import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './launch.ts'
import { chooseInMenu } from './native-menu.ts'

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
      await chooseInMenu(app, 'Pieces of the interface')
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
