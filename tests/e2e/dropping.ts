import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from 'playwright/test'

export interface GivenFile {
  readonly name: string
  readonly type: string
  readonly content: string
}

/** Drops a file on what is in the window, as a person drags it in from elsewhere. */
export async function dropFile(page: Page, on: Locator, file: GivenFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(({ name, type, content }) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], name, { type }))
    return transfer
  }, file)
  for (const event of ['dragenter', 'dragover', 'drop']) await on.dispatchEvent(event, { dataTransfer })
}

/** Pastes what was copied from a web page. */
export async function pastePage(on: Locator, html: string, text: string): Promise<void> {
  await on.evaluate(
    (target, [markup, plain]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', markup)
      clipboardData.setData('text/plain', plain)
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, text] as const,
  )
}

/** The content of the copy that a person saves by doing something, under the name that is proposed. */
export async function savedCopy(
  app: ElectronApplication,
  folder: string,
  save: () => Promise<void>,
): Promise<{ readonly name: string; readonly content: string }> {
  const saved = app.evaluate(
    ({ session }, into) =>
      new Promise<string>(resolve => {
        session.fromPartition('window').once('will-download', (_event, item) => {
          item.setSavePath(`${into}/${item.getFilename()}`)
          item.once('done', () => resolve(item.getFilename()))
        })
      }),
    folder,
  )
  await save()
  const name = await saved
  expect(name).not.toBe('')
  return { name, content: await readFile(join(folder, name), 'utf8') }
}

/** What a person does, counted: a click, a choice, a typed field or a key is one action. */
export class Actions {
  #count = 0
  readonly #started = Date.now()

  async one(action: () => Promise<unknown>): Promise<void> {
    this.#count += 1
    await action()
  }

  get count(): number {
    return this.#count
  }

  /** Seconds since the first of them was begun. */
  get seconds(): number {
    return (Date.now() - this.#started) / 1000
  }
}
