import { type Claiming, claimsIn } from './claim.ts'
import { known } from './covering.ts'
import { type Entry, inOrder } from './entry.ts'
import type { SubjectId } from './ids.ts'
import { openAmong, redoneIn } from './open-claims.ts'
import type { Question } from './question.ts'
import type { Register } from './register.ts'
import { inOrderOfKeys, sameContent } from './remains.ts'
import { rowFrom } from './row-from.ts'
import { tableOf } from './rows.ts'
import type { SettlementFact } from './settlement.ts'
import { reversedIn, type Stream } from './stream.ts'

/** One of the answers to a question, and the entries that give it, in their order. */
export interface Side {
  readonly value: unknown
  readonly entries: readonly [Entry, ...Entry[]]
  /** It is the one that the register shows meanwhile. */
  readonly shows: boolean
}

/** A question that people answered differently, none of them knowing of the others: somebody has to settle it. */
export interface Conflict extends Question {
  readonly sides: readonly [Side, Side, ...Side[]]
}

/** The entries that are open in a conflict, in their order. */
export const openIn = ({ sides }: Conflict): readonly Entry[] =>
  sides.flatMap(({ entries }) => entries).sort(inOrder)

/** What an entry settles; null: nothing. */
export function settlementIn(entry: Entry): SettlementFact | null {
  const fact = known(entry)
  return fact?.kind === 'conflictSettled' ? fact : null
}

/** The entry that a settlement chose. */
export const givenIn = (
  register: Register,
  { subject, entry }: NonNullable<SettlementFact['chosen']>,
): Entry | undefined => register.streams.get(subject)?.find(({ id }) => id === entry)

const isReversal = ({ fact }: Entry) => fact.kind === 'entriesReversed'

/**
 * The conflicts about one thing between the entries of its own stream. Of a thing that is gone only that it is;
 * `onIt`: what was recorded on it elsewhere and stands.
 */
export function conflictsWithin(
  subject: SubjectId,
  stream: Stream,
  onIt: readonly Entry[] = [],
): readonly Conflict[] {
  const [first] = stream
  if (!first || [...stream, ...onIt].every(({ replica }) => replica === first.replica)) return []
  const reversed = reversedIn(stream)
  const stands = ({ id }: Entry) => !reversed.has(id)
  const settlements = stream.filter(entry => stands(entry) && settlementIn(entry))
  const redone = redoneIn(stream)
  const founding = stream.some(isReversal) || settlements.length > 0 ? foundingOf(subject, stream) : undefined
  const isGone = founding !== undefined && !stands(founding)
  const among = (claims: readonly Claiming[], shown: unknown): readonly Conflict[] => {
    const [one] = claims
    // A claim alone is in conflict with nothing; most are.
    if (!one || (claims.length < 2 && settlements.length === 0)) return []
    const question = { subject, field: one.field, part: one.part }
    const all = withSettlements(
      question,
      claims,
      settlements,
      ({ entry }) => claims.find(claim => claim.entry.id === entry)?.value,
    )
    return conflictAmong(
      question,
      all.filter(({ entry }) => stands(entry)),
      redone,
      shown,
    )
  }
  const itself = founding
    ? among(claimsOnIt(founding, [...stream, ...onIt].sort(inOrder), settlements), isGone ? 'gone' : 'there')
    : []
  if (isGone) return itself
  return [
    ...itself,
    ...claimsIn(stream).flatMap(claims =>
      among(claims, shownOf(claims.filter(({ entry }) => stands(entry)))),
    ),
  ]
}

const foundingOf = (subject: string, stream: Stream): Entry | undefined => {
  const name = tableOf(subject)
  return name && stream.find(entry => rowFrom(name, [entry]) !== undefined)
}

/** What the register shows: the last that was said; of a signature, that it was withdrawn. */
const shownOf = (claims: readonly Claiming[]): unknown =>
  claims.some(({ field, value }) => field === 'signature' && value === 'withdrawn')
    ? 'withdrawn'
    : claims.at(-1)?.value

/** Whether a thing is there at all: who takes it back says no, and who changes it says yes. */
function claimsOnIt(founding: Entry, stream: Stream, settlements: readonly Entry[]): readonly Claiming[] {
  const removes = ({ fact }: Entry) => fact.kind === 'entriesReversed' && fact.entries.includes(founding.id)
  if (!stream.some(removes) && !settlements.some(entry => settlementIn(entry)?.field === 'itself')) return []
  return stream.flatMap(entry => {
    const claim = { field: 'itself' as const, part: null, entry }
    if (removes(entry)) return [{ ...claim, value: 'gone' }]
    const says = entry !== founding && !isReversal(entry) && known(entry) !== null && !settlementIn(entry)
    return says ? [{ ...claim, value: 'there' }] : []
  })
}

/** The claims with what was settled between them, in their order: a settlement stands for the answer that it chose. */
export function withSettlements(
  { field, part }: Question,
  claims: readonly Claiming[],
  settlements: readonly Entry[],
  answerOf: (chosen: NonNullable<SettlementFact['chosen']>) => unknown,
): readonly Claiming[] {
  const settled = settlements.flatMap(entry => {
    const fact = settlementIn(entry)
    if (fact?.field !== field || fact.part !== part) return []
    return [{ field, part, value: fact.chosen ? answerOf(fact.chosen) : undefined, entry }]
  })
  return settled.length === 0 ? claims : [...claims, ...settled].sort((a, b) => inOrder(a.entry, b.entry))
}

/** The conflict between claims on one question; none where those that are open say the same. */
export function conflictAmong(
  question: Question,
  claims: readonly Claiming[],
  redone: (entry: Entry) => readonly Entry[],
  shown: unknown,
): readonly Conflict[] {
  const sides = new Map<string | undefined, Side>()
  for (const { value, entry } of openAmong(claims, redone)) {
    // Settled without a choice: nothing is said by it.
    if (value === undefined) continue
    const key = inOrderOfKeys(value)
    const [first, ...others] = sides.get(key)?.entries ?? []
    const entries = first ? ([first, ...others, entry] as const) : ([entry] as const)
    sides.set(key, { value, entries, shows: sameContent(value, shown) })
  }
  const [one, two, ...others] = sides.values()
  return one && two ? [{ ...question, sides: [one, two, ...others] }] : []
}
