import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessmentsOf } from '../../../data/domain/assessment.ts'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { commitmentState } from '../../../data/domain/commitment.ts'
import { termsOf } from '../../../data/domain/condition.ts'
import { decisionsOn } from '../../../data/domain/decision.ts'
import { type Entry, inOrder } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { emptyRegister, evolve, type Register } from '../../../data/domain/register.ts'
import { termValue } from '../../../data/domain/term.ts'
import { contentOf, moves, play } from './history.ts'

/** The entries in any order, each at least once. */
const shuffled = (entries: readonly Entry[]): fc.Arbitrary<Entry[]> =>
  fc
    .tuple(fc.shuffledSubarray([...entries], { minLength: entries.length }), fc.subarray([...entries]))
    .chain(([all, again]) =>
      fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
    )
const historyAndOrder = moves
  .map(play)
  .chain(history => fc.tuple(fc.constant(history), shuffled(history.entries)))

/** What the register says, beyond its rows: by which of two equal dates something goes must not depend on the order. */
function saidBy(register: Register, today: CivilDate) {
  return {
    commitments: [...register.commitments.values()]
      .map(commitment => ({
        id: commitment.id,
        state: commitmentState(register, commitment, today),
        terms: (commitment.condition ? termsOf(commitment.condition) : []).map(term =>
          termValue(register, term, commitment.decisionBy, today),
        ),
        decisions: decisionsOn(register, commitment.id).map(({ id }) => id),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    assessments: [...register.demands.values()]
      .map(({ id }) => [id, ...assessmentsOf(register, id).map(assessment => assessment.id)])
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  }
}

describe('merging is a union of entries', () => {
  it('folds them to one register, in whatever order and however often they come', () => {
    fc.assert(
      fc.property(historyAndOrder, ([{ entries }, order]) => {
        expect(contentOf(fold(order))).toEqual(contentOf(fold(entries)))
      }),
    )
  })

  it('takes them in one by one, in any order, to the register that all of them make', () => {
    fc.assert(
      fc.property(historyAndOrder, ([{ entries }, order]) => {
        expect(contentOf(order.reduce(evolve, emptyRegister))).toEqual(contentOf(fold(entries)))
      }),
    )
  })

  it('leaves each laptop with what its own entries make, as they came in', () => {
    fc.assert(
      fc.property(moves, moved => {
        for (const laptop of play(moved).laptops) {
          expect(contentOf(laptop.register)).toEqual(contentOf(fold(laptop.entries)))
        }
      }),
    )
  })

  it('says the same of every commitment, term and decision on each laptop', () => {
    fc.assert(
      fc.property(historyAndOrder, fc.nat({ max: 40 }), ([{ entries }, order], days) => {
        const today = new Date(Date.UTC(2018, 1, 22 + days)).toISOString().slice(0, 10) as CivilDate
        expect(saidBy(fold(order), today)).toEqual(saidBy(fold(entries), today))
      }),
    )
  })

  it('keeps every entry, each once, in the stream of what it is about', () => {
    fc.assert(
      fc.property(historyAndOrder, ([{ entries }, order]) => {
        const kept = [...fold(order).streams].flatMap(([subject, stream]) => {
          expect(stream.every(entry => entry.subject === subject)).toBe(true)
          expect([...stream].sort(inOrder)).toEqual(stream)
          return stream
        })
        expect(kept.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort())
      }),
    )
  })

  it('writes every entry after all that its laptop had seen of the same thing, whatever any clock says', () => {
    fc.assert(
      fc.property(moves, moved => {
        for (const { written, before } of play(moved).steps) {
          for (const [i, { at, subject }] of written.entries()) {
            const earlier = [...(before.streams.get(subject) ?? []), ...written.slice(0, i)]
            expect(earlier.every(entry => entry.subject !== subject || entry.at < at)).toBe(true)
          }
        }
      }),
    )
  })

  it('and after all else that was dated no more than a day ahead of its own clock', () => {
    fc.assert(
      fc.property(moves, moved => {
        for (const { written, before, clock } of play(moved).steps) {
          const limit = new Date(clock.getTime() + 24 * 3_600_000).toISOString()
          const sound = [...before.streams].flatMap(([, stream]) => stream.filter(({ at }) => at < limit))
          for (const entry of written) expect(sound.every(({ at }) => at < entry.at)).toBe(true)
        }
      }),
    )
  })

  it('is not dragged along by a clock that is days ahead: what is about something else keeps its own time', () => {
    fc.assert(
      fc.property(moves, moved => {
        for (const { written, before, clock } of play(moved).steps) {
          for (const { at, subject } of written) {
            const ahead = Date.parse(at.slice(0, 24)) - clock.getTime() > 24 * 3_600_000 + 1_000
            expect(!ahead || before.streams.has(subject)).toBe(true)
          }
        }
      }),
    )
  })
})
