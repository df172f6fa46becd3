import type { Draft } from '../../data/intake/draft.ts'
import { type FoundText, textsOf, type Unread } from '../../data/intake/formats/formats.ts'
import { readLetter } from '../../data/intake/intake.ts'

/** What the window asks for: a file or a pasted page to be opened, and every text in it read as a letter. */
export type ReadRequest =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** A text that was read, with what was found in it. */
export interface LetterRead extends FoundText {
  readonly draft: Draft
}

export type ReadAnswer =
  | { readonly ok: true; readonly letters: readonly LetterRead[] }
  | { readonly ok: false; readonly code: Unread }

async function read(request: ReadRequest): Promise<ReadAnswer> {
  const found =
    request.kind === 'file'
      ? await textsOf(request.name, request.bytes)
      : { ok: true as const, texts: [{ name: null, text: request.text, subject: null }] }
  if (!found.ok) return found
  return { ok: true, letters: found.texts.map(each => ({ ...each, draft: readLetter(each.text) })) }
}

// Letters come from anywhere: they are opened and read here, apart from the window, which can stop it at any time.
// The answer goes through a port of its own, since the PDF parser speaks on the worker's.
self.onmessage = async ({ data, ports: [port] }: MessageEvent<ReadRequest>) => {
  port?.postMessage(await read(data))
}
