import { describe, expect, it } from 'vitest'
import { requestedBy } from '../../../data/queries/due-date.ts'
import { date, given, on } from '../domain/specification.ts'
import { addRecipient, beginRegister, dispatchLetter } from '../domain/story.ts'
import { answers, asks, begun, closed, delivered, dueOf, sentOnly, stepOf, steps } from './due-story.ts'

const working = (days: number, seat: string | null = 'new-york') => ({
  replyRule: { days, counting: 'working' as const },
  seat,
})
const calendar = (days: number) => ({ replyRule: { days, counting: 'calendar' as const } })

describe('A reply is requested by', () => {
  it('60 calendar days from delivery, the day of delivery being day 0, where nothing else is said', () => {
    const due = dueOf(begun(), delivered())
    expect(due).toMatchObject({ due: '2018-04-24', longDue: '2018-06-23' })
    expect(steps(due)).toEqual(['startsOnDelivery', 'rule', 'due'])
    expect(stepOf(due, 'rule')).toMatchObject({ from: 'register', rule: { days: 60, counting: 'calendar' } })
    expect(stepOf(due, 'due')).toEqual({ step: 'due', date: '2018-04-24', long: '2018-06-23' })
  })

  it('the register’s rule before that', () => {
    const due = dueOf(
      begun(),
      on('2018-02-22', {
        kind: 'editRegister',
        register: 'reg-1',
        to: { replyRule: { days: 30, counting: 'calendar' } },
      }),
      delivered(),
    )
    expect(due).toMatchObject({ due: '2018-03-25', longDue: '2018-04-24' })
  })

  it('the recipient’s rule before the register’s', () => {
    const due = dueOf(begun(null, calendar(10)), delivered())
    expect(due).toMatchObject({ due: '2018-03-05', longDue: '2018-03-15' })
    expect(stepOf(due, 'rule')).toMatchObject({ from: 'recipient' })
  })

  it('the date that the letter states before any rule, long overdue after as many days again', () => {
    const due = dueOf(begun('2018-03-15', working(5)), delivered())
    expect(due).toMatchObject({ due: '2018-03-15', longDue: '2018-04-04' })
    expect(steps(due)).toEqual(['startsOnDelivery', 'statedInLetter', 'due'])
    expect(stepOf(due, 'statedInLetter')).toEqual({ step: 'statedInLetter', date: '2018-03-15', days: 20 })
  })

  it('the stated date on the very day of delivery too', () => {
    expect(dueOf(begun('2018-02-23'), delivered())).toMatchObject({
      due: '2018-02-23',
      longDue: '2018-02-24',
    })
  })

  it('the rule where the stated date had passed when the letter was delivered', () => {
    const due = dueOf(begun('2018-02-22', calendar(10)), delivered())
    expect(due).toMatchObject({ due: '2018-03-05', longDue: '2018-03-15' })
    expect(steps(due)).toEqual(['startsOnDelivery', 'statedTooEarly', 'rule', 'due'])
  })

  it('a count from sending, where no delivery is known', () => {
    const due = dueOf(begun(), sentOnly)
    expect(due?.due).toBe('2018-04-23')
    expect(steps(due)[0]).toBe('startsOnSending')
  })

  it.each([
    ['ready', null],
    ['failed', '2018-02-22'],
  ] as const)('no date while the dispatch is %s', (state, sentOn) => {
    expect(dueOf(begun(), on('2018-02-22', dispatchLetter({ state, sentOn })))).toBeNull()
  })

  it('no date while the letter is a draft, whatever was sent', () => {
    const draft = on('2018-03-01', { kind: 'changeLetterStatus', letter: 'let-1', to: 'draft' })
    expect(dueOf(begun(), delivered(), draft)).toBeNull()
  })

  it('no earlier date when the letter is dispatched again after a failure', () => {
    const failed = on('2018-02-22', dispatchLetter({ state: 'failed' }))
    const again = on('2018-03-01', dispatchLetter({ sentOn: '2018-03-01' }))
    expect(dueOf(begun(null, calendar(10)), failed, again)?.due).toBe('2018-03-11')
  })
})

