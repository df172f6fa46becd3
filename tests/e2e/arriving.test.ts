import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { generated, open } from './large-register.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'
import { expectShort, inWords, tasksDuring } from './tasks.ts'

/** So many responses, on three laptops; `ANSWERABLE_RESPONSES=100000 npm run e2e -- tests/e2e/arriving.test.ts` takes the most. */
const responses = Number(process.env['ANSWERABLE_RESPONSES'] ?? 10_000)
const arrivesWithin = 240_000

test.use({ author: 'Amal' })

test('what colleagues wrote in years arrives in an open register without holding the window up, and is told once', async ({
  app,
  page,
  folders,
}) => {
  test.setTimeout(arrivesWithin + 240_000)
  const folder = await generated(folders.home, responses)
  const [ledgers, away] = [join(folder, 'ledgers'), join(folders.home, 'away')]
  await mkdir(away)
  const bySize = await Promise.all(
    (await readdir(ledgers)).map(async name => ({ name, size: (await stat(join(ledgers, name))).size })),
  )
  const theirs = bySize.sort((a, b) => a.size - b.size).slice(1)
  for (const { name } of theirs) await rename(join(ledgers, name), join(away, name))
  await open(app, page, folder)
  const register = new RegisterPages(app, page)
  await expect(register.heading('Overview')).toBeVisible({ timeout: arrivesWithin })

  const told = page.getByRole('status').filter({ hasText: /entries arrived from/ })
  const began = performance.now()
  const tasks = await tasksDuring(app, async () => {
    for (const { name } of theirs) await rename(join(away, name), join(ledgers, name))
    await expect(told).toBeVisible({ timeout: arrivesWithin })
  })
  const took = performance.now() - began
  const [message] = (await told.innerText()).split('\n')
  const description = `${message} in ${(took / 1_000).toFixed(1)} s; ${inWords(tasks)}`
  test.info().annotations.push({ type: 'arriving', description })
  await expect(told).toHaveCount(1)
  expectShort(tasks, description)
})
