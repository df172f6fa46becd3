import { describe, expect, it } from 'vitest'
import { demandsOverTime, timelineOf } from '../../../data/queries/timeline.ts'
import { type Day, date, given, idOf, on } from '../domain/specification.ts'
import { assess, beginRegister, dispatchLetter, event, letterWithDemands } from '../domain/story.ts'

const begun = on('2018-02-22', beginRegister, letterWithDemands({ date: '2018-02-22' }))
const today = date('2018-06-01')

function storyOf(...days: readonly Day[]) {
  const { register } = given(begun, ...days)
  const letter = register.letters.get(idOf('letter', 1))
  if (!letter) throw new Error('no letter')
  return { register, letter }
}

describe('A letter’s timeline', () => {
  it('has the day by which each reached recipient was asked to answer, and of no other', () => {
    const { register, letter } = storyOf(on('2018-02-22', dispatchLetter()))
    const requested = timelineOf(register, letter, today).happenings.filter(
      ({ kind }) => kind === 'replyRequested',
    )
    expect(requested).toEqual([{ kind: 'replyRequested', on: '2018-04-23', recipient: idOf('recipient', 1) }])
  })

  it('has the day on which a demand is to be looked at again, by what stands now', () => {
    const { register, letter } = storyOf(
      on('2018-03-01', assess('unmet', '2018-03-01', { nextReviewOn: '2018-05-01' })),
      on('2018-05-02', assess('unmet', '2018-05-02', { nextReviewOn: '2018-07-01' })),
    )
    const reviews = timelineOf(register, letter, today).happenings.filter(({ kind }) => kind === 'review')
    expect(reviews.map(each => each.on)).toEqual(['2018-07-01'])
  })

  it('has an event once, though two commitments are about it, and to its last day', () => {
    const { register, letter } = storyOf(
      on(
        '2018-03-01',
        {
          kind: 'editEvent',
          event: 'eve-1',
          to: { ...event('Donor conference'), from: '2018-04-25', to: '2018-04-26' },
        },
        {
          kind: 'makeCommitment',
          letter: 'let-1',
          event: 'eve-1',
          wording: { en: 'We speak there' },
          spans: [],
          decisionBy: null,
          condition: null,
        },
      ),
    )
    const events = timelineOf(register, letter, today).happenings.filter(({ kind }) => kind === 'event')
    expect(events).toEqual([
      { kind: 'event', on: '2018-04-25', until: '2018-04-26', event: idOf('event', 1) },
    ])
  })
})

describe('A demand over time', () => {
  it('tells a fall from a rise and from the same status confirmed', () => {
    const { register, letter } = storyOf(
      on('2018-03-01', assess('unmet', '2018-03-01')),
      on('2018-03-10', assess('met', '2018-03-10')),
      on('2018-03-20', assess('met', '2018-03-20')),
      on('2018-04-01', assess('partiallyMet', '2018-04-01')),
    )
    const [first] = demandsOverTime(register, letter, today)
    expect(first?.assessed.map(({ on: day, changes, falls }) => [day, changes, falls])).toEqual([
      ['2018-03-01', true, false],
      ['2018-03-10', true, false],
      ['2018-03-20', false, false],
      ['2018-04-01', true, true],
    ])
  })

  it('calls it no fall that a demand no longer applies, nor that it applies again', () => {
    const { register, letter } = storyOf(
      on('2018-03-01', assess('met', '2018-03-01')),
      on('2018-03-10', assess('noLongerApplicable', '2018-03-10')),
      on('2018-03-20', assess('unmet', '2018-03-20')),
    )
    const [first] = demandsOverTime(register, letter, today)
    expect(first?.assessed.some(({ falls }) => falls)).toBe(false)
  })

  it('leaves out what another assessment of the same day corrected, and what comes after today', () => {
    const { register, letter } = storyOf(
      on('2018-03-01', assess('met', '2018-03-01'), assess('unmet', '2018-03-01')),
      on('2018-03-02', assess('partiallyMet', '2018-03-02')),
    )
    const [first] = demandsOverTime(register, letter, date('2018-03-01'))
    expect(first?.assessed.map(({ status }) => status)).toEqual(['unmet'])
  })
})
