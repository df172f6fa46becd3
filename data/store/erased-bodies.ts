import type { Entry } from '../domain/entry.ts'
import { type Unexplained, unexplainedIn } from '../domain/erased.ts'
import { fail, type Result } from '../failure.ts'
import type { Notice } from '../notice.ts'

/**
 * Looks whether every emptied body is covered by an erasure, in whichever ledger that stands. Refused: one that nobody
 * erased. One whose erasure is said to be in a ledger that has not arrived yet is told; the chain covers the rest.
 */
export function explained(entries: readonly Entry[], notices: Notice[]): Result<never> | null {
  const unexplained = unexplainedIn(entries)
  const bare = unexplained.find(({ awaits }) => awaits === null)
  if (bare) {
    const { replica, sequence, recordedOn, author } = bare.entry
    return fail({ code: 'ledgerEmptied', ledger: replica, line: sequence, recordedOn, author })
  }
  for (const [ledger, entries] of byAwaited(unexplained))
    notices.push({ code: 'erasureAwaited', ledger, entries })
  return null
}

function byAwaited(unexplained: readonly Unexplained[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { awaits } of unexplained) {
    const [ledger] = awaits?.split(':') ?? []
    if (ledger) counts.set(ledger, (counts.get(ledger) ?? 0) + 1)
  }
  return counts
}
