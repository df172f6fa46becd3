import { fitting } from '../domain/as-it-is.ts'
import { type CivilDate, civilDateSchema } from '../domain/civil-date.ts'
import holidays from './holidays.json' with { type: 'json' }

// Made by `npm run holidays` from the package date-holidays, and kept here, so that a newer version of that
// package moves no due date of the past. Feasts by the moon are as computed, not as they were announced.
const bySeat: Readonly<Record<string, Readonly<Record<string, string>>>> = holidays

const fits = fitting(civilDateSchema)
const isDate = (value: string): value is CivilDate => fits(value)
// The schema is asked only where the quick check says no: a seat has five hundred days.
const dateFrom = (text: string): CivilDate => (isDate(text) ? text : civilDateSchema.parse(text))

const read = new Map<string, readonly CivilDate[]>()

/** The public and bank holidays of a seat; null where no list is known for it. */
export function holidaysOf(seat: string): readonly CivilDate[] | null {
  const years = Object.hasOwn(bySeat, seat) ? bySeat[seat] : undefined
  if (!years) return null
  const known = read.get(seat)
  if (known) return known
  const dates = Object.entries(years).flatMap(([year, days]) =>
    days.split(' ').map(day => dateFrom(`${year}-${day}`)),
  )
  read.set(seat, dates)
  return dates
}

/** Whether the lists reach to a date: they hold the years from 2005 to 2040. */
export const holidaysReach = (date: CivilDate): boolean => date >= '2005-01-01' && date <= '2040-12-31'
