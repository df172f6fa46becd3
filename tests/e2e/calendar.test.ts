import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './launch.ts'

for (const [language, appearance, windowSize] of [
  ['en', 'light', { width: 1280, height: 800 }],
  ['ar', 'dark', { width: 1024, height: 700 }],
] as const) {
  test.describe(`In ${language}, ${appearance}`, () => {
    test.use({ language, appearance, windowSize })

    test('the calendar is gone through by keyboard: days, weeks, months, and the agenda of a month', async ({
      page,
      picture,
    }) => {
      await page.locator('.start-choices button').last().click()
      await page.locator('main .queue > li').first().waitFor()
      // The story's dates: as of the day before the letter's replies are due.
      await page.keyboard.press('t')
      await page.keyboard.type('20042018')
      await page.keyboard.press('Control+Enter')
      await page.keyboard.press('g')
      await page.keyboard.press('k')
      const day = (date: string) => page.locator(`[data-day="${date}"]`)
      await expect(day('2018-04-20')).toHaveAttribute('aria-current', 'date')
      await expect(page.locator('.month thead th').first()).toHaveText(language === 'en' ? 'Monday' : 'السبت')
      await picture('calendar')
      await day('2018-04-20').focus()
      await page.keyboard.press(language === 'en' ? 'ArrowRight' : 'ArrowLeft')
      await expect(day('2018-04-21')).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await expect(day('2018-04-28')).toBeFocused()
      await page.keyboard.press('PageUp')
      await expect(day('2018-03-28')).toBeFocused()
      await page.keyboard.press('PageDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press(language === 'en' ? 'ArrowRight' : 'ArrowLeft')
      await page.keyboard.press(language === 'en' ? 'ArrowRight' : 'ArrowLeft')
      await expect(day('2018-04-23')).toBeFocused()
      const shown = await page.locator('.agenda .queue > li').count()
      expect(shown).toBeGreaterThan(0)
      await picture('calendar-day')
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])

      await page.locator('.calendar-choices label').nth(1).click()
      await expect(page.locator('.agenda section').first()).toBeVisible()
      await picture('calendar-agenda')
      const all = await page.locator('.agenda .queue > li').count()
      await page.locator('.calendar-kinds label').first().click()
      await expect.poll(() => page.locator('.agenda .queue > li').count()).toBeLessThan(all)
    })
  })
}
