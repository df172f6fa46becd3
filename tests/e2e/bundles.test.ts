import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBundle } from '../../data/store/bundle-seal.ts'
import { BundlePages } from './bundle-pages.ts'
import { expect, test } from './launch.ts'
import { secretRegister, secrets } from './secret-register.ts'

const passphrase = 'seven swallows over the harbour'
test.use({ author: 'Secretariat' })

test('letters leave as one file, are reviewed on another computer, and what was said comes back once', async ({
  launch,
  folders,
}) => {
  test.setTimeout(150_000)
  const out = join(folders.home, 'to-the-board.answerable-bundle')
  const back = join(folders.home, 'from-the-board.answerable-bundle')
  const shot = async (page: { screenshot(to: { path: string }): Promise<unknown> }, name: string) =>
    void (await page.screenshot({ path: join('test-results', 'screens', `${name}.png`) }))

  // The secretariat prepares a bundle, and sees what leaves.
  const first = await launch()
  const secretariat = new BundlePages(first.app, first.page)
  await secretariat.pages.openSample()
  await secretariat.pages.goTo('Review')
  await first.page.getByRole('button', { name: 'Prepare a bundle…' }).click()
  const making = secretariat.pages.form('Prepare a bundle')
  await expect(making.getByRole('region', { name: 'What leaves' })).toContainText(/\d+ letters, \d+ answers/)
  await shot(first.page, 'bundle-export')
  await secretariat.save(making, out, passphrase)

  // The board opens it on another computer: a wrong passphrase is said, the right one shows the register.
  const elsewhere = join(folders.userData, '..', 'another-computer')
  await mkdir(elsewhere)
  await writeFile(
    join(elsewhere, 'settings.json'),
    JSON.stringify({ language: 'en', author: 'Board', appearance: 'light' }),
  )
  const second = await launch(`--user-data-dir=${elsewhere}`)
  const board = new BundlePages(second.app, second.page)
  const folder = join(folders.home, 'Review.register')
  const opening = await board.open(out, folder, 'another one entirely')
  await expect(opening.getByRole('alert')).toContainText('This passphrase does not open')
  await opening.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await opening.getByRole('button', { name: 'Choose a folder and open' }).click()
  await expect(second.page.getByText(/it holds a part of the register/)).toBeVisible()

  // It is reviewed like a register, and goes back.
  await board.pages.goTo('Review')
  const progress = second.page.getByText(/^\d+ of \d+ looked at$/)
  await expect(progress).toHaveText(/^0 of/)
  await second.page
    .getByRole('button', { name: /^Confirm/ })
    .first()
    .focus()
  await second.page.keyboard.press('q')
  await second.page.getByRole('textbox', { name: 'In words' }).fill('Who confirmed it?')
  await second.page.keyboard.press('Control+Enter')
  await expect(progress).toHaveText(/^1 of/)
  await shot(second.page, 'bundle-part')
  await second.page.getByRole('button', { name: 'Prepare a bundle…' }).first().click()
  await board.save(board.pages.form('Send back what you recorded'), back, passphrase)

  // The secretariat sees what it brings, can leave it, and takes it in.
  const third = await launch()
  const again = new BundlePages(third.app, third.page)
  await again.pages.openSampleAgain('Review')
  const preview = await again.compare(back, passphrase)
  await expect(preview).toContainText(/^.*The bundle of Board, made on .+, brings 1 entry/)
  await expect(preview).toContainText('Nothing in it conflicts with what is here.')
  await shot(third.page, 'bundle-take-in')
  await preview.getByRole('button', { name: 'Cancel' }).click()
  await expect(third.page.getByText('Who confirmed it?')).toHaveCount(0)
  const whole = await again.compare(back, passphrase)
  await whole.getByRole('button', { name: 'Take it in' }).click()
  // What came is told beside what was done, and does not take its place.
  await again.pages.told(/1 entry arrived from .*Board/)
  await again.pages.told('What the bundle brought is in the register.')
  await expect(third.page.getByText('Who confirmed it?')).toBeVisible()

  // Taken in again it changes nothing; altered or cut it is refused with its reason.
  const repeated = await again.compare(back, passphrase)
  await expect(repeated).toContainText('is in the register already')
  await repeated.getByRole('button', { name: 'Cancel' }).click()
  const bytes = await readFile(back)
  await writeFile(join(folders.home, 'cut.answerable-bundle'), bytes.subarray(0, bytes.length - 40))
  const cut = await again.compare(join(folders.home, 'cut.answerable-bundle'), passphrase)
  await expect(cut.getByRole('alert')).toContainText('ends too early')
  await cut.getByRole('button', { name: 'Cancel' }).click()
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
  await writeFile(join(folders.home, 'altered.answerable-bundle'), bytes)
  const altered = await again.compare(join(folders.home, 'altered.answerable-bundle'), passphrase)
  await expect(altered.getByRole('alert')).toContainText('something in it was changed')
})

