import { type CivilDate, plusDays } from '../domain/civil-date.ts'
import type { Register } from '../domain/register.ts'
import type { Steps } from '../domain/steps.ts'
import { type CalendarItem, decisions, repliesOf, reviews } from './calendar.ts'

/** So many days are looked ahead, today counted. */
export const daysAhead = 7

/**
 * How many deadlines fall on today or the six days after: replies and answers to reminders that are still owed (those
 * of one letter on one day are one), decisions not taken yet, and reviews. Letter by letter, so that it can wait.
 */
export function* deadlinesAhead(register: Register, today: CivilDate): Steps<number> {
  const last = plusDays(today, daysAhead - 1)
  const isNear = ({ on }: CalendarItem) => today <= on && on <= last
  const isOpen = (item: CalendarItem) => item.kind !== 'decision' || !item.decided
  let count = [...decisions(register), ...reviews(register, today)].filter(
    item => isNear(item) && isOpen(item),
  ).length
  let done = 0
  for (const letter of register.letters.values()) {
    yield done++ / register.letters.size
    count += repliesOf(register, letter).filter(isNear).length
  }
  return count
}
