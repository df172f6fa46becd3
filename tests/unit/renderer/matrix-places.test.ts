import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAfter, placesBetween } from '../../../renderer/features/letters/matrix/places.ts'
import { placed, revealed, spanInView } from '../../../renderer/features/letters/matrix/span.ts'
import { pressed } from '../../../renderer/ui/pressed.ts'

const extent = { rows: 60, columns: 200 }
const from = { row: 5, column: 7 }
const afterKey = (key: string, mod = false, direction: 'ltr' | 'rtl' = 'ltr', place = from) =>
  placeAfter({ key, mod }, place, extent, 8, direction)

describe('In the matrix', () => {
  it('arrows go to the neighbour, and left leads onward in a right-to-left page', () => {
    expect(afterKey('ArrowDown')).toEqual({ row: 6, column: 7 })
    expect(afterKey('ArrowRight')).toEqual({ row: 5, column: 8 })
    expect(afterKey('ArrowRight', false, 'rtl')).toEqual({ row: 5, column: 6 })
    expect(afterKey('ArrowLeft', false, 'rtl')).toEqual({ row: 5, column: 8 })
  })

  it('Home and End go to the row’s heading and total, with Ctrl to the first and the last cell', () => {
    expect(afterKey('Home')).toEqual({ row: 5, column: 0 })
    expect(afterKey('End')).toEqual({ row: 5, column: 201 })
    expect(afterKey('Home', true)).toEqual({ row: 1, column: 1 })
    expect(afterKey('End', true)).toEqual({ row: 60, column: 200 })
  })

  it('pages go by what is in view and stop at the first and the last demand', () => {
    expect(afterKey('PageDown')).toEqual({ row: 13, column: 7 })
    expect(afterKey('PageUp')).toEqual({ row: 1, column: 7 })
    expect(afterKey('PageDown', false, 'ltr', { row: 58, column: 7 })).toEqual({ row: 60, column: 7 })
  })

  it('no key leads out of it, and other keys lead nowhere', () => {
    expect(afterKey('l')).toBeNull()
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean(), fc.constantFrom('ltr', 'rtl')), {
          maxLength: 40,
        }),
        fc.nat(8),
        fc.nat(8),
        (strokes, rows, columns) => {
          let place = { row: 0, column: 0 }
          for (const [key, mod, direction] of strokes)
            place = placeAfter({ key, mod }, place, { rows, columns }, 3, direction) ?? place
          expect(place.row).toBeGreaterThanOrEqual(0)
          expect(place.row).toBeLessThanOrEqual(rows + 1)
          expect(place.column).toBeGreaterThanOrEqual(0)
          expect(place.column).toBeLessThanOrEqual(columns + 1)
        },
      ),
    )
  })

  it('a selection holds every cell between its corners, and no heading or total', () => {
    expect(placesBetween({ row: 2, column: 3 }, { row: 0, column: 2 }, extent)).toEqual([
      { row: 1, column: 2 },
      { row: 1, column: 3 },
      { row: 2, column: 2 },
      { row: 2, column: 3 },
    ])
  })
})

describe('Of a long row of things', () => {
  const [size, count] = [20, 300]

  it('every one that is in view is drawn, at its own place, and so is the one that is kept', () => {
    fc.assert(
      fc.property(
        fc.nat(size * count),
        fc.integer({ min: 1, max: 900 }),
        fc.option(fc.nat(count - 1)),
        (offset, extentInView, kept) => {
          const drawn = placed(spanInView(offset, extentInView, size, count, 1), kept)
          let start = 0
          const places = drawn.map(({ at, skipped }) => {
            start += skipped * size
            const here = start
            start += size
            expect(here).toBe(at * size)
            return at
          })
          for (let at = 0; at < count; at += 1) {
            const inView = at * size < offset + extentInView && (at + 1) * size > offset
            if (inView || at === kept) expect(places).toContain(at)
          }
        },
      ),
    )
  })

  it('one comes wholly into view with the least scrolling', () => {
    expect(revealed(100, 200, size, 7)).toBe(100)
    expect(revealed(100, 200, size, 2)).toBe(40)
    expect(revealed(100, 200, size, 20)).toBe(220)
  })
})

describe('A key', () => {
  it('is the Latin letter that it shares with an Arabic one, and a digit whatever its script', () => {
    expect(pressed({ key: 'م', code: 'KeyL' })).toBe('l')
    expect(pressed({ key: '٣', code: 'Digit3' })).toBe('3')
    expect(pressed({ key: 'a', code: 'KeyQ' })).toBe('a')
    expect(pressed({ key: 'Enter', code: 'Enter' })).toBe('Enter')
  })
})
