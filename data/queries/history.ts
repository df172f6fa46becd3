import { assessmentsOf } from '../domain/assessment.ts'
import { commitmentsOf } from '../domain/commitment.ts'
import { decisionsOn } from '../domain/decision.ts'
import { dispatchesOf } from '../domain/dispatch.ts'
import { type Entry, inOrder } from '../domain/entry.ts'
import type { LetterId, SubjectId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { responsesTo } from '../domain/response.ts'
import { reversedIn, type Stream } from '../domain/stream.ts'
import { onceFor } from './once.ts'
import { demandsOf } from './reply-matrix.ts'

/** An entry as history shows it. */
export interface HistoryLine {
  readonly entry: Entry
  /** It was taken back by a later entry. */
  readonly reversed: boolean
  /** The entries that this one took back, in the order in which they were recorded. */
  readonly tookBack: readonly Entry[]
  /** The entry that erased this one. */
  readonly erasedBy: Entry | null
}

/** An entry with what became of it; what was erased of it since shows as erased. */
export function historyLine(register: Register, recorded: Entry): HistoryLine {
  const stream = register.streams.get(recorded.subject) ?? []
  const entry = stream.find(({ id }) => id === recorded.id) ?? recorded
  return {
    entry,
    reversed: reversedIn(stream).has(entry.id),
    tookBack: takenBackBy(entry, stream),
    erasedBy: eraserOf(entry, stream),
  }
}

/** Entries with the newest first; those of one laptop come in order, so most often they only have to be turned. */
export const newestFirst = onceFor((entries): readonly Entry[] => {
  const turned = entries.toReversed()
  const isInOrder = turned.every((entry, i) => i === 0 || inOrder(turned[i - 1] ?? entry, entry) > 0)
  if (!isInOrder) turned.sort((a, b) => inOrder(b, a))
  return turned
})

const takenBackBy = ({ fact }: Entry, stream: Stream) =>
  fact.kind === 'entriesReversed' ? stream.filter(({ id }) => fact.entries.includes(id)) : []

const eraserOf = ({ fact }: Entry, stream: Stream) =>
  fact.kind === 'erased' ? (stream.find(({ id }) => id === fact.by) ?? null) : null

/** The entries about one thing, newest first. */
export function historyOn(register: Register, subject: SubjectId): readonly Entry[] {
  return newestFirst(register.streams.get(subject) ?? [])
}

/** The entries about a letter and about what belongs to it, newest first. */
export function historyOf(register: Register, letter: LetterId): readonly Entry[] {
  const demands = demandsOf(register, letter).map(({ id }) => id)
  const commitments = commitmentsOf(register, letter).map(({ id }) => id)
  const subjects: readonly string[] = [
    letter,
    ...demands,
    ...commitments,
    ...dispatchesOf(register, letter).map(({ id }) => id),
    ...responsesTo(register, letter).map(({ id }) => id),
    ...demands.flatMap(id => assessmentsOf(register, id).map(assessment => assessment.id)),
    ...commitments.flatMap(id => decisionsOn(register, id).map(decision => decision.id)),
    ...[...register.proposals.values()].flatMap(({ id, proposed }) =>
      demands.includes(proposed.demand) ? [id] : [],
    ),
  ]
  return newestFirst(subjects.flatMap(subject => register.streams.get(subject) ?? []))
}
