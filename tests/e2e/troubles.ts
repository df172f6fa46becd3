import type { ElectronApplication, Page } from 'playwright/test'

/** Errors that the app showed on a console or threw on a page, and those that a test said it would provoke. */
export class Troubles {
  readonly #seen: string[] = []
  readonly #expected: RegExp[] = []

  /** Call before provoking an error: one that matches is no failure, and one that does not come is one. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** Listens to the main process and to every window, those to come included. */
  watch(app: ElectronApplication): void {
    app.on('console', message => {
      if (message.type() === 'error') this.#seen.push(`main: ${message.text()}`)
    })
    app.on('window', page => this.#watchPage(page))
    for (const page of app.windows()) this.#watchPage(page)
  }

  #watchPage(page: Page): void {
    page.on('console', message => {
      if (message.type() === 'error') this.#seen.push(`page: ${message.text()}`)
    })
    page.on('pageerror', error => this.#seen.push(`page threw: ${error.message}`))
    page.on('crash', () => this.#seen.push('page crashed'))
  }

  unexpected(): string[] {
    return this.#seen.filter(text => !this.#expected.some(pattern => pattern.test(text)))
  }

  missing(): string[] {
    return this.#expected.filter(pattern => !this.#seen.some(text => pattern.test(text))).map(String)
  }
}
