import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const archive = 'Open letter on the archive of the old school'
test.use({ author: 'Maryam' })

const sectionCalled = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name }) })

/** Somebody else sits down at the computer. */
async function nowIs(register: RegisterPages, page: Page, name: string): Promise<void> {
  await register.goTo('Settings')
  await page.getByLabel('Your name').fill(name)
  await page.keyboard.press('Tab')
  await register.goTo('Review')
}

test('an assessment is proposed with reasons, declined or accepted by somebody else, and comes back to who proposed it', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: archive }).click()
  await register.partOfLetter('Demands')
  const card = page.getByRole('main').locator('.demand').nth(1)
  await card.getByRole('button', { name: 'Propose…' }).click()
  const form = register.form('Propose')
  await register.pick(form, 'radio', 'No longer applicable')
  await expect(form.getByRole('button', { name: 'Propose it' })).toBeDisabled()
  await form.getByLabel('Your reasons').fill('The school was moved')
  await picture('propose')
  await form.getByRole('button', { name: 'Propose it' }).click()
  await register.told('The proposal is recorded.')
  await expect(card).toContainText('It waits for somebody else')
  await expect(card.getByRole('button', { name: 'Accept and record' })).toHaveCount(0)
  await picture('proposal-waits')

  await nowIs(register, page, 'Amal')
  const waiting = sectionCalled(page, 'Proposals that wait for an answer')
  await expect(waiting).toContainText('The school was moved')
  await picture('proposals-review')
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode().analyze()
  expect(violations).toEqual([])
  await waiting.getByRole('button', { name: 'Decline…' }).click()
  await expect(waiting.getByRole('button', { name: 'Decline', exact: true })).toBeDisabled()
  await waiting.getByLabel('Why not').fill('Only its office was')
  await waiting.getByRole('button', { name: 'Decline', exact: true }).click()
  await register.told('The proposal is declined.')
  await expect(waiting).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(waiting).toBeVisible()

  // What Amal signs off now is opened again by what comes of the proposal.
  const letter = page.locator('.news').filter({ hasText: archive })
  await letter.getByRole('button', { name: 'Sign off…' }).click()
  await register
    .form(/^Sign off/)
    .getByRole('button', { name: 'Sign off' })
    .click()
  await register.told('The letter is signed off.')
  await waiting.getByRole('button', { name: 'Accept and record' }).click()
  await register.told('The proposal is accepted and recorded.')

  await nowIs(register, page, 'Maryam')
  const own = sectionCalled(page, 'Your proposals')
  await expect(own).toContainText('Accepted by Amal')
  await picture('proposals-own')
  await own.getByRole('link').first().click()
  const assessed = page.getByRole('main').locator('.demand').nth(1)
  await expect(assessed).toContainText('as Maryam proposed')
  const note = page.getByText(/^Signed off as of .* by Amal\./)
  await expect(note).toContainText('Open again: 1 change since then')
  await picture('letter-reopened')
  await note.getByRole('link').click()
  await expect(page.getByRole('main')).toContainText('Accepted a proposal')
  await register.partOfLetter('Demands')
  await expect(assessed.getByRole('heading', { level: 2 })).toContainText('No longer applicable')
})

for (const [language, appearance, width] of [
  ['ar', 'dark', 1024],
  ['fr', 'light', 1024],
] as const) {
  test.describe(`In ${language}`, () => {
    test.use({ language, appearance, windowSize: { width, height: 700 } })

    test('proposing fits the window', async ({ page, picture }) => {
      await page.locator('.start-choices button').last().click()
      await page.locator('.frame').waitFor()
      await page.evaluate(() => {
        location.hash = '/commitments'
      })
      await page.locator('main a[href*="/commitments/"]').first().click()
      await page.locator('.page-actions .button-quiet').first().click()
      await page.getByRole('dialog').waitFor()
      await picture('propose')
      const wide = await page.evaluate(
        () =>
          [...document.querySelectorAll('html, main, .dialog')].filter(
            element => element.scrollWidth > element.clientWidth + 1,
          ).length,
      )
      expect(wide).toBe(0)
    })
  })
}
