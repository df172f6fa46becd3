import { describe, expect, it } from 'vitest'
import { remindables } from '../../../data/queries/reminders.ts'
import { type Day, date, given, idOf, on } from '../domain/specification.ts'
import { dispatchLetter, item, letterWithDemands, logResponse } from '../domain/story.ts'

const start = on('2018-02-22', letterWithDemands())
const both = on('2018-02-22', dispatchLetter({ recipients: ['rec-1', 'rec-2'] }))
const owing = (...days: readonly Day[]) => {
  const { register } = given(start, ...days)
  const letter = register.letters.get(idOf('letter', 1))
  if (!letter) throw new Error('There is no letter.')
  return remindables(register, letter, letter.recipients, date('2018-05-01')).map(
    ({ recipient, open }) => `${recipient}: ${open.map(({ number }) => number).join(' ')}`,
  )
}
const answer = (...items: ReturnType<typeof item>[]) =>
  on('2018-02-24', logResponse({ responseKind: items.length > 0 ? 'substantive' : null, items }))

describe('A reminder', () => {
  it('names the demands that a recipient has not answered', () => {
    expect(owing(both, answer(item('dem-1', 'rejects')))).toEqual(['rec-1: 2', 'rec-2: 1 2'])
  })

  it('is for nobody who answered everything, nor to whom the letter was not sent', () => {
    expect(owing(both, answer(item('dem-1', 'accepts'), item('dem-2', 'rejects')))).toEqual(['rec-2: 1 2'])
    expect(owing()).toEqual([])
    expect(owing(on('2018-02-22', dispatchLetter({ state: 'failed' })))).toEqual([])
  })

  it('is not for who waits for us: to classify an answer, or to clarify', () => {
    expect(owing(both, answer())).toEqual(['rec-2: 1 2'])
    expect(owing(both, on('2018-02-24', logResponse({ responseKind: 'clarificationRequest' })))).toEqual([
      'rec-2: 1 2',
    ])
  })

  it('is for who only acknowledged', () => {
    expect(owing(both, on('2018-02-24', logResponse({ responseKind: 'acknowledgement' })))).toEqual([
      'rec-1: 1 2',
      'rec-2: 1 2',
    ])
  })
})
