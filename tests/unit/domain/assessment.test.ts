import { describe, expect, it } from 'vitest'
import {
  assessedStatuses,
  assessmentsOf,
  everStanding,
  lapsedOn,
  standingOn,
  statusAtLeast,
} from '../../../data/domain/assessment.ts'
import { type CommandInput, date, given, idOf, on } from './specification.ts'
import { assess, letterWithDemands } from './story.ts'

const start = on('2018-02-22', letterWithDemands())
const bare = { evidence: [] }
type Assess = Parameters<typeof assess>
const assessedOn = (...days: (readonly [recorded: string, ...assessment: Assess])[]) =>
  given(start, ...days.map(([recorded, ...assessment]) => on(recorded, assess(...assessment))))
const fact = (status: Assess[0], effectiveFrom: string, assessment: string) => {
  const { kind: _, ...assessed } = assess(status, effectiveFrom) as Extract<
    CommandInput,
    { kind: 'assessDemand' }
  >
  return { kind: 'demandAssessed' as const, assessment, ...assessed }
}
const of = ({ register }: ReturnType<typeof given>) => assessmentsOf(register, idOf('demand', 1))
const statusOn = (story: ReturnType<typeof given>, day: string) => standingOn(of(story), date(day))?.status

describe('evidence', () => {
  it.each(['met', 'partiallyMet'] as const)('is needed to call a demand %s', status => {
    given(start)
      .when(assess(status, '2018-02-22', bare))
      .thenRefused('evidenceMissing')
  })

  it.each(['unmet', 'noLongerApplicable'] as const)('is not needed to call a demand %s at first', status => {
    given(start)
      .when(assess(status, '2018-02-22', bare))
      .thenRecorded({
        kind: 'demandAssessed',
        assessment: 'ass-1',
        demand: 'dem-1',
        status,
        effectiveFrom: '2018-02-22',
        rationale: '',
        evidence: [],
        nextReviewOn: null,
      })
  })

  it.each(['unmet', 'partiallyMet', 'noLongerApplicable'] as const)(
    'is needed for a fall from met to %s',
    status => {
      assessedOn(['2018-03-01', 'met', '2018-03-01'])
        .when(assess(status, '2018-03-10', bare), '2018-03-10')
        .thenRefused('evidenceMissing')
    },
  )

  it('is not needed for a fall from partially met to unmet', () => {
    const { register } = assessedOn(
      ['2018-03-01', 'partiallyMet', '2018-03-01'],
      ['2018-03-10', 'unmet', '2018-03-10', bare],
    )
    expect(register.assessments.size).toBe(2)
  })

  it('of a fall goes by the day from which it is so, not by the day it is written down', () => {
    const fellLater = assessedOn(['2018-03-01', 'met', '2018-03-01'], ['2018-03-10', 'unmet', '2018-03-10'])
    fellLater.when(assess('unmet', '2018-03-05', bare), '2018-03-20').thenRefused('evidenceMissing')
    const { register } = given(
      start,
      on('2018-03-01', assess('met', '2018-03-01')),
      on('2018-03-20', assess('unmet', '2018-02-25', bare)),
    )
    expect(register.assessments.size).toBe(2)
  })

  it('is needed where a correction takes back both a fall and what it fell from', () => {
    const fell = assessedOn(['2018-03-01', 'met', '2018-03-01'], ['2018-03-10', 'unmet', '2018-03-10'])
    fell.when(assess('noLongerApplicable', '2018-03-10', bare), '2018-03-11').thenRefused('evidenceMissing')
    assessedOn(['2018-03-01', 'unmet', '2018-03-01'], ['2018-03-10', 'met', '2018-03-10'])
      .when(assess('unmet', '2018-03-10', bare), '2018-03-11')
      .thenRefused('evidenceMissing')
  })

  describe('is not lost by a met put into the past', () => {
    const later = (status: 'unmet' | 'partiallyMet' | 'noLongerApplicable', but = {}) =>
      ['2018-03-20', status, '2018-03-20', but] as const
    const put = (day: string, status: 'met' | 'partiallyMet' = 'met') => assess(status, day)

    it.each(['unmet', 'noLongerApplicable'] as const)('before an %s without evidence', status => {
      assessedOn(later(status, bare))
        .when(put('2018-03-10'), '2018-03-21')
        .thenRefused('laterFallWithoutEvidence', '2018-03-20')
    })

    it('and may be put before one with evidence, before another met, and after the last', () => {
      for (const story of [assessedOn(later('unmet')), assessedOn(['2018-03-20', 'met', '2018-03-20'])]) {
        story.when(put('2018-03-10'), '2018-03-21').thenRecorded(fact('met', '2018-03-10', 'ass-2'))
      }
      assessedOn(later('unmet', bare))
        .when(put('2018-03-21'), '2018-03-21')
        .thenRecorded(fact('met', '2018-03-21', 'ass-2'))
    })

    it('nor does one that is not met, nor one that another stands between', () => {
      assessedOn(later('unmet', bare))
        .when(put('2018-03-10', 'partiallyMet'), '2018-03-21')
        .thenRecorded(fact('partiallyMet', '2018-03-10', 'ass-2'))
      assessedOn(['2018-03-15', 'unmet', '2018-03-15'], later('unmet', bare))
        .when(put('2018-03-10'), '2018-03-21')
        .thenRecorded(fact('met', '2018-03-10', 'ass-3'))
    })

    it('goes by what stands from the later date, not by what was corrected there', () => {
      assessedOn(later('unmet', bare), ['2018-03-21', 'unmet', '2018-03-20'])
        .when(put('2018-03-10'), '2018-03-22')
        .thenRecorded(fact('met', '2018-03-10', 'ass-3'))
    })
  })

  it('is a response of the register where it is a response', () => {
    given(start)
      .when(assess('met', '2018-02-22', { evidence: [{ form: 'response', response: 'res-9', note: null }] }))
      .thenRefused('unknownResponse', 'res-9')
  })
})

