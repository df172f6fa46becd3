import { formatOf, textsOf, type Unread } from '../../data/intake/formats/formats.ts'
import { type Message, messageOf } from '../../data/intake/formats/message.ts'

/** A file that came with a response, opened apart from the window. */
export interface FileRequest {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type FileRead =
  | { readonly ok: true; readonly kind: 'message'; readonly message: Message }
  | { readonly ok: true; readonly kind: 'text'; readonly text: string }
  | { readonly ok: false; readonly code: Unread }

async function read({ name, bytes }: FileRequest): Promise<FileRead> {
  if (bytes.length > 0 && formatOf(name, bytes) === 'message') {
    const message = await messageOf(bytes)
    return message ? { ok: true, kind: 'message', message } : { ok: false, code: 'damaged' }
  }
  const found = await textsOf(name, bytes)
  if (!found.ok) return found
  return { ok: true, kind: 'text', text: found.texts[0]?.text ?? '' }
}

// What comes with a response may come from anyone: it is opened here, and its answer goes through a port of its own.
self.onmessage = async ({ data, ports: [port] }: MessageEvent<FileRequest>) => {
  port?.postMessage(await read(data))
}
