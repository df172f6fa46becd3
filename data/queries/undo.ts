import type { Entry, EntryId } from '../domain/entry.ts'
import { factNow } from '../domain/erasure.ts'
import type { Fact } from '../domain/fact.ts'
import type { BatchId, ReplicaId } from '../domain/ids.ts'

/** Something that was done at once, and can be taken back or done again. */
export interface Change {
  /** What is to be reversed for it. */
  readonly entries: readonly Entry[]
  /** What was recorded first: of what is done again, that which was taken back. */
  readonly recorded: readonly Entry[]
}

export interface Undoable {
  readonly undo: Change | null
  readonly redo: Change | null
}

/** So many changes can be taken back one after the other; older ones from the history's page. */
const furthest = 200

/**
 * What undo and redo would take back now, among a register's entries those of one replica. They are taken by their
 * numbers: their times go back where its clock was put right. A batch of changes can be undone; an undo can be redone
 * until something new is recorded. What began the register stays.
 */
export function undoable(entries: readonly Entry[], replica: ReplicaId, limit = furthest): Undoable {
  const done: Change[] = []
  const undone: Change[] = []
  for (const batch of lastBatches(entries, replica, limit)) {
    const [first] = batch
    if (first === undefined || first.fact.kind === 'registerBegun' || isErasure(first)) continue
    const last = done.at(-1)
    const takenBack = undone.at(-1)
    if (first.fact.kind !== 'entriesReversed') {
      done.push({ entries: batch, recorded: batch })
      undone.length = 0
    } else if (last && reverses(batch, last.entries)) {
      done.pop()
      undone.push({ entries: batch, recorded: last.recorded })
    } else if (takenBack && reverses(batch, takenBack.entries)) {
      undone.pop()
      done.push({ entries: batch, recorded: takenBack.recorded })
    } else {
      done.push({ entries: batch, recorded: batch })
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

/** A replica's batches, the oldest first: so many that record something, and whatever those since take back. */
function lastBatches(entries: readonly Entry[], replica: ReplicaId, limit: number): readonly Entry[][] {
  const batches = new Map<BatchId, Entry[]>()
  const wanted = new Set<EntryId>()
  let recording = 0
  for (const entry of fromTheNewest(entries, replica)) {
    const known = batches.get(entry.batch)
    if (!known && recording >= limit && wanted.size === 0) break
    wanted.delete(entry.id)
    if (entry.fact.kind !== 'entriesReversed') recording += known ? 0 : 1
    else for (const id of entry.fact.entries) if (id.startsWith(`${replica}:`)) wanted.add(id)
    if (known) known.push(entry)
    else batches.set(entry.batch, [entry])
  }
  return [...batches.values()].map(batch => batch.reverse()).reverse()
}

/** A replica's entries by their numbers, backwards: no further than is asked, whatever the others wrote. */
function* fromTheNewest(entries: readonly Entry[], replica: ReplicaId): Generator<Entry> {
  let newest = 0
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]
    if (entry && entry.sequence > newest && entry.replica === replica) newest = entry.sequence
  }
  const found = new Map<number, Entry>()
  let at = entries.length
  for (let number = newest; number > 0; number--) {
    while (!found.has(number) && at > 0) {
      const entry = entries[--at]
      if (entry?.replica === replica) found.set(entry.sequence, entry)
    }
    const entry = found.get(number)
    if (entry) yield entry
  }
}

/** What is erased stays erased. */
const isErasure = ({ fact }: Entry) => factNow(fact)?.kind === 'entriesErased'

/** Whether a batch of reversals takes back another batch. */
function reverses(batch: readonly Entry[], other: readonly Entry[]): boolean {
  const ids = new Set(batch.flatMap(({ fact }) => (fact.kind === 'entriesReversed' ? fact.entries : [])))
  return other.some(({ id }) => ids.has(id))
}

/** What a change is called after where it records several things: the rest came with it. */
const leading: readonly Fact['kind'][] = [
  'letterRegistered',
  'signatureAdded',
  'commitmentMade',
  'commitmentEdited',
  'letterDispatched',
  'recipientAdded',
]

/** The entry that says what a change is, and how many more of its kind there are. */
export function leadOf(recorded: readonly Entry[]): { readonly lead: Entry; readonly more: number } | null {
  const kinds = new Set(recorded.map(({ fact }) => fact.kind))
  const kind = leading.find(each => kinds.has(each)) ?? recorded[0]?.fact.kind
  const [lead, ...others] = recorded.filter(({ fact }) => fact.kind === kind)
  return lead ? { lead, more: others.length } : null
}
