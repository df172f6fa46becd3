import type { Entry } from '../domain/entry.ts'
import { factNow } from '../domain/erasure.ts'
import type { BatchId } from '../domain/ids.ts'

/**
 * What undo and redo would take back now, from one replica's entries. They are taken by their numbers: their times
 * go back where its clock was put right. A batch of changes can be
 * undone; an undo can be redone until something new is recorded. What began the register stays.
 */
export function undoable(own: readonly Entry[]): {
  readonly undo: readonly Entry[] | null
  readonly redo: readonly Entry[] | null
} {
  const batches = new Map<BatchId, Entry[]>()
  for (const entry of own.toSorted((a, b) => a.sequence - b.sequence)) {
    const batch = batches.get(entry.batch)
    if (batch) batch.push(entry)
    else batches.set(entry.batch, [entry])
  }
  const done: (readonly Entry[])[] = []
  const undone: (readonly Entry[])[] = []
  for (const batch of batches.values()) {
    const [first] = batch
    if (first === undefined || first.fact.kind === 'registerBegun' || isErasure(first)) continue
    if (first.fact.kind !== 'entriesReversed') {
      done.push(batch)
      undone.length = 0
    } else if (reverses(batch, done.at(-1))) {
      done.pop()
      undone.push(batch)
    } else if (reverses(batch, undone.at(-1))) {
      undone.pop()
      done.push(batch)
    } else {
      done.push(batch)
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

/** What is erased stays erased. */
const isErasure = ({ fact }: Entry) => factNow(fact)?.kind === 'entriesErased'

/** Whether a batch of reversals takes back another batch. */
function reverses(batch: readonly Entry[], other: readonly Entry[] | undefined): boolean {
  const ids = new Set(batch.flatMap(({ fact }) => (fact.kind === 'entriesReversed' ? fact.entries : [])))
  return other?.some(({ id }) => ids.has(id)) ?? false
}