test('a confidential answer and an organisation at risk are left out, which is said, unless they are ticked', async ({
  app,
  page,
  folders,
}) => {
  await secretRegister(folders.home)
  const bundles = new BundlePages(app, page)
  await bundles.willChoose(join(folders.home, 'Coalition.register'))
  await page.getByRole('button', { name: 'Open a register…' }).click()
  await bundles.pages.goTo('Review')
  const prepare = async () => {
    await page.getByRole('button', { name: 'Prepare a bundle…' }).click()
    const form = bundles.pages.form('Prepare a bundle')
    return { form, leaves: form.getByRole('region', { name: 'What leaves' }) }
  }
  const saidIn = async (name: string) => {
    const opened = await openBundle(await readFile(join(folders.home, name)), passphrase, name)
    if (!opened.ok) throw new Error(opened.failure.code)
    return Buffer.from(opened.value).toString()
  }

  const without = await prepare()
  await expect(without.leaves).toContainText('1 letter, 1 answer')
  await expect(without.leaves).toContainText('1 confidential answer is left out.')
  await expect(without.leaves).toContainText('1 organisation at risk is left out.')
  await bundles.save(without.form, join(folders.home, 'without.answerable-bundle'), passphrase)
  const few = await saidIn('without.answerable-bundle')
  expect(few).toContain(secrets.open)
  expect(few).not.toContain(secrets.answer)
  expect(few).not.toContain(secrets.organisation)

  const whole = await prepare()
  await whole.form.getByText('Answers that are confidential go along').click()
  await expect(whole.leaves).toContainText('1 letter, 2 answers')
  await expect(whole.leaves).not.toContainText('confidential answer is left out')
  await whole.form.getByText('Organisations that may not be named in public go along').click()
  await expect(whole.leaves).not.toContainText('left out')
  await bundles.save(whole.form, join(folders.home, 'whole.answerable-bundle'), passphrase)
  const all = await saidIn('whole.answerable-bundle')
  for (const each of Object.values(secrets)) expect(all).toContain(each)

  const again = await prepare()
  const tick = again.form.getByText('Answers that are confidential go along')
  await tick.click()
  await expect(again.leaves).toContainText('2 answers')
  await tick.click()
  await expect(again.leaves).toContainText('1 confidential answer is left out.')
})

for (const [language, appearance, windowSize] of [
  ['ar', 'dark', { width: 1024, height: 700 }],
  ['fr', 'light', { width: 1024, height: 700 }],
] as const) {
  test.describe(`In ${language}`, () => {
    test.use({ language, appearance, windowSize })

    test('the dialogs of bundles fit the window', async ({ page, picture }) => {
      await page.locator('.start-choices button').last().click()
      await page.locator('.frame').waitFor()
      await page.evaluate(() => {
        location.hash = '/review'
      })
      for (const [place, name] of [
        ['first', 'bundle-export'],
        ['last', 'bundle-take-in'],
      ] as const) {
        await page.locator('.page-actions .button-quiet')[place]().click()
        await page.getByRole('dialog').waitFor()
        await picture(name)
        const wide = await page.evaluate(
          () =>
            [...document.querySelectorAll('html, main, .dialog')].filter(
              element => element.scrollWidth > element.clientWidth + 1,
            ).length,
        )
        expect(wide).toBe(0)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      }
    })
  })
}