describe('In working days', () => {
  // 23 February 2018 was a Friday.
  it('the weekend of the recipient’s seat does not count', () => {
    expect(dueOf(begun(null, working(5)), delivered())?.due).toBe('2018-03-02')
    const cairo = dueOf(begun(null, working(5, 'cairo')), delivered())
    expect(cairo?.due).toBe('2018-03-01')
    expect(stepOf(cairo, 'weekend')).toEqual({ step: 'weekend', days: [5, 6], until: null })
  })

  it('the holidays of the seat do not count, and are named by date', () => {
    // Good Friday on 30 March and Easter Monday on 2 April; Easter itself is a Sunday.
    const due = dueOf(begun(null, working(5, 'geneva')), delivered('2018-03-28'))
    expect(due?.due).toBe('2018-04-06')
    expect(stepOf(due, 'holidays')).toEqual({ step: 'holidays', dates: ['2018-03-30', '2018-04-02'] })
  })

  it('the same days are working days elsewhere', () => {
    // New York keeps neither.
    const due = dueOf(begun(null, working(5)), delivered('2018-03-28'))
    expect(due?.due).toBe('2018-04-04')
    expect(steps(due)).toEqual(['startsOnDelivery', 'rule', 'weekend', 'due'])
  })

  it('no holidays count where none are known, and the steps say so', () => {
    const beirut = dueOf(begun(null, working(5, 'beirut')), delivered())
    expect(beirut?.due).toBe('2018-03-02')
    expect(stepOf(beirut, 'holidaysUnknown')).toMatchObject({ why: 'noList' })
    expect(stepOf(dueOf(begun(null, working(5, null)), delivered()), 'holidaysUnknown')).toMatchObject({
      why: 'noSeat',
    })
    const early = dueOf(begun(null, working(5, 'geneva')), delivered('2004-12-20'))
    expect(stepOf(early, 'holidaysUnknown')).toMatchObject({ why: 'otherYears' })
  })

  it('the register’s closed days do not count, and are named', () => {
    const due = dueOf(
      begun(null, working(5)),
      closed({ name: 'Stocktaking', from: '2018-02-26', to: '2018-02-27' }),
      delivered(),
    )
    expect(due?.due).toBe('2018-03-06')
    expect(stepOf(due, 'closed')).toMatchObject({ closed: [{ name: 'Stocktaking' }] })
  })

  it('a closed day on a weekend or a holiday is left out once only, and not named', () => {
    const due = dueOf(
      begun(null, working(5)),
      closed({ name: 'A Saturday', from: '2018-02-24', to: '2018-02-24' }),
      delivered(),
    )
    expect(due?.due).toBe('2018-03-02')
    expect(steps(due)).not.toContain('closed')
  })

  it('a count over New Year 2022 in Abu Dhabi goes by both of its weekends', () => {
    // Friday 31 December 2021 was weekend; Friday 7 January 2022 was a working day, Sunday 9 January was not.
    const due = dueOf(begun(null, working(8, 'abu-dhabi')), delivered('2021-12-29'))
    // Counted: Thu 30; Mon 3 to Fri 7 January; Mon 10, Tue 11. New Year’s Day is a Saturday.
    expect(due?.due).toBe('2022-01-11')
    expect(due?.steps.filter(({ step }) => step === 'weekend')).toEqual([
      { step: 'weekend', days: [5, 6], until: '2021-12-31' },
      { step: 'weekend', days: [6, 0], until: null },
    ])
  })

  it('the first day to count is the first working day after delivery on a weekend', () => {
    // Saturday 24 February.
    expect(dueOf(begun(null, working(1)), delivered('2018-02-24'))?.due).toBe('2018-02-26')
    expect(dueOf(begun(null, working(1)), delivered('2018-02-23'))?.due).toBe('2018-02-26')
    expect(dueOf(begun(null, working(1)), delivered('2018-02-26'))?.due).toBe('2018-02-27')
  })
})

describe('In calendar days', () => {
  it('weekends, holidays and closed days count', () => {
    const due = dueOf(
      begun(null, { ...calendar(5), seat: 'geneva' }),
      closed({ name: 'Break', from: '2018-03-29', to: '2018-04-01' }),
      delivered('2018-03-28'),
    )
    expect(due?.due).toBe('2018-04-02')
    expect(steps(due)).toEqual(['startsOnDelivery', 'rule', 'due'])
  })
})

