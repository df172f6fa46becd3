import { z } from 'zod'

/** What may be wrong with a ledger: an own one keeps the register closed, of another laptop's it is told and the rest goes on. */
export const ledgerTroubles = [
  /** The entry that does not verify, and the ledger it is in; nothing was changed on disk. */
  z.object({
    code: z.literal('ledgerDamaged'),
    ledger: z.string(),
    line: z.number(),
    recordedOn: z.string().nullable(),
    author: z.string().nullable(),
  }),
  /** The body of an entry was emptied in its ledger, and nobody recorded an erasure that covers it. */
  z.object({
    code: z.literal('ledgerEmptied'),
    ledger: z.string(),
    line: z.number(),
    recordedOn: z.string(),
    author: z.string(),
  }),
  /** A sealed ledger that is another computer's or another register's. */
  z.object({ code: z.literal('ledgerSwapped'), ledger: z.string(), line: z.number() }),
  /** A part in a sealed ledger's middle is missing. */
  z.object({ code: z.literal('ledgerTruncated'), ledger: z.string(), line: z.number() }),
] as const
