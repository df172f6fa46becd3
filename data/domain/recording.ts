import type { CivilDate } from './civil-date.ts'
import { type HybridTime, tick } from './clock.ts'
import type { Entry, EntryId } from './entry.ts'
import type { BatchId, RegisterId, ReplicaId } from './ids.ts'
import type { Fact } from './register.ts'
import { subjectOf } from './subject.ts'

/** Who writes, where and when; `sequence` and `last` are those of the newest entry there is (0 and null at first). */
export interface Hand {
  readonly register: RegisterId
  readonly replica: ReplicaId
  readonly author: string
  readonly batch: BatchId
  readonly now: Date
  readonly today: CivilDate
  readonly sequence: number
  readonly last: HybridTime | null
}

/** Facts as the entries of one batch, each with the next number and the next time. */
export function entriesFor(facts: readonly Fact[], hand: Hand): readonly Entry[] {
  let last = hand.last
  return facts.map((fact, i) => {
    last = tick(last, hand.now)
    const sequence = hand.sequence + 1 + i
    return {
      id: `${hand.replica}:${sequence}` as EntryId,
      register: hand.register,
      replica: hand.replica,
      sequence,
      at: last,
      recordedOn: hand.today,
      author: hand.author,
      batch: hand.batch,
      batchSize: facts.length,
      subject: subjectOf(fact),
      fact,
    }
  })
}
