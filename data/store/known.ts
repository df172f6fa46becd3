import { type HybridTime, heard } from '../domain/clock.ts'
import { type Entry, inOrder } from '../domain/entry.ts'
import { withErasures } from '../domain/erased.ts'
import { evolve, folding, type Register } from '../domain/register.ts'
import type { Steps } from '../domain/steps.ts'

/** From so many at once on, folding everything anew is quicker than taking them in one by one. */
const foldAnew = 5_000
/** So many are taken in before others get their turn. */
const atOnce = 256

/** All that an open register knows: its entries in their order, the register that they make, and the latest time. */
export class Known {
  #entries: readonly Entry[]
  #register: Register
  #last: HybridTime | null = null

  /** `entries`: in their order, with what is erased; `register`: what they make. */
  constructor(
    entries: readonly Entry[],
    register: Register,
    private readonly now: () => Date,
  ) {
    this.#entries = entries
    this.#register = register
    this.#hear(entries)
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }
  get register(): Register {
    return this.#register
  }
  /** The latest time of any entry whose clock is not days ahead of this one. */
  get last(): HybridTime | null {
    return this.#last
  }

  /** Takes entries in, in steps; gives those that were not known, in their order. Nothing shows before the last step. */
  *taking(arrived: readonly Entry[]): Steps<readonly Entry[]> {
    const fresh = arrived.filter(({ id, subject }) => {
      const stream = this.#register.streams.get(subject)
      return !stream?.some(entry => entry.id === id)
    })
    if (fresh.length === 0) return []
    fresh.sort(inOrder)
    const entries = merged(this.#entries, fresh)
    let register = this.#register
    if (fresh.length < foldAnew) {
      for (const [i, entry] of fresh.entries()) {
        register = evolve(register, entry)
        if ((i + 1) % atOnce === 0) yield i / fresh.length
      }
    } else register = yield* folding(entries)
    this.#entries = entries
    this.#register = register
    this.#hear(fresh)
    return fresh
  }

  /** Entries that an erasure among all of them covers show as erased from now on. */
  erase(): void {
    this.#entries = withErasures(this.#entries)
  }

  #hear(entries: readonly Entry[]): void {
    const now = this.now()
    for (const { at } of entries) this.#last = heard(this.#last, at, now)
  }
}

/** Two lists that are each in order, as one. */
function merged(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const [newest, first] = [a.at(-1), b[0]]
  if (newest === undefined || first === undefined || inOrder(newest, first) <= 0) return [...a, ...b]
  const all: Entry[] = []
  let next = 0
  for (const entry of a) {
    for (let late = b[next]; late !== undefined && inOrder(late, entry) < 0; late = b[next]) {
      all.push(late)
      next++
    }
    all.push(entry)
  }
  for (const late of b.slice(next)) all.push(late)
  return all
}
