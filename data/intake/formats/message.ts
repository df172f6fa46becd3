import PostalMime from 'postal-mime'
import { type CivilDate, civilDateSchema } from '../../domain/civil-date.ts'
import { textOfHtml } from './html.ts'

/** More attachments than this are not opened. */
const most = 20

/** A mail message's own text, and its attachments, one of which may be the letter. */
export interface Message {
  readonly subject: string | null
  readonly from: Sender | null
  /** The calendar day that its date header writes, whatever zone that is in. */
  readonly sentOn: CivilDate | null
  readonly text: string
  readonly attachments: readonly Attachment[]
}

export interface Sender {
  readonly name: string
  readonly address: string
}

export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day of a date header as it is written (RFC 5322: "Sun, 4 Mar 2018 23:50:00 -0500"); no zone moves it. */
export function dayOfHeader(header: string | undefined): CivilDate | null {
  const [, day, month = '', year] = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(header ?? '') ?? []
  const at = months.indexOf(month.toLowerCase())
  if (day === undefined || year === undefined || at < 0) return null
  const written = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = civilDateSchema.safeParse(written)
  return date.success ? date.data : null
}

/** A mail message as it was saved; null where the bytes are none. */
export async function messageOf(bytes: Uint8Array): Promise<Message | null> {
  const mail = await PostalMime.parse(bytes).catch(() => null)
  if (!mail || mail.headers.length === 0) return null
  const own = mail.text?.trim() ? mail.text : mail.html ? textOfHtml(mail.html) : ''
  return {
    subject: mail.subject?.trim() || null,
    from: mail.from?.address ? { name: mail.from.name.trim(), address: mail.from.address } : null,
    sentOn: dayOfHeader(mail.headers.find(({ key }) => key === 'date')?.value),
    text: own.replace(/\r\n?/g, '\n').trim(),
    attachments: mail.attachments
      .slice(0, most)
      .flatMap(({ filename, mimeType, content }) =>
        filename === null || typeof content === 'string'
          ? []
          : [{ name: filename, mediaType: mimeType, bytes: Uint8Array.from(new Uint8Array(content)) }],
      ),
  }
}
