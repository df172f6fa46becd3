import { formatISO } from 'date-fns'
import { z } from 'zod'

/** A date without time or zone, `YYYY-MM-DD`. Two of them compare as strings. No time zone moves one. */
export const civilDateSchema = z.iso.date().brand<'CivilDate'>()
export type CivilDate = z.infer<typeof civilDateSchema>

/** The calendar day that a moment falls on where this machine is. */
export function civilDateOf(moment: Date): CivilDate {
  return formatISO(moment, { representation: 'date' }) as CivilDate
}

// A date alone is read as midnight UTC, where every day has 24 hours: local midnights are missing in some
// zones (Beirut, each spring), and once a whole day was (Apia, 30 December 2011).
const dayLength = 86_400_000

/** The date `days` calendar days after `date` (before it when negative). */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10) as CivilDate
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength
}

/** The earlier of two dates. */
export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b
}
