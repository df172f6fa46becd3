import { generated, open } from './large-register.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'
import { expectShort, inWords, tasksDuring } from './tasks.ts'

/** So many responses; `ANSWERABLE_RESPONSES=100000 npm run e2e -- tests/e2e/opening.test.ts` takes the most. */
const responses = Number(process.env['ANSWERABLE_RESPONSES'] ?? 10_000)
const opensWithin = 240_000

test('a large register opens without holding the window up, to its first page', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(opensWithin + 180_000)
  const folder = await generated(folders.home, responses)
  const began = performance.now()
  const tasks = await tasksDuring(app, async () => {
    await open(app, page, folder)
    await expect(new RegisterPages(app, page).heading('Overview')).toBeVisible({ timeout: opensWithin })
  })
  const took = performance.now() - began
  const description = `${responses} responses in ${(took / 1_000).toFixed(1)} s; ${inWords(tasks)}`
  test.info().annotations.push({ type: 'opening', description })
  expectShort(tasks, description)
})

test('opening a large register says what it is doing, can be given up, and begins anew', async ({
  app,
  page,
  folders,
  picture,
}) => {
  const folder = await generated(folders.home, 3_000)
  const register = new RegisterPages(app, page)
  const slowly = await page.context().newCDPSession(page)
  await slowly.send('Emulation.setCPUThrottlingRate', { rate: 12 })
  await open(app, page, folder)
  const opening = register.form('Opening the register')
  await expect(opening.getByRole('progressbar')).toHaveAccessibleName(/…$/)
  await picture('opening')
  await opening.getByRole('button', { name: 'Cancel' }).click()
  await slowly.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(opening).toBeHidden()
  await expect(page.getByRole('button', { name: 'New register…' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)

  await page.getByRole('button', { name: /^Large/ }).click()
  await expect(register.heading('Overview')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log a response' })).toBeEnabled()
})
