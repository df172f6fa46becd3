import { describe, expect, it } from 'vitest'
import { axisThrough, monthsOn, stacked } from '../../../renderer/ui/pictures/axis.ts'
import { date } from '../domain/specification.ts'

const days = (...texts: readonly string[]) => texts.map(date)

describe('The axis of a timeline', () => {
  it('runs from the first day to the last, in proportion where there is no long gap', () => {
    const { place, gaps } = axisThrough(days('2018-03-01', '2018-03-11', '2018-03-21'))
    expect([place(date('2018-03-01')), place(date('2018-03-06')), place(date('2018-03-21'))]).toEqual([
      0, 25, 100,
    ])
    expect(gaps).toEqual([])
  })

  it('draws a gap of years shorter, says which it is, and keeps the order of days within it', () => {
    const { place, gaps } = axisThrough(days('2018-03-01', '2018-03-31', '2026-03-31'))
    expect(place(date('2018-03-31'))).toBeGreaterThan(10)
    expect(place(date('2020-01-01'))).toBeLessThan(place(date('2024-01-01')))
    expect(gaps).toEqual([{ from: '2018-03-31', until: '2026-03-31' }])
  })

  it('leaves what comes before and after a gap of years most of the room', () => {
    const { place } = axisThrough(days('2018-03-01', '2018-04-01', '2018-05-15', '2026-03-31'))
    expect(place(date('2018-05-15'))).toBeGreaterThan(60)
  })

  it('leaves a story that goes on for years its proportions', () => {
    const years = Array.from({ length: 12 }, (_each, i) => date(`${2010 + i}-03-01`))
    const { place, gaps } = axisThrough([...years, date('2010-03-02')])
    const places = years.map(place)
    expect(places.every((at, i) => i === 0 || Math.round(at - (places[i - 1] ?? 0)) === 9)).toBe(true)
    expect(gaps).toEqual([])
  })

  it('keeps two stories apart that lie years from each other and are days long', () => {
    const { place } = axisThrough(days('2010-03-01', '2010-03-02', '2014-01-01', '2014-01-02', '2020-01-01'))
    const places = days('2010-03-01', '2010-03-02', '2014-01-01', '2014-01-02', '2020-01-01').map(place)
    expect(places.every((at, i) => i === 0 || at - (places[i - 1] ?? 0) > 2)).toBe(true)
  })

  it('puts a letter of one day at its beginning, and days outside at its ends', () => {
    const { place } = axisThrough(days('2018-03-01'))
    expect(place(date('2018-03-01'))).toBe(0)
    expect([place(date('2017-01-01')), place(date('2019-01-01'))]).toEqual([0, 100])
  })

  it('names months that stand apart, and none that would run over its end', () => {
    const axis = axisThrough(days('2018-01-15', '2018-02-15', '2018-03-15', '2018-04-15', '2018-12-15'))
    const months = monthsOn(axis, date('2018-01-15'), date('2018-12-15'), 12)
    expect(months[0]).toBe('2018-02-01')
    const places = months.map(axis.place)
    expect(places.every((at, i) => i === 0 || at - (places[i - 1] ?? 0) >= 12)).toBe(true)
    expect(places.at(-1)).toBeLessThanOrEqual(88)
  })
})

describe('Marks that would overlap', () => {
  const marks = (...all: readonly (readonly [number, string])[]) =>
    stacked(
      all,
      ([at]) => at,
      ([, kind]) => kind,
      count => (count === 1 ? 4 : 6),
    )

  it('are one mark where they are of one kind and nearly at one place', () => {
    expect(marks([10, 'sent'], [11, 'sent'], [30, 'sent']).map(({ things }) => things.length)).toEqual([2, 1])
  })

  it('stay one mark as they come closer than the mark has become wide', () => {
    expect(marks([10, 'sent'], [11, 'sent'], [15, 'sent'], [17, 'sent']).map(g => g.things.length)).toEqual([
      3, 1,
    ])
  })

  it('stand above each other where they are of different kinds, and come down again where there is room', () => {
    expect(marks([10, 'sent'], [11, 'reminder'], [13, 'answer'], [20, 'sent']).map(g => g.level)).toEqual([
      0, 1, 2, 0,
    ])
  })
})
