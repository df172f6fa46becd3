import { describe, expect, it } from 'vitest'
import { signedOff } from '../../../data/queries/review.ts'
import { type CommandInput, given, idOf, on } from './specification.ts'
import { assess, letterWithDemands } from './story.ts'

const start = on('2018-02-22', letterWithDemands())
const assessed = on('2018-03-01', assess('unmet', '2018-03-01'))
const { entries } = given(start, assessed)
const last = entries.at(-1)
const change = [{ subject: String(last?.subject), entries: [String(last?.id)] }]
const remark = (judgement: 'confirmed' | 'questioned' | 'commented', words = ''): CommandInput => ({
  kind: 'reviewChange',
  change,
  judgement,
  words,
})
const answer: CommandInput = { kind: 'answerQuestion', remark: 'rem-1', words: 'The council said so' }
const signOff: CommandInput = {
  kind: 'signOffLetter',
  letter: 'let-1',
  on: '2018-03-02',
  by: 'Board',
  words: '',
  seen: { [String(last?.replica)]: last?.sequence ?? 0 },
}

describe('a review', () => {
  it('says of a change that it is right, without words', () => {
    given(start, assessed)
      .when(remark('confirmed'))
      .thenRecorded({ kind: 'changeReviewed', remark: 'rem-1', change, judgement: 'confirmed', words: '' })
  })

  it('asks or comments in words only', () => {
    given(start, assessed).when(remark('questioned', ' ')).thenRefused('wordsMissing')
    given(start, assessed).when(remark('commented')).thenRefused('wordsMissing')
  })

  it('is of entries that are in the register', () => {
    given(start).when(remark('confirmed')).thenRefused('unknownEntry', String(last?.id))
  })

  it('has its questions answered, and nothing else', () => {
    const asked = on('2018-03-02', remark('questioned', 'Who said so?'))
    const { register } = given(start, assessed, asked, on('2018-03-03', answer))
    expect(register.remarks.get(idOf('remark', 1))?.answers).toMatchObject([{ words: 'The council said so' }])
    given(start, assessed, on('2018-03-02', remark('commented', 'Well done')))
      .when(answer)
      .thenRefused('notAQuestion', 'rem-1')
    given(start, assessed, asked)
      .when({ ...answer, words: '' })
      .thenRefused('wordsMissing')
  })
})

describe('a sign-off', () => {
  it('stands for a letter that is there, as of a day that has come', () => {
    given(start, assessed)
      .when({ ...signOff, letter: 'let-9' })
      .thenRefused('unknownLetter', 'let-9')
    given(start, assessed)
      .when({ ...signOff, on: '2018-04-01' }, '2018-03-02')
      .thenRefused('dateInFuture', '2018-04-01')
  })

  it('stands until something else is recorded about its letter; reviewing it does not open it again', () => {
    const signed = given(start, assessed, on('2018-03-02', signOff, remark('confirmed')))
    expect(signedOff(signed.register, signed.entries)).toMatchObject([{ letter: 'let-1', since: [] }])
    const later = given(
      start,
      assessed,
      on('2018-03-02', signOff, remark('confirmed')),
      on('2018-03-05', assess('met', '2018-03-05')),
    )
    expect(signedOff(later.register, later.entries)).toMatchObject([
      { letter: 'let-1', signOff: { by: 'Board' }, since: [{ fact: { kind: 'demandAssessed' } }] },
    ])
  })
})
