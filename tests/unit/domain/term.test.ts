import { describe, expect, it } from 'vitest'
import type { StatusTerm, Term } from '../../../data/domain/condition.ts'
import { type TermValue, termValue } from '../../../data/domain/term.ts'
import { type Day, date, given, idOf, on } from './specification.ts'
import { assess, item, letterWithDemands, logResponse } from './story.ts'

const start = on('2018-02-22', letterWithDemands())
const decisionBy = date('2018-04-24')
const status = (when: StatusTerm['when'], by: string | null = null): StatusTerm => ({
  op: 'status',
  demand: idOf('demand', 1),
  atLeast: 'met',
  when,
  by: by === null ? null : date(by),
})
const held = status({ mode: 'held' })
const reached = status({ mode: 'reached' })
const sustained = (days: number, by: string | null = null) => status({ mode: 'sustained', days }, by)
const value = (term: Term, today: string, ...days: readonly Day[]) =>
  termValue(given(start, ...days).register, term, decisionBy, date(today))
const met = (from: string) => on(from, assess('met', from))
const unmet = (from: string) => on(from, assess('unmet', from))
const source = ({ source: from }: TermValue) =>
  from.form === 'assessment' ? from.assessment.id : from.form === 'response' ? from.response.id : from.form

describe('the date of a term', () => {
  it("is the commitment's decision date where it has none of its own", () => {
    expect(value(held, '2018-03-01').by).toBe('2018-04-24')
    expect(value({ ...held, by: date('2018-03-31') }, '2018-03-01').by).toBe('2018-03-31')
  })

  it('has not passed on the day itself: the term is pending then, and settled the day after', () => {
    expect(value(held, '2018-04-24', met('2018-03-01')).verdict).toBe('pending')
    expect(value(held, '2018-04-25', met('2018-03-01')).verdict).toBe('true')
    expect(value(held, '2018-04-24').verdict).toBe('pending')
    expect(value(held, '2018-04-25').verdict).toBe('unknown')
  })

  it('never passes where there is none at all', () => {
    const { register } = given(start, met('2018-03-01'), unmet('2018-03-05'))
    const without = (term: Term) => termValue(register, term, null, date('2030-01-01'))
    expect(without(held)).toMatchObject({ verdict: 'pending', by: null })
    expect(without(reached)).toMatchObject({ verdict: 'true', by: null })
    expect(without(sustained(4)).verdict).toBe('true')
    expect(without(sustained(5)).verdict).toBe('pending')
  })
})

describe('a demand held on a date', () => {
  it('is true or false by the assessment that stood on that date', () => {
    expect(value(held, '2018-04-25', met('2018-03-01'), unmet('2018-04-24')).verdict).toBe('false')
    expect(value(held, '2018-04-30', met('2018-03-01'), unmet('2018-04-25')).verdict).toBe('true')
    expect(source(value(held, '2018-04-25', met('2018-03-01'), unmet('2018-04-24')))).toBe('ass-2')
  })

  it('is unknown where nobody assessed it by then, though somebody did later', () => {
    const value25 = value(held, '2018-04-30', met('2018-04-25'))
    expect(value25.verdict).toBe('unknown')
    expect(source(value25)).toBe('nothing')
  })

  it('counts what was so by the date, though it was written down later', () => {
    expect(value(held, '2018-04-30', on('2018-04-28', assess('met', '2018-04-20'))).verdict).toBe('true')
  })

  it('is unknown where the demand no longer applies: nobody can tell whether it would be met', () => {
    const gone = on('2018-03-10', assess('noLongerApplicable', '2018-03-10'))
    expect(value(held, '2018-04-25', met('2018-03-01'), gone).verdict).toBe('unknown')
    expect(value(held, '2018-03-11', met('2018-03-01'), gone).verdict).toBe('pending')
  })

  it('may be asked to stand at partially met', () => {
    const half = { ...held, atLeast: 'partiallyMet' as const }
    const partly = on('2018-03-01', assess('partiallyMet', '2018-03-01'))
    expect(value(half, '2018-04-25', partly).verdict).toBe('true')
    expect(value(held, '2018-04-25', partly).verdict).toBe('false')
  })

  it('can be judged as if the decision fell today', () => {
    const today = (...days: readonly Day[]) =>
      termValue(given(start, ...days).register, held, decisionBy, date('2018-03-10'), true).verdict
    expect(today(met('2018-03-01'))).toBe('true')
    expect(today(met('2018-03-01'), unmet('2018-03-10'))).toBe('false')
    expect(today()).toBe('unknown')
  })
})

