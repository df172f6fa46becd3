import type { Page } from 'playwright/test'
import type { Input } from '../../data/contract.ts'
import type { CommandInput } from '../unit/domain/specification.ts'
import { demand, recipient, registerLetter } from '../unit/domain/story.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const demands = 60
const recipients = 200

/** Asks for a command as the interface does, and gives the entries' facts. */
async function submit(page: Page, command: CommandInput) {
  const result = await page.evaluate(
    asked => window.answerable.invoke('register.submit', asked as Input<'register.submit'>),
    { command, seen: {} },
  )
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value.map(({ fact }) => fact)
}

/** A letter of 60 demands to 200 recipients, of whom every fourth has answered every third demand. */
async function registerLargeLetter(page: Page): Promise<void> {
  const facts = await submit(
    page,
    registerLetter({
      title: { en: 'A large letter' },
      date: '2026-01-10',
      recipients: Array.from({ length: recipients }, (_each, i) => ({
        new: recipient(`Recipient number ${i + 1} of the letter`),
      })),
      demands: Array.from({ length: demands }, (_each, i) => ({
        ...demand(i + 1),
        text: {
          en: `Demand ${i + 1}: open the records, let the observers in, and say by when it will be done`,
        },
        addressed: null,
        parent: null,
      })),
    }),
  )
  const letter = facts.flatMap(fact => (fact.kind === 'letterRegistered' ? [fact.letter] : []))[0]
  const ids = facts.flatMap(fact => (fact.kind === 'recipientAdded' ? [fact.recipient] : []))
  const asked = facts.flatMap(fact => (fact.kind === 'demandAdded' ? [fact.demand] : []))
  if (!letter) throw new Error('no letter')
  await submit(page, {
    kind: 'dispatchLetter',
    letter,
    recipients: ids,
    channel: 'email',
    state: 'sent',
    sentOn: '2026-01-12',
    deliveredOn: null,
    proof: null,
    file: null,
  })
  for (const id of ids.filter((_each, i) => i % 4 === 0)) {
    await submit(page, {
      kind: 'logResponse',
      letters: [letter],
      recipient: id,
      receivedOn: '2026-02-03',
      statedOn: null,
      channel: 'email',
      speaker: null,
      summary: 'Answers some of the demands',
      language: null,
      originalText: null,
      files: [],
      confidentiality: 'internal',
      responseKind: 'substantive',
      items: asked
        .filter((_each, i) => i % 3 === 0)
        .map(about => ({ demand: about, position: 'acceptsInPart', quotation: null, place: null })),
    })
  }
}

/** What the window's main thread worked, in milliseconds of its own time, whatever else the computer does. */
interface Worked {
  readonly script: number
  readonly layout: number
  readonly all: number
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

const inWords = (name: string, each: readonly Worked[]) =>
  `${name} ${(['script', 'layout', 'all'] as const).map(part => `${part} ${median(each.map(one => one[part])).toFixed(1)}`).join(', ')} ms`

/** Measures what some work costs, each time that it is done. */
async function measuring(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => (metrics.find(metric => metric.name === name)?.value ?? 0) * 1000
    return {
      script: of('ScriptDuration'),
      layout: of('LayoutDuration') + of('RecalcStyleDuration'),
      all: of('TaskDuration'),
    }
  }
  return async (times: number, work: (time: number) => Promise<unknown>): Promise<readonly Worked[]> => {
    const each: Worked[] = []
    for (let time = 0; time < times; time += 1) {
      const before = await now()
      await work(time)
      const after = await now()
      each.push({
        script: after.script - before.script,
        layout: after.layout - before.layout,
        all: after.all - before.all,
      })
    }
    return each
  }
}

/** Until what was asked for is drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))

async function showPart(page: Page, part: 'matrix' | 'signatories'): Promise<void> {
  await page.evaluate(to => {
    location.hash = location.hash.replace(/\w+$/, to)
  }, part)
  await page
    .locator('.matrix [role="gridcell"]')
    .first()
    .waitFor({
      state: part === 'matrix' ? 'attached' : 'detached',
    })
}

test('a matrix of 60 demands × 200 recipients shows at once and scrolls without a stutter', async ({
  app,
  page,
  folders,
  picture,
}) => {
  test.setTimeout(120_000)
  const register = new RegisterPages(app, page)
  await register.createRegister(folders.home, 'Large', 'Secretariat')
  await register.goTo('Settings')
  await registerLargeLetter(page)
  await register.goTo('Letters')
  await page.getByRole('link', { name: 'A large letter' }).click()
  const grid = page.getByRole('grid', { name: 'Who has answered which demand' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(demands + 2))
  await expect(grid).toHaveAttribute('aria-colcount', String(recipients + 2))
  await expect(register.cell(1, 1)).toContainText('Accepts in part')
  await picture('large-matrix')

  const measure = await measuring(page)
  const shows: Worked[] = []
  for (let i = 0; i < 5; i += 1) {
    await showPart(page, 'signatories')
    shows.push(...(await measure(1, () => showPart(page, 'matrix'))))
  }
  await expect(register.cell(1, 1)).toBeVisible()

  // Only what is in view is there, and the last cell is reached and read like the first.
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(400)
  await register.cell(1, 1).focus()
  await page.keyboard.press('Control+End')
  await expect(register.cell(demands, recipients)).toBeFocused()
  await expect(register.cell(demands, recipients)).toBeInViewport()
  await page.keyboard.press('Control+Home')
  await expect(register.cell(1, 1)).toBeFocused()

  const press = async (key: string) => {
    await page.keyboard.press(key)
    await drawn(page)
  }
  const arrows = await measure(40, time => press(time % 2 === 0 ? 'ArrowDown' : 'ArrowRight'))
  await expect(register.cell(21, 21)).toBeFocused()
  await page.keyboard.press('Control+Home')
  const pages = await measure(10, () => press('PageDown'))
  await grid.hover()
  const wheel = await measure(40, async time => {
    await page.mouse.wheel(time % 2 === 0 ? 0 : 160, time % 2 === 0 ? 120 : 0)
    await drawn(page)
  })
  const all = { shows, arrows, pages, wheel }
  console.log(
    `60 × 200, medians: ${Object.entries(all)
      .map(([name, each]) => inWords(name, each))
      .join('; ')}`,
  )
  expect(median(shows.map(({ script }) => script))).toBeLessThan(150)
  for (const steps of [arrows, pages, wheel]) expect(median(steps.map(step => step.all))).toBeLessThan(50)
})
