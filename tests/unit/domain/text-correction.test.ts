import { describe, expect, it } from 'vitest'
import { movedSpan } from '../../../data/domain/text-correction.ts'
import { given, on } from './specification.ts'
import { addDemand, registerLetter } from './story.ts'

const text = 'We ask: 1. Cease fire now. 2. Let aid in.'
const spanOf = (words: string, within = text) => {
  const start = within.indexOf(words)
  return { language: 'en' as const, start, end: start + words.length }
}
const aid = 'Let aid in.'

describe("correcting a letter's text", () => {
  it('moves the places of its demands with it, in the same batch', () => {
    const corrected = text.replace('We ask', 'We, the undersigned, ask')
    given(
      on(
        '2018-02-22',
        registerLetter({ text: { en: text } }),
        addDemand({ number: 2, spans: [spanOf(aid)] }),
      ),
    )
      .when({ kind: 'correctText', letter: 'let-1', text: { en: corrected } })
      .thenRecorded(
        {
          kind: 'letterEdited',
          letter: 'let-1',
          from: { text: { en: text } },
          to: { text: { en: corrected } },
        },
        {
          kind: 'demandEdited',
          demand: 'dem-1',
          from: { spans: [spanOf(aid)] },
          to: { spans: [spanOf(aid, corrected)] },
        },
      )
  })

  it('is refused where nothing is changed, or the letter is not known', () => {
    const start = given(on('2018-02-22', registerLetter({ text: { en: text } })))
    start.when({ kind: 'correctText', letter: 'let-1', text: { en: text } }).thenRefused('nothingChanged')
    start
      .when({ kind: 'correctText', letter: 'let-9', text: { en: text } })
      .thenRefused('unknownLetter', 'let-9')
  })
})

describe('a place in a text', () => {
  const moved = (words: string, after: string) => {
    const span = movedSpan(spanOf(words), { en: text }, { en: after })
    return span && after.slice(span.start, span.end)
  }

  it('takes in what was put right within it', () => {
    expect(moved('Cease fire now.', text.replace('fire', 'all fire'))).toBe('Cease all fire now.')
  })

  it('is found again by its words where more was changed around it', () => {
    const after = `Dear all, ${text.replace('Cease fire', 'Stop the war')} Yours`
    expect(moved(aid, after)).toBe(aid)
  })

  it('is gone where its words are', () => {
    expect(moved(aid, `Dear all, ${text.replace(aid, '')} Yours`)).toBe(null)
  })
})
