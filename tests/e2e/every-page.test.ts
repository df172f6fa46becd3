import type { Page } from 'playwright/test'
import { openLetter2018 } from '../../data/samples/open-letter-2018.ts'
import { listed, pages, parts } from './addresses.ts'
import { expect, test } from './launch.ts'

/** What is too wide for its place or squeezed, buttons out of reach, and words that are keys rather than words. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tooWide = [...document.querySelectorAll('html, main, .dialog, .top, .side')].filter(
      element => element.scrollWidth > element.clientWidth + 1,
    )
    const squeezed = [...document.querySelectorAll('h1, h2, h3')].filter(
      ({ className, clientWidth, clientHeight }) =>
        className !== 'visually-hidden' && clientWidth < 120 && clientHeight > 60,
    )
    const shown = document.querySelectorAll('.top button, .top a, .dialog-head button, .form-actions button')
    const outOfReach = [...shown].filter(element => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect()
      return width > 0 && (left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1)
    })
    const page = document.querySelector('main')
    const crowdedOut = page !== null && page.clientHeight < innerHeight * 0.8
    const keys = document.body.innerText.match(
      /\b(app|letters|demands|domain|history|overview|start|why)\.[a-z]\w+\b/g,
    )
    return [
      ...tooWide.map(({ className, tagName }) => `${tagName} ${className} is too wide`),
      ...squeezed.map(({ textContent }) => `the heading ${textContent} has no width`),
      ...outOfReach.map(({ textContent }) => `the button ${textContent} is out of reach`),
      ...(crowdedOut ? ['the page has less than four fifths of the height'] : []),
      ...(keys ?? []),
    ]
  })
}

for (const [language, appearance, windowSize, zoom] of [
  ['en', 'light', { width: 1280, height: 800 }, 1],
  ['en', 'dark', { width: 1024, height: 700 }, 1],
  ['ar', 'light', { width: 1024, height: 700 }, 1],
  ['ar', 'dark', { width: 1280, height: 800 }, 1],
  ['fr', 'light', { width: 1280, height: 800 }, 2],
  ['ar', 'light', { width: 1280, height: 800 }, 2],
] as const) {
  test.describe(`In ${language}, ${appearance}, ${windowSize.width} × ${windowSize.height}, ${zoom * 100} %`, () => {
    test.use({ language, appearance, windowSize, zoom })

    test('the sample is open after one click, and every page fits its window and is translated', async ({
      page,
      picture,
    }) => {
      test.slow()
      const found: string[] = []
      const look = async (name: string) => {
        for (const fault of await faults(page)) found.push(`${name}: ${fault}`)
        await picture(`sample-${name}`)
      }
      const goTo = async (address: string) => {
        await page.evaluate(hash => {
          location.hash = hash
        }, `/${address}`)
        await expect(page).toHaveURL(new RegExp(`#/${address}$`))
        await page.locator('main h1').waitFor()
      }
      await look('start')
      await page.locator('.start-choices button').last().click()
      await expect(page.locator('main .queue > li').first()).toBeVisible()
      await look('overview')
      for (const name of pages) {
        await goTo(name)
        await look(name.replace('/', '-'))
      }
      await page.locator('textarea').fill(openLetter2018)
      await page.locator('main .button-primary').click()
      await page.locator('.checking').waitFor()
      await look('draft')
      for (const list of listed) {
        await goTo(list)
        const address = await page.locator(`main a[href^="#/${list}/"]`).first().getAttribute('href')
        await goTo(address?.replace('#/', '') ?? '')
        await look(`one-of-${list}`)
      }
      await goTo('letters')
      const letter = (await page.locator('main table a').last().getAttribute('href'))?.split('/')[2] ?? ''
      for (const part of parts) {
        await goTo(`letters/${letter}/${part}`)
        await look(`letter-${part}`)
      }
      for (const [key, name] of [
        ['r', 'response'],
        ['a', 'assessment'],
        ['?', 'shortcuts'],
      ] as const) {
        await page.keyboard.press(key)
        await page.getByRole('dialog').waitFor()
        await look(name)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      }
      expect(found).toEqual([])
    })
  })
}
