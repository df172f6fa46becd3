import { describe, expect, it } from 'vitest'
import { drained } from '../../../data/domain/steps.ts'
import { deadlinesAhead } from '../../../data/queries/deadlines.ts'
import { type Day, date, given, on } from '../domain/specification.ts'
import {
  assess,
  beginRegister,
  decideOn,
  dispatchLetter,
  letterWithDemands,
  logResponse,
} from '../domain/story.ts'

/** A reply is asked for by 23 April 2018, and a decision by 24 April. */
const begun = on('2018-02-22', beginRegister, letterWithDemands({ replyBy: null }))
const sent = on('2018-02-22', dispatchLetter())
const near = (today: string, ...days: readonly Day[]) =>
  drained(deadlinesAhead(given(begun, ...days).register, date(today)))

describe('The deadlines that are near', () => {
  it('are those of today and the six days after, none before and none later', () => {
    expect(near('2018-04-16', sent)).toBe(0)
    expect(near('2018-04-17', sent)).toBe(1)
    expect(near('2018-04-18', sent)).toBe(2)
    expect(near('2018-04-23', sent)).toBe(2)
    expect(near('2018-04-24', sent)).toBe(1)
    expect(near('2018-04-25', sent)).toBe(0)
  })

  it('are not those that were met: an answer, a decision', () => {
    const answered = on('2018-03-01', logResponse({}))
    expect(near('2018-04-18', sent, answered)).toBe(1)
    const decided = on('2018-04-20', decideOn('decline', { reason: 'Unmet' }))
    expect(near('2018-04-20', sent, answered, decided)).toBe(0)
  })

  it('are also reviews that the standing assessment asks for', () => {
    const assessed = on('2018-03-01', assess('unmet', '2018-03-01', { nextReviewOn: '2018-04-01' }))
    expect(near('2018-03-26', assessed)).toBe(1)
  })
})
