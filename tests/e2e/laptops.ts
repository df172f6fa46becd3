import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from 'playwright/test'
import { test as base, closeApp, type Folders, startIn, writeSettings } from './launch.ts'
import { RegisterPages } from './register-pages.ts'

const registerIn = (home: string) => join(home, 'Shared.register')

/** A person's app on an installation and a folder of her own. */
export class LaptopPages extends RegisterPages {
  constructor(
    readonly person: string,
    readonly app: ElectronApplication,
    readonly page: Page,
    private readonly home: string,
  ) {
    super(app, page)
  }

  get folder(): string {
    return registerIn(this.home)
  }

  begin(): Promise<string> {
    return this.createRegister(this.home, 'Shared', this.person)
  }

  async open(): Promise<void> {
    await this.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, this.folder)
    await this.page.getByRole('button', { name: 'Open a register…' }).click()
    await expect(this.page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  }

  async addRecipient(name: string): Promise<void> {
    await this.goTo('Recipients')
    await this.page.getByRole('button', { name: 'Add a recipient…' }).first().click()
    const form = this.form('Add a recipient')
    await form.getByLabel('Name (English)').fill(name)
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
  }

  /** The page of history, as who added what: one line of its table each, without those that keep the house. */
  async whoAddedWhat(): Promise<readonly string[]> {
    await this.goTo('History')
    return (await this.page.getByRole('main').getByRole('row').allInnerTexts()).map(row =>
      row.replaceAll(/\s+/g, ' '),
    )
  }
}

/** Three people's apps, side by side. */
export const test = base.extend<{ readonly laptops: readonly LaptopPages[] }>({
  laptops: async ({ folders, program, troubles, windowSize, language, appearance }, use) => {
    const running: ElectronApplication[] = []
    const laptops: LaptopPages[] = []
    for (const person of ['Amal', 'Jonas', 'Fatima']) {
      const own: Folders = {
        home: join(folders.home, person),
        userData: join(folders.userData, person),
      }
      for (const path of [own.home, own.userData]) await mkdir(path)
      await writeSettings(own, { language, appearance, author: person })
      const started = (app: ElectronApplication) => void running.push(app)
      const { app, page } = await startIn(own, { program, troubles, windowSize, started })
      laptops.push(new LaptopPages(person, app, page, own.home))
    }
    await use(laptops)
    for (const app of running) await closeApp(app)
  },
})

/** What carries ledgers between folders: each from the laptop that writes it, which is the one where it is longest. */
export class Engine {
  constructor(private readonly folders: readonly string[]) {}

  /** Carries everything: whole files under another name first, as Syncthing does. */
  async carry(): Promise<void> {
    await this.#each(async (from, to) => {
      await copyFile(from, `${to}.tmp`)
      await rename(`${to}.tmp`, to)
    })
  }

  /** Begins to: of each file that grew, what is new comes in place and half, as a stick pulled out would leave it. */
  async carryHalf(): Promise<void> {
    await this.#each(async (from, to) => {
      const [whole, there] = [await readFile(from), await readFile(to).catch(() => Buffer.alloc(0))]
      await writeFile(to, whole.subarray(0, there.length + Math.floor((whole.length - there.length) / 2)))
    })
  }

  async #each(bring: (from: string, to: string) => Promise<void>): Promise<void> {
    const longest = new Map<string, { readonly from: string; readonly size: number }>()
    const inAll = await Promise.all(
      this.folders.map(async folder => {
        const names = (await readdir(join(folder, 'ledgers'))).filter(name => name.endsWith('.ledger'))
        return Promise.all(
          names.map(async name => {
            const from = join(folder, 'ledgers', name)
            return { name, from, size: (await readFile(from)).length }
          }),
        )
      }),
    )
    for (const { name, from, size } of inAll.flat())
      if (size > (longest.get(name)?.size ?? -1)) longest.set(name, { from, size })
    for (const [name, { from, size }] of longest) {
      for (const folder of this.folders) {
        const to = join(folder, 'ledgers', name)
        const there = inAll.flat().find(each => each.from === to)
        if (to !== from && there?.size !== size) await bring(from, to)
      }
    }
  }
}
