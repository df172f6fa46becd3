import { describe, expect, it } from 'vitest'
import { letterLikelyAnswered } from '../../../data/queries/answered-letter.ts'
import { type CommandInput, type Day, date, given, idOf, on } from '../domain/specification.ts'
import { dispatchLetter, item, letterWithDemands, logResponse, registerLetter } from '../domain/story.ts'

const leaves = (letter: string): CommandInput => ({ kind: 'changeLetterStatus', letter, to: 'dispatched' })
const older = on('2018-02-22', letterWithDemands(), dispatchLetter())
const newer = on(
  '2018-03-22',
  registerLetter({
    date: '2018-03-22',
    recipients: [{ known: 'rec-2' }],
  }),
  leaves('let-2'),
)
const likely = (recipient: 1 | 2 | null, ...days: readonly Day[]) =>
  letterLikelyAnswered(
    given(...days).register,
    date('2018-04-01'),
    recipient === null ? null : idOf('recipient', recipient),
  )

describe('The letter that an answer is likeliest about', () => {
  it('is the newest dispatched in which something is open', () => {
    expect(likely(null, older, newer)).toBe('let-1')
  })

  it('is one that is addressed to whom it comes from', () => {
    expect(likely(1, older, newer)).toBe('let-1')
    expect(likely(2, older, newer)).toBe('let-1')
  })

  it('is the newest dispatched where nothing is open any more', () => {
    const answered = on(
      '2018-03-01',
      logResponse({
        receivedOn: '2018-03-01',
        responseKind: 'substantive',
        items: [item('dem-1', 'accepts'), item('dem-2', 'accepts')],
      }),
    )
    expect(likely(1, older, answered, newer)).toBe('let-1')
    expect(likely(null, on('2018-02-22', registerLetter(), leaves('let-1')))).toBe('let-1')
  })

  it('is a letter not yet dispatched only where there is no other', () => {
    expect(likely(null, on('2018-02-22', registerLetter({ status: 'draft' })))).toBe('let-1')
    expect(likely(null)).toBe(null)
  })
})
