import { type Entry, type EntryId, inOrder } from './entry.ts'

/** The entries about one subject, in order, each once. */
export type Stream = readonly Entry[]

/** The stream with an entry in its place; the same stream where it is there already. */
export function withEntry(stream: Stream, entry: Entry): Stream {
  const last = stream.at(-1)
  if (last === undefined || inOrder(last, entry) < 0) return [...stream, entry]
  if (stream.some(({ id }) => id === entry.id)) return stream
  return [...stream, entry].sort(inOrder)
}

/** A subject's entries as a stream, however they came. */
export function ordered(entries: readonly Entry[]): Stream {
  if (entries.every((entry, i) => i === 0 || inOrder(entries[i - 1] ?? entry, entry) < 0)) return entries
  const once = new Map(entries.map(entry => [entry.id, entry]))
  return [...once.values()].sort(inOrder)
}

/**
 * The ids of a stream's entries that a later entry reversed and no still later one brought back; `also`
 * are ids taken as reversed by an entry that would come next.
 */
export function reversedIn(stream: Stream, also: readonly EntryId[] = []): ReadonlySet<EntryId> {
  const reversed = new Set(also)
  for (const { id, fact } of stream.toReversed()) {
    if (fact.kind === 'entriesReversed' && !reversed.has(id))
      for (const entry of fact.entries) reversed.add(entry)
  }
  return reversed
}

/** The entries of a stream that count: neither reversed (nor in `also`) nor themselves a reversal. */
export function standing(stream: Stream, also: readonly EntryId[] = []): Stream {
  if (also.length === 0 && !stream.some(({ fact }) => fact.kind === 'entriesReversed')) return stream
  const reversed = reversedIn(stream, also)
  return stream.filter(({ id, fact }) => !reversed.has(id) && fact.kind !== 'entriesReversed')
}
