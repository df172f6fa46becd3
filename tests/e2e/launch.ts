import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, errors, expect, type Page } from 'playwright/test'
import { needsDisplay, startDisplay } from '../../build/display.ts'
import { findElectron } from '../../build/runtime.ts'
import { projectRoot } from '../../build/script.ts'
import { isRoot } from '../../build/stage.ts'
import type { Settings } from '../../data/contract.ts'
import type { Installation } from '../../data/store/settings-file.ts'
import { Troubles } from './troubles.ts'

export { expect } from 'playwright/test'

/** What a test may set with `test.use({ … })`. */
export type LaunchOptions = {
  /** The window's outer size in CSS pixels. */
  readonly windowSize: { readonly width: number; readonly height: number }
  readonly language: Settings['language']
  readonly appearance: Settings['appearance']
  /** How large everything is shown, 1 being usual. */
  readonly zoom: number
  /** The name that the entries carry; empty: not asked yet. */
  readonly author: string
  /** Whether the first steps were shown before. */
  readonly tourSeen: boolean
}

/** The folders of one test's own; gone with the test. */
export type Folders = {
  /** Where dialogs and new registers go by default (ANSWERABLE_HOME). */
  readonly home: string
  readonly userData: string
}

export type Launched = { readonly app: ElectronApplication; readonly page: Page }

/** What to start, and the arguments that it needs to be our app. */
export type Program = { readonly executable: string; readonly args: readonly string[] }

type WorkerFixtures = {
  /** A screen of its own where there is none, with a clipboard that no other worker's tests write to. */
  readonly display: undefined
  /** The app from its bundle; a test of the packaged app puts that one here. */
  readonly program: Program
}

type Fixtures = {
  readonly folders: Folders
  /** Console and page errors: `troubles.expect(pattern)` before one that the test provokes. */
  readonly troubles: Troubles
  /** Starts the app; called again, closes it and starts it anew on the same folders; `args` follow the app's folder. */
  readonly launch: (...args: string[]) => Promise<Launched>
  readonly launched: Launched
  /** The running app, for `app.evaluate`. */
  readonly app: ElectronApplication
  /** The first window's page. */
  readonly page: Page
  /** Writes test-results/screens/<name>.png; language, appearance, width and zoom are added where not the usual ones. */
  readonly picture: (name: string) => Promise<void>
}

const screens = join(projectRoot, 'test-results', 'screens')
const CLOSE_LIMIT = 10_000
const ATTACH_LIMIT = 8_000
const ATTACH_TRIES = 3

/** Closes the app as a person would; one that does not end is killed, and the test told. */
export async function closeApp(app: ElectronApplication): Promise<void> {
  const child = app.process()
  if (child.exitCode !== null || child.signalCode !== null) return
  let stuck = false
  const killer = setTimeout(() => {
    stuck = true
    child.kill('SIGKILL')
  }, CLOSE_LIMIT)
  await app.close()
  clearTimeout(killer)
  if (stuck) throw new Error(`The app did not end within ${CLOSE_LIMIT / 1000} s.`)
}

/**
 * Starts the program. Playwright attaches to it while its first window opens and now and then misses that
 * moment for good; then, and only then, the program is started again, twice at most.
 */
async function start(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let left = ATTACH_TRIES - 1; ; left--) {
    try {
      return await _electron.launch({ ...options, timeout: ATTACH_LIMIT })
    } catch (error) {
      if (left === 0 || !(error instanceof errors.TimeoutError)) throw error
    }
  }
}

function environment(folders: Folders): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'NODE_ENV',
  )
  return { ...Object.fromEntries(set), ANSWERABLE_HOME: folders.home }
}

/** Writes an installation's settings before its first start. */
export const writeSettings = (folders: Folders, settings: Installation): Promise<void> =>
  writeFile(join(folders.userData, 'settings.json'), JSON.stringify(settings))

