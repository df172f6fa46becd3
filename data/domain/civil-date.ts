import { addDays, differenceInCalendarDays, formatISO, isValid, parseISO } from 'date-fns'
import { z } from 'zod'

/** A date without time or zone, `YYYY-MM-DD`. Two of them compare as strings. No time zone moves one. */
export const civilDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(text => isValid(parseISO(text)))
  .brand<'CivilDate'>()
export type CivilDate = z.infer<typeof civilDateSchema>

/** The calendar day that a moment falls on where this machine is. */
export function civilDateOf(moment: Date): CivilDate {
  return formatISO(moment, { representation: 'date' }) as CivilDate
}

/** The date `days` calendar days after `date` (before it when negative). */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(addDays(parseISO(date), days))
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from))
}

/** The earlier of two dates. */
export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b
}
