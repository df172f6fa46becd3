import { type Entry, inOrder } from '../domain/entry.ts'
import type { LetterId, SubjectId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { reversedIn } from '../domain/stream.ts'

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

function lines(streams: readonly (readonly Entry[])[]): readonly HistoryLine[] {
  return streams
    .flatMap(stream => {
      const reversed = reversedIn(stream)
      return stream.map(entry => ({
        entry,
        reversed: reversed.has(entry.id),
        tookBack: takenBackBy(entry, stream),
        erasedBy: eraserOf(entry, stream),
      }))
    })
    .sort((a, b) => inOrder(b.entry, a.entry))
}

const takenBackBy = ({ fact }: Entry, stream: readonly Entry[]) =>
  fact.kind === 'entriesReversed' ? stream.filter(({ id }) => fact.entries.includes(id)) : []

const eraserOf = ({ fact }: Entry, stream: readonly Entry[]) =>
  fact.kind === 'erased' ? (stream.find(({ id }) => id === fact.by) ?? null) : null

/** Every entry of the register, newest first. */
export function history(register: Register): readonly HistoryLine[] {
  return lines([...register.streams.values()])
}

/** The entries about one thing, newest first. */
export function historyOn(register: Register, subject: SubjectId): readonly HistoryLine[] {
  return lines([register.streams.get(subject) ?? []])
}

/** The entries about a letter and about what belongs to it, newest first. */
export function historyOf(register: Register, letter: LetterId): readonly HistoryLine[] {
  const demands = new Set([...register.demands.values()].filter(d => d.letter === letter).map(d => d.id))
  const commitments = new Set(
    [...register.commitments.values()].filter(c => c.letter === letter).map(c => c.id),
  )
  const subjects: readonly string[] = [
    letter,
    ...demands,
    ...commitments,
    ...[...register.dispatches.values()].filter(d => d.letter === letter).map(d => d.id),
    ...[...register.responses.values()].filter(r => r.letters.includes(letter)).map(r => r.id),
    ...[...register.assessments.values()].filter(a => demands.has(a.demand)).map(a => a.id),
    ...[...register.decisions.values()].filter(d => commitments.has(d.commitment)).map(d => d.id),
  ]
  return lines(subjects.map(subject => register.streams.get(subject) ?? []))
}
