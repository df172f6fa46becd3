import { describe, expect, it } from 'vitest'
import { type DueStep, daysAfter } from '../../../data/queries/due-date.ts'
import { correspondenceWith } from '../../../data/queries/reply-state.ts'
import { type CommandInput, type Day, date, given, idOf, on } from '../domain/specification.ts'
import { beginRegister, dispatchLetter, letterWithDemands, logResponse, recipient } from '../domain/story.ts'

const begun = (replyBy: string | null = null, but: object = {}) =>
  on(
    '2018-02-22',
    beginRegister,
    letterWithDemands({ replyBy, recipients: [{ new: { ...recipient('Security Council'), ...but } }] }),
  )
const sentOnly = on('2018-02-22', dispatchLetter())
const delivered = on('2018-02-23', dispatchLetter({ state: 'delivered', deliveredOn: '2018-02-23' }))
const asks = (day: string) => on(day, logResponse({ receivedOn: day, responseKind: 'clarificationRequest' }))
const clarify = (n: number, day: string, clock: 'resumes' | 'restarts'): Day => {
  const command: CommandInput = {
    kind: 'answerClarification',
    response: `res-${n}`,
    on: day,
    clock,
    summary: 'So',
  }
  return on(day, command)
}

function dueOf(...days: readonly Day[]) {
  const { register } = given(...days)
  const letter = register.letters.get(idOf('letter', 1))
  if (!letter) throw new Error('no letter')
  return correspondenceWith(register, letter, idOf('recipient', 1)).due
}
const steps = (due: ReturnType<typeof dueOf>) => due?.steps.map(({ step }: DueStep) => step)

describe('A response is requested by', () => {
  it('the date that the letter states, before any rule', () => {
    const due = dueOf(begun('2018-03-15', { replyRule: { days: 5, counting: 'calendar' } }), delivered)
    expect(due).toMatchObject({ due: '2018-03-15', longDue: '2018-04-04' })
    expect(steps(due)).toEqual(['statedInLetter', 'due'])
  })

  it('else the recipient’s rule', () => {
    expect(dueOf(begun(null, { replyRule: { days: 10, counting: 'calendar' } }), delivered)).toMatchObject({
      due: '2018-03-05',
      longDue: '2018-03-15',
    })
  })

  it('else 60 calendar days from delivery, the day of delivery being day 0', () => {
    const due = dueOf(begun(), delivered)
    expect(due).toMatchObject({ due: '2018-04-24', longDue: '2018-06-23' })
    expect(steps(due)).toEqual(['startsOnDelivery', 'rule', 'due'])
  })

  it('from sending, where no delivery is known', () => {
    const due = dueOf(begun(), sentOnly)
    expect(due?.due).toBe('2018-04-23')
    expect(steps(due)?.[0]).toBe('startsOnSending')
  })

  it.each(['ready', 'failed'] as const)('no date while the dispatch is %s', state => {
    expect(
      dueOf(
        begun(),
        on('2018-02-22', dispatchLetter({ state, sentOn: state === 'ready' ? null : '2018-02-22' })),
      ),
    ).toBeNull()
  })

  it('working days of the recipient’s seat, its weekend shown as a step', () => {
    const rule = { replyRule: { days: 5, counting: 'working' } as const }
    // 23 February 2018 was a Friday.
    expect(dueOf(begun(null, { ...rule, seat: 'new-york' }), delivered)?.due).toBe('2018-03-02')
    const cairo = dueOf(begun(null, { ...rule, seat: 'cairo' }), delivered)
    expect(cairo?.due).toBe('2018-03-01')
    expect(cairo?.steps).toContainEqual({ step: 'weekend', days: [5, 6] })
  })

  it('a date that stands still from a request for clarification until our answer', () => {
    const waiting = dueOf(begun(), delivered, asks('2018-03-01'))
    expect(waiting?.pausedSince).toBe('2018-03-01')
    const resumed = dueOf(begun(), delivered, asks('2018-03-01'), clarify(1, '2018-03-11', 'resumes'))
    expect(resumed).toMatchObject({ due: '2018-05-04', longDue: '2018-07-03', pausedSince: null })
    expect(resumed?.steps).toContainEqual({ step: 'paused', from: '2018-03-01', to: '2018-03-11', days: 10 })
  })

  it('a date counted anew where that was chosen', () => {
    const due = dueOf(begun(), delivered, asks('2018-03-01'), clarify(1, '2018-03-11', 'restarts'))
    expect(due).toMatchObject({ due: '2018-05-10', pausedSince: null })
    expect(steps(due)).toEqual(['startsOnDelivery', 'rule', 'restarted', 'due'])
  })

  it('a date moved by each of several pauses', () => {
    const due = dueOf(
      begun(),
      delivered,
      asks('2018-03-01'),
      clarify(1, '2018-03-04', 'resumes'),
      asks('2018-03-10'),
      clarify(2, '2018-03-12', 'resumes'),
    )
    expect(due?.due).toBe('2018-04-29')
  })
})

describe('Days after a day', () => {
  it.each([
    ['calendar', '2018-02-23', 1, [6, 0], '2018-02-24'],
    ['working', '2018-02-23', 1, [6, 0], '2018-02-26'],
    ['working', '2018-02-24', 1, [6, 0], '2018-02-26'],
    ['working', '2018-02-22', 1, [5, 6], '2018-02-25'],
    ['working', '2018-02-22', 5, [5, 6], '2018-03-01'],
    ['working', '2018-02-22', 3, [], '2018-02-25'],
  ] as const)('in %s days from %s, %i of them, weekend %j: %s', (counting, from, days, weekend, end) => {
    expect(daysAfter(date(from), { days, counting }, weekend)).toBe(end)
  })

  it.each(['Asia/Damascus', 'America/New_York', 'Pacific/Apia'])('are the same in %s', zone => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      // Over the change of clocks in March.
      expect(daysAfter(date('2018-03-08'), { days: 30, counting: 'working' }, [6, 0])).toBe('2018-04-19')
      expect(daysAfter(date('2018-03-08'), { days: 30, counting: 'calendar' }, [])).toBe('2018-04-07')
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })
})
