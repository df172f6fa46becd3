import { describe, expect, it } from 'vitest'
import { assessmentsOf } from '../../../data/domain/assessment.ts'
import { lapseOf } from '../../../data/queries/lapse.ts'
import { statusSteps } from '../../../data/queries/status-steps.ts'
import { type Day, date, given, idOf, on } from '../domain/specification.ts'
import { assess, decideOn, letterWithDemands } from '../domain/story.ts'

const start = on('2018-02-22', letterWithDemands())
const at = (day: string, status: Parameters<typeof assess>[0]) => on(day, assess(status, day))
const lapse = (today: string, ...days: readonly Day[]) =>
  lapseOf(given(start, ...days).register, idOf('demand', 1), date(today))

describe('A lapse', () => {
  const story = [at('2018-03-01', 'unmet'), at('2018-03-05', 'met'), at('2018-03-10', 'partiallyMet')]

  it('says what the demand stood at, from when, and since when it stands lower', () => {
    const found = lapse('2018-03-20', ...story, at('2018-03-15', 'unmet'))
    expect(found?.from).toMatchObject({ status: 'met', effectiveFrom: '2018-03-05' })
    expect(found?.since).toBe('2018-03-15')
    expect(lapse('2018-03-12', ...story)?.since).toBe('2018-03-10')
  })

  it('is none before the fall, nor after the demand is as high again, nor once it no longer applies', () => {
    expect(lapse('2018-03-09', ...story)).toBeNull()
    expect(lapse('2018-03-20', ...story, at('2018-03-20', 'met'))).toBeNull()
    expect(lapse('2018-03-20', ...story, at('2018-03-20', 'noLongerApplicable'))).toBeNull()
    expect(lapse('2018-03-20')).toBeNull()
  })

  it('touches the commitments whose condition names the demand, with what they say now', () => {
    expect(
      lapse('2018-03-12', ...story)?.touched.map(({ commitment, state }) => [commitment.id, state]),
    ).toEqual([['com-1', 'pending']])
  })

  it('names the decisions taken on a day on which the demand stood higher, and no others', () => {
    const defer = (day: string) => on(day, decideOn('defer', { on: day }))
    const found = lapse(
      '2018-03-20',
      at('2018-03-01', 'unmet'),
      defer('2018-03-02'),
      at('2018-03-05', 'met'),
      defer('2018-03-06'),
      at('2018-03-10', 'unmet'),
      defer('2018-03-11'),
    )
    expect(found?.decidedBefore.map(decision => decision.on)).toEqual(['2018-03-06'])
  })
})

describe('The line of a demand', () => {
  const steps = (today: string, ...days: readonly Day[]) =>
    statusSteps(assessmentsOf(given(start, ...days).register, idOf('demand', 1)), date(today)).map(
      ({ status, from }) => `${status} ${from}`,
    )

  it('steps where the status changes, and not where it is confirmed', () => {
    expect(
      steps('2018-03-20', at('2018-03-01', 'unmet'), at('2018-03-05', 'unmet'), at('2018-03-10', 'met')),
    ).toEqual(['unmet 2018-03-01', 'met 2018-03-10'])
  })

  it('leaves out what was corrected and what is so only later', () => {
    expect(
      steps('2018-03-20', at('2018-03-01', 'met'), on('2018-03-02', assess('unmet', '2018-03-01'))),
    ).toEqual(['unmet 2018-03-01'])
    expect(steps('2018-03-04', at('2018-03-01', 'unmet'), at('2018-03-05', 'met'))).toEqual([
      'unmet 2018-03-01',
    ])
  })
})
