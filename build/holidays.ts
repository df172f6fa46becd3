import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Holidays from 'date-holidays'
import { type Seat, seatKeys, seats } from '../data/directory/seats.ts'
import { type CivilDate, civilDateSchema, plusDays } from '../data/domain/civil-date.ts'
import { projectRoot, say, script } from './script.ts'

const [firstYear, lastYear] = [2005, 2040]
const [hour, day] = [3_600_000, 86_400_000]

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => firstYear + n)

/**
 * The public and bank holidays of a place by year, as months and days ("01-01 12-25"), from date-holidays. A
 * holiday counts for the whole days that it covers: half days (Christmas Eve from 14:00) are working days.
 */
function holidaysAt(country: string, state?: string): Record<string, string> {
  const source = state === undefined ? new Holidays(country) : new Holidays(country, state)
  const dates = new Set<CivilDate>()
  // One that begins at the end of a year may reach into the next, and New Year's Day may be kept the day before.
  for (const year of [firstYear - 1, ...years, lastYear + 1]) {
    for (const { type, date, start, end } of source.getHolidays(year)) {
      if ((type !== 'public' && type !== 'bank') || !date.slice(10).startsWith(' 00:00')) continue
      const first = civilDateSchema.parse(date.slice(0, 10))
      // Two hours more, for the day on which clocks change.
      const days = Math.floor((end.getTime() - start.getTime() + 2 * hour) / day)
      for (let n = 0; n < days; n++) dates.add(plusDays(first, n))
    }
  }
  const sorted = [...dates].sort()
  const inYear = (year: number) => sorted.filter(date => date.startsWith(`${year}-`))
  return Object.fromEntries(
    years.map(year => [
      year,
      inYear(year)
        .map(date => date.slice(5))
        .join(' '),
    ]),
  )
}

/** What data/directory/holidays.json holds: for each seat of which the library knows the place, its holidays by year. */
export function holidaysBySeat(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    seatKeys.flatMap(key => {
      const { holidays }: Seat = seats[key]
      return holidays === null ? [] : [[key, holidaysAt(...holidays)]]
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await script(async () => {
    const file = join(projectRoot, 'data', 'directory', 'holidays.json')
    await writeFile(file, `${JSON.stringify(holidaysBySeat(), null, 2)}\n`)
    say(`Holidays of ${firstYear} to ${lastYear} are in ${file}.`)
    return 0
  })
}
