import type { Entry } from '../domain/entry.ts'
import { erasureIn } from '../domain/erasure.ts'
import { spreadingIn } from '../domain/erasure-spread.ts'
import type { ReplicaId } from '../domain/ids.ts'
import type { Fact } from '../domain/register.ts'
import type { Failure, Result } from '../failure.ts'
import { type Erasing, endEmptying } from './emptying.ts'
import {
  carryOutErasures,
  emptyInPlaceOf,
  newlyLearned,
  rememberLearned,
  type Waiting,
  waitingIn,
} from './erasing.ts'
import type { Known } from './known.ts'
import { failureOf } from './ledger.ts'
import { inTurns } from './turns.ts'

/** The register that is open, as far as erasing in it needs it. */
export interface Erasable {
  readonly replica: ReplicaId
  readonly readOnly: boolean
  readonly known: Known
  readonly erasing: () => Erasing
  /** The entries as they stand in the ledgers: what is erased stands there until its laptop empties it. */
  readonly asTheyStand: () => readonly Entry[]
  readonly write: (facts: readonly Fact[], author: string) => Promise<Result<unknown>>
  /** Reads the own ledger again after it was written anew. */
  readonly readOwn: () => Promise<void>
}

/** Carrying out, in a register that is open, what its entries say is erased. */
export class OpenErasures {
  #unfinished: Failure | null = null

  constructor(private readonly of: Erasable) {}

  /** What is erased and still stands somewhere on this disk. */
  state(): { readonly unfinished: Failure | null; readonly waiting: readonly Waiting[] } {
    return { unfinished: this.#unfinished, waiting: waitingIn(this.of.asTheyStand(), this.of.replica) }
  }

  /** What erasures spread to is recorded, and all of them are carried out; what fails is tried again at the next opening. */
  async settle(): Promise<void> {
    const { known, readOnly, asTheyStand, readOwn } = this.of
    if (!known.entries.some(({ fact }) => erasureIn(fact) !== null)) return
    this.#unfinished = null
    const erasing = this.of.erasing()
    if (!readOnly) await this.#spread(erasing)
    known.erase()
    if (readOnly) return
    try {
      if (await carryOutErasures(erasing, asTheyStand())) await readOwn()
    } catch (error) {
      this.#note(failureOf(error, erasing.folder))
      await endEmptying(erasing)
        .then(readOwn)
        .catch(() => undefined)
    }
  }

  /** Empties the ledger of a laptop that will never write to it again. */
  emptyInPlaceOf(ledger: string): Promise<void> {
    return emptyInPlaceOf(this.of.erasing(), ledger, this.of.asTheyStand())
  }

  async #spread(erasing: Erasing): Promise<void> {
    const { replica, known, write } = this.of
    const learned = await newlyLearned(erasing, known.entries)
    await inTurns(known.workingOut())
    for (const { author, facts } of spreadingIn(known.register, { replica, of: learned }))
      this.#note(await write(facts, author))
    await rememberLearned(erasing, learned).catch(() => undefined)
  }

  #note(result: Result<unknown>): void {
    if (!result.ok) this.#unfinished = result.failure
  }
}
