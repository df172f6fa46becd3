import { taking } from '../domain/arriving.ts'
import { type HybridTime, heard } from '../domain/clock.ts'
import type { Entry } from '../domain/entry.ts'
import { withErasures } from '../domain/erased.ts'
import type { Register } from '../domain/register.ts'
import type { Steps } from '../domain/steps.ts'

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
    const { entries, register, fresh } = yield* taking(() => this, arrived)
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
