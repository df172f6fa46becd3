import { createHash } from 'node:crypto'
import { z } from 'zod'
import { attachmentLimit } from '../contract.ts'
import { civilDateSchema } from '../domain/civil-date.ts'
import type { Entry } from '../domain/entry.ts'
import { idSchemas } from '../domain/ids.ts'
import { noHash, openLine } from './ledger-line.ts'

/*
 * A bundle's content: a length, a JSON head of that length, then each ledger's lines and each file, one after the
 * other, in the sizes that the head gives. A ledger's line is there whole, or as its hash alone where it stays at
 * home: the chain still links what is there, and of what is not nothing shows, neither who nor when nor what about.
 */
const headLimit = 16 * 1024 * 1024
const headSchema = z.object({
  bundle: z.literal(1),
  register: idSchemas.register,
  /** Who made it, and when. */
  by: z.string().max(200),
  on: civilDateSchema,
  ledgers: z.array(z.object({ replica: idSchemas.replica, bytes: z.int().min(0) })).max(10_000),
  files: z
    .array(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0).max(attachmentLimit) }))
    .max(100_000),
})
type Head = z.infer<typeof headSchema>
export type BundleAbout = Pick<Head, 'register' | 'by' | 'on'>

/** A ledger in a bundle: of each entry its hash, and its line where it is there. */
export interface BundledLedger {
  readonly replica: Entry['replica']
  readonly hashes: readonly string[]
  /** By number, from 0: the entries that are there, each with its line, newline included. */
  readonly lines: ReadonlyMap<number, { readonly entry: Entry; readonly line: string }>
}

export interface BundleContent extends BundleAbout {
  readonly ledgers: readonly BundledLedger[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A content as bytes. */
export function encodeBundle({ ledgers, files, ...about }: BundleContent): Uint8Array {
  const texts = ledgers.map(({ replica, hashes, lines }) => ({
    replica,
    text: Buffer.from(hashes.map((hash, i) => lines.get(i)?.line ?? `${hash}\n`).join('')),
  }))
  const head = Buffer.from(
    JSON.stringify({
      bundle: 1,
      ...about,
      ledgers: texts.map(({ replica, text }) => ({ replica, bytes: text.length })),
      files: [...files].map(([hash, bytes]) => ({ hash, bytes: bytes.length })),
    } satisfies z.input<typeof headSchema>),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length, 0)
  return Buffer.concat([length, head, ...texts.map(({ text }) => text), ...files.values()])
}

/** The content again, every line and file verified; null where anything does not fit. */
export function decodeBundle(bytes: Uint8Array): BundleContent | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (all.length < 4 || all.readUInt32LE(0) > headLimit) return null
  let at = 4 + all.readUInt32LE(0)
  const head = headIn(all.subarray(4, at))
  if (head === null) return null
  const take = (size: number) => {
    const piece = all.subarray(at, at + size)
    at += size
    return piece.length === size ? piece : null
  }
  const ledgers: BundledLedger[] = []
  for (const { replica, bytes: size } of head.ledgers) {
    const piece = take(size)
    const ledger = piece && ledgerIn(piece, replica)
    if (!ledger || [...ledger.lines.values()].some(({ entry }) => entry.register !== head.register))
      return null
    ledgers.push(ledger)
  }
  const files = new Map<string, Uint8Array>()
  for (const { hash, bytes: size } of head.files) {
    const piece = take(size)
    if (!piece || createHash('sha256').update(piece).digest('hex') !== hash) return null
    files.set(hash, piece)
  }
  const twice = new Set(ledgers.map(({ replica }) => replica)).size !== ledgers.length
  const { register, by, on } = head
  return at === all.length && !twice ? { register, by, on, ledgers, files } : null
}

function headIn(bytes: Uint8Array): Head | null {
  try {
    return headSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}

const newline = 0x0a
const bare = /^[0-9a-f]{64}$/

function ledgerIn(bytes: Buffer, replica: Entry['replica']): BundledLedger | null {
  const hashes: string[] = []
  const lines = new Map<number, { entry: Entry; line: string }>()
  let [prev, start] = [noHash, 0]
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    const sequence = hashes.length
    const text = bytes.toString('utf8', start, end)
    if (bare.test(text)) prev = text
    else {
      const opened = openLine(bytes, start, end, { prev, sequence, replica })
      if (!opened.sound) return null
      lines.set(sequence, { entry: opened.entry, line: `${text}\n` })
      prev = opened.hash
    }
    hashes.push(prev)
    start = end + 1
  }
  return start === bytes.length ? { replica, hashes, lines } : null
}

/** The entries that a bundle holds. */
export const entriesIn = ({ ledgers }: BundleContent): readonly Entry[] =>
  ledgers.flatMap(({ lines }) => [...lines.values()].map(({ entry }) => entry))
