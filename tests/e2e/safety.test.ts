import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { contract } from '../../data/contract.ts'
import { test as base, expect } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

/** A web server on this very machine, which must never hear of the app. */
class Listener {
  heard = 0
  readonly #server: Server

  constructor() {
    this.#server = createServer((_request, response) => response.end('<h1>elsewhere</h1>'))
    this.#server.on('connection', () => {
      this.heard += 1
    })
  }

  async open(): Promise<void> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}

const test = base.extend<{ readonly listener: Listener }>({
  listener: async ({}, use) => {
    const listener = new Listener()
    await listener.open()
    await use(listener)
    listener.close()
  },
})

/** What Chromium says on the console of something it refused. */
const refused = /Refused to|violates the following|Not allowed to|ERR_|Failed to|blocked/i

test('no page, form, link or frame leads the window elsewhere', async ({ app, page, listener, troubles }) => {
  troubles.expect(refused)
  await expect(page.getByRole('heading', { name: 'Answerable' })).toBeVisible()
  const home = page.url()
  for (const url of [
    listener.url,
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,<h1>elsewhere</h1>',
    'javascript:document.body.textContent="elsewhere"',
    'app://elsewhere/index.html',
  ]) {
    await page.evaluate(target => {
      location.href = target
    }, url)
    await page.evaluate(target => {
      const link = Object.assign(document.createElement('a'), { href: target, textContent: 'go' })
      document.body.append(link)
      link.click()
      link.remove()
      const form = Object.assign(document.createElement('form'), { action: target, method: 'post' })
      document.body.append(form)
      form.submit()
      form.remove()
      const frame = Object.assign(document.createElement('iframe'), { src: target })
      document.body.append(frame)
    }, url)
  }
  expect(await page.evaluate(() => [location.href, document.querySelector('h1')?.textContent])).toEqual([
    home,
    'Answerable',
  ])
  const shown = await app.evaluate(({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows().flatMap(window =>
        window.webContents.mainFrame.frames.map(
          frame => frame.executeJavaScript('document.documentElement.textContent') as Promise<string>,
        ),
      ),
    ),
  )
  expect(shown.filter(text => /elsewhere|root:/.test(text))).toEqual([])
  expect(listener.heard).toBe(0)
})

test('no other window opens: not by window.open, not by a link to a new one, not by a middle click', async ({
  app,
  page,
  listener,
}) => {
  await expect(page.getByRole('heading', { name: 'Answerable' })).toBeVisible()
  expect(await page.evaluate(url => window.open(url), listener.url)).toBeNull()
  expect(await page.evaluate(() => window.open('app://answerable/index.html'))).toBeNull()
  await page.evaluate(url => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', id: 'out' })
    link.textContent = 'A link to elsewhere'
    document.querySelector('main, #root')?.prepend(link)
  }, listener.url)
  await page.locator('#out').click()
  await page.locator('#out').click({ button: 'middle' })
  await page.locator('#out').click({ modifiers: ['Control'] })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(app.windows()).toHaveLength(1)
  expect(listener.heard).toBe(0)
})

test('nothing in a page reaches a server, not even one on this machine', async ({
  app,
  page,
  listener,
  troubles,
}) => {
  troubles.expect(refused)
  const outcomes = await page.evaluate(async url => {
    const failing = (start: (fail: () => void, pass: () => void) => void) =>
      new Promise<string>(resolve =>
        start(
          () => resolve('refused'),
          () => resolve('let through'),
        ),
      )
    const loaded = (name: 'img' | 'script' | 'link', attribute: 'src' | 'href') =>
      failing((fail, pass) => {
        const element = document.createElement(name)
        element.onerror = fail
        element.onload = pass
        element.setAttribute(attribute, url)
        if (name === 'link') element.setAttribute('rel', 'stylesheet')
        document.body.append(element)
      })
    return {
      fetch: await fetch(url, { mode: 'no-cors' }).then(
        () => 'let through',
        () => 'refused',
      ),
      request: await failing((fail, pass) => {
        const request = new XMLHttpRequest()
        request.onerror = fail
        request.onload = pass
        request.open('GET', url)
        request.send()
      }),
      socket: await failing((fail, pass) => {
        try {
          const socket = new WebSocket(url.replace('http', 'ws'))
          socket.onerror = fail
          socket.onopen = pass
        } catch {
          fail()
        }
      }),
      events: await failing((fail, pass) => {
        const events = new EventSource(url)
        events.onerror = fail
        events.onopen = pass
      }),
      image: await loaded('img', 'src'),
      script: await loaded('script', 'src'),
      style: await loaded('link', 'href'),
      worker: await failing((fail, pass) => {
        try {
          const worker = new Worker(url)
          worker.onerror = fail
          worker.onmessage = pass
        } catch {
          fail()
        }
      }),
    }
  }, listener.url)
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']))
  await page.evaluate(url => navigator.sendBeacon(url, 'x'), listener.url)

  // Behind the page's own policy stands the session's, which Chromium's own requests meet too.
  const fromMain = await app.evaluate(
    ({ session }, url) =>
      Promise.all(
        [session.defaultSession, session.fromPartition('window')].map(each =>
          each.fetch(url).then(
            () => 'let through',
            () => 'refused',
          ),
        ),
      ),
    listener.url,
  )
  expect(fromMain).toEqual(['refused', 'refused'])
  expect(listener.heard).toBe(0)
})

