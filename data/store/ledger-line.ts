import { hash as hashOf, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { fitting } from '../domain/as-it-is.ts'
import { type Entry, type EntryId, type Envelope, entryIdSchema, envelopeSchema } from '../domain/entry.ts'
import { factVersion, upcast } from '../domain/upcast.ts'

/** The hash before a replica's first entry. */
export const noHash = '0'.repeat(64)

const headSchema = envelopeSchema.extend({
  kind: z.string().min(1).max(100),
  version: z.int().min(0),
  /** The hash of this replica's entry before. */
  prev: z.string().length(64),
  /** The hash of the body, which holds a salt: an erased body cannot be guessed from it. */
  bodyHash: z.string().length(64),
})
type Head = z.infer<typeof headSchema>

const bodySchema = z.object({ salt: z.string().min(16), data: z.unknown() })
type Body = z.infer<typeof bodySchema>

const sha256 = (content: string | Buffer) => hashOf('sha256', content)

/** Keys in order at every depth, so that the same content is the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/**
 * An entry as a line of its ledger: `hash TAB head TAB body`. The hash covers the head, the head covers the
 * body by its hash and the line before by its own, so a changed, missing or reordered line is found, and a
 * body can be destroyed while the chain still verifies. JSON writes no raw tab or newline.
 */
export function sealLine(entry: Entry, prev: string): { readonly line: string; readonly hash: string } {
  const { fact, ...envelope } = entry
  const unknown = fact.kind === 'unknown'
  const { kind, ...data } = fact
  const body = canonical({ salt: randomBytes(16).toString('base64url'), data: unknown ? fact.body : data })
  const head: Head = {
    ...(envelope as Envelope),
    kind: unknown ? fact.of : kind,
    version: unknown ? fact.version : factVersion,
    prev,
    bodyHash: sha256(body),
  }
  const headText = canonical(head)
  const hash = sha256(headText)
  return { line: `${hash}\t${headText}\t${body}\n`, hash }
}

/** What stands in a line in place of a body that was erased: the entry that says who erased it, when and why. */
const erasedBodySchema = z.object({ erased: entryIdSchema }).strict()

/** A line (without its newline) with its body destroyed: the chain, which covers the body by its hash, still verifies. */
export function emptiedLine(line: string, by: EntryId): string {
  const [hash = '', head = ''] = line.split('\t')
  return `${hash}\t${head}\t${JSON.stringify({ erased: by })}\n`
}

/** Where a line of a ledger should stand: what came before it there. */
export interface Place {
  readonly prev: string
  readonly sequence: number
  readonly replica: string
  /** The entry before. What this one says alike is kept once for both. */
  readonly entry?: Entry | undefined
}

export type OpenedLine =
  | { readonly sound: true; readonly entry: Entry; readonly hash: string }
  | { readonly sound: false; readonly head: Head | null; readonly how: Wrong }

/** What is wrong with a line: something in it was changed, lines before it are missing, or it stands out of its place. */
export type Wrong = 'changed' | 'missing' | 'outOfPlace'

const headFits = fitting(headSchema)
const isHead = (value: unknown): value is Head => headFits(value)
const bodyFits = fitting(bodySchema)
const isBody = (value: unknown): value is Body => bodyFits(value)

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const tab = 0x09

/** Reads the line between two places of a ledger's bytes. Not sound: anything in it was changed, or it does not follow the line before. */
export function openLine(bytes: Buffer, start: number, end: number, place: Place): OpenedLine {
  const headStart = bytes.indexOf(tab, start) + 1
  const headEnd = bytes.indexOf(tab, headStart)
  if (headStart === 0 || headEnd < 0 || headEnd >= end) return { sound: false, head: null, how: 'changed' }
  const head = headIn(json(bytes.toString('utf8', headStart, headEnd)))
  const body = bodyIn(json(bytes.toString('utf8', headEnd + 1, end)))
  const hash = sha256(bytes.subarray(headStart, headEnd))
  const whole =
    head !== null &&
    body !== null &&
    bytes.toString('latin1', start, headStart - 1) === hash &&
    ('erased' in body || sha256(bytes.subarray(headEnd + 1, end)) === head.bodyHash) &&
    head.id === `${head.replica}:${head.sequence}`
  if (!whole) return { sound: false, head, how: 'changed' }
  const follows =
    head.prev === place.prev && head.sequence === place.sequence + 1 && head.replica === place.replica
  if (!follows)
    return { sound: false, head, how: head.sequence > place.sequence + 1 ? 'missing' : 'outOfPlace' }
  const fact: Entry['fact'] =
    'erased' in body
      ? { kind: 'erased', of: head.kind, left: null, by: body.erased }
      : upcast(head.kind, head.version, body.data)
  return { sound: true, hash, entry: entryOf(head, fact, place.entry ?? head) }
}

const headIn = (read: unknown): Head | null =>
  isHead(read) ? read : (headSchema.safeParse(read).data ?? null)

/** A body, or the entry that an emptied one names. */
const bodyIn = (read: unknown): Body | z.infer<typeof erasedBodySchema> | null =>
  isBody(read) ? read : (bodySchema.safeParse(read).data ?? erasedBodySchema.safeParse(read).data ?? null)

/** Key by key: entries of one shape take less memory, and taking keys away from a head would cost more than reading it. */
const entryOf = (head: Head, fact: Entry['fact'], before: Envelope): Entry => ({
  id: head.id,
  register: alike(head.register, before.register),
  replica: alike(head.replica, before.replica),
  sequence: head.sequence,
  at: head.at,
  recordedOn: alike(head.recordedOn, before.recordedOn),
  author: alike(head.author, before.author),
  batch: alike(head.batch, before.batch),
  batchSize: head.batchSize,
  seen: head.seen,
  subject: head.subject,
  fact,
})

/** The same text, of two that are equal the one that is kept already. */
const alike = <Text extends string>(text: Text, before: Text): Text => (text === before ? before : text)
