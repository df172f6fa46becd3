import { describe, expect, it } from 'vitest'
import { holidaysBySeat } from '../../../build/holidays.ts'
import kept from '../../../data/directory/holidays.json' with { type: 'json' }
import { holidaysOf } from '../../../data/directory/holidays.ts'
import { type Seat, seatKeys, seats } from '../../../data/directory/seats.ts'

describe('The holidays that come with the app', () => {
  it('are what the pinned library says, for every seat and every year from 2005 to 2040', () => {
    expect(kept).toEqual(holidaysBySeat())
  }, 60_000)

  it.each([
    ['geneva', '2018-09-06', 'Jeûne genevois, which Geneva keeps alone'],
    ['london', '2022-01-03', 'a substitute for New Year’s Day on a Saturday'],
    ['washington', '2010-12-31', 'New Year’s Day of 2011 kept the day before'],
    ['moscow', '2018-01-06', 'a day within a holiday of several days'],
    ['ankara', '2018-06-17', 'the third day of a feast by the moon'],
    ['brussels', '2026-07-21', 'a national day'],
  ])('hold for %s %s: %s', (seat, day) => {
    expect(holidaysOf(seat)).toContain(day)
  })

  it.each([
    ['vienna', '2018-12-24', 'a holiday from two in the afternoon'],
    ['berlin', '2018-12-31', 'a holiday from two in the afternoon'],
    ['new-york', '2018-03-30', 'Good Friday, which New York does not keep'],
  ])('hold not for %s %s: %s', (seat, day) => {
    expect(holidaysOf(seat)).not.toContain(day)
  })

  it('are known for a seat, or the seat says that they are not', () => {
    const without = seatKeys.filter(key => holidaysOf(key) === null)
    expect(without).toEqual(seatKeys.filter(key => (seats[key] as Seat).holidays === null))
    expect(without).toEqual(['beirut', 'damascus', 'amman', 'baghdad', 'doha', 'kuwait'])
    expect(holidaysOf('atlantis')).toBeNull()
    expect(holidaysOf('toString')).toBeNull()
  })
})

describe('A seat’s weekends', () => {
  it('follow each other in time, and the last has no end', () => {
    for (const key of seatKeys) {
      const ends = seats[key].weekends.map(({ until }) => until ?? '9999')
      expect(ends).toEqual([...ends].sort())
      expect(ends.at(-1)).toBe('9999')
    }
  })
})
