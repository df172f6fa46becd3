import { z } from 'zod'
import { civilDateSchema } from './civil-date.ts'
import { hybridTimeSchema } from './clock.ts'
import type { ErasedFact } from './erasure.ts'
import { idSchemas, type ReplicaId, subjectSchema } from './ids.ts'
import type { Fact } from './register.ts'

/** An entry's own name: the laptop that wrote it and the number it has there. */
export const entryIdSchema = z
  .string()
  .regex(/^rep-[0-9a-z]{1,40}:\d{1,9}$/)
  .brand<'EntryId'>()
export type EntryId = z.infer<typeof entryIdSchema>

/** How far somebody has looked: of each laptop's entries, the number of the last one. */
export const seenSchema = z.record(idSchemas.replica, z.int().min(0))
export type Seen = Readonly<z.infer<typeof seenSchema>>

/** How far somebody has looked who has these entries, and looked so far before. */
export function seenAll(entries: Iterable<Entry>, before: Seen = {}): Seen {
  const seen: Record<ReplicaId, number> = { ...before }
  for (const { replica, sequence } of entries) seen[replica] = Math.max(seen[replica] ?? 0, sequence)
  return seen
}

/** How far both of two have looked: what either does not know of a laptop at all, both have not. */
export function seenByBoth(one: Seen, other: Seen): Seen {
  const seen: Record<ReplicaId, number> = {}
  for (const [replica, last] of Object.entries(one)) {
    const both = Math.min(last, other[replica as ReplicaId] ?? 0)
    if (both > 0) seen[replica as ReplicaId] = both
  }
  return seen
}

/** What every entry carries, whatever it says. An old version reads it of entries that a newer one wrote. */
export const envelopeSchema = z.object({
  id: entryIdSchema,
  register: idSchemas.register,
  replica: idSchemas.replica,
  /** 1 for a replica's first entry, without gaps. */
  sequence: z.int().min(1),
  at: hybridTimeSchema,
  /** The calendar day it was written down, where it was written down. Views as of a date go by it. */
  recordedOn: civilDateSchema,
  author: z.string().min(1).max(200),
  /** The entries of one command share a batch: they are written together, or not at all, and undone together. */
  batch: idSchemas.batch,
  batchSize: z.int().min(1),
  /** What its person had before them of the other laptops' entries as it was asked for, at most what their laptop had. Absent: an older version wrote it, and did not say. */
  seen: seenSchema.optional(),
  /** A subject of a kind that this version does not know is a short text; the shorter check comes first. */
  subject: z.union([z.string().min(1).max(60), subjectSchema]),
})
export type Envelope = z.infer<typeof envelopeSchema>

/** A fact this version does not know: kept, shown as unknown, never acted upon. */
export interface UnknownFact {
  readonly kind: 'unknown'
  readonly of: string
  readonly version: number
  readonly body: unknown
}

export type Entry = Readonly<Envelope> & { readonly fact: Fact | UnknownFact | ErasedFact }

/** The order of entries everywhere: hybrid time, then replica, then sequence. */
export function inOrder(a: Envelope, b: Envelope): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.replica !== b.replica) return a.replica < b.replica ? -1 : 1
  return a.sequence - b.sequence
}

/** Whether an entry was written where another one was known. Null: an older version wrote it, and did not say. */
export function hadSeen(entry: Envelope, other: Envelope): boolean | null {
  if (entry.replica === other.replica) return other.sequence < entry.sequence
  return entry.seen === undefined ? null : (entry.seen[other.replica] ?? 0) >= other.sequence
}
