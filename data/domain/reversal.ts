import { z } from 'zod'
import { type Entry, entryIdSchema } from './entry.ts'
import { type SubjectId, subjectSchema } from './ids.ts'
import { accept, type Outcome, refuse } from './outcome.ts'
import type { Fact, Register } from './register.ts'
import { reversedIn, standing } from './stream.ts'

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
const founding: ReadonlySet<string> = new Set<Fact['kind']>([
  'registerBegun',
  'letterRegistered',
  'demandAdded',
  'organisationAdded',
  'recipientAdded',
  'letterDispatched',
  'responseLogged',
  'demandAssessed',
  'eventAdded',
  'commitmentMade',
  'decisionRecorded',
])

/** Refused where an entry is unknown or reversed already, or where something would be left pointing at nothing. */
export function decideReversal(register: Register, { targets }: ReversalCommand): Outcome {
  const vanishing = new Set<SubjectId>()
  for (const { subject, entries } of targets) {
    const stream = register.streams.get(subject) ?? []
    const reversed = reversedIn(stream)
    for (const id of entries) {
      const entry = stream.find(e => e.id === id)
      if (!entry) return refuse('unknownEntry', id)
      if (reversed.has(id)) return refuse('reversedAlready', id)
    }
    const left = standing(stream).filter(({ id }) => !entries.includes(id))
    const redoes = stream.some(e => entries.includes(e.id) && e.fact.kind === 'entriesReversed')
    if (!redoes && !left.some(({ fact }) => founding.has(fact.kind))) vanishing.add(subject)
  }
  for (const subject of vanishing) {
    if (referrersOf(register, subject).some(id => !vanishing.has(id))) return refuse('stillInUse', subject)
  }
  return accept(...targets.map(each => ({ kind: 'entriesReversed' as const, ...each })))
}

/** The things that point at a subject, and would point at nothing without it. */
function referrersOf(register: Register, subject: SubjectId): readonly SubjectId[] {
  const found: SubjectId[] = []
  const look = <Row extends { id: SubjectId }>(rows: Iterable<Row>, points: (row: Row) => boolean) => {
    for (const row of rows) if (points(row)) found.push(row.id)
  }
  const is = (id: string | null) => id === subject
  look(
    register.letters.values(),
    l => is(l.supersedes) || l.recipients.some(is) || l.signatures.some(s => is(s.organisation)),
  )
  look(register.demands.values(), d => is(d.letter) || is(d.parent) || is(d.restates))
  look(register.dispatches.values(), d => is(d.letter) || is(d.recipient))
  look(
    register.responses.values(),
    r => is(r.recipient) || r.letters.some(is) || r.items.some(i => is(i.demand)),
  )
  look(
    register.assessments.values(),
    a => is(a.demand) || a.evidence.some(e => e.form === 'response' && is(e.response)),
  )
  look(
    register.commitments.values(),
    c =>
      is(c.letter) ||
      is(c.event) ||
      (c.condition !== null && JSON.stringify(c.condition).includes(`"${subject}"`)),
  )
  look(register.decisions.values(), d => is(d.commitment))
  return found
}
