import { z } from 'zod'
import { type Entry, type EntryId, entryIdSchema } from './entry.ts'
import { idSchemas, subjectSchema } from './ids.ts'
import type { Fact } from './register.ts'
import { lineSchema } from './text.ts'

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

// facts
/**
 * Entries of one subject whose content is destroyed for good, wherever it is kept. `left`: what the entry says from
 * then on; null: nothing. An erasure cannot be taken back.
 */
export const erasureFacts = [
  z.object({
    kind: z.literal('entriesErased'),
    subject: subjectSchema,
    erased: z
      .array(z.object({ entry: entryIdSchema, left: z.record(z.string(), z.unknown()).nullable() }))
      .min(1),
    /** Files that nothing refers to any more. */
    files: z.array(hashSchema),
    /** Everything about this organisation was erased; null: single entries or a file. */
    about: idSchemas.organisation.nullable(),
    reason: lineSchema,
  }),
] as const
export type ErasureFact = z.infer<(typeof erasureFacts)[0]>

// commands
export const erasureCommands = [
  z.object({
    kind: z.literal('erase'),
    what: z.discriminatedUnion('of', [
      z.object({ of: z.literal('entries'), entries: z.array(entryIdSchema).min(1).max(10_000) }),
      z.object({ of: z.literal('file'), hash: hashSchema }),
      z.object({
        of: z.literal('organisation'),
        organisation: idSchemas.organisation,
        /** Entries about other things in which its names are blacked out. */
        blackedOut: z.array(entryIdSchema).max(100_000).default([]),
      }),
    ]),
    reason: lineSchema,
  }),
] as const
export type EraseCommand = z.infer<(typeof erasureCommands)[number]>

// state
/** An entry whose content was erased, as every reader sees it. */
export interface ErasedFact {
  readonly kind: 'erased'
  /** What kind of fact it was. */
  readonly of: string
  readonly left: Fact | null
  /** The entry that tells who erased it, when and why. */
  readonly by: EntryId
}

/** What an entry counts as: of an erased one, what is left. Null: nothing. */
export const factNow = (fact: Entry['fact']): Exclude<Entry['fact'], ErasedFact> | null =>
  fact.kind === 'erased' ? fact.left : fact

/** The erasure that an entry is, whether or not it was itself erased from. */
export function erasureIn(fact: Entry['fact']): ErasureFact | null {
  if (fact.kind !== 'entriesErased' && fact.kind !== 'erased') return null
  const now = factNow(fact)
  return now?.kind === 'entriesErased' ? now : null
}
