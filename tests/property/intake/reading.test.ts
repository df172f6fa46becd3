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
          .replace(/[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim()
      const { demands, points, signatories } = readLetter(source)
      for (const { span, text } of [...demands, ...points])
        expect(plain(source.slice(span.start, span.end))).toContain(text)
      for (const { span, name } of signatories)
        expect(plain(source.slice(span.start, span.end))).toContain(name)
    }
  })
})
