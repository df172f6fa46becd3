import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dropFile, savedCopy } from './dropping.ts'
import { becameCode, call, hidden, markup, onlyText } from './hostile-texts.ts'
import { expect, test } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

test.use({ author: 'Secretariat' })

test('a letter full of markup, hidden characters and one line of a megabyte are shown as text', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.createRegister(folders.home, 'Hostile', 'Secretariat')
  await page.getByRole('main').getByRole('button', { name: 'Register a letter' }).click()
  const text = `Open letter to the Council\n\nWe demand:\n1. ${markup}\n2. Publish ${hidden}\n\n${'x'.repeat(1_000_000)}`
  await page.getByLabel('The letter’s text').fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByLabel('Demand 1', { exact: true })).toHaveValue(markup)
  expect(await becameCode(page)).toEqual(onlyText)
})

test('a page that comes with an answer is neither shown nor run: only saved, byte for byte, under a name that leads nowhere', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  await register.openSample()
  await register.goTo('Letters')
  await page.getByRole('link', { name: 'Open letter on the archive of the old school' }).click()
  const name = '../../\u202egnp.html'
  await dropFile(page, page.locator('main'), { name, type: 'text/html', content: markup })
  const form = register.form('Log a response')
  await expect(form.getByRole('button', { name: /^Leave out/ })).toBeVisible()
  await register.findChoice(form, 'From', 'Provincial Archive')
  await register.pick(form.locator('[data-demand="1"]'), 'radio', 'Rejects')
  await form.getByRole('button', { name: 'Log the response' }).click()
  await register.told('The response is logged.')
  await register.cell(1, 2).click()
  const shown = register.form('Response from Provincial Archive')
  const home = page.url()
  const copy = await savedCopy(app, folders.home, () =>
    shown.getByRole('button', { name: /^Save a copy/ }).click(),
  )
  expect(copy.content).toBe(markup)
  expect(copy.name).not.toMatch(/[/\\\u202e]|^\.\./)
  expect(page.url()).toBe(home)
  expect(await becameCode(page)).toEqual(onlyText)
})

test('whatever a file is called, it is kept under its content’s hash, and no call reads beside the kept files', async ({
  app,
  page,
  folders,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Names', 'Secretariat')
  const outside = await readdir(folders.home)
  const names = ['../../x', '/etc/x', 'a\0b', 'CON', 'nul.txt', '..', '\u202egpj.exe', 'x'.repeat(255)]
  for (const name of names) {
    const kept = await page.evaluate(
      given =>
        window.answerable.invoke('file.keep', {
          name: given,
          mediaType: 'text/html',
          bytes: new TextEncoder().encode(given),
        }),
      name,
    )
    expect(kept).toMatchObject({ ok: true, value: { name } })
  }
  const files = await readdir(join(folder, 'files'))
  expect(files).toHaveLength(names.length)
  expect(files.filter(each => !/^[0-9a-f]{64}$/.test(each))).toEqual([])
  expect(await readdir(folders.home)).toEqual(outside)

  const refused = { ok: false, failure: { code: 'badInput' } }
  for (const hash of ['../register.json', '..%2fregister.json', `${'a'.repeat(64)}/..`, '/etc/passwd'])
    expect(
      await call(page, 'file.read', { file: { hash, name: 'x', size: 1, mediaType: '' } }),
    ).toMatchObject(refused)
  for (const made of ['../..', '2026-01-01T00:00:00Z/../../..', '/etc', '..\\..'])
    for (const name of ['backup.compare', 'backup.bringBack', 'backup.restoreTo'])
      expect(await call(page, name, { made })).toMatchObject(refused)
})

test('a call over its limits is refused while main goes on answering', async ({ page }) => {
  const begun = Date.now()
  const answers = await page.evaluate(async () => {
    const invoke = window.answerable.invoke as (name: string, input: unknown) => Promise<{ ok: boolean }>
    const long = 'x'.repeat(11_000_000)
    const [copied, name, draft, start] = await Promise.all([
      invoke('clipboard.copied', long),
      invoke('register.create', { name: long, passphrase: null }),
      invoke('register.unlock', { typed: long }),
      invoke('app.start', undefined),
    ])
    return [copied.ok, name.ok, draft.ok, start.ok]
  })
  expect(answers).toEqual([false, false, false, true])
  expect(Date.now() - begun).toBeLessThan(10_000)
})

test('no prototype is changed by a settings file or a register that names one', async ({
  app,
  page,
  folders,
  launch,
}) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Poison', 'Secretariat')
  await page.getByRole('button', { name: 'Close the register' }).click()
  const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'
  for (const file of [join(folder, 'register.json'), join(folders.userData, 'settings.json')])
    await writeFile(file, (await readFile(file, 'utf8')).replace('{', `{${poison}`))
  const again = await launch()
  await again.page
    .getByRole('button', { name: /Poison/ })
    .first()
    .click()
  await expect(new RegisterPages(again.app, again.page).heading('Overview')).toBeVisible()
  expect(await again.app.evaluate(() => 'polluted' in {})).toBe(false)
  expect(await again.page.evaluate(() => 'polluted' in {})).toBe(false)
})

test('a link or a web page that is dragged onto the window does not take it elsewhere: the app itself takes the page, as a file', async ({
  app,
  page,
  folders,
}) => {
  await expect(page.getByRole('heading', { name: 'Answerable' })).toBeVisible()
  const home = page.url()
  const file = join(folders.home, 'elsewhere.html')
  await writeFile(file, '<h1>Elsewhere</h1>')
  const taken = page.evaluate(
    () =>
      new Promise<unknown>(resolve =>
        window.addEventListener('drop', ({ dataTransfer, defaultPrevented }) =>
          resolve({ types: dataTransfer?.types, defaultPrevented }),
        ),
      ),
  )
  const session = await page.context().newCDPSession(page)
  const links = ['https://example.org/', pathToFileURL(file).href, 'javascript:document.body.remove()']
  const dragged = [
    ...links.map(data => ({ items: [{ mimeType: 'text/uri-list', data }], dragOperationsMask: 1 })),
    { items: [], files: [file], dragOperationsMask: 1 },
  ]
  for (const data of dragged)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  expect(await taken).toEqual({ types: ['Files'], defaultPrevented: true })
  await expect(page.getByRole('heading', { name: 'Answerable' })).toBeVisible()
  expect(page.url()).toBe(home)
  expect(app.windows()).toHaveLength(1)
})
