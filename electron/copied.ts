import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** What was copied last from our window, by its hash only. */
let copied: string | null = null

/** Remembers what is on the clipboard now as ours. */
export async function noteCopied(): Promise<void> {
  const text = await clipboard.readText()
  copied = text === '' ? null : hashOf(text)
}

/** Clears the clipboard where what is on it is ours. */
export async function clearCopied(): Promise<void> {
  if (copied !== null && hashOf(await clipboard.readText()) === copied) clipboard.clear()
  copied = null
}
