import AxeBuilder from '@axe-core/playwright'
import { dropFile } from './dropping.ts'
import { expect, test } from './launch.ts'

test.use({ author: 'الأمانة' })

for (const [language, appearance, windowSize] of [
  ['ar', 'dark', { width: 1024, height: 700 }],
  ['ar', 'light', { width: 1280, height: 800 }],
  ['en', 'dark', { width: 1024, height: 700 }],
] as const) {
  test.describe(`In ${language}, ${appearance}, ${windowSize.width} × ${windowSize.height}`, () => {
    test.use({ language, appearance, windowSize })

    test('the dialogs of responses, reminders and assessments fit their window, are translated, and axe finds nothing wrong in them', async ({
      page,
      picture,
    }) => {
      test.slow()
      const found: string[] = []
      const look = async (name: string) => {
        const faults = await page.evaluate(() => [
          ...[...document.querySelectorAll('html, main, .dialog, .top, .side')]
            .filter(element => element.scrollWidth > element.clientWidth + 1)
            .map(({ className, tagName }) => `${tagName} ${className} is too wide`),
          ...(document.body.innerText.match(
            /\b(app|letters|demands|domain|responses|dispatches)\.[a-z]\w+\b/g,
          ) ?? []),
        ])
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        const seen = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id} ${target.join(' ')}`),
        )
        found.push(...[...faults, ...seen].map(fault => `${name}: ${fault}`))
        await picture(name)
      }
      await page.locator('.start-choices button').last().click()
      await expect(page.locator('main .queue > li').first()).toBeVisible()
      const goTo = async (address: string) => {
        await page.evaluate(hash => {
          location.hash = hash
        }, `/${address}`)
        await page.locator('main h1').waitFor()
      }
      await goTo('letters')
      await page.locator('main tbody a').nth(1).click()
      await expect(page.locator('.tabs')).toBeVisible()
      await dropFile(page, page.locator('main'), {
        name: 'statement.txt',
        type: 'text/plain',
        content: 'سننشر الأرقام كل شهر.\nWe will publish the figures every month.',
      })
      const dialog = page.getByRole('dialog')
      await expect(dialog.locator('.found')).toBeVisible()
      await look('dialog-response')
      await dialog.locator('[data-demand="2"]').scrollIntoViewIfNeeded()
      await look('dialog-response-demands')
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      for (const tab of ['demands', 'correspondence']) {
        await page.locator(`.tabs a[href$="/${tab}"]`).click()
        await page.locator('main h1').waitFor()
        await look(`letter-${tab}`)
        if (tab === 'demands') {
          await page.locator('.demand .section-actions .button-plain').first().click()
          await look('dialog-assess')
          await page.keyboard.press('Escape')
          await page.locator('.review-line button').first().click()
          await look('dialog-still-so')
          await page.keyboard.press('Escape')
        }
      }
      await page.locator('[data-kind="response"] button').first().click()
      await expect(dialog).toBeVisible()
      await look('dialog-response-shown')
      await dialog.locator('.form-actions button').last().click()
      await look('dialog-response-edit')
      await page.keyboard.press('Escape')
      await goTo('letters')
      await page.locator('main tbody a').first().click()
      await page.locator('.tabs a[href$="/correspondence"]').click()
      await page.locator('main .section-actions button').last().click()
      await look('dialog-reminders')
      await page.keyboard.press('Escape')
      await goTo('demands')
      await look('demands')
      expect(found).toEqual([])
    })
  })
}
