import { type Entry, inOrder } from './entry.ts'
import { evolvingLater } from './folding.ts'
import { merging } from './in-order.ts'
import { evolve, type Register } from './register.ts'
import { drained, type Steps } from './steps.ts'

/** A register's entries in their order, and the register that they make. */
export interface Copy {
  readonly entries: readonly Entry[]
  readonly register: Register
}

/** A copy with entries more, and which of them it did not have. */
export interface Taken extends Copy {
  readonly fresh: readonly Entry[]
}

/** So many are looked at in one step. */
const atOnce = 1_024
/** Up to so many are folded one after the other, which keeps what was worked out of the rest. */
const few = 64

/**
 * Takes entries into a copy, in steps. `now` gives the copy as it is: what others put into it between two steps is in
 * what comes of it, and each entry once. The copy itself changes only when that is put in its place, after the last step.
 * `ready` makes what comes of them ready to be shown; of `many` nothing is left of what was worked out before.
 */
export function* taking(
  now: () => Copy,
  arrived: readonly Entry[],
  ready: (register: Register, many: boolean) => Steps<unknown> = nothingMore,
): Steps<Taken> {
  const before = { entries: now().entries, register: now().register }
  const unknown: Entry[] = []
  for (const [i, entry] of arrived.entries()) {
    const stream = before.register.streams.get(entry.subject)
    if (!stream?.some(({ id }) => id === entry.id)) unknown.push(entry)
    if ((i + 1) % atOnce === 0) yield 0
  }
  if (unknown.length === 0) return { entries: now().entries, register: now().register, fresh: [] }
  unknown.sort(inOrder)
  const came = unknown.filter(({ id }, i) => id !== unknown[i - 1]?.id)
  yield 0
  let { register } = before
  const many = came.length > few
  register = many ? yield* evolvingLater(register, came) : came.reduce(evolve, register)
  yield* ready(register, many)
  const all = yield* merging(before.entries, came)
  yield 1
  const { entries } = now()
  if (entries === before.entries) return { entries: all, register, fresh: came }
  const meanwhile = lacking(before.entries, entries)
  register = meanwhile.reduce(evolve, register)
  const had = new Set(meanwhile.map(({ id }) => id))
  const fresh = came.filter(({ id }) => !had.has(id))
  return { entries: drained(merging(entries, fresh)), register, fresh }
}

function* nothingMore(): Steps<void> {}

/** Of a list in order what a shorter one, in the same order, has not. */
function lacking(some: readonly Entry[], all: readonly Entry[]): readonly Entry[] {
  let next = 0
  return all.filter(({ id }) => {
    const isThere = some[next]?.id === id
    if (isThere) next++
    return !isThere
  })
}
