import { describe, expect, it } from 'vitest'
import { attention } from '../../../data/queries/attention.ts'
import { type CommandInput, type Day, date, given, on } from '../domain/specification.ts'
import {
  assess,
  beginRegister,
  decideOn,
  dispatchLetter,
  letterWithDemands,
  logResponse,
} from '../domain/story.ts'

const begun = on('2018-02-22', beginRegister, letterWithDemands({ replyBy: null }))
const sent = on('2018-02-22', dispatchLetter())
const kindsOn = (today: string, ...days: readonly Day[]) =>
  attention(given(begun, ...days).register, date(today)).map(({ kind }) => kind)
const remind = (day: string): Day => {
  const command: CommandInput = {
    kind: 'sendReminder',
    dispatch: 'dis-1',
    on: day,
    channel: 'email',
    text: 'Please answer',
  }
  return on(day, command)
}

describe('What needs attention', () => {
  it('comes in its order: unread, decisions, late, reviews, failures, lapses, mandates', () => {
    expect(
      kindsOn(
        '2018-04-24',
        on('2018-02-22', dispatchLetter({ recipients: ['rec-2'], state: 'failed' })),
        on('2018-02-01', dispatchLetter({ sentOn: '2018-02-01' })),
        on('2018-03-01', assess('met', '2018-03-01', { nextReviewOn: '2018-03-05' })),
        on('2018-03-02', assess('unmet', '2018-03-02', { nextReviewOn: '2018-03-06' })),
        on('2018-03-03', logResponse({ receivedOn: '2018-03-03', recipient: 'rec-2' })),
      ),
    ).toEqual(['unclassified', 'decisionNear', 'overdue', 'review', 'failedDelivery', 'lapse', 'mandates'])
  })

  it('names a late recipient once, from the day after the date', () => {
    expect(kindsOn('2018-04-23', sent)).not.toContain('overdue')
    expect(kindsOn('2018-04-24', sent).filter(kind => kind === 'overdue')).toHaveLength(1)
  })

  it('does not call late what a newer response may answer, nor a draft', () => {
    expect(kindsOn('2018-06-01', sent, on('2018-03-01', logResponse({})))).not.toContain('overdue')
    expect(
      kindsOn('2018-06-01', on('2018-02-22', dispatchLetter({ state: 'ready', sentOn: null }))),
    ).not.toContain('overdue')
  })

  it('does not propose a reminder again until the reminder too is overdue', () => {
    expect(kindsOn('2018-05-02', sent, remind('2018-05-01'))).not.toContain('overdue')
    expect(kindsOn('2018-06-30', sent, remind('2018-05-01'))).not.toContain('overdue')
    expect(kindsOn('2018-07-01', sent, remind('2018-05-01'))).toContain('overdue')
  })

  it('names a decision from two weeks before its date until somebody decided, but not one that is only deferred', () => {
    expect(kindsOn('2018-04-09')).not.toContain('decisionNear')
    expect(kindsOn('2018-04-10')).toContain('decisionNear')
    expect(kindsOn('2018-04-21', on('2018-04-20', decideOn('decline', { reason: 'Unmet' })))).not.toContain(
      'decisionNear',
    )
    expect(kindsOn('2018-04-21', on('2018-04-20', decideOn('defer', { reason: 'Wait' })))).toContain(
      'decisionNear',
    )
  })
})