describe('a demand reached by a date', () => {
  it('is true from the day it is reached, whatever comes after', () => {
    const story = [met('2018-03-01'), unmet('2018-03-02')]
    expect(value(reached, '2018-03-01', ...story).verdict).toBe('true')
    expect(value(reached, '2018-05-01', ...story).verdict).toBe('true')
    expect(source(value(reached, '2018-05-01', ...story))).toBe('ass-1')
  })

  it('counts the date itself and not the day after', () => {
    expect(value(reached, '2018-05-01', met('2018-04-24')).verdict).toBe('true')
    expect(value(reached, '2018-05-01', unmet('2018-03-01'), met('2018-04-25')).verdict).toBe('false')
  })

  it('is pending until its date has passed, then false, or unknown where nobody assessed', () => {
    expect(value(reached, '2018-04-24', unmet('2018-03-01')).verdict).toBe('pending')
    expect(value(reached, '2018-04-25', unmet('2018-03-01')).verdict).toBe('false')
    expect(value(reached, '2018-04-25').verdict).toBe('unknown')
  })

  it('is not reached by an assessment that another of the same date corrected', () => {
    const mistaken = [
      on('2018-03-01', assess('met', '2018-03-01')),
      on('2018-03-02', assess('unmet', '2018-03-01')),
    ]
    expect(value(reached, '2018-03-05', ...mistaken).verdict).toBe('pending')
    expect(value(reached, '2018-04-25', ...mistaken).verdict).toBe('false')
  })
})

describe('a demand sustained for n days by a date', () => {
  it('is true on the nth day in a row, the first included', () => {
    expect(value(sustained(30), '2018-03-29', met('2018-02-28')).verdict).toBe('true')
    expect(value(sustained(30), '2018-03-28', met('2018-02-28')).verdict).toBe('pending')
    expect(value(sustained(1), '2018-02-28', met('2018-02-28')).verdict).toBe('true')
  })

  it('is not a ceasefire that lasts a day', () => {
    const story = [met('2018-02-25'), unmet('2018-02-26')]
    expect(value(sustained(1), '2018-04-25', ...story).verdict).toBe('true')
    expect(value(sustained(2), '2018-04-25', ...story).verdict).toBe('false')
  })

  it('counts the date itself as its last day', () => {
    expect(value(sustained(30), '2018-05-01', met('2018-03-26')).verdict).toBe('true')
    expect(value(sustained(30), '2018-05-01', met('2018-03-27')).verdict).toBe('false')
  })

  it('stays true after a long enough run came to its end', () => {
    const story = [met('2018-03-01'), unmet('2018-03-11')]
    expect(value(sustained(10), '2018-04-25', ...story).verdict).toBe('true')
    expect(value(sustained(11), '2018-04-25', ...story).verdict).toBe('false')
    expect(source(value(sustained(10), '2018-04-25', ...story))).toBe('ass-1')
  })

  it('goes on through assessments at or above the status', () => {
    const story = [met('2018-03-01'), met('2018-03-05')]
    expect(value(sustained(10), '2018-03-10', ...story).verdict).toBe('true')
    expect(value(sustained(11), '2018-03-10', ...story).verdict).toBe('pending')
  })

  it('begins anew after a break', () => {
    const story = [met('2018-03-01'), unmet('2018-03-05'), met('2018-03-06')]
    expect(value(sustained(6), '2018-03-10', ...story).verdict).toBe('pending')
    expect(value(sustained(6), '2018-03-11', ...story).verdict).toBe('true')
  })

  it('is not broken by an assessment that another of the same date corrected', () => {
    const story = [
      met('2018-03-01'),
      on('2018-03-05', assess('unmet', '2018-03-05')),
      on('2018-03-06', assess('met', '2018-03-05')),
    ]
    expect(value(sustained(10), '2018-03-10', ...story).verdict).toBe('true')
  })

  it('is false already when no run can fit any more: one that began today would end after the date', () => {
    expect(value(sustained(30), '2018-03-26', unmet('2018-03-01')).verdict).toBe('pending')
    expect(value(sustained(30), '2018-03-27', unmet('2018-03-01')).verdict).toBe('false')
  })

  it('is false already when the run that goes on began too late', () => {
    const late = [unmet('2018-03-01'), met('2018-03-27')]
    expect(value(sustained(30), '2018-03-27', ...late).verdict).toBe('false')
    expect(value(sustained(29), '2018-03-27', ...late).verdict).toBe('pending')
  })

  it('is pending until the date and unknown after it where nobody assessed', () => {
    expect(value(sustained(30), '2018-04-24').verdict).toBe('pending')
    expect(value(sustained(30), '2018-04-25').verdict).toBe('unknown')
  })
})

describe('a date of its own', () => {
  it('may lie after the decision: the term is pending though the decision date has passed', () => {
    const late = status({ mode: 'held' }, '2018-05-10')
    expect(value(late, '2018-05-10', met('2018-03-01')).verdict).toBe('pending')
    expect(value(late, '2018-05-11', met('2018-03-01')).verdict).toBe('true')
  })

  it('lets a run go on over the decision date, and cuts it at its own', () => {
    const story = [met('2018-04-20'), unmet('2018-05-05')]
    expect(value(sustained(15, '2018-05-10'), '2018-05-11', ...story).verdict).toBe('true')
    expect(value(sustained(16, '2018-05-10'), '2018-05-11', ...story).verdict).toBe('false')
    expect(value(sustained(15, '2018-05-03'), '2018-05-11', ...story).verdict).toBe('false')
  })

  it('counts what was written down after it of the time before it', () => {
    const written = on('2018-04-28', assess('unmet', '2018-03-01'), assess('met', '2018-04-24'))
    expect(value(reached, '2018-04-28', written).verdict).toBe('true')
    expect(value(sustained(1), '2018-04-28', written).verdict).toBe('true')
    expect(value(sustained(2), '2018-04-28', written).verdict).toBe('false')
  })
})

