import PostalMime from 'postal-mime'
import { textOfHtml } from './html.ts'

/** More attachments than this are not opened. */
const most = 20

/** A mail message's own text, and its attachments, one of which may be the letter. */
export interface Message {
  readonly subject: string | null
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
}

/** A mail message as it was saved; null where the bytes are none. */
export async function messageOf(bytes: Uint8Array): Promise<Message | null> {
  const mail = await PostalMime.parse(bytes).catch(() => null)
  if (!mail || mail.headers.length === 0) return null
  const own = mail.text?.trim() ? mail.text : mail.html ? textOfHtml(mail.html) : ''
  return {
    subject: mail.subject?.trim() || null,
    text: own.replace(/\r\n?/g, '\n').trim(),
    attachments: mail.attachments
      .slice(0, most)
      .flatMap(({ filename, content }) =>
        filename === null || typeof content === 'string'
          ? []
          : [{ name: filename, bytes: Uint8Array.from(new Uint8Array(content)) }],
      ),
  }
}
