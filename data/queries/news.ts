import type { Entry } from '../domain/entry.ts'
import type { LetterId, ReplicaId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { letterOf } from './letter-of.ts'

/**
 * How far somebody has looked: of every laptop's entries, the number of the last one seen. By numbers, since
 * what another laptop wrote weeks ago may arrive today.
 */
export type Seen = Readonly<Record<string, number>>

/** What others recorded since, about one letter (or about none), newest first. */
export interface NewsOfLetter {
  readonly letter: LetterId | null
  readonly entries: readonly Entry[]
}

/** Everything there is, as seen. */
export function seenAll(entries: readonly Entry[]): Seen {
  const seen: Record<string, number> = {}
  for (const { replica, sequence } of entries) seen[replica] = Math.max(seen[replica] ?? 0, sequence)
  return seen
}

/** What other laptops' entries tell that was not seen yet, by letter, the letter with the newest first. */
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
