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

describe('A megabyte is read in less than a second', () => {
  const size = 1024 * 1024
  it.each([
    ['in one line', 'word '],
    ['of list items', '1. We demand an answer;\n'],
    ['of bullets', '• an answer\n'],
    ['of commas', 'Name of one,'],
    ['of open brackets', '('],
    ['of spaces', ' '],
    ['of letters without a space', 'a'],
    ['of numbers', '1.1.1.1 '],
    ['of recipients', 'Mr A, Envoy Members of B '],
    ['of conditions', 'We will not take part in the talks unless demands 1 and 2 are met. '],
    ['of Arabic', 'نطالب بوقف القصف و'],
    ['of headings', 'Signatories:\n'],
    ['of dates', '1 May 2020 '],
  ])('%s', (_shape, piece) => {
    const source = piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
    const times = [0, 1, 2].map(() => {
      const began = performance.now()
      readLetter(source)
      return performance.now() - began
    })
    expect(Math.min(...times)).toBeLessThan(1_000)
  })
})
