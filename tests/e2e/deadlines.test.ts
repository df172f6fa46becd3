import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { civilDateOf, plusDays } from '../../data/domain/civil-date.ts'
import type { RegisterId } from '../../data/domain/ids.ts'
import { commandSchema, emptyRegister, evolve } from '../../data/domain/register.ts'
import { sampleEntries } from '../../data/samples/sample.ts'
import { createRegisterFrom } from '../../data/store/creating.ts'
import { realDisk } from '../../data/store/disk.ts'
import { newId } from '../../data/store/ids.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

declare global {
  var told: { title: string; body: string }[]
}

/** Takes the place of the computer's notifications. */
const listen = (app: ElectronApplication) =>
  app.evaluate(({ Notification }) => {
    globalThis.told = []
    Notification.isSupported = () => true
    Notification.prototype.show = function () {
      globalThis.told.push({ title: this.title, body: this.body })
    }
  })
const whatWasTold = (app: ElectronApplication) => app.evaluate(() => globalThis.told)

/** What the interface tells when it has counted; sent here by hand, so that no test waits for an idle moment. */
const tell = (page: Page, register: RegisterId, count: number) =>
  page.evaluate(
    ([id, number]) => window.answerable.invoke('deadlines.tell', { register: id, count: number }),
    [register, count] as const,
  )

const openRegister = (page: Page): Promise<RegisterId> =>
  page.evaluate(async () => {
    const started = await window.answerable.invoke('app.start', undefined)
    if (!started.ok || !started.value.opened) throw new Error('No register is open.')
    return started.value.opened.register
  })

test('Deadlines that are near are told once a day, and by their number only', async ({
  launched: { app, page },
  folders,
}) => {
  await listen(app)
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Secret wells', 'Amal', 'a wide quiet river bends twice')
  const id = await openRegister(page)
  await tell(page, id, 0)
  expect(await whatWasTold(app)).toEqual([])
  await tell(page, id, 2)
  expect(await whatWasTold(app)).toEqual([{ title: 'Answerable', body: '2 deadlines in the next 7 days' }])
  await tell(page, id, 3)
  expect(await whatWasTold(app)).toHaveLength(1)
})

test('Of a register that was locked meanwhile, of the sample, and where it is turned off, nothing is told', async ({
  launched: { app, page },
  folders,
}) => {
  await listen(app)
  const register = new RegisterPages(app, page)
  await register.createEncrypted(folders.home, 'Secret wells', 'Amal', 'a wide quiet river bends twice')
  const id = await openRegister(page)
  await page.keyboard.press('Control+l')
  await page.getByLabel('Passphrase or recovery key').waitFor()
  await tell(page, id, 2)
  expect(await whatWasTold(app)).toEqual([])

  await page.getByRole('button', { name: 'Another register' }).click()
  await register.openSample()
  await tell(page, await openRegister(page), 2)
  expect(await whatWasTold(app)).toEqual([])

  await page.getByRole('button', { name: 'Close the register' }).click()
  await register.createRegister(folders.home, 'Wells', 'Amal')
  await register.goTo('Settings')
  await page.getByText('Say once a day when deadlines are near').click()
  await tell(page, await openRegister(page), 2)
  expect(await whatWasTold(app)).toEqual([])
  await page.getByText('Say once a day when deadlines are near').click()
  await tell(page, await openRegister(page), 1)
  expect((await whatWasTold(app)).map(({ body }) => body)).toEqual(['1 deadline in the next 7 days'])
})

test('The interface counts the deadlines of the register that it has open', async ({
  launched: { app, page },
  folders,
}) => {
  const entries = sampleEntries()
  const [demand] = [...entries.reduce(evolve, emptyRegister).demands.values()]
  const folder = join(folders.home, 'Copy.register')
  await createRegisterFrom(folder, entries, { disk: realDisk, now: () => new Date(), newId })
  await page.evaluate(() => window.answerable.invoke('settings.change', { deadlineNotices: false }))
  await page.reload()
  await listen(app)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await page.getByRole('button', { name: 'Open a register…' }).click()
  const register = new RegisterPages(app, page)
  await expect(register.heading('Overview')).toBeVisible()
  const today = civilDateOf(new Date())
  const assessment = commandSchema.parse({
    kind: 'assessDemand',
    demand: demand?.id,
    status: 'noLongerApplicable',
    effectiveFrom: today,
    rationale: '',
    evidence: [],
    nextReviewOn: plusDays(today, 1),
  })
  const recorded = await page.evaluate(
    command => window.answerable.invoke('register.submit', { command, seen: {} }),
    assessment,
  )
  expect(recorded.ok).toBe(true)
  await register.goTo('Settings')
  await page.getByText('Say once a day when deadlines are near').click()
  await expect
    .poll(async () => (await whatWasTold(app)).map(({ body }) => body))
    .toEqual([expect.stringMatching(/^[1-9]\d* deadlines? in the next 7 days$/)])
})
