import type { Page } from 'playwright/test'
import type { Entry } from '../../data/domain/entry.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** Logs a response that nobody has classified, from the mayor of Upper Marwan in the sample register. */
async function logUnclassified(page: Page, summary: string, originalText: string): Promise<void> {
  const result = await page.evaluate(
    async ({ summary: said, originalText: words }) => {
      const started = await window.answerable.invoke('app.start', undefined)
      const register = started.ok ? started.value.opened?.register : undefined
      if (!register) return null
      const told = await window.answerable.invoke('register.entries', { register, from: 0 })
      const entries: readonly Entry[] = told.ok ? JSON.parse(told.value.entries) : []
      const facts = entries.map(({ fact }) => fact)
      const mayor = facts.find(
        fact => fact.kind === 'recipientAdded' && fact.name.en === 'Mayor of Upper Marwan',
      )
      const letter = facts.find(fact => fact.kind === 'letterRegistered' && fact.reference === 'OL 2026-1')
      if (mayor?.kind !== 'recipientAdded' || letter?.kind !== 'letterRegistered' || letter.date === null)
        return null
      return window.answerable.invoke('register.submit', {
        command: {
          kind: 'logResponse',
          letters: [letter.letter],
          recipient: mayor.recipient,
          receivedOn: letter.date,
          statedOn: null,
          channel: 'email',
          speaker: null,
          summary: said,
          language: null,
          originalText: words,
          files: [],
          confidentiality: 'internal',
          responseKind: null,
          items: [],
        },
        seen: {},
      })
    },
    { summary, originalText },
  )
  expect(result).toMatchObject({ ok: true })
}

test('a queue of unclassified responses is worked from the keyboard alone, and taken back one by one', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await logUnclassified(page, 'The mayor agrees', 'We agree with every word.')
  await page.keyboard.press('c')
  const queue = register.form('Classify responses')
  const from = queue.getByRole('heading', { level: 3 })
  const chosen = queue.getByRole('radio', { checked: true })
  await expect(queue).toContainText('2 responses are left to classify.')
  await expect(from).toHaveText('Mayor of Upper Marwan')

  // One key for the kind, one for each position: the next demand is then in hand.
  await page.keyboard.press('6')
  await page.keyboard.press('a')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('r')
  await expect(chosen).toHaveCount(3)
  await expect(chosen.nth(0)).toHaveAccessibleName('Substantive')

  // Words are quoted for the demand in hand.
  await queue.getByLabel('Original text').selectText()
  await page.keyboard.press('q')
  await expect(queue.getByLabel(/Quotation for demand 3/)).toHaveValue('We agree with every word.')
  await picture('classify-queue')

  // It can be left for later and come back to, as it was.
  await page.keyboard.press('s')
  await expect(from).toHaveText('Valley Council')
  await page.keyboard.press('b')
  await expect(from).toHaveText('Mayor of Upper Marwan')
  await expect(chosen).toHaveCount(3)

  // Recorded, it makes way for the next; the last says that nothing is left.
  await page.keyboard.press('Control+Enter')
  await expect(queue).toContainText('1 response is left to classify.')
  await expect(from).toHaveText('Valley Council')
  await page.keyboard.press('2')
  await page.keyboard.press('Control+Enter')
  await expect(queue).toContainText('Every response is classified: 2 in this sitting.')

  // Each can be taken back.
  await page.keyboard.press('Control+z')
  await expect(queue).toContainText('1 response is left to classify.')
  await expect(from).toHaveText('Valley Council')
  await page.keyboard.press('Control+Enter')
  await expect(queue.getByRole('button', { name: 'Done' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(queue).toBeHidden()
  await expect(page.getByText('is not classified')).toHaveCount(0)
})

test('the overview’s item opens the queue at its response', async ({ app, page }) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await page.getByRole('button', { name: 'Classify', exact: true }).first().click()
  await expect(register.form('Classify responses').getByRole('heading', { level: 3 })).toHaveText(
    'Valley Council',
  )
})
