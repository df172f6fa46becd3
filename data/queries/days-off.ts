import { holidaysOf } from '../directory/holidays.ts'
import { seatOf, usualWeekends, type Weekend } from '../directory/seats.ts'
import { aboutOf, type ClosedDays } from '../domain/about.ts'
import { type CivilDate, civilDateSchema, daysBetween, plusDays } from '../domain/civil-date.ts'
import type { Recipient } from '../domain/recipient.ts'
import type { Register } from '../domain/register.ts'

/** Why a day is no working day. */
export type DayOff = 'weekend' | 'holiday' | 'closed'

const epoch = civilDateSchema.parse('1970-01-01')
const epochWeekday = 4

/** A table of what a function gave: the same few thousand dates come up in every due date. */
function kept<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = of(key)
    known.set(key, value)
    return value
  }
}

/** Days are counted as numbers, from 1970: a register goes through millions of them. */
export const dayOf = kept((date: CivilDate): number => daysBetween(epoch, date))
export const dateOf = kept((day: number): CivilDate => plusDays(epoch, day))

/** The days on which a recipient's seat does not work, and on which the register itself is closed. */
export interface DaysOff {
  readonly weekends: readonly Weekend[]
  readonly closedDays: readonly ClosedDays[]
  /** Why a day is no working day; null where it is one. A holiday on a weekend is the weekend. */
  readonly why: (day: number) => DayOff | null
}

const noDays: readonly ClosedDays[] = []
const bySeatAndClosed = new WeakMap<readonly ClosedDays[], Map<string | null, DaysOff>>()

/**
 * The days that do not count where a reply is asked for in working days: the weekend, as it was on that day, and
 * the holidays of the recipient's seat (Saturday and Sunday where none is known), and the register's closed days.
 */
export function daysOff(register: Register, recipient: Recipient | undefined): DaysOff {
  const seat = recipient?.seat ?? null
  const closedDays = aboutOf(register)?.closedDays ?? noDays
  const bySeat = bySeatAndClosed.get(closedDays) ?? new Map<string | null, DaysOff>()
  bySeatAndClosed.set(closedDays, bySeat)
  const known = bySeat.get(seat)
  if (known) return known
  const made = daysOffAt(seat, closedDays)
  bySeat.set(seat, made)
  return made
}

function daysOffAt(seat: string | null, closedDays: readonly ClosedDays[]): DaysOff {
  const weekends = seatOf(seat)?.weekends ?? usualWeekends
  const weeks = weekends.map(({ days, until }) => ({
    days: new Set(days),
    until: until === null ? Number.POSITIVE_INFINITY : dayOf(until),
  }))
  const holidays = new Set((seat === null ? null : holidaysOf(seat))?.map(dayOf))
  const closed = closedDays.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }))
  const why = (day: number): DayOff | null => {
    const week = weeks.find(({ until }) => day <= until)
    if (week?.days.has((((day + epochWeekday) % 7) + 7) % 7)) return 'weekend'
    if (holidays.has(day)) return 'holiday'
    return closed.some(({ from, to }) => from <= day && day <= to) ? 'closed' : null
  }
  return { weekends, closedDays, why }
}
