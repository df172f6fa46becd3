import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rotation, staying } from '../../../data/store/backup-rotation.ts'

const daily = (from: string, days: number) =>
  Array.from({ length: days }, (_, n) => new Date(Date.parse(from) + n * 86_400_000).toISOString())

describe('Of the backups', () => {
  it('made daily for two years there stay the last 7 days, 4 weeks and 12 months', () => {
    const made = daily('2024-01-01T09:00:00.000Z', 731)
    const stay = [...staying(made)].sort()
    for (const recent of made.slice(-7)) expect(stay).toContain(recent)
    expect(stay[0]?.slice(0, 7)).toBe('2025-01')
    expect(new Set(stay.map(instant => instant.slice(0, 7))).size).toBe(12)
    expect(stay.length).toBeLessThanOrEqual(rotation.days + rotation.weeks + rotation.months)
  })

  it('the newest always stays, never more than the three counts together, whatever the dates', () => {
    const instants = fc.uniqueArray(
      fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map(date => date.toISOString()),
      { minLength: 1, maxLength: 80 },
    )
    fc.assert(
      fc.property(instants, made => {
        const stay = staying(made)
        expect(stay).toContain([...made].sort().at(-1))
        expect(stay.size).toBeLessThanOrEqual(rotation.days + rotation.weeks + rotation.months)
        expect(staying([...stay])).toEqual(stay)
      }),
    )
  })
})
