import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchored, placeOf } from '../../../data/domain/quotation.ts'

const quoted = (quotation: string | null, place: { start: number; end: number } | null = null) => ({
  quotation,
  place,
})

describe('the place of a quotation', () => {
  it('is found whatever white space stands between its words', () => {
    const text = 'We will\n  hear the farmers.'
    expect(placeOf('will hear  the', text)).toEqual({ start: 3, end: 18 })
    expect(text.slice(3, 18)).toBe('will\n  hear the')
  })

  it('is none where the words do not stand in the text, or where there are none', () => {
    expect(placeOf('will not hear', 'We will hear the farmers.')).toBeNull()
    expect(placeOf('  ', 'We will hear the farmers.')).toBeNull()
  })

  it('takes marks that mean something to a pattern as they are', () => {
    expect(placeOf('(a.b)* [c] $5?', 'See (a.b)* [c] $5? there')).toEqual({ start: 4, end: 18 })
  })

  it('is, of several, the one nearest to where it stood', () => {
    expect(placeOf('yes', 'yes and yes and yes', 9)).toEqual({ start: 8, end: 11 })
  })

  it('is found for every piece of a text that begins and ends in a word', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}.*+?()[\]]{1,6}$/u), { minLength: 1, maxLength: 12 })
    const piece = words.chain(list => {
      const from = fc.nat({ max: list.length - 1 })
      return fc.record({ list: fc.constant(list), from, length: fc.integer({ min: 1, max: list.length }) })
    })
    fc.assert(
      fc.property(piece, fc.constantFrom(' ', '\n', ' \t '), ({ list, from, length }, space) => {
        const quotation = list.slice(from, from + length).join(' ')
        const text = list.join(space)
        const place = placeOf(quotation, text)
        expect(place && text.slice(place.start, place.end).replace(/\s+/g, ' ')).toBe(quotation)
      }),
    )
  })
})

describe('a quotation in a changed text', () => {
  it('keeps its place where its words still stand there', () => {
    const item = quoted('yes', { start: 8, end: 11 })
    expect(anchored(item, 'yes and yes')).toBe(item)
  })

  it('moves with its words', () => {
    expect(anchored(quoted('yes', { start: 0, end: 3 }), 'Oh, yes').place).toEqual({ start: 4, end: 7 })
  })

  it('loses its place, and not its words, where they are gone', () => {
    expect(anchored(quoted('yes', { start: 0, end: 3 }), 'no')).toEqual(quoted('yes'))
    expect(anchored(quoted('yes', { start: 0, end: 3 }), null)).toEqual(quoted('yes'))
  })

  it('has no place without words', () => {
    expect(anchored(quoted(null, { start: 0, end: 3 }), 'yes')).toEqual(quoted(null))
  })
})
