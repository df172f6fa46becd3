import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../../data/intake/draft.ts'
import { readLetter } from '../../../data/intake/intake.ts'
import { openLetter2018 } from '../../../data/samples/open-letter-2018.ts'

const folder = 'tests/letters'
const letters = [
  openLetter2018,
  ...readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join(folder, name), 'utf8')),
]
const fragments = letters.flatMap(letter => letter.split('\n'))

/** Lines of real letters in any order, among noise. */
const damaged = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...fragments) },
      fc.string({ unit: 'binary', maxLength: 60 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map(lines => lines.join('\n'))

describe('Any text', () => {
  it('is read without a throw into a draft whose places lie inside it', () => {
    fc.assert(
      fc.property(damaged, source => {
        const draft = draftSchema.parse(readLetter(source))
        const { recipients, points, demands, commitments, signatories, date } = draft
        for (const { span } of [
          ...recipients,
          ...points,
          ...demands,
          ...commitments,
          ...signatories,
          ...(date ? [date] : []),
        ]) {
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.end).toBeLessThanOrEqual(source.length)
        }
        for (const { demands: on } of commitments) for (const at of on) expect(demands[at - 1]).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same draft each time', () => {
    fc.assert(
      fc.property(damaged, source => {
        expect(readLetter(source)).toEqual(readLetter(source))
      }),
      { numRuns: 60 },
    )
  })

  it('has its parts’ words at their places', () => {
    for (const source of letters) {
      const plain = (text: string) =>
        text
          .replace(/[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
          .replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, shape => shape.normalize('NFKC'))
          .replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '')
      /** A page's end may stand between two of a part's words. */
      const inOrder = (place: string, text: string) => {
        let from = 0
        for (const word of text.split(/\s+/)) {
          const at = place.indexOf(word, from)
          if (at < 0) return word
          from = at + word.length
        }
        return null
      }
      const { demands, points, signatories } = readLetter(source)
      for (const { span, text } of [...demands, ...points])
        expect(inOrder(plain(source.slice(span.start, span.end)), text)).toBeNull()
      for (const { span, name } of signatories)
        expect(inOrder(plain(source.slice(span.start, span.end)), name)).toBeNull()
    }
  })
})