describe('A request for clarification', () => {
  it('stops the clock until our answer', () => {
    const waiting = dueOf(begun(), delivered(), asks('2018-03-01'))
    expect(waiting?.pausedSince).toBe('2018-03-01')
    expect(stepOf(waiting, 'standsStill')).toMatchObject({ since: '2018-03-01' })
    const resumed = dueOf(begun(), delivered(), asks('2018-03-01'), answers(1, '2018-03-11'))
    expect(resumed).toMatchObject({ due: '2018-05-04', longDue: '2018-07-03', pausedSince: null })
    expect(stepOf(resumed, 'paused')).toMatchObject({ from: '2018-03-01', to: '2018-03-11', days: 10 })
  })

  it('moves nothing where we answered on the same day', () => {
    const due = dueOf(begun(), delivered(), asks('2018-03-01'), answers(1, '2018-03-01'))
    expect(due?.due).toBe('2018-04-24')
    expect(steps(due)).not.toContain('paused')
  })

  it('moves a date that the letter states as well', () => {
    const due = dueOf(begun('2018-03-15'), delivered(), asks('2018-03-01'), answers(1, '2018-03-11'))
    expect(due).toMatchObject({ due: '2018-03-25', longDue: '2018-04-14' })
  })

  it('starts the clock anew, with the whole period, where that was chosen', () => {
    const due = dueOf(begun(), delivered(), asks('2018-03-01'), answers(1, '2018-03-11', 'restarts'))
    expect(due).toMatchObject({ due: '2018-05-10', longDue: '2018-07-09', pausedSince: null })
    expect(steps(due)).toEqual(['startsOnDelivery', 'rule', 'restarted', 'due'])
    const stated = dueOf(
      begun('2018-03-15'),
      delivered(),
      asks('2018-03-01'),
      answers(1, '2018-03-11', 'restarts'),
    )
    expect(stated).toMatchObject({ due: '2018-03-31', longDue: '2018-04-20' })
  })

  it('moves the date by each of several pauses, one after the other', () => {
    const due = dueOf(
      begun(),
      delivered(),
      asks('2018-03-01'),
      answers(1, '2018-03-04'),
      asks('2018-03-10'),
      answers(2, '2018-03-12'),
    )
    expect(due?.due).toBe('2018-04-29')
    expect(steps(due).filter(step => step === 'paused')).toHaveLength(2)
  })

  it('moves it once for two requests that overlap', () => {
    const due = dueOf(
      begun(),
      delivered(),
      asks('2018-03-01'),
      asks('2018-03-05'),
      answers(1, '2018-03-08'),
      answers(2, '2018-03-11'),
    )
    expect(due?.due).toBe('2018-05-04')
    expect(due?.steps.filter(({ step }) => step === 'paused')).toMatchObject([
      { from: '2018-03-01', to: '2018-03-11', days: 10 },
    ])
  })

  it('keeps the clock still while one of two is not answered', () => {
    const due = dueOf(begun(), delivered(), asks('2018-03-01'), asks('2018-03-05'), answers(1, '2018-03-08'))
    expect(due?.pausedSince).toBe('2018-03-05')
  })

  it('before a restart is forgotten, and one that goes on after it still counts', () => {
    const due = dueOf(
      begun(null, calendar(10)),
      delivered(),
      asks('2018-03-01'),
      asks('2018-03-02'),
      answers(2, '2018-03-04', 'restarts'),
      answers(1, '2018-03-08'),
    )
    // Day 0 is 4 March; 5 to 7 March do not count; from 8 March on, ten days.
    expect(due?.due).toBe('2018-03-17')
  })

  it('in a count of working days costs the working days of the pause only', () => {
    // Asked on Thursday 1 March, answered on Tuesday 6 March: Thursday, Friday and Monday are lost.
    const due = dueOf(begun(null, working(10)), delivered(), asks('2018-03-01'), answers(1, '2018-03-06'))
    expect(dueOf(begun(null, working(10)), delivered())?.due).toBe('2018-03-09')
    expect(due?.due).toBe('2018-03-14')
    expect(stepOf(due, 'paused')).toMatchObject({ days: 3, counting: 'working' })
  })

  it('over a weekend costs no working day', () => {
    // Asked on Saturday 3 March, answered on Sunday 4 March.
    const due = dueOf(begun(null, working(10)), delivered(), asks('2018-03-03'), answers(1, '2018-03-04'))
    expect(due?.due).toBe('2018-03-09')
    expect(steps(due)).not.toContain('paused')
  })

  it('on the last day is in time: the date moves to the day of our answer', () => {
    const due = dueOf(begun(null, calendar(10)), delivered(), asks('2018-03-05'), answers(1, '2018-03-20'))
    expect(due?.due).toBe('2018-03-20')
  })

  it('on the day after is late: the date stays, only the second threshold moves', () => {
    const due = dueOf(begun(null, calendar(10)), delivered(), asks('2018-03-06'), answers(1, '2018-03-08'))
    expect(due).toMatchObject({ due: '2018-03-05', longDue: '2018-03-17' })
  })

  it('from before the letter was delivered stops the clock from its first day', () => {
    const due = dueOf(begun(null, calendar(10)), asks('2018-02-20'), delivered(), answers(1, '2018-02-26'))
    // 24 and 25 February do not count.
    expect(due?.due).toBe('2018-03-07')
    const waiting = dueOf(begun(null, calendar(10)), asks('2018-02-20'), delivered())
    expect(waiting?.pausedSince).toBe('2018-02-23')
  })

  it('stops nothing where it was no request: an acknowledgement', () => {
    const due = dueOf(begun(), delivered(), asks('2018-03-01', 'acknowledgement'))
    expect(due).toMatchObject({ due: '2018-04-24', pausedSince: null })
  })
})

describe('A reminder', () => {
  it('asks for an answer by the recipient’s own rule, counted from its day', () => {
    const { register } = given(
      on('2018-02-22', beginRegister, addRecipient()),
      on('2018-02-22', { kind: 'editRecipient', recipient: 'rec-1', to: working(5, 'geneva') }),
    )
    const [recipient] = register.recipients.values()
    expect(requestedBy(register, recipient, date('2018-03-28'))).toBe('2018-04-06')
    expect(requestedBy(register, undefined, date('2018-03-28'))).toBe('2018-05-27')
  })
})
