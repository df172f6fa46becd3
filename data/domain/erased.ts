import type { Entry, EntryId } from './entry.ts'
import { erasureIn } from './erasure.ts'
import { type Fact, factSchema } from './fact.ts'
import { filesIn, remainsOf, sameContent, withoutFile, wordsIn } from './remains.ts'
import type { Steps } from './steps.ts'

interface Cover {
  readonly subject: string
  readonly left: Fact | null
  readonly by: EntryId
  readonly at: string
}

const asFact = (left: unknown): Fact | null =>
  left === null ? null : (factSchema.safeParse(left).data ?? null)

/** Which erasure covers which entry. Several of one entry leave what all of them leave. */
function coversIn(entries: readonly Entry[]): ReadonlyMap<EntryId, Cover> {
  const covers = new Map<EntryId, Cover>()
  for (const { id, at, fact } of entries) {
    const erasure = erasureIn(fact)
    if (erasure === null) continue
    for (const { entry, left } of erasure.erased) {
      const before = covers.get(entry)
      const cover = { subject: erasure.subject, left: asFact(left), by: id, at }
      if (before && before.subject !== cover.subject) continue
      covers.set(entry, before ? both(before, cover) : cover)
    }
  }
  return covers
}

function both(a: Cover, b: Cover): Cover {
  const first = a.at < b.at || (a.at === b.at && a.by < b.by) ? a : b
  return { ...first, left: least(a.left, b.left) }
}

/** What two erasures of one entry leave: the files that both leave, and words only where both leave the same. */
function least(a: Fact | null, b: Fact | null): Fact | null {
  if (a === null || b === null) return null
  const left = (fact: Fact, other: Fact) => {
    const kept = new Set(filesIn(other))
    return filesIn(fact)
      .filter(hash => !kept.has(hash))
      .reduce<Fact | null>((rest, hash) => rest && withoutFile(rest, hash), fact)
  }
  const [one, two] = [left(a, b), left(b, a)]
  if (one === null || two === null) return null
  if (sameContent(one, two)) return one
  return wordsIn(one).size <= wordsIn(two).size ? remainsOf(one) : remainsOf(two)
}

/** So many entries are looked at in one step. */
const atOnce = 4_096

/** Whether an erasure, or an entry that was emptied, is among entries, in steps. */
export function* isErasedAmong(entries: readonly Entry[]): Steps<boolean> {
  for (const [i, { fact }] of entries.entries()) {
    if (fact.kind === 'entriesErased' || fact.kind === 'erased') return true
    if (i % atOnce === 0) yield i / entries.length
  }
  return false
}

/** Entries with those that an erasure among them covers as erased; the same list where that changes nothing. */
export function withErasures(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ fact }) => erasureIn(fact) !== null)) return entries
  let now = entries
  for (;;) {
    const covers = coversIn(now)
    if (covers.size === 0) return now
    let [changed, erasureChanged] = [false, false]
    const next = now.map(entry => {
      const cover = covers.get(entry.id)
      if (cover === undefined || cover.subject !== entry.subject) return entry
      const after = covered(entry, cover)
      if (after === entry) return entry
      changed = true
      if (after.fact.kind === 'erased' && after.fact.of === 'entriesErased') erasureChanged = true
      return after
    })
    if (!changed) return now
    now = next
    // What is left of an erasure may leave less of the entries that it covers.
    if (!erasureChanged) return now
  }
}

function covered(entry: Entry, { left, by }: Cover): Entry {
  const { fact } = entry
  if (fact.kind === 'erased' && fact.by === by && sameContent(fact.left, left)) return entry
  const of = fact.kind === 'erased' || fact.kind === 'unknown' ? fact.of : fact.kind
  return { ...entry, fact: { kind: 'erased', of, left, by } }
}

/** An entry that was emptied in its ledger without an erasure among the entries that covers it. */
export interface Unexplained {
  readonly entry: Entry
  /** The entry that is said to cover it, where that has not arrived yet; null: it is here and does not. */
  readonly awaits: EntryId | null
}

/** The emptied entries that no erasure covers. `isHere`: whether an entry has arrived, where not all are given. */
export function unexplainedIn(
  entries: readonly Entry[],
  isHere: (id: EntryId) => boolean = among(entries),
): readonly Unexplained[] {
  if (!entries.some(({ fact }) => fact.kind === 'erased')) return []
  const covers = coversIn(withErasures(entries))
  return entries.flatMap(entry => {
    const { id, subject, fact } = entry
    if (fact.kind !== 'erased' || covers.get(id)?.subject === subject) return []
    return [{ entry, awaits: isHere(fact.by) ? null : fact.by }]
  })
}

function among(entries: readonly Entry[]): (id: EntryId) => boolean {
  let ids: ReadonlySet<EntryId> | null = null
  return id => {
    ids ??= new Set(entries.map(each => each.id))
    return ids.has(id)
  }
}
