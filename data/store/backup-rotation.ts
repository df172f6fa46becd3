import { getISOWeek, getISOWeekYear } from 'date-fns'

/** How many days, weeks and months keep their newest backup. */
export const rotation = { days: 7, weeks: 4, months: 12 } as const

const periods = {
  days: (day: Date) => day.toISOString().slice(0, 10),
  weeks: (day: Date) => `${getISOWeekYear(day)}-${getISOWeek(day)}`,
  months: (day: Date) => day.toISOString().slice(0, 7),
} as const

/** Which of the backups made at these instants stay: the newest of each of the last days, weeks and months that have one. */
export function staying(made: readonly string[]): ReadonlySet<string> {
  const newestFirst = [...made].sort().reverse()
  const stay = new Set<string>()
  for (const unit of ['days', 'weeks', 'months'] as const) {
    const seen = new Set<string>()
    for (const instant of newestFirst) {
      const period = periods[unit](new Date(instant))
      if (seen.has(period)) continue
      if (seen.size === rotation[unit]) break
      seen.add(period)
      stay.add(instant)
    }
  }
  return stay
}
