import type { Entry, Seen } from '../domain/entry.ts'
import type { LetterId, ReplicaId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { letterOf } from './letter-of.ts'

/** What others recorded since, about one letter (or about none), newest first. */
export interface NewsOfLetter {
  readonly letter: LetterId | null
  readonly entries: readonly Entry[]
}

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
  const byLetter = new Map<LetterId | null, Entry[]>()
  for (const entry of entries.toReversed()) {
    if (entry.replica === own || entry.sequence <= (seen[entry.replica] ?? 0)) continue
    const letter = letterOf(register, entry.subject)
    const others = byLetter.get(letter)
    if (others) others.push(entry)
    else byLetter.set(letter, [entry])
  }
  return [...byLetter].map(([letter, news]) => ({ letter, entries: news }))
}
