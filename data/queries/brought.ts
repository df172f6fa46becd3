import type { Conflict } from '../domain/conflict.ts'
import { type Entry, inOrder } from '../domain/entry.ts'
import { withErasures } from '../domain/erased.ts'
import { erasureIn } from '../domain/erasure.ts'
import { evolve, type Register } from '../domain/register.ts'
import { conflicts, questionOf } from './conflicts.ts'

/** What entries from outside would bring to a register, before any of them is taken in. */
export interface Brought {
  /** Entries about things that are not in the register yet, the newest first: answers, questions, remarks. */
  readonly adds: readonly Entry[]
  /** Entries about things that are, the newest first. */
  readonly changes: readonly Entry[]
  /** So many entries lose their words for good. */
  readonly erases: number
  /** Conflicts that are not there now. */
  readonly conflicts: readonly Conflict[]
}

/** What some entries, in no particular order, would bring. */
export function broughtTo(register: Register, entries: readonly Entry[]): Brought {
  const sorted = withErasures([...entries].sort(inOrder))
  const after = sorted.reduce(evolve, register)
  const isKnown = ({ subject }: Entry) => (register.streams.get(subject)?.length ?? 0) > 0
  const newest = sorted.toReversed()
  const before = new Set(conflicts(register).map(keyOf))
  return {
    adds: newest.filter(each => !isKnown(each)),
    changes: newest.filter(isKnown),
    erases: entries.reduce((sum, { fact }) => sum + (erasureIn(fact)?.erased.length ?? 0), 0),
    conflicts: conflicts(after).filter(each => !before.has(keyOf(each))),
  }
}

const keyOf = (conflict: Conflict) =>
  [questionOf(conflict), ...conflict.sides.flatMap(side => side.entries.map(({ id }) => id))].join(' ')
