import { describe, expect, it } from 'vitest'
import { openWith } from '../../../data/queries/recipient-open.ts'
import { lettersTo, recipientRecords, recordOf, responsesOf } from '../../../data/queries/recipient-record.ts'
import { type Day, date, given, idOf, on } from '../domain/specification.ts'
import { beginRegister, dispatchLetter, item, letterWithDemands, logResponse } from '../domain/story.ts'

// `let-1` asks `rec-1` and `rec-2` for `dem-1` and `dem-2`; `let-2` asks `rec-1` for `dem-3` and `dem-4`.
const begun = on('2018-02-20', beginRegister, letterWithDemands({ date: '2018-02-20' }))
const second = on(
  '2018-05-01',
  letterWithDemands({ date: '2018-05-01', recipients: [{ known: 'rec-1' }], events: [], commitments: [] }),
)
const sent = (day: string, letter = 'let-1', recipients = ['rec-1']) =>
  on(day, dispatchLetter({ letter, recipients, sentOn: day }))
const answer = (day: string, but: Parameters<typeof logResponse>[0]) =>
  on(day, logResponse({ receivedOn: day, responseKind: 'substantive', ...but }))

function recordAfter(today: string, ...days: readonly Day[]) {
  const { register } = given(begun, second, ...days)
  const recipient = register.recipients.get(idOf('recipient', 1))
  if (!recipient) throw new Error('no recipient')
  const letters = lettersTo(register, recipient.id, date(today))
  return { letters, record: recordOf(recipient, letters), register }
}

describe('A recipient’s record', () => {
  it('counts letters that left, not those that were only written to it', () => {
    expect(recordAfter('2018-06-01', sent('2018-02-22')).record).toMatchObject({
      sent: 1,
      answered: 0,
      open: 4,
    })
  })

  it('counts a letter as answered from its first answered demand, and the demands by position', () => {
    const { record } = recordAfter(
      '2018-06-01',
      sent('2018-02-22'),
      sent('2018-05-02', 'let-2'),
      answer('2018-03-04', { items: [item('dem-1', 'rejects')] }),
      answer('2018-05-22', {
        letters: ['let-2'],
        items: [item('dem-3', 'accepts'), item('dem-4', 'rejects')],
      }),
    )
    expect(record).toMatchObject({ sent: 2, answered: 2, open: 1 })
    expect(record.positions).toEqual([
      { position: 'accepts', count: 1 },
      { position: 'rejects', count: 2 },
    ])
  })

  it('has the median of the days from sending to the first answer, with the number of answers behind it', () => {
    const one = recordAfter(
      '2018-06-01',
      sent('2018-02-22'),
      answer('2018-03-04', { items: [item('dem-1', 'rejects')] }),
    )
    expect(one.record).toMatchObject({ days: [10], medianDays: 10, timed: 1 })
    const two = recordAfter(
      '2018-06-01',
      sent('2018-02-22'),
      sent('2018-05-02', 'let-2'),
      answer('2018-03-04', { items: [item('dem-1', 'rejects')] }),
      answer('2018-04-04', { items: [item('dem-1', 'accepts')] }),
      answer('2018-05-22', { letters: ['let-2'], items: [item('dem-3', 'accepts')] }),
    )
    expect(two.record).toMatchObject({ days: [10, 20], medianDays: 15, timed: 2 })
  })

  it('times no acknowledgement, and no statement from before the letter went', () => {
    const { record } = recordAfter(
      '2018-06-01',
      answer('2018-02-21', { items: [item('dem-1', 'accepts')] }),
      sent('2018-02-22'),
      sent('2018-05-02', 'let-2'),
      answer('2018-05-03', { letters: ['let-2'], responseKind: 'acknowledgement' }),
    )
    expect(record).toMatchObject({ answered: 1, medianDays: null, timed: 0 })
  })

  it('counts what is overdue, long overdue with it', () => {
    const days = [sent('2018-02-22')]
    expect(recordAfter('2018-04-23', ...days).record.overdue).toBe(0)
    expect(recordAfter('2018-04-24', ...days).record.overdue).toBe(2)
    expect(recordAfter('2019-01-01', ...days).record.overdue).toBe(2)
  })

  it('stands for every recipient, those with the most open first', () => {
    const { register } = recordAfter('2018-06-01', sent('2018-02-22', 'let-1', ['rec-1', 'rec-2']))
    const records = recipientRecords(register, date('2018-06-01'))
    expect(records.map(({ recipient, open }) => [recipient.id, open])).toEqual([
      ['rec-1', 4],
      ['rec-2', 2],
    ])
  })

  it('lists letters newest first, and a response to two letters once', () => {
    const { letters } = recordAfter(
      '2018-06-01',
      sent('2018-02-22'),
      sent('2018-05-02', 'let-2'),
      answer('2018-05-03', { letters: ['let-1', 'let-2'], responseKind: 'acknowledgement' }),
      answer('2018-05-10', { responseKind: 'interim' }),
    )
    expect(letters.map(({ correspondence }) => correspondence.letter.id)).toEqual(['let-2', 'let-1'])
    expect(responsesOf(letters).map(({ receivedOn }) => receivedOn)).toEqual(['2018-05-10', '2018-05-03'])
  })
})

describe('What is open with a recipient', () => {
  const openAfter = (today: string, ...days: readonly Day[]) =>
    openWith(recordAfter(today, ...days).letters).map(({ state, demands }) => [
      state,
      ...demands.map(({ id }) => id),
    ])

  it('is one line for the demands of a letter that wait for the same thing, the most pressing first', () => {
    expect(openAfter('2018-05-03', sent('2018-02-22'), sent('2018-05-02', 'let-2'))).toEqual([
      ['overdue', 'dem-1', 'dem-2'],
      ['awaiting', 'dem-3', 'dem-4'],
    ])
  })

  it('puts what waits for us before what is late', () => {
    expect(
      openAfter(
        '2018-06-01',
        sent('2018-02-22'),
        sent('2018-05-02', 'let-2'),
        answer('2018-05-22', { letters: ['let-2'], responseKind: null }),
      ),
    ).toEqual([
      ['notYetClassified', 'dem-3', 'dem-4'],
      ['overdue', 'dem-1', 'dem-2'],
    ])
  })

  it('is nothing that was answered', () => {
    const { letters } = recordAfter(
      '2018-06-01',
      sent('2018-02-22'),
      answer('2018-03-04', { items: [item('dem-1', 'rejects')] }),
    )
    const demands = openWith(letters).flatMap(each => each.demands.map(({ id }) => id))
    expect(demands).not.toContain('dem-1')
    expect(demands).toContain('dem-2')
  })
})
