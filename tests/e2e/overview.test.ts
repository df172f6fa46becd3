import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seenAll } from '../../data/domain/entry.ts'
import { idSchemas } from '../../data/domain/ids.ts'
import { largeRegister } from '../../data/samples/large/large-register.ts'
import { createRegisterFrom } from '../../data/store/creating.ts'
import { realDisk } from '../../data/store/disk.ts'
import { newId } from '../../data/store/ids.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test('the queue is worked from the keyboard: on to the next step, into it, and back at what is next', async ({
  app,
  page,
  picture,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  const steps = page.locator('main .queue').first().locator(':scope > li > button')
  await steps.first().focus()
  await page.keyboard.press('j')
  await expect(steps.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(steps.nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(steps.first()).toBeFocused()
  await picture('queue')
  // Who looks for the first time has all of it before them: nothing is news.
  await expect(page.getByRole('heading', { name: /What changed since/ })).toHaveCount(0)

  const late = page.locator('main .queue > li[data-kind="overdue"]')
  const count = await late.count()
  const [first, second] = [await late.first().innerText(), await late.nth(1).innerText()]
  await late.first().getByRole('button').focus()
  await page.keyboard.press('Enter')
  const reminder = page.getByRole('dialog')
  await reminder.waitFor()
  await page.keyboard.press('Escape')
  await expect(reminder).toBeHidden()
  await expect(late.first().getByRole('button')).toBeFocused()
  expect(await late.first().innerText()).toBe(first)

  await page.keyboard.press('Enter')
  await reminder.waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(reminder).toBeHidden()
  await expect(late).toHaveCount(count - 1)
  expect(await late.first().innerText()).toBe(second)
  await expect(late.first().getByRole('button')).toBeFocused()
})

test('of thousands of things that wait the first are shown, each kind alone on request, and what colleagues recorded since', async ({
  folders,
  launch,
}) => {
  const entries = largeRegister(1_500, 3)
  const folder = join(folders.home, 'Large.register')
  const world = { disk: realDisk, now: () => new Date(), newId }
  expect((await createRegisterFrom(folder, entries, world)).ok).toBe(true)
  // As if this person had looked before the last twenty things were recorded on one of the laptops.
  const seen = seenAll(entries)
  const laptop = idSchemas.replica.parse('rep-large1')
  const before = { ...seen, [laptop]: (seen[laptop] ?? 0) - 20 }
  await writeFile(
    join(folders.userData, 'settings.json'),
    JSON.stringify({ language: 'en', tourSeen: true, seen: { [entries[0]?.register ?? '']: before } }),
  )
  const { app, page } = await launch()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await page.getByRole('button', { name: 'Open a register…' }).click()
  const queue = page.locator('main .queue').first().locator(':scope > li')
  await expect(queue).toHaveCount(12)
  await page.screenshot({ path: 'test-results/screens/queue-large.png' })
  await page.locator('label').filter({ hasText: 'Mandates' }).click()
  await expect(queue.first()).toContainText('without a recorded mandate')

  const news = page.locator('section.section', {
    has: page.getByRole('heading', { name: /What changed since/ }),
  })
  await expect(news.getByRole('listitem')).toHaveCount(12)
  await news.scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'test-results/screens/news.png' })
  await news.getByRole('button', { name: 'Mark as seen' }).click()
  await expect(news).toHaveCount(0)
})
