import { describe, expect, it } from 'vitest'
import { everything, filtered, isFiltering, unansweredCells } from '../../../data/queries/matrix-filter.ts'
import { columnsOf, memberGroups, memberTotals } from '../../../data/queries/member-groups.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import { type Day, date, given, idOf, on } from '../domain/specification.ts'
import {
  beginRegister,
  dispatchLetter,
  item,
  letterWithDemands,
  logResponse,
  recipient,
} from '../domain/story.ts'

const [council, france, kenya, secretary] = [1, 2, 3, 4].map(n => idOf('recipient', n))
const today = date('2018-06-01')
const seat = (en: string, from: string | null, to: string | null, id: string | null = null) => ({
  name: { en },
  recipient: id,
  from,
  to,
})

/** A letter of 22 February 2018 to a council, two states and an office; France and Peru sit on the council then. */
function letterTo(members: ReturnType<typeof seat>[], ...days: readonly Day[]) {
  const { register } = given(
    on(
      '2018-02-22',
      beginRegister,
      letterWithDemands({
        commitments: [],
        events: [],
        recipients: [
          { new: { ...recipient('Council'), members } },
          { new: { ...recipient('France'), form: 'state' } },
          { new: { ...recipient('Kenya'), form: 'state' } },
          { new: { ...recipient('Secretary'), form: 'office' } },
        ],
      }),
      dispatchLetter({ recipients: ['rec-1', 'rec-2', 'rec-3', 'rec-4'] }),
    ),
    ...days,
  )
  const letter = register.letters.get(idOf('letter', 1))
  if (!letter) throw new Error('no letter')
  return {
    register,
    matrix: replyMatrix(register, letter, today),
    groups: memberGroups(register, letter, today),
  }
}
const sitting = [
  seat('France', null, null),
  seat('Peru', '2018-01-01', '2018-12-31'),
  seat('Kenya', '2021-01-01', '2022-12-31'),
]
const answers = (who: string, demand: 'dem-1' | 'dem-2', position: 'accepts' | 'rejects' = 'accepts') =>
  on(
    '2018-03-01',
    logResponse({
      recipient: who,
      receivedOn: '2018-03-01',
      responseKind: 'substantive',
      items: [item(demand, position)],
    }),
  )
const shown = (columns: ReturnType<typeof columnsOf>) =>
  columns.map(column => (column.kind === 'names' ? column.names.map(({ en }) => en) : column.recipient))

describe('A body unfolds into', () => {
  it('its members on the letter’s date: those the letter went to by name, and the others in name only', () => {
    const { groups, matrix } = letterTo(sitting)
    expect(groups).toEqual([
      {
        body: council,
        members: [
          { name: { en: 'France' }, recipient: france },
          { name: { en: 'Peru' }, recipient: null },
        ],
      },
    ])
    expect(shown(columnsOf(matrix, groups, new Set()))).toEqual([council, kenya, secretary])
    expect(shown(columnsOf(matrix, groups, new Set([idOf('recipient', 1)])))).toEqual([
      council,
      france,
      ['Peru'],
      kenya,
      secretary,
    ])
  })

  it('members found by their entry, whatever they were called', () => {
    const { groups } = letterTo([seat('The Republic', null, null, 'rec-3')])
    expect(groups[0]?.members.map(member => member.recipient)).toEqual([kenya])
  })

  it('members that are wanted, even while it is folded or not wanted itself', () => {
    const { groups, matrix } = letterTo(sitting)
    expect(shown(columnsOf(matrix, groups, new Set(), new Set([idOf('recipient', 2)])))).toEqual([france])
  })

  it('no column twice, where a recipient sits on it under two names', () => {
    const { groups } = letterTo([seat('France', null, null), seat('FRANCE', null, null)])
    expect(groups[0]?.members.map(member => member.recipient)).toEqual([france, null])
  })
})

describe('An answer of a member', () => {
  it('counts for the member and not for the body', () => {
    const { groups, matrix } = letterTo(sitting, answers('rec-2', 'dem-1'))
    const [group] = groups
    if (!group) throw new Error('no group')
    expect(matrix.rows[0]?.cells.map(({ state }) => state)).toEqual([
      'overdue',
      'responded',
      'overdue',
      'overdue',
    ])
    expect(memberTotals(matrix, group, 0)).toEqual({ asked: 1, responded: 1, open: 0, overdue: 0 })
    expect(memberTotals(matrix, group, null)).toEqual({ asked: 2, responded: 1, open: 1, overdue: 1 })
  })
})

describe('The matrix’s filter', () => {
  const answered = letterTo(
    sitting,
    answers('rec-2', 'dem-1'),
    answers('rec-4', 'dem-2', 'rejects'),
    on('2018-03-02', {
      kind: 'closeCell',
      cells: [
        { demand: 'dem-1', recipient: 'rec-3' },
        { demand: 'dem-2', recipient: 'rec-3' },
      ],
      on: '2018-03-02',
      reason: 'No relations',
    }),
  )
  const left = (filter: Partial<typeof everything>) => {
    const { rows, recipients } = filtered(answered.register, answered.matrix, { ...everything, ...filter })
    return { rows, recipients: recipients && [...recipients].sort() }
  }

  it('takes nothing away until something is asked for', () => {
    expect(isFiltering(everything)).toBe(false)
    expect(left({})).toEqual({ rows: [0, 1], recipients: null })
  })

  it('leaves rows and recipients with a cell in any of the states', () => {
    expect(left({ states: ['responded'] })).toEqual({ rows: [0, 1], recipients: [france, secretary] })
    expect(left({ states: ['closedWithoutResponse', 'awaiting'] })).toEqual({
      rows: [0, 1],
      recipients: [kenya],
    })
  })

  it('leaves those with a position, a form, or something open; two kinds of wishes hold together', () => {
    expect(left({ positions: ['rejects'] })).toEqual({ rows: [1], recipients: [secretary] })
    expect(left({ forms: ['state'] })).toEqual({ rows: [0, 1], recipients: [france, kenya] })
    expect(left({ open: true })).toEqual({ rows: [0, 1], recipients: [council, france, secretary] })
    expect(left({ forms: ['state'], open: true })).toEqual({ rows: [1], recipients: [france] })
  })

  it('answers who has not replied to a demand: closed without an answer is without an answer too', () => {
    const unanswered = { demand: idOf('demand', 2) }
    expect(left({ unanswered })).toEqual({ rows: [1], recipients: [council, france, kenya] })
    expect(unansweredCells(answered.matrix, unanswered).map(({ recipient: id }) => id)).toEqual([
      council,
      france,
      kenya,
    ])
  })

  it('answers what a recipient has not replied to', () => {
    expect(left({ unanswered: { recipient: idOf('recipient', 2) } })).toEqual({
      rows: [1],
      recipients: [france],
    })
  })

  it('leaves the totals those of the whole letter', () => {
    expect(answered.matrix.rows.map(({ totals }) => totals)).toEqual([
      { asked: 4, responded: 1, open: 2, overdue: 2 },
      { asked: 4, responded: 1, open: 2, overdue: 2 },
    ])
    expect(answered.matrix.totals).toEqual({ asked: 8, responded: 2, open: 4, overdue: 4 })
  })
})
