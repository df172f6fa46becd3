import { describe, expect, it } from 'vitest'
import { type Entry, seenAll } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { conversations, toReview, waitsFor } from '../../../data/queries/review.ts'
import { type CommandInput, given, on } from '../domain/specification.ts'
import { assess, letterWithDemands } from '../domain/story.ts'

const story = [
  on('2018-02-22', letterWithDemands()),
  on('2018-03-01', assess('unmet', '2018-03-01')),
] as const
const base = given(...story)
const assessment = base.entries.filter(({ fact }) => fact.kind === 'demandAssessed')
const question: CommandInput = {
  kind: 'reviewChange',
  change: assessment.map(({ subject, id }) => ({ subject: String(subject), entries: [id] })),
  judgement: 'questioned',
  words: 'Who said so?',
}
/** The story's entries, those from a day on in another person's hand. */
const inHands = (entries: readonly Entry[], day: string, author: string) =>
  entries.map(entry => (entry.recordedOn >= day ? { ...entry, author } : entry))

describe('What is to be reviewed', () => {
  it('is what others recorded, by letter, each go once, and nothing of one’s own', () => {
    const groups = toReview(base.register, base.entries, 'Maryam')
    expect(groups.map(({ letter, changes }) => [letter, changes.length])).toEqual([['let-1', 2]])
    expect(groups[0]?.changes.every(({ judged }) => judged === null)).toBe(true)
    expect(toReview(base.register, base.entries, 'Secretariat')).toEqual([])
  })

  it('has the letter first that changed last', () => {
    const { register, entries } = given(
      on('2018-02-22', letterWithDemands()),
      on('2018-02-23', letterWithDemands({ title: { en: 'Another letter' } })),
      on('2018-03-01', assess('unmet', '2018-03-01')),
    )
    expect(toReview(register, entries, 'Maryam').map(({ letter }) => letter)).toEqual(['let-1', 'let-2'])
  })

  it('begins after one’s own last review, by laptop and number, and what one said of it shows', () => {
    const { entries } = given(...story, on('2018-03-02', question))
    const asked = inHands(entries, '2018-03-02', 'Maryam')
    const [group] = toReview(fold(asked), asked, 'Maryam')
    expect(group?.changes.map(({ judged }) => judged?.judgement ?? null)).toEqual([null, 'questioned'])
    const done = given(
      ...story,
      on('2018-03-02', { kind: 'finishReview', seen: { ...seenAll(base.entries) } }),
    )
    const finished = inHands(done.entries, '2018-03-02', 'Maryam')
    expect(toReview(fold(finished), finished, 'Maryam')).toEqual([])
    expect(toReview(fold(finished), finished, 'Amal')).not.toEqual([])
  })

  it('comes back to the one who wrote as a question, until it is answered', () => {
    const { entries } = given(...story, on('2018-03-02', question))
    const asked = inHands(entries, '2018-03-02', 'Maryam')
    const [toAnswer] = conversations(fold(asked), 'Secretariat')
    expect(toAnswer && waitsFor(toAnswer, 'Secretariat')).toBe(true)
    const [own] = conversations(fold(asked), 'Maryam')
    expect(own && waitsFor(own, 'Maryam')).toBe(false)
    expect(conversations(fold(asked), 'Amal')).toEqual([])
    const answered = given(
      ...story,
      on('2018-03-02', question),
      on('2018-03-03', { kind: 'answerQuestion', remark: 'rem-1', words: 'The council' }),
    )
    const told = inHands(answered.entries, '2018-03-02', 'Maryam')
    const [after] = conversations(fold(told), 'Secretariat')
    expect(after?.of.by).toBe('Maryam')
    expect(after && waitsFor(after, 'Secretariat')).toBe(false)
  })
})
