import type { CivilDate } from './civil-date.ts'
import { type HybridTime, heard, later, tick } from './clock.ts'
import type { Entry, EntryId, Seen } from './entry.ts'
import type { BatchId, RegisterId, ReplicaId } from './ids.ts'
import type { Fact } from './register.ts'
import { subjectOf } from './subject.ts'

/** Who writes, where and when. */
export interface Hand {
  readonly register: RegisterId
  readonly replica: ReplicaId
  readonly author: string
  readonly batch: BatchId
  readonly now: Date
  readonly today: CivilDate
  /** The number of this laptop's newest entry; 0 at first. */
  readonly sequence: number
  /** The latest time of any entry that is not of a clock which is wrong, as `heard` has it; null at first. */
  readonly last: HybridTime | null
  /** The time of the newest entry about a subject, whatever clock it is of. Not needed where `last` is the latest of all. */
  readonly lastAbout?: (subject: string) => HybridTime | null
  /** What whoever asked for it had of the other laptops' entries. */
  readonly seen?: Seen
}

/**
 * Facts as the entries of one batch, each with the next number and the next time: after all that is known of its
 * own subject, whose entries are read in the order of their times, and after everything else that a sound clock wrote.
 */
export function entriesFor(facts: readonly Fact[], hand: Hand): readonly Entry[] {
  let last = hand.last
  const lastIn = new Map<string, HybridTime>()
  return facts.map((fact, i) => {
    const subject = subjectOf(fact)
    const at = tick(
      later(last, later(lastIn.get(subject) ?? null, hand.lastAbout?.(subject) ?? null)),
      hand.now,
    )
    last = heard(last, at, hand.now)
    lastIn.set(subject, at)
    const sequence = hand.sequence + 1 + i
    return {
      id: `${hand.replica}:${sequence}` as EntryId,
      register: hand.register,
      replica: hand.replica,
      sequence,
      at,
      recordedOn: hand.today,
      author: hand.author,
      batch: hand.batch,
      batchSize: facts.length,
      ...(hand.seen && { seen: hand.seen }),
      subject,
      fact,
    }
  })
}
