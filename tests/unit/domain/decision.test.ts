import { describe, expect, it } from 'vitest'
import { decisionsOn, departs } from '../../../data/domain/decision.ts'
import { reversalOf } from '../../../data/domain/reversal.ts'
import { upcast } from '../../../data/domain/upcast.ts'
import { conditionOf, whySchema } from '../../../data/domain/why.ts'
import { type CommandInput, type Day, given, idOf, on } from './specification.ts'
import { assess, decideOn, letterWithDemands } from './story.ts'

const start = on('2018-02-22', letterWithDemands())
const held = on('2018-03-01', assess('met', '2018-03-01'), assess('met', '2018-03-01', { demand: 'dem-2' }))
const failed = on('2018-03-01', assess('unmet', '2018-03-01'))
const fell = on('2018-03-10', assess('unmet', '2018-03-10'))
const after = { on: '2018-04-25' }
const when = (command: CommandInput, ...days: readonly Day[]) =>
  given(start, ...days).when(command, '2018-04-25')

describe('a decision on a commitment', () => {
  it('to take part needs a reason unless the condition holds', () => {
    when(decideOn('participate', after), failed).thenRefused('reasonMissing', 'fails')
    when(decideOn('participate', after)).thenRefused('reasonMissing', 'cannotTell')
    when(decideOn('participate'), held).thenRefused('reasonMissing', 'pending')
    when(decideOn('participate', after), held, fell).thenRefused('reasonMissing', 'lapsed')
    when(decideOn('participate', { ...after, reason: ' \n' }), failed).thenRefused('reasonMissing', 'fails')
  })

  it.each(['decline', 'suspend'] as const)('to %s needs a reason where the condition holds', choice => {
    when(decideOn(choice, after), held).thenRefused('reasonMissing', 'holds')
    expect(given(start, failed, on('2018-04-25', decideOn(choice, after))).register.decisions.size).toBe(1)
  })

  it('to defer never needs one', () => {
    expect(given(start, held, on('2018-04-25', decideOn('defer', after))).register.decisions.size).toBe(1)
  })

  it('on a commitment without condition needs a reason to stay away, and none to take part', () => {
    expect(departs('participate', 'inForce')).toBe(false)
    expect(departs('decline', 'inForce')).toBe(true)
    expect(departs('suspend', 'inForce')).toBe(true)
  })

  const reason = 'We owe it to those who stayed'

  it('keeps the state it was taken on, and the condition with what gave each part its value', () => {
    const term = (n: number) => ({
      op: 'status' as const,
      demand: `dem-${n}`,
      atLeast: 'met' as const,
      when: { mode: 'held' as const },
      by: null,
    })
    const part = { op: 'term' as const, by: '2018-04-24' }
    when(decideOn('participate', { ...after, reason }), failed).thenRecorded({
      kind: 'decisionRecorded',
      decision: 'dec-1',
      commitment: 'com-1',
      choice: 'participate',
      on: '2018-04-25',
      by: 'Secretariat',
      reason,
      state: 'fails',
      why: whySchema.parse({
        op: 'allOf',
        verdict: 'false',
        of: [
          {
            ...part,
            term: term(1),
            verdict: 'false',
            source: {
              form: 'assessment',
              assessment: 'ass-1',
              status: 'unmet',
              effectiveFrom: '2018-03-01',
              recordedOn: '2018-03-01',
              recordedBy: 'Secretariat',
              rationale: '',
            },
          },
          { ...part, term: term(2), verdict: 'unknown', source: { form: 'nothing' } },
        ],
      }),
    })
  })

  it('keeps that why though the assessment is taken back and the condition changed', () => {
    const { register, batch } = given(
      start,
      failed,
      on('2018-04-25', decideOn('participate', { ...after, reason })),
    )
    const later = given(
      start,
      failed,
      on('2018-04-25', decideOn('participate', { ...after, reason })),
      on('2018-05-01', reversalOf(batch(2)), {
        kind: 'editCommitment',
        commitment: 'com-1',
        to: { condition: null },
        reason: 'Agreed anew',
      }),
    ).register
    const why = later.decisions.get(idOf('decision', 1))?.why
    expect(later.assessments.size).toBe(0)
    expect(why).toEqual(register.decisions.get(idOf('decision', 1))?.why)
    expect(why && conditionOf(why)).toEqual(register.commitments.get(idOf('commitment', 1))?.condition)
  })

  it('of a ledger that kept no why is read without one', () => {
    const old = {
      decision: 'dec-1',
      commitment: 'com-1',
      choice: 'defer',
      on: '2018-04-25',
      by: 'Board',
      reason: '',
    }
    expect(upcast('decisionRecorded', 1, { ...old, state: 'pending' })).toMatchObject({
      kind: 'decisionRecorded',
      state: 'pending',
      why: null,
    })
  })

  it('keeps that state whatever is recorded later', () => {
    const { register } = given(
      start,
      held,
      on('2018-04-25', decideOn('participate', after)),
      on('2018-05-01', assess('unmet', '2018-04-01')),
    )
    expect(register.decisions.get(idOf('decision', 1))?.state).toBe('holds')
  })

  it('is taken on a known commitment, and not in the future', () => {
    when(decideOn('defer', { commitment: 'com-9' })).thenRefused('unknownCommitment', 'com-9')
    when(decideOn('defer', { on: '2018-04-26' })).thenRefused('dateInFuture', '2018-04-26')
  })

  it('stands beside the earlier ones, in the order in which they were taken', () => {
    const { register } = given(
      start,
      on('2018-04-20', decideOn('defer', { on: '2018-04-20' })),
      on('2018-04-21', decideOn('decline', { on: '2018-04-21' }), decideOn('suspend', { on: '2018-04-19' })),
      on('2018-04-22', decideOn('decline', { on: '2018-04-20' })),
    )
    expect(decisionsOn(register, idOf('commitment', 1)).map(({ id }) => id)).toEqual([
      'dec-3',
      'dec-1',
      'dec-4',
      'dec-2',
    ])
  })
})
