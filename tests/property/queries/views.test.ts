import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../data/domain/civil-date.ts'
import { fold } from '../../../data/domain/folding.ts'
import { asOf } from '../../../data/queries/as-of.ts'
import { attention } from '../../../data/queries/attention.ts'
import { commitmentView } from '../../../data/queries/commitment-view.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import { sampleEntries } from '../../../data/samples/sample.ts'
import { date } from '../../unit/domain/specification.ts'
import { contentOf } from '../domain/history.ts'

const entries = sampleEntries()
const register = fold(entries)
const anyDay = fc.integer({ min: 0, max: 3_300 }).map(days => plusDays(date('2018-02-01'), days))

describe('On any day, of the sample register as it was known on any other', () => {
  it('as of a date is the register of the entries recorded by then', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(contentOf(asOf(register, day))).toEqual(
          contentOf(fold(entries.filter(({ recordedOn }) => recordedOn <= day))),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('the totals of a matrix are the sums of its rows and of its columns', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (known, today) => {
        const then = asOf(register, known)
        for (const letter of then.letters.values()) {
          const { rows, recipients, totals } = replyMatrix(then, letter, today)
          for (const count of ['asked', 'responded', 'open', 'overdue'] as const) {
            const sum = (parts: readonly { totals: typeof totals }[]) =>
              parts.reduce((all, part) => all + part.totals[count], 0)
            expect([sum(rows), sum(recipients)]).toEqual([totals[count], totals[count]])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a commitment’s why says what its state says, and a change told is one of its terms', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (known, today) => {
        const then = asOf(register, known)
        for (const commitment of then.commitments.values()) {
          const { state, why, flips } = commitmentView(then, commitment, today)
          const verdict = {
            inForce: undefined,
            holds: 'true',
            fails: 'false',
            lapsed: 'false',
            pending: 'pending',
            cannotTell: 'unknown',
          }[state]
          expect(why?.verdict).toBe(verdict)
          const terms = JSON.stringify(commitment.condition)
          for (const { term } of flips.sets.flat()) expect(terms).toContain(JSON.stringify(term))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('what needs attention names nothing that the register does not hold', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (known, today) => {
        const then = asOf(register, known)
        for (const { letter } of attention(then, today)) {
          if (letter !== null) expect(then.letters.has(letter)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
