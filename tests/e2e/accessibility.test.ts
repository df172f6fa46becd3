import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { listed, pages, parts } from './addresses.ts'
import { expect, test } from './launch.ts'

const dialogs = { r: 'response.log', a: 'demand.assess', c: 'commitment.make', '?': 'view.shortcuts' }

async function faults(page: Page): Promise<string[]> {
  // Axe's page for frames cannot be opened in Electron; the app has no frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} — ${target.join(' ')} — ${failureSummary}`),
  )
}

for (const [language, appearance] of [
  ['en', 'light'],
  ['ar', 'dark'],
  ['fr', 'contrast'],
] as const) {
  test.describe(`In ${language}, ${appearance}`, () => {
    test.use({ language, appearance })

    test('axe finds nothing wrong on any page, any part of a letter and the dialogs of the keyboard', async ({
      page,
    }) => {
      test.setTimeout(120_000)
      const found: Record<string, string[]> = { start: await faults(page) }
      await page.locator('.start-choices button').last().click()
      await page.locator('.frame').waitFor()
      found['overview'] = await faults(page)
      const goTo = (address: string) =>
        page.evaluate(hash => {
          location.hash = hash
        }, `/${address}`)
      for (const name of pages) {
        await goTo(name)
        await page.locator('main').waitFor()
        found[name] = await faults(page)
      }
      for (const list of listed) {
        await goTo(list)
        const address = await page.locator(`main a[href^="#/${list}/"]`).first().getAttribute('href')
        await goTo(address?.replace('#/', '') ?? '')
        await page.locator('main').waitFor()
        found[`one of ${list}`] = await faults(page)
      }
      await goTo('letters')
      const letter = await page.locator('main table a').last().getAttribute('href')
      for (const part of parts) {
        await goTo(`${letter?.split('/').slice(1, 3).join('/')}/${part}`)
        await page.locator('.tabs').waitFor()
        found[part] = await faults(page)
      }
      for (const [key, name] of Object.entries(dialogs)) {
        await page.keyboard.press(key)
        await page.getByRole('dialog').waitFor()
        found[name] = await faults(page)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      }
      expect(Object.values(found).flat()).toEqual([])
    })
  })
}