/** Starts the app on an installation's folders. `started` hears of it as soon as it runs, to close it. */
export async function startIn(
  folders: Folders,
  how: {
    readonly program: Program
    readonly troubles: Troubles
    readonly windowSize: LaunchOptions['windowSize']
    readonly args?: readonly string[]
    readonly started: (app: ElectronApplication) => void
  },
): Promise<Launched> {
  const { program, troubles, windowSize, args = [], started } = how
  const app = await start({
    executablePath: program.executable,
    // Where tests run there is no graphics card: the page is drawn in software at once, by no process of its own.
    args: [...program.args, `--user-data-dir=${folders.userData}`, '--disable-gpu', ...args],
    env: environment(folders),
    chromiumSandbox: !isRoot(),
  })
  started(app)
  troubles.watch(app)
  const page = await app.firstWindow()
  const handle = await app.browserWindow(page)
  await handle.evaluate((window, size) => window.setSize(size.width, size.height), windowSize)
  return { app, page }
}

export const test = base.extend<Fixtures & LaunchOptions, WorkerFixtures>({
  display: [
    async ({}, use) => {
      const display = needsDisplay() ? await startDisplay() : null
      await use(undefined)
      display?.close()
    },
    { scope: 'worker', auto: true },
  ],

  program: [
    async ({}, use) => use({ executable: (await findElectron()).executable, args: [projectRoot] }),
    { scope: 'worker' },
  ],

  windowSize: [{ width: 1280, height: 800 }, { option: true }],
  language: ['en', { option: true }],
  appearance: ['light', { option: true }],
  zoom: [1, { option: true }],
  author: ['', { option: true }],
  tourSeen: [true, { option: true }],

  folders: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'answerable-'))
    const folders = { home: join(root, 'home'), userData: join(root, 'user-data') }
    await mkdir(folders.home)
    await mkdir(folders.userData)
    await use(folders)
    await rm(root, { recursive: true, force: true, maxRetries: 5 })
  },

  troubles: async ({}, use) => {
    const troubles = new Troubles()
    await use(troubles)
    expect(troubles.unexpected(), 'errors on the console or the page that the test did not expect').toEqual(
      [],
    )
    expect(troubles.missing(), 'expected errors that did not come').toEqual([])
  },

  launch: async (
    { program, folders, troubles, windowSize, language, appearance, zoom, author, tourSeen },
    use,
  ) => {
    const running: ElectronApplication[] = []
    const closeRunning = async () => {
      for (const app of running.splice(0)) await closeApp(app)
    }
    // Chromium counts in steps of a fifth.
    const window = { zoom: Math.log(zoom) / Math.log(1.2) }
    await writeSettings(folders, { language, appearance, author, tourSeen, window })
    await use(async (...args) => {
      await closeRunning()
      return startIn(folders, { program, troubles, windowSize, args, started: app => running.push(app) })
    })
    await closeRunning()
  },

  launched: [
    async ({ launch }, use) => use(await launch()),
    { timeout: ATTACH_LIMIT * ATTACH_TRIES + 10_000 },
  ],
  app: async ({ launched }, use) => use(launched.app),
  page: async ({ launched }, use) => use(launched.page),

  picture: async ({ app, page, language, appearance, windowSize, zoom }, use) => {
    const parts = [
      language === 'en' ? '' : `-${language}`,
      appearance === 'light' ? '' : `-${appearance}`,
      windowSize.width === 1280 ? '' : `-${windowSize.width}`,
      zoom === 1 ? '' : `-${zoom * 100}`,
    ]
    await use(async name => {
      const path = join(screens, `${name}${parts.join('')}.png`)
      if (zoom === 1) return void (await page.screenshot({ path, animations: 'disabled' }))
      // The driver takes a part of a page that is zoomed; the window takes all of it, once it is drawn.
      await page.evaluate(
        () => new Promise<void>(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
      )
      const window = await app.browserWindow(page)
      const taken = await window.evaluate(async each => (await each.capturePage()).toPNG().toString('base64'))
      await mkdir(screens, { recursive: true })
      await writeFile(path, taken, 'base64')
    })
  },
})
