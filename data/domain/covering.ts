import type { Entry, EntryId } from './entry.ts'
import { factNow } from './erasure.ts'
import type { Fact } from './fact.ts'
import { sameContent } from './remains.ts'

/** An entry that an erasure covers, and what is left of it. */
export interface Covered {
  readonly entry: Entry
  readonly left: Fact | null
}

/** What an entry says, as far as this version knows it. */
export function known(entry: Entry): Fact | null {
  const now = factNow(entry.fact)
  return now === null || now.kind === 'unknown' ? null : now
}

/** What an erasure comes to cover, put together step by step; each step leaves of an entry what the one before left. */
export class Covering {
  readonly #covered = new Map<EntryId, Covered>()

  /** Takes something from an entry that is known. False: nothing was there to be taken. */
  take(entry: Entry, reduce: (fact: Fact) => Fact | null): boolean {
    const now = this.left(entry)
    const left = now && reduce(now)
    if (sameContent(left, now)) return false
    this.#covered.set(entry.id, { entry, left })
    return true
  }

  /** Takes everything from an entry that a newer version wrote. False: it is known, or was erased. */
  takeUnknown(entry: Entry): boolean {
    if (entry.fact.kind !== 'unknown') return false
    this.#covered.set(entry.id, { entry, left: null })
    return true
  }

  has(id: EntryId): boolean {
    return this.#covered.has(id)
  }

  /** What is left of an entry so far. */
  left(entry: Entry): Fact | null {
    const covered = this.#covered.get(entry.id)
    return covered ? covered.left : known(entry)
  }

  /** What is covered; what comes to be covered meanwhile is given too. */
  all(): IterableIterator<Covered> {
    return this.#covered.values()
  }
}
