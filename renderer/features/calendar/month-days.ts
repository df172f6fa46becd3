import { CalendarDate, startOfWeek } from '@internationalized/date'
import { useLocale } from 'react-aria-components'
import { type CivilDate, civilDateSchema, plusDays } from '../../../data/domain/civil-date.ts'

/** The days of the weeks that a month lies in, in the interface's order of weekdays. */
export function useMonth(day: CivilDate): readonly CivilDate[] {
  const { locale } = useLocale()
  const [year = 1, month = 1] = day.split('-').map(Number)
  const first = new CalendarDate(year, month, 1)
  const begins = civilDateSchema.parse(startOfWeek(first, locale).toString())
  const end = civilDateSchema.parse(first.add({ months: 1 }).toString())
  const days: CivilDate[] = []
  for (let each = begins; each < end || days.length % 7 > 0; each = plusDays(each, 1)) days.push(each)
  return days
}

/** The day as many months later; the month's last where it has no such day. */
export function monthsFrom(day: CivilDate, months: number): CivilDate {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  return civilDateSchema.parse(new CalendarDate(year, month, date).add({ months }).toString())
}

/** Of some days, those of a day's month, in order. */
export function inMonth<Items>(
  days: ReadonlyMap<CivilDate, Items>,
  day: CivilDate,
): ReadonlyMap<CivilDate, Items> {
  const of = [...days].filter(([each]) => each.slice(0, 7) === day.slice(0, 7))
  return new Map(of.sort(([a], [b]) => (a < b ? -1 : 1)))
}