describe('an assessment', () => {
  it('is of a demand of the register, with effect from no later than today', () => {
    given(start)
      .when(assess('unmet', '2018-02-22', { demand: 'dem-9' }))
      .thenRefused('unknownDemand', 'dem-9')
    given(start).when(assess('unmet', '2018-02-23'), '2018-02-22').thenRefused('dateInFuture', '2018-02-23')
  })

  it('is never written over: the older ones stay', () => {
    const story = assessedOn(
      ['2018-03-01', 'unmet', '2018-03-01'],
      ['2018-03-10', 'partiallyMet', '2018-03-10'],
      ['2018-03-20', 'met', '2018-03-10'],
    )
    expect(of(story).map(a => `${a.effectiveFrom} ${a.status} ${a.recordedOn}`)).toEqual([
      '2018-03-01 unmet 2018-03-01',
      '2018-03-10 partiallyMet 2018-03-10',
      '2018-03-10 met 2018-03-20',
    ])
  })

  it('stands from its day on, until the next', () => {
    const story = assessedOn(['2018-03-01', 'unmet', '2018-03-01'], ['2018-03-10', 'met', '2018-03-10'])
    expect(statusOn(story, '2018-02-28')).toBeUndefined()
    expect(statusOn(story, '2018-03-01')).toBe('unmet')
    expect(statusOn(story, '2018-03-09')).toBe('unmet')
    expect(statusOn(story, '2018-03-10')).toBe('met')
  })

  it('stands by the date from which it is so; on one date, by when it was written down', () => {
    const late = assessedOn(['2018-03-10', 'met', '2018-03-10'], ['2018-03-20', 'unmet', '2018-03-01'])
    expect(statusOn(late, '2018-03-20')).toBe('met')
    expect(statusOn(late, '2018-03-05')).toBe('unmet')
    const corrected = assessedOn(['2018-03-10', 'met', '2018-03-10'], ['2018-03-11', 'unmet', '2018-03-10'])
    expect(statusOn(corrected, '2018-03-20')).toBe('unmet')
    expect(everStanding(of(corrected)).map(({ status }) => status)).toEqual(['unmet'])
  })

  it('is at or above another status by rank; no longer applicable is above and below nothing', () => {
    const above = (least: 'notAssessed' | 'unmet' | 'partiallyMet' | 'met' | 'noLongerApplicable') =>
      assessedStatuses.filter(status => statusAtLeast(status, least))
    expect(above('notAssessed')).toEqual(['unmet', 'partiallyMet', 'met'])
    expect(above('partiallyMet')).toEqual(['partiallyMet', 'met'])
    expect(above('met')).toEqual(['met'])
    expect(above('noLongerApplicable')).toEqual([])
  })
})

