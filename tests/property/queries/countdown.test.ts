import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countdownOf, countdownSpan } from '../../../data/queries/countdown.ts'

const someDays = fc.array(fc.oneof(fc.constant(null), fc.integer({ min: -4_000, max: 4_000 })))

describe('Commitments counting down on one scale', () => {
  it('are as long as their days: more days are never drawn shorter, and none past its date', () => {
    fc.assert(
      fc.property(someDays, list => {
        const span = countdownSpan(list)
        const days = list.filter(each => each !== null).sort((a, b) => a - b)
        const drawn = days.map(each => countdownOf(each, span))
        for (const [i, { left, beyond }] of drawn.entries()) {
          const own = days[i] ?? 0
          expect(left).toBeGreaterThanOrEqual(drawn[i - 1]?.left ?? 0)
          expect(left).toBeLessThanOrEqual(100)
          expect(beyond).toBe(own > span)
          if (own <= 0) expect(left).toBe(0)
          else if (!beyond) expect(left).toBeCloseTo((100 * own) / span)
        }
      }),
    )
  })

  it('have a scale that holds all of them within a year, and no longer one than they need', () => {
    expect([[], [null], [-3], [30], [31, 2], [91], [181], [365], [366]].map(countdownSpan)).toEqual([
      30, 30, 30, 30, 90, 180, 365, 365, 365,
    ])
  })

  it('have a mark for every thirty days within the scale', () => {
    expect(countdownOf(5, 30).months).toEqual([])
    expect(countdownOf(5, 90).months.map(Math.round)).toEqual([33, 67])
    expect(countdownOf(5, 365).months).toHaveLength(12)
  })
})
