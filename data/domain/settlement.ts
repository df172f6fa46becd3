import { z } from 'zod'
import { entryIdSchema } from './entry.ts'
import { subjectSchema } from './ids.ts'
import { questionShape } from './question.ts'
import { proseSchema } from './text.ts'

export const settledShape = {
  ...questionShape,
  /** What was open: the entries that answer the question differently. */
  entries: z.array(entryIdSchema).min(2).max(1_000),
  /** The entry whose answer stands; null: all of them stand, or the entry that comes with this one says what does. */
  chosen: z.object({ subject: subjectSchema, entry: entryIdSchema }).nullable(),
  /** Why; may be empty. */
  reason: proseSchema,
}

// facts
/** What people settled between entries that answer one question differently. What the answer changes is recorded beside it. */
export const settlementFacts = [z.object({ kind: z.literal('conflictSettled'), ...settledShape })] as const
export type SettlementFact = z.infer<(typeof settlementFacts)[0]>
