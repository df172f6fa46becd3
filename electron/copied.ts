import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

/** Systems end lines on the clipboard in their own ways. */
const hashOf = (text: string) => createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex')

/** What was copied last from our window, by its hash only. */
let copied: string | null = null

/** Remembers a text that was copied from the window. */
export function noteCopied(text: string): void {
  copied = hashOf(text)
}

/** Clears the clipboard where what is on it is ours. */
export async function clearCopied(): Promise<void> {
  if (copied !== null && hashOf(await clipboard.readText()) === copied) clipboard.clear()
  copied = null
}
