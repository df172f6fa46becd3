import { describe, expect, it } from 'vitest'
import { reversalOf } from '../../../data/domain/reversal.ts'
import { commitmentLines } from '../../../data/queries/commitment-view.ts'
import { demandLines } from '../../../data/queries/demand-lines.ts'
import { historyLine, historyOf, newestFirst } from '../../../data/queries/history.ts'
import { recipientRecords } from '../../../data/queries/recipient-record.ts'
import { type Day, date, given, idOf, on } from '../domain/specification.ts'
import {
  addDemand,
  assess,
  beginRegister,
  dispatchLetter,
  item,
  letterWithDemands,
  logResponse,
} from '../domain/story.ts'

const begun = on('2018-02-22', beginRegister, letterWithDemands({ date: '2018-02-22' }), dispatchLetter())
const today = date('2018-06-01')
const recorded = (...days: readonly Day[]) => given(begun, ...days)

describe('Lists of everything, worked out once and kept', () => {
  it('a recipient’s record follows an answer that comes after it was worked out', () => {
    const before = recorded()
    const first = (register: typeof before.register) =>
      recipientRecords(register, today).find(({ recipient }) => recipient.id === idOf('recipient', 1))
    expect(first(before.register)).toMatchObject({ answered: 0, medianDays: null })
    const answered = recorded(
      on(
        '2018-03-04',
        logResponse({
          receivedOn: '2018-03-04',
          responseKind: 'substantive',
          items: [item('dem-1', 'rejects')],
        }),
      ),
    )
    expect(first(answered.register)).toMatchObject({ answered: 1, medianDays: 10 })
    expect(first(before.register)).toMatchObject({ answered: 0 })
  })

  it('a recipient’s record on another day is that day’s: what was awaited is overdue', () => {
    const { register } = recorded()
    const overdue = (day: string) =>
      recipientRecords(register, date(day)).reduce((sum, record) => sum + record.overdue, 0)
    expect(overdue('2018-03-01')).toBe(0)
    expect(overdue('2018-06-01')).toBeGreaterThan(0)
    expect(overdue('2018-03-01')).toBe(0)
  })

  it('a demand’s line follows its assessments, on each day', () => {
    const { register } = recorded(on('2018-03-01', assess('unmet', '2018-03-01')))
    const status = (day: string) => demandLines(register, date(day))[0]?.standing.status
    expect([status('2018-02-28'), status('2018-03-01')]).toEqual(['notAssessed', 'unmet'])
  })

  it('a demand that a later one says again has no line of its own, and stands under the later one', () => {
    const { register } = recorded(
      on('2018-03-01', addDemand({ number: 9 }), {
        kind: 'editDemand',
        demand: 'dem-3',
        to: { restates: 'dem-1' },
      }),
    )
    const lines = demandLines(register, today)
    expect(lines.map(({ demand }) => demand.id).sort()).toEqual(['dem-2', 'dem-3'])
    expect(lines.find(({ demand }) => demand.id === 'dem-3')?.restated.map(({ id }) => id)).toEqual(['dem-1'])
  })

  it('a commitment’s state follows an assessment of a demand that its condition names', () => {
    const state = (register: ReturnType<typeof recorded>['register']) =>
      commitmentLines(register, register.commitments.values(), date('2018-05-01'))[0]?.state
    const before = recorded().register
    const first = state(before)
    const met = recorded(
      ...['dem-1', 'dem-2'].map(demand => on('2018-03-02', assess('met', '2018-03-02', { demand }))),
    ).register
    expect(state(met)).not.toBe(first)
    expect(state(before)).toBe(first)
  })

  it('history is newest first also where a late entry was taken in at the end', () => {
    const { entries, register } = recorded(on('2018-03-01', addDemand({ number: 9 })))
    const late = [...entries.slice(1), ...entries.slice(0, 1)]
    expect(newestFirst(late)).toEqual([...entries].reverse())
    expect(historyOf(register, idOf('letter', 1))[0]).toBe(entries.at(-1))
  })

  it('an entry that was taken back is shown so, and what took it back says which', () => {
    const nine = on('2018-03-01', addDemand({ number: 9 }))
    const [added] = recorded(nine).entries.slice(-1)
    if (!added) throw new Error('no entry')
    const { entries, register } = recorded(nine, on('2018-03-02', reversalOf([added])))
    const [line, reversal] = entries.slice(-2).map(entry => historyLine(register, entry))
    expect(line).toMatchObject({ reversed: true })
    expect(reversal?.tookBack.map(({ id }) => id)).toEqual([added.id])
  })
})
