import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../data/domain/condition.ts'
import { bindings, commitmentView, deciding } from '../../../data/queries/commitment-view.ts'
import { type Day, date, given, idOf, on } from '../domain/specification.ts'
import { assess, letterWithDemands, organisation } from '../domain/story.ts'

const signatories = ['Relief Committee', 'Tidewatch', 'Basin Residents']
const start = on(
  '2018-02-22',
  letterWithDemands({
    signatures: signatories.map(name => ({
      organisation: { new: organisation(name) },
      signedOn: null,
      printedWith: null,
    })),
  }),
)
const withdraw = on('2018-03-01', {
  kind: 'withdrawSignature',
  letter: 'let-1',
  signature: 'sig-1',
  on: '2018-03-01',
  reason: 'Its board disagrees',
})
const abstain = on('2018-03-02', {
  kind: 'recordCommitmentMandates',
  cells: [{ commitment: 'com-1', organisation: 'org-2' }],
  stance: 'abstains',
  on: '2018-03-02',
  note: null,
})
const view = (today: string, ...days: readonly Day[]) => {
  const { register } = given(start, ...days)
  const commitment = register.commitments.get(idOf('commitment', 1))
  if (!commitment) throw new Error('com-1 is not there')
  return { ...commitmentView(register, commitment, date(today)), register }
}

describe('who is bound by a commitment', () => {
  it('is every signatory, but whoever withdrew its signature or said something else, each with its reason', () => {
    const { bindings: all, bound } = view('2018-03-05', withdraw, abstain)
    expect(bound).toBe(1)
    expect(all).toEqual([
      { organisation: 'org-1', stance: 'signatureWithdrawn', on: '2018-03-01', note: 'Its board disagrees' },
      { organisation: 'org-2', stance: 'abstains', on: '2018-03-02', note: null },
      { organisation: 'org-3', stance: 'bound', on: null, note: null },
    ])
  })

  it('is again whoever signs again', () => {
    const again = on('2018-03-10', {
      kind: 'addSignature',
      letter: 'let-1',
      organisation: 'org-1',
      signedOn: '2018-03-10',
      printedWith: null,
      mandate: null,
    })
    const { commitment, letter } = view('2018-03-10', withdraw, again)
    const stands = letter && bindings(commitment, letter).filter(each => each.organisation === 'org-1')
    expect(stands).toEqual([{ organisation: 'org-1', stance: 'bound', on: null, note: null }])
  })
})

describe('what decides a condition', () => {
  it('is the terms that say what it says, through a not those that say the opposite', () => {
    const status = (n: number): Condition => ({
      op: 'status',
      demand: idOf('demand', n),
      atLeast: 'met',
      when: { mode: 'reached' },
      by: date('2018-03-31'),
    })
    const condition: Condition = { op: 'allOf', of: [status(1), { op: 'not', of: status(2) }] }
    const { why } = view(
      '2018-04-01',
      on('2018-02-22', { kind: 'editCommitment', commitment: 'com-1', to: { condition }, reason: 'Agreed' }),
      on('2018-03-01', assess('met', '2018-03-01'), assess('met', '2018-03-01', { demand: 'dem-2' })),
    )
    expect(why?.verdict).toBe('false')
    expect(why && deciding(why).map(({ term }) => term.demand)).toEqual(['dem-2'])
  })
})

describe('what would change a commitment', () => {
  it('tells what can still come true apart from what only the record could change', () => {
    const flips = (today: string, ...days: readonly Day[]) =>
      view(today, ...days).flips.sets.map(set =>
        set.map(({ term, becomes, now }) => [term.demand, becomes, now]),
      )
    const one = on('2018-03-01', assess('met', '2018-03-01'))
    expect(flips('2018-04-24', one)).toEqual([
      [
        ['dem-1', true, 'pending'],
        ['dem-2', true, 'pending'],
      ],
    ])
    expect(flips('2018-04-25', one)).toEqual([[['dem-2', true, 'unknown']]])
    expect(
      flips('2018-04-25', one, on('2018-04-25', assess('unmet', '2018-04-01', { demand: 'dem-2' }))),
    ).toEqual([[['dem-2', true, 'false']]])
  })
})
