import { taking } from '../domain/arriving.ts'
import { type HybridTime, heard } from '../domain/clock.ts'
import { type Entry, inOrder } from '../domain/entry.ts'
import { withErasures } from '../domain/erased.ts'
import { workingOut } from '../domain/folding.ts'
import { evolve, type Register } from '../domain/register.ts'
import { drained, type Steps } from '../domain/steps.ts'

/** All that an open register knows: its entries in their order, the register that they make, and the latest time. */
export class Known {
  #entries: Entry[]
  #register: Register
  #last: HybridTime | null = null
  #isWorkedOut = false

  /** `entries`: in their order, with what is erased; `register`: what they make, worked out or not. */
  constructor(
    entries: readonly Entry[],
    register: Register,
    private readonly now: () => Date,
  ) {
    this.#entries = [...entries]
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

  /**
   * Adds what this laptop wrote, at the end of the list that there is: copying it would make each change cost the more
   * the longer the history. Not while entries are taken in.
   */
  add(written: readonly Entry[]): void {
    const [newest, first] = [this.#entries.at(-1), written[0]]
    if (newest && first && inOrder(newest, first) > 0) return void drained(this.taking(written))
    for (const entry of written) this.#entries.push(entry)
    this.#register = written.reduce(evolve, this.#register)
    this.#hear(written)
  }

  /** Takes entries in, in steps; gives those that were not known, in their order. Nothing shows before the last step. */
  *taking(arrived: readonly Entry[]): Steps<readonly Entry[]> {
    const { entries, register, fresh } = yield* taking(() => this, arrived)
    if (fresh.length === 0) return fresh
    this.#entries = [...entries]
    this.#register = register
    this.#isWorkedOut = false
    this.#hear(fresh)
    return fresh
  }

  /** Works out, in steps, what of the register nobody has asked for yet: before something that may ask for all of it. */
  *workingOut(): Steps<void> {
    if (this.#isWorkedOut) return
    yield* workingOut(this.#register)
    this.#isWorkedOut = true
  }

  /** Entries that an erasure among all of them covers show as erased from now on. */
  erase(): void {
    this.#entries = [...withErasures(this.#entries)]
  }

  #hear(entries: readonly Entry[]): void {
    const now = this.now()
    const latest = entries.findLast(({ at }) => heard(null, at, now) !== null)
    if (latest) this.#last = heard(this.#last, latest.at, now)
  }
}