test('nothing inline runs and no text becomes code', async ({ page, troubles }) => {
  troubles.expect(refused)
  const ran = await page.evaluate(async () => {
    // In a task of its own: what a debugger evaluates itself is let through.
    const tried = (code: () => unknown) =>
      new Promise<string>(resolve =>
        setTimeout(() => {
          try {
            code()
            resolve('ran')
          } catch (error) {
            resolve(error instanceof EvalError ? 'refused' : String(error))
          }
        }),
      )
    const box = document.createElement('div')
    document.body.append(box)
    box.innerHTML =
      '<img src="data:," onerror="window.inlineRan = true"><p id="styled" style="color: rgb(1, 2, 3)">x</p>'
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.body.append(script)
    const style = document.createElement('style')
    style.textContent = '#styled { background: rgb(1, 2, 3) }'
    document.head.append(style)
    const styled = getComputedStyle(document.getElementById('styled') ?? document.body)
    setTimeout('window.inlineRan = true')
    return {
      function: await tried(() => new Function('return 1')()),
      inline: 'inlineRan' in window,
      color: styled.color === 'rgb(1, 2, 3)',
      background: styled.backgroundColor === 'rgb(1, 2, 3)',
    }
  })
  expect(ran).toEqual({
    function: 'refused',
    inline: false,
    color: false,
    background: false,
  })
})

test('a page is given no permission but to copy', async ({ page, troubles }) => {
  const states = await page.evaluate(async () => {
    const state = async (name: string) =>
      navigator.permissions.query({ name } as unknown as PermissionDescriptor).then(
        ({ state }) => state,
        () => 'denied',
      )
    return {
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      microphone: await state('microphone'),
      midi: await state('midi'),
      notifications: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
      media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      where: await new Promise<string>(resolve =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      ),
    }
  })
  expect(new Set(Object.values(states))).toEqual(new Set(['denied']))
  expect(troubles.unexpected()).toEqual([])
})

test('a page has nothing of Node, and two functions of ours', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(name => name in window),
    ours: Object.keys(window.answerable).sort(),
    changed: (() => {
      try {
        Object.assign(window.answerable, { invoke: () => 'mine' })
      } catch {
        return 'refused'
      }
      return 'let through'
    })(),
  }))
  expect(seen).toEqual({ node: [], ours: ['invoke', 'onEvents'], changed: 'refused' })
})

test('a call that the contract does not name is refused, whatever its name', async ({ page }) => {
  for (const name of [
    'files.delete',
    '',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    null,
    7,
    {},
    [],
  ]) {
    const answer = await page.evaluate(
      each => (window.answerable.invoke as (name: unknown, input: unknown) => Promise<unknown>)(each, {}),
      name,
    )
    expect(answer, JSON.stringify(name)).toEqual({ ok: false, failure: { code: 'unknownCall' } })
  }
})

test('a call with bad input is refused by its schema and writes nothing', async ({ app, page, folders }) => {
  const register = new RegisterPages(app, page)
  const folder = await register.createRegister(folders.home, 'Calls', 'Secretariat')
  const ledgers = join(folder, 'ledgers')
  const read = async () =>
    Promise.all((await readdir(ledgers)).map(name => readFile(join(ledgers, name), 'base64')))
  const before = await read()
  const inputs = [
    null,
    7,
    'x'.repeat(1_000_000),
    [],
    { kind: 'nothing' },
    { kind: '__proto__' },
    { kind: 'logResponse', letters: 'all' },
    JSON.parse('{"__proto__": {"polluted": true}, "kind": "assessDemand"}'),
    { path: '../../../etc/passwd' },
    { path: 7 },
    { name: 7 },
    { language: 'xx' },
    { appearance: { toString: 'light' } },
  ]
  for (const name of Object.keys(contract)) {
    for (const input of inputs) {
      if (contract[name as keyof typeof contract].input.safeParse(input).success) continue
      const answer = await page.evaluate(
        ([call, given]) =>
          (window.answerable.invoke as (name: unknown, input: unknown) => Promise<unknown>)(call, given),
        [name, input] as const,
      )
      expect(answer, `${name} ${JSON.stringify(input).slice(0, 60)}`).toMatchObject({
        ok: false,
        failure: { code: 'badInput' },
      })
    }
  }
  expect(await app.evaluate(() => 'polluted' in {})).toBe(false)
  expect(await read()).toEqual(before)
})

test('a register that nobody chose in a dialog is not opened, whoever names it', async ({
  page,
  folders,
}) => {
  const answer = await page.evaluate(
    path => window.answerable.invoke('register.open', { path }),
    join(folders.home, 'Somebody.register'),
  )
  expect(answer).toEqual({ ok: false, failure: { code: 'badInput', where: 'path' } })
})

test('the app’s scheme serves the interface’s own files and nothing above them', async ({
  app,
  page,
  troubles,
}) => {
  const statusOf = (url: string) =>
    app.evaluate(
      ({ session }, each) =>
        session
          .fromPartition('window')
          .fetch(each)
          .then(
            ({ status }) => status,
            () => 'failed',
          ),
      url,
    )
  expect(await statusOf('app://answerable/index.html')).toBe(200)
  for (const path of [
    '../electron/main.cjs',
    '../../package.json',
    '%2e%2e/%2e%2e/package.json',
    '..%2f..%2fpackage.json',
    '..%5c..%5cpackage.json',
    '....//....//package.json',
    '%00index.html',
    '%E0%A4%A',
    'etc/passwd',
    '',
  ]) {
    expect(await statusOf(`app://answerable/${path}`), path).toBe(404)
  }
  expect(await statusOf('app://elsewhere/index.html')).toBe(404)
  expect(await page.evaluate(() => fetch('/../../package.json').then(({ status }) => status))).toBe(404)
  troubles.expect(/404/)
})
