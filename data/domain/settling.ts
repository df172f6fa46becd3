import { z } from 'zod'
import { aboutCommands } from './about.ts'
import { commitmentCommands } from './commitment.ts'
import { type Conflict, givenIn, openIn } from './conflict.ts'
import { demandCommands } from './demand.ts'
import { dispatchCommands } from './dispatch.ts'
import { eventCommands } from './event.ts'
import { letterCommands } from './letter.ts'
import { organisationCommands } from './organisation.ts'
import { accept, type Outcome, refuse } from './outcome.ts'
import { recipientCommands } from './recipient.ts'
import type { Command, Register } from './register.ts'
import { responseCommands } from './response.ts'
import { reversalCommands } from './reversal.ts'
import { settledShape } from './settlement.ts'
import { signatureCommands } from './signature.ts'

/** What makes the answer stand, where the register does not show it yet. */
const bySchema = z.discriminatedUnion('kind', [
  ...aboutCommands,
  ...organisationCommands,
  ...recipientCommands,
  ...eventCommands,
  ...letterCommands,
  ...signatureCommands,
  ...demandCommands,
  ...dispatchCommands,
  ...responseCommands,
  ...commitmentCommands,
  ...reversalCommands,
])

// commands
export const settlingCommands = [
  z.object({ kind: z.literal('settleConflict'), ...settledShape, by: bySchema.nullable() }),
] as const
export type SettleCommand = z.infer<(typeof settlingCommands)[number]>

// decide
/**
 * `open`: the conflict on that question as it is now. Refused where there is none any more or other entries are open
 * than the person saw, and where what makes the answer stand is refused. It is said before it is done: an edit after
 * it is the answer that stands.
 */
export function decideSettlement(
  register: Register,
  { kind: _, by, ...settled }: SettleCommand,
  open: Conflict | null,
  decide: (by: Command) => Outcome,
): Outcome {
  const ids = new Set(open ? openIn(open).map(({ id }) => id) : [])
  const same = ids.size === settled.entries.length && settled.entries.every(id => ids.has(id))
  if (!same) return refuse('conflictChanged')
  const { chosen } = settled
  if (chosen !== null && !givenIn(register, chosen)) return refuse('unknownEntry', chosen.entry)
  const done = by ? decide(by) : accept()
  return done.accepted ? accept({ ...settled, kind: 'conflictSettled' }, ...done.facts) : done
}
