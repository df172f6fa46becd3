import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type CivilDate,
  civilDateSchema,
  daysBetween,
  earlier,
  plusDays,
} from '../../../../data/domain/civil-date.ts'

const script = fileURLToPath(new URL('zone-figures.ts', import.meta.url))
const figuresSchema = z.object({
  zone: z.string(),
  last: z.string(),
  hash: z.string(),
  misplacedNoons: z.number(),
})

function figuresIn(zone: string) {
  const child = spawnSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  expect(child.stderr).toBe('')
  return figuresSchema.parse(JSON.parse(child.stdout))
}

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(moment => moment.toISOString().slice(0, 10) as CivilDate)
const anyDays = fc.integer({ min: -10_000, max: 10_000 })

describe('dates are dates: no time zone moves them', () => {
  const inUtc = figuresIn('UTC')

  it('steps through forty years of days in UTC, none missing and none twice', () => {
    expect(inUtc.last).toBe('2030-12-31')
  })

  it.each([
    ['clocks change at midnight in spring', 'Asia/Beirut'],
    ['clocks changed at midnight until 2022', 'Asia/Damascus'],
    ['clocks changed at midnight until 2019', 'America/Sao_Paulo'],
    ['30 December 2011 does not exist', 'Pacific/Apia'],
    ['21 August 1993 does not exist', 'Pacific/Kwajalein'],
    ['west of UTC', 'America/New_York'],
    ['half an hour for summer time', 'Australia/Lord_Howe'],
  ])('counts the same where %s (%s)', (_why, zone) => {
    expect(figuresIn(zone)).toEqual({ zone, last: inUtc.last, hash: inUtc.hash, misplacedNoons: 0 })
  })
})

describe('civil-date arithmetic', () => {
  it('counts back what it counted forward', () => {
    fc.assert(
      fc.property(anyDate, anyDays, (date, days) => {
        expect(daysBetween(date, plusDays(date, days))).toBe(days)
        expect(plusDays(plusDays(date, days), -days)).toBe(date)
      }),
    )
  })

  it('orders dates as strings as it orders them in time', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1)
        expect(earlier(a, b)).toBe(daysBetween(a, b) < 0 ? b : a)
      }),
    )
  })

  it.each([
    '2018-02-29',
    '2018-02-30',
    '1900-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-2-3',
    '2018-02-22T00:00',
    '',
    'tomorrow',
  ])('knows no date %j', text => {
    expect(civilDateSchema.safeParse(text).success).toBe(false)
  })

  it('knows the leap days of 2020 and 2000', () => {
    expect(civilDateSchema.safeParse('2020-02-29').success).toBe(true)
    expect(plusDays(civilDateSchema.parse('2000-02-28'), 1)).toBe('2000-02-29')
  })
})
