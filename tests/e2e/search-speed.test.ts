import { inWords, processorTime, typing } from './key-presses.ts'
import { generated, open } from './large-register.ts'
import { expect, test } from './launch.ts'
import { Palette } from './palette.ts'
import { idle, watch } from './processor-time.ts'
import { RegisterPages } from './register-pages.ts'

/** So many responses; `ANSWERABLE_RESPONSES=100000 npm run e2e -- tests/e2e/search-speed.test.ts` takes the most. */
const responses = Number(process.env['ANSWERABLE_RESPONSES'] ?? 10_000)
const opensWithin = 240_000
/** From a key to its answer, of the processor's time, in milliseconds: at the median, and at the 95th percentile. */
const limits = { palette: [25, 45], 'search page': [25, 60] } as const

/** What people type: with a slip, in two scripts, words that nearly every response has, one that none has. */
const asked = [
  'Norland',
  'Norlnad refugees',
  'the letter',
  'humanitrian',
  'Thanks for the letter',
  'لجنة العلاقات',
  'يشكر على الرساله',
  'qwertyuiop',
]

test.use({ author: 'Secretariat', trace: 'off' })

test('what is typed is found while it is typed, in the palette and on the search page', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(opensWithin + 240_000)
  const register = new RegisterPages(app, page)
  await open(app, page, await generated(folders.home, responses))
  await expect(register.heading('Overview')).toBeVisible({ timeout: opensWithin })
  await register.goTo('Search')
  const field = page.getByLabel('Words', { exact: true })
  await expect(page.getByText(/are still being read/)).toHaveCount(0, { timeout: opensWithin })
  await idle(page, await watch(page), opensWithin)
  const onPage = await typing(app, page, asked, () => field.fill(''))

  await register.goTo('Overview')
  const palette = new Palette(page)
  await palette.open()
  const inPalette = await typing(app, page, asked, async () => {
    await palette.close()
    await palette.open()
  })
  const told = { palette: inPalette, 'search page': onPage }
  for (const [where, presses] of Object.entries(told)) {
    const description = `${responses} responses, ${where}: ${inWords(presses)}`
    test.info().annotations.push({ type: 'search', description })
    console.log(description)
    expect(presses.length).toBe(asked.join('').replaceAll(' ', '').length)
  }
  for (const where of ['palette', 'search page'] as const) {
    const [{ median, p95 }, [usually, nearlyAlways]] = [processorTime(told[where]), limits[where]]
    expect(median, where).toBeLessThan(usually)
    expect(p95, where).toBeLessThan(nearlyAlways)
  }
})
