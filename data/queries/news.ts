import { type Entry, type Seen, seenAll } from '../domain/entry.ts'
import type { LetterId, ReplicaId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { newestFirst } from './history.ts'
import { letterOf } from './letter-of.ts'
import { onceFor } from './once.ts'

/** What others recorded since, about one letter (or about none), newest first. */
export interface NewsOfLetter {
  readonly letter: LetterId | null
  readonly entries: readonly Entry[]
}

const everSeen = onceFor(entries => seenAll(entries))

/**
 * What other laptops' entries tell that was not seen yet, by letter, the letter with the newest first: by their numbers,
 * since what another laptop wrote weeks ago may arrive today.
 */
export function newsSince(
  register: Register,
  entries: readonly Entry[],
  seen: Seen,
  own: ReplicaId,
): readonly NewsOfLetter[] {
  // Most often there is none, and hundreds of thousands of entries need not be gone through to tell.
  const isSeen = ([replica, last]: readonly [string, number]) =>
    replica === own || last <= (seen[replica] ?? 0)
  if (Object.entries(everSeen(entries)).every(isSeen)) return []
  const byLetter = new Map<LetterId | null, Entry[]>()
  for (const entry of newestFirst(entries)) {
    if (entry.replica === own || entry.sequence <= (seen[entry.replica] ?? 0)) continue
    const letter = letterOf(register, entry.subject)
    const others = byLetter.get(letter)
    if (others) others.push(entry)
    else byLetter.set(letter, [entry])
  }
  return [...byLetter].map(([letter, news]) => ({ letter, entries: news }))
}