describe('a response to a demand by a date', () => {
  const term: Term = {
    op: 'response',
    demand: idOf('demand', 1),
    recipient: idOf('recipient', 1),
    atLeast: 'acceptsInPart',
    by: date('2018-03-31'),
  }
  type Position = Parameters<typeof item>[1]
  const answered = (day: string, position: Position, but: Parameters<typeof logResponse>[0] = {}) =>
    on(
      day,
      logResponse({
        receivedOn: day,
        responseKind: 'substantive',
        items: [item('dem-1', position)],
        ...but,
      }),
    )
  const unclassified = (day: string) => on(day, logResponse({ receivedOn: day }))

  it('is true from the day it is received, at the position asked for or above', () => {
    expect(value(term, '2018-03-10', answered('2018-03-10', 'accepts')).verdict).toBe('true')
    expect(value(term, '2018-03-10', answered('2018-03-10', 'acceptsInPart')).verdict).toBe('true')
    expect(source(value(term, '2018-03-10', answered('2018-03-10', 'accepts')))).toBe('res-1')
  })

  it('is pending until the date has passed, and false after it', () => {
    const rejected = answered('2018-03-10', 'rejects')
    expect(value(term, '2018-03-31', rejected).verdict).toBe('pending')
    expect(value(term, '2018-04-01', rejected).verdict).toBe('false')
    expect(value(term, '2018-04-01').verdict).toBe('false')
  })

  it('counts the date itself and not the day after', () => {
    expect(value(term, '2018-05-01', answered('2018-03-31', 'accepts')).verdict).toBe('true')
    expect(value(term, '2018-05-01', answered('2018-04-01', 'accepts')).verdict).toBe('false')
  })

  it('is unknown after the date while a response that came in time is not classified', () => {
    expect(value(term, '2018-03-31', unclassified('2018-03-31')).verdict).toBe('pending')
    const unread = value(term, '2018-04-01', unclassified('2018-03-31'))
    expect(unread.verdict).toBe('unknown')
    expect(source(unread)).toBe('res-1')
    expect(value(term, '2018-04-02', unclassified('2018-04-01')).verdict).toBe('false')
  })

  it('comes from the recipient asked for, on the demand asked for', () => {
    expect(value(term, '2018-04-01', answered('2018-03-10', 'accepts', { recipient: 'rec-2' })).verdict).toBe(
      'false',
    )
    expect(
      value(term, '2018-04-01', answered('2018-03-10', 'accepts', { items: [item('dem-2', 'accepts')] }))
        .verdict,
    ).toBe('false')
    expect(
      value(
        term,
        '2018-04-01',
        on('2018-03-10', logResponse({ receivedOn: '2018-03-10', recipient: 'rec-2' })),
      ).verdict,
    ).toBe('false')
  })

  it('is none where the demand is not addressed, or where the answer was automatic', () => {
    const any: Term = { ...term, atLeast: 'notAddressed' }
    expect(value(any, '2018-04-01', answered('2018-03-10', 'notAddressed')).verdict).toBe('false')
    expect(
      value(any, '2018-04-01', answered('2018-03-10', 'accepts', { responseKind: 'automaticReply' })).verdict,
    ).toBe('false')
    expect(value(any, '2018-04-01', answered('2018-03-10', 'rejects')).verdict).toBe('true')
  })

  it('is no longer true once the response turns out to say something else', () => {
    const wrong = answered('2018-03-10', 'accepts')
    const corrected = (position: Position): Day =>
      on('2018-04-02', {
        kind: 'classifyResponse',
        response: 'res-1',
        responseKind: 'refusal',
        items: [item('dem-1', position)],
      })
    expect(value(term, '2018-04-03', wrong).verdict).toBe('true')
    expect(value(term, '2018-04-03', wrong, corrected('rejects')).verdict).toBe('false')
    expect(value(term, '2018-04-03', wrong, corrected('acceptsInPart')).verdict).toBe('true')
  })

  it('rests on the first that came, whichever was logged first', () => {
    const later = answered('2018-03-20', 'accepts')
    const earlier = on(
      '2018-03-21',
      logResponse({
        receivedOn: '2018-03-10',
        responseKind: 'action',
        items: [item('dem-1', 'accepts')],
      }),
    )
    expect(source(value(term, '2018-03-21', later, earlier))).toBe('res-2')
  })
})
