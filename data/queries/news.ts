import type { Entry, Seen } from '../domain/entry.ts'
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

/** Each laptop's last entry. */
const lastOfEach = onceFor((entries): readonly Entry[] => {
  const last = new Map<ReplicaId, Entry>()
  for (const entry of entries)
    if (entry.sequence > (last.get(entry.replica)?.sequence ?? -1)) last.set(entry.replica, entry)
  return [...last.values()]
})

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
  const isNew = ({ replica, sequence }: Entry) => replica !== own && sequence > (seen[replica] ?? 0)
  if (!lastOfEach(entries).some(isNew)) return []
  const byLetter = new Map<LetterId | null, Entry[]>()
  for (const entry of newestFirst(entries)) {
    if (!isNew(entry)) continue
    const letter = letterOf(register, entry.subject)
    const others = byLetter.get(letter)
    if (others) others.push(entry)
    else byLetter.set(letter, [entry])
  }
  return [...byLetter].map(([letter, news]) => ({ letter, entries: news }))
}
