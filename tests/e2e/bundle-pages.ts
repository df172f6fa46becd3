import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { RegisterPages } from './register-pages.ts'

/** Bundles as a person makes, opens and takes them in, in the words of the English interface. */
export class BundlePages {
  readonly #app: ElectronApplication
  readonly #page: Page
  readonly pages: RegisterPages

  constructor(app: ElectronApplication, page: Page) {
    this.#app = app
    this.#page = page
    this.pages = new RegisterPages(app, page)
  }

  /** What the next dialogs of the system answer. */
  async willChoose(path: string): Promise<void> {
    await this.#app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, path)
  }

  /** Fills the passphrase of a bundle that is made, and saves it. */
  async save(form: Locator, path: string, passphrase: string): Promise<void> {
    await this.willChoose(path)
    await form.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await form.getByLabel('The passphrase again').fill(passphrase)
    await form.getByRole('button', { name: 'Choose a place and save' }).click()
    await this.pages.told('The bundle is saved.')
  }

  /** Opens a bundle from the start page in a folder. */
  async open(path: string, folder: string, passphrase: string): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Open a bundle…' }).click()
    const form = this.pages.form('Open a bundle')
    await this.willChoose(path)
    await form.getByRole('button', { name: 'Choose the bundle…' }).click()
    await form.getByText(/\.answerable-bundle$/).waitFor()
    await form.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.willChoose(folder)
    await form.getByRole('button', { name: 'Choose a folder and open' }).click()
    return form
  }

  /** Shows what a bundle would bring to the open register. */
  async compare(path: string, passphrase: string): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Take a bundle in…' }).click()
    const form = this.pages.form('Take a bundle in')
    await this.willChoose(path)
    await form.getByRole('button', { name: 'Choose the bundle…' }).click()
    await form.getByText(/\.answerable-bundle$/).waitFor()
    await form.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await form.getByRole('button', { name: 'See what it brings' }).click()
    return form
  }
}
