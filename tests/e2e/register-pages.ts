import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from 'playwright/test'

/** What a person sees and does in the window, in the words of its English interface. */
export class RegisterPages {
  readonly #app: ElectronApplication
  readonly #page: Page

  constructor(app: ElectronApplication, page: Page) {
    this.#app = app
    this.#page = page
  }

  /** Starts a register without a passphrase in a folder below `home`, as `author`. */
  async createRegister(home: string, name: string, author: string): Promise<string> {
    const form = await this.#newRegister(join(home, `${name}.register`), name, author)
    await this.pick(form, 'checkbox', 'Without a passphrase')
    await form.getByRole('button', { name: 'Choose a folder and create' }).click()
    await expect(form).toBeHidden()
    return join(home, `${name}.register`)
  }

  /** Starts an encrypted register in a folder below `home` that is not called after it. Gives its recovery key. */
  async createEncrypted(home: string, name: string, author: string, passphrase: string): Promise<string> {
    const form = await this.#newRegister(join(home, 'Register.register'), name, author)
    await form.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await form.getByLabel('The passphrase again').fill(passphrase)
    await form.getByRole('button', { name: 'Choose a folder and create' }).click()
    const shown = this.form('Recovery key')
    const recoveryKey = await shown.getByText(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/).innerText()
    await this.pick(shown, 'checkbox', 'I have it on paper or in a safe place')
    await shown.getByRole('button', { name: 'Done' }).click()
    await expect(shown).toBeHidden()
    return recoveryKey
  }

  async #newRegister(folder: string, name: string, author: string): Promise<Locator> {
    await this.#app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, folder)
    await this.#page.getByRole('button', { name: 'New register…' }).click()
    const form = this.form('New register')
    await form.getByLabel('Name of the register').fill(name)
    await form.getByLabel('Your name').fill(author)
    return form
  }

  /** Types a passphrase or recovery key on the page of a locked register. */
  async unlock(typed: string): Promise<void> {
    await this.#page.getByLabel('Passphrase or recovery key').fill(typed)
    await this.#page.getByRole('button', { name: 'Unlock' }).click()
  }

  async openSample(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Look around the sample' }).click()
    await expect(this.heading('Overview')).toBeVisible()
  }

  /** Opens the sample once more: on the page that was in view. */
  async openSampleAgain(page: string | RegExp): Promise<void> {
    await this.#page.getByRole('button', { name: 'Look around the sample' }).click()
    await expect(this.heading(page)).toBeVisible()
  }

  heading(name: string | RegExp): Locator {
    return this.#page.getByRole('heading', { level: 1, name })
  }

  form(name: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name })
  }

  /** A page from the navigation at the side. */
  async goTo(name: string): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name, exact: true })
      .click()
  }

  /** A part of the letter that is in view. */
  async partOfLetter(name: string): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Parts of the letter' })
      .getByRole('link', { name })
      .click()
  }

  /** Chooses `option` in the list field `label` of a form. */
  async choose(form: Locator, label: string, option: string | RegExp): Promise<void> {
    await form.getByRole('button', { name: label }).click()
    await this.#page.getByRole('option', { name: option }).click()
  }

  /** Finds `option` in a field that is typed in: by its whole name, or by a part of it. */
  async findChoice(form: Locator, label: string, option: string, isPart = false): Promise<void> {
    const field = form.getByRole('combobox', { name: label })
    await field.fill(option)
    await this.#page.keyboard.press('Enter')
    await expect(field).toHaveValue(isPart ? new RegExp(option) : option)
  }

  /** Picks one of a few, or ticks one of many, by its label, as a mouse would. */
  async pick(within: Locator, role: 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
    const input = this.#page.getByRole(role, { name, exact: true })
    await within.locator('label').filter({ has: input }).click()
  }

  /** Types a date into a date field of a form, as day, month, year. */
  async typeDate(form: Locator, label: string, day: string, month: string, year: string): Promise<void> {
    const field = form.getByRole('group', { name: label })
    await field.getByRole('spinbutton').first().click()
    await this.#page.keyboard.type(`${day}${month}${year}`)
  }

  /** Shows every page as of a day: day, month, year. */
  async lookBackTo(day: string, month: string, year: string): Promise<void> {
    await this.#page.keyboard.press('t')
    await this.typeDate(this.form('As of which day?'), 'Day', day, month, year)
    await this.#page.keyboard.press('Control+Enter')
    await expect(this.form('As of which day?')).toBeHidden()
  }

  /** A cell of the reply matrix: the row's and the column's position, from 1. */
  cell(demand: number, recipient: number): Locator {
    return this.#page
      .getByRole('grid', { name: 'Who has answered which demand' })
      .locator(`[data-row="${demand}"][data-column="${recipient}"]`)
  }

  /** A demand's heading in the reply matrix: pressed, it says who has not replied. */
  demandHeading(row: number): Locator {
    return this.#page.getByRole('grid').locator(`[data-row="${row}"][data-column="0"]`)
  }

  /** The reply matrix's headings in view, that of the demands and that of the totals included. */
  columnHeadings(): Locator {
    return this.#page.getByRole('grid').getByRole('columnheader')
  }

  /** Waits for what the app says at the foot of the window. */
  async told(text: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('status').filter({ hasText: text }).last()).toBeVisible()
  }
}
