import { expect, type Locator, type Page } from 'playwright/test'

/** The palette that Ctrl+K opens, by keyboard alone. */
export class Palette {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens it, with the keyboard in its field. */
  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k')
    await expect(this.#dialog().getByRole('combobox')).toBeFocused()
  }

  /** Opens it and types what is looked for. */
  async ask(words: string): Promise<void> {
    await this.open()
    await this.#page.keyboard.insertText(words)
  }

  /** Opens it, types what is looked for and takes the first that is found. */
  async take(words: string, first: string | RegExp): Promise<void> {
    await this.ask(words)
    await expect(this.options().first()).toContainText(first)
    await this.#page.keyboard.press('Enter')
    await expect(this.#dialog()).toHaveCount(0)
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape')
    await expect(this.#dialog()).toHaveCount(0)
  }

  options(): Locator {
    return this.#dialog().getByRole('option')
  }

  /** What screen readers are told: how much was found. */
  count(): Locator {
    return this.#dialog().getByRole('status')
  }

  #dialog(): Locator {
    return this.#page.getByRole('dialog')
  }
}