describe('a lapse', () => {
  const lapsed = (day: string, ...days: Parameters<typeof assessedOn>) =>
    lapsedOn(of(assessedOn(...days)), date(day))

  it.each([
    ['met', 'unmet'],
    ['met', 'partiallyMet'],
    ['partiallyMet', 'unmet'],
  ] as const)('is a fall from %s to %s', (before, after) => {
    const story = [
      ['2018-03-01', before, '2018-03-01'],
      ['2018-03-10', after, '2018-03-10'],
    ] as const
    expect(lapsed('2018-03-09', ...story)).toBe(false)
    expect(lapsed('2018-03-10', ...story)).toBe(true)
  })

  it('lasts until the status is as high again as it ever was', () => {
    const story = [
      ['2018-03-01', 'met', '2018-03-01'],
      ['2018-03-10', 'unmet', '2018-03-10'],
      ['2018-03-20', 'partiallyMet', '2018-03-20'],
      ['2018-03-30', 'met', '2018-03-30'],
    ] as const
    expect(lapsed('2018-03-20', ...story)).toBe(true)
    expect(lapsed('2018-03-30', ...story)).toBe(false)
  })

  it('is no correction of the same date, neither at once nor after later assessments', () => {
    const corrected = [
      ['2018-03-01', 'met', '2018-03-01'],
      ['2018-03-02', 'unmet', '2018-03-01'],
    ] as const
    expect(lapsed('2018-03-05', ...corrected)).toBe(false)
    expect(lapsed('2018-03-10', ...corrected, ['2018-03-10', 'unmet', '2018-03-10'])).toBe(false)
  })

  it('is not that a demand no longer applies, nor that it was never assessed', () => {
    expect(
      lapsed(
        '2018-03-10',
        ['2018-03-01', 'met', '2018-03-01'],
        ['2018-03-10', 'noLongerApplicable', '2018-03-10'],
      ),
    ).toBe(false)
    expect(lapsed('2018-03-10')).toBe(false)
  })
})

describe('several demands assessed alike', () => {
  const several = (but: object = {}): CommandInput => {
    const { demand: _, ...said } = assess('met', '2018-02-22') as Extract<
      CommandInput,
      { kind: 'assessDemand' }
    >
    return { ...said, kind: 'assessDemands', demands: ['dem-1', 'dem-2', 'dem-1'], ...but }
  }

  it('get an assessment each, in one batch, a demand that is named twice only one', () => {
    given(start)
      .when(several())
      .thenRecorded(fact('met', '2018-02-22', 'ass-1'), {
        ...fact('met', '2018-02-22', 'ass-2'),
        demand: 'dem-2',
      })
  })

  it('are refused together where one of them is', () => {
    given(start)
      .when(several({ demands: ['dem-1', 'dem-9'] }))
      .thenRefused('unknownDemand', 'dem-9')
    given(start, on('2018-02-22', assess('met', '2018-02-22', { demand: 'dem-2' })))
      .when(several({ status: 'unmet', evidence: [] }))
      .thenRefused('evidenceMissing')
  })
})
