import { decode, sourceLimit } from './decode.ts'
import type { Message } from './message.ts'

/** A text that a file holds: the file's own, a message's, or an attachment's. */
export interface FoundText {
  /** The attachment's name; null for the file itself. */
  readonly name: string | null
  readonly text: string
  /** The subject of the message that carried it. */
  readonly subject: string | null
}

export const unreadCodes = [
  'empty',
  'binary',
  'tooLarge',
  'noText',
  'locked',
  'damaged',
  'otherFormat',
] as const
export type Unread = (typeof unreadCodes)[number]

export type TextsRead =
  | { readonly ok: true; readonly texts: readonly FoundText[] }
  | { readonly ok: false; readonly code: Unread }

/** The file formats that letters come in, by the endings of their names. */
export const readable = ['.txt', '.md', '.html', '.htm', '.docx', '.pdf', '.eml'] as const

type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'message' | 'other'

const starts = (bytes: Uint8Array, text: string) =>
  [...text].every((char, i) => bytes[i] === char.charCodeAt(0))

/** A file's format by what it holds, and by its name only where that says nothing. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  const ending = /\.[a-z0-9]+$/i.exec(name)?.[0]?.toLowerCase() ?? ''
  if (starts(bytes, '%PDF-')) return 'pdf'
  if (starts(bytes, 'PK\u0003\u0004')) return ending === '.docx' || ending === '' ? 'docx' : 'other'
  if (starts(bytes, '{\\rtf') || starts(bytes, '\u00d0\u00cf\u0011\u00e0')) return 'other'
  if (ending === '.pdf' || ending === '.docx') return bytes.length === 0 ? 'text' : 'other'
  if (ending === '.eml') return 'message'
  if (ending === '.html' || ending === '.htm') return 'html'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return 'html'
  return ending === '.md' ? 'markdown' : 'text'
}

const one = (text: string): TextsRead =>
  text.trim() === ''
    ? { ok: false, code: 'noText' }
    : { ok: true, texts: [{ name: null, text, subject: null }] }

/**
 * The texts of a file of any readable format. Refused with a code: empty, over 20 MB, no text in it (a scanned
 * page), locked with a password, damaged, another format. Meant for a worker: the file may come from anyone.
 */
export async function textsOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<TextsRead> {
  if (bytes.length > sourceLimit) return { ok: false, code: 'tooLarge' }
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  const format = formatOf(name, bytes)
  switch (format) {
    case 'pdf': {
      const { textOfPdf } = await import('./pdf.ts')
      const read = await textOfPdf(bytes)
      return read.ok ? one(read.text) : read
    }
    case 'docx': {
      const { textOfDocx } = await import('./docx.ts')
      const read = await textOfDocx(bytes)
      return read.ok ? one(read.text) : read
    }
    case 'html': {
      const { decodeHtml, textOfHtml } = await import('./html.ts')
      const decoded = decodeHtml(bytes)
      return decoded.ok ? one(textOfHtml(decoded.text)) : decoded
    }
    case 'message': {
      const { messageOf } = await import('./message.ts')
      const message = await messageOf(bytes)
      return message ? textsOfMessage(message) : { ok: false, code: 'damaged' }
    }
    case 'markdown': {
      const { textOfMarkdown } = await import('./markdown.ts')
      const decoded = decode(bytes)
      return decoded.ok ? one(textOfMarkdown(decoded.text)) : decoded
    }
    case 'text': {
      const decoded = decode(bytes)
      return decoded.ok ? one(decoded.text) : decoded
    }
    case 'other':
      return { ok: false, code: 'otherFormat' }
  }
}

async function textsOfMessage({ subject, text, attachments }: Message): Promise<TextsRead> {
  const texts: FoundText[] = text === '' ? [] : [{ name: null, text, subject }]
  for (const { name, bytes } of attachments) {
    const read = await textsOf(name, bytes)
    if (read.ok) texts.push(...read.texts.map(each => ({ ...each, name: each.name ?? name, subject })))
  }
  return texts.length === 0 ? { ok: false, code: 'noText' } : { ok: true, texts }
}
