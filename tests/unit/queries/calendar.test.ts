import { describe, expect, it } from 'vitest'
import { byDay, calendar } from '../../../data/queries/calendar.ts'
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
const itemsIn = (from: string, until: string, today: string, ...days: readonly Day[]) =>
  calendar(given(begun, ...days).register, date(from), date(until), date(today))
const year = (today: string, ...days: readonly Day[]) => itemsIn('2018-01-01', '2018-12-31', today, ...days)
const remind: CommandInput = {
  kind: 'sendReminder',
  dispatch: 'dis-1',
  on: '2018-05-01',
  channel: 'email',
  text: 'Please answer',
}

describe('The calendar', () => {
  it('holds the days on which replies are requested, from those who still owe one', () => {
    expect(year('2018-03-01', sent).filter(({ kind }) => kind === 'reply')).toMatchObject([
      { on: '2018-04-23', recipients: ['rec-1'] },
    ])
    const read = on('2018-03-01', logResponse({}))
    expect(year('2018-03-02', sent, read).filter(({ kind }) => kind === 'reply')).toEqual([])
  })

  it('holds the day until which a reminder gives time', () => {
    expect(
      year('2018-05-02', sent, on('2018-05-01', remind)).filter(({ kind }) => kind === 'reminder'),
    ).toMatchObject([{ on: '2018-06-30' }])
  })

  it('holds the days of decisions, and says which were taken', () => {
    const decisions = (...days: readonly Day[]) =>
      year('2018-04-21', ...days).flatMap(item => (item.kind === 'decision' ? [item.decided] : []))
    expect(decisions()).toEqual([false])
    expect(decisions(on('2018-04-20', decideOn('decline', { reason: 'Unmet' })))).toEqual([true])
    expect(decisions(on('2018-04-20', decideOn('defer', { reason: 'Wait' })))).toEqual([false])
  })

  it('holds the review that the standing assessment asks for, as it stands on the day', () => {
    const reviews = (today: string) =>
      year(
        today,
        on('2018-03-01', assess('unmet', '2018-03-01', { nextReviewOn: '2018-04-01' })),
        on('2018-03-10', assess('unmet', '2018-03-10', { nextReviewOn: '2018-05-01' })),
      ).flatMap(item => (item.kind === 'review' ? [item.on] : []))
    expect(reviews('2018-03-05')).toEqual(['2018-04-01'])
    expect(reviews('2018-03-10')).toEqual(['2018-05-01'])
  })

  it('is by day, holds nothing from outside the window, and an event stands on each day that it lasts', () => {
    const event: CommandInput = {
      kind: 'addEvent',
      name: { en: 'Talks' },
      place: null,
      from: '2018-03-30',
      to: '2018-04-02',
    }
    const items = itemsIn('2018-04-01', '2018-04-30', '2018-03-01', sent, on('2018-02-23', event))
    const talks = items.filter(item => item.kind === 'event' && item.until === '2018-04-02')
    expect(talks.map(item => item.on)).toEqual(['2018-04-01'])
    expect([...byDay(talks, date('2018-04-30')).keys()]).toEqual(['2018-04-01', '2018-04-02'])
    expect(items.map(item => item.on)).toEqual(items.map(item => item.on).toSorted())
    expect(itemsIn('2018-05-01', '2018-05-31', '2018-03-01', sent, on('2018-02-23', event))).toEqual([])
  })
})
