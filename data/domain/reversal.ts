import { z } from 'zod'
import { type Entry, type EntryId, entryIdSchema } from './entry.ts'
import { factNow } from './erasure.ts'
import { type SubjectId, subjectSchema } from './ids.ts'
import { accept, type Outcome, type RefusalCode, refuse } from './outcome.ts'
import { referencesFrom, referredTo } from './reference.ts'
import type { Register } from './register.ts'
import { tableOf } from './rows.ts'
import { reversedIn, type Stream, standing } from './stream.ts'

const target = z.object({ subject: subjectSchema, entries: z.array(entryIdSchema).min(1) })
type Target = z.infer<typeof target>

// facts
/** Undo: entries of one subject no longer count. Reversing a reversal is redo. Nothing leaves the ledger. */
export const reversalFacts = [z.object({ kind: z.literal('entriesReversed'), ...target.shape })] as const

// commands
export const reversalCommands = [
  z.object({ kind: z.literal('reverseEntries'), targets: z.array(target).min(1) }),
] as const
export type ReversalCommand = z.infer<(typeof reversalCommands)[number]>

/** The command that undoes a batch of entries (or, given the entries of an undo, redoes it). */
export function reversalOf(entries: readonly Entry[]): ReversalCommand {
  const targets = new Map<SubjectId, Target>()
  for (const { id, subject: text } of entries) {
    const subject = subjectSchema.parse(text)
    const known = targets.get(subject) ?? { subject, entries: [] }
    targets.set(subject, { subject, entries: [...known.entries, id] })
  }
  return { kind: 'reverseEntries', targets: [...targets.values()] }
}

// decide
/** The register with another stream in a subject's place, and with the row that comes of it. */
export type WithStream = (register: Register, subject: string, stream: Stream) => Register

/**
 * Refused where an entry is unknown or reversed already, and where something would be left pointing at
 * nothing: what others refer to cannot go, and what comes back cannot refer to what is gone.
 */
export function decideReversal(
  register: Register,
  command: ReversalCommand,
  withStream: WithStream,
): Outcome {
  const targets = new Map<SubjectId, Set<EntryId>>()
  for (const { subject, entries } of command.targets) {
    targets.set(subject, new Set([...(targets.get(subject) ?? []), ...entries]))
  }
  let after = register
  for (const [subject, ids] of targets) {
    const stream = register.streams.get(subject) ?? []
    const reversed = reversedIn(stream)
    for (const id of ids) {
      if (!stream.some(entry => entry.id === id)) return refuse('unknownEntry', id)
      if (stream.some(entry => entry.id === id && isErasure(entry.fact))) return refuse('erasureStands', id)
      if (reversed.has(id)) return refuse('reversedAlready', id)
    }
    after = withStream(after, subject, standing(stream, [...ids]))
  }
  const facts = [...targets].map(([subject, ids]) => ({
    kind: 'entriesReversed' as const,
    subject,
    entries: [...ids],
  }))
  return refuseDangling(register, after, [...targets.keys()]) ?? accept(...facts)
}

const isErasure = (fact: Entry['fact']) => factNow(fact)?.kind === 'entriesErased'

function refuseDangling(before: Register, after: Register, subjects: readonly SubjectId[]): Outcome | null {
  const gone = new Set<SubjectId>()
  for (const subject of subjects) {
    const was = referencesFrom(before, subject)
    const is = referencesFrom(after, subject)
    if (was && !is) gone.add(subject)
    const missing = is?.find(id => !was?.includes(id) && !referencesFrom(after, id))
    if (missing) return refuse(unknownThing(missing), missing)
  }
  const stillUsed = gone.size > 0 ? referredTo(after, gone) : undefined
  return stillUsed ? refuse('stillInUse', stillUsed) : null
}

function unknownThing(id: SubjectId): RefusalCode {
  switch (tableOf(id)) {
    case 'letters':
      return 'unknownLetter'
    case 'demands':
      return 'unknownDemand'
    case 'organisations':
      return 'unknownOrganisation'
    case 'recipients':
      return 'unknownRecipient'
    case 'events':
      return 'unknownEvent'
    case 'responses':
      return 'unknownResponse'
    case 'commitments':
      return 'unknownCommitment'
    default:
      return 'unknownEntry'
  }
}
