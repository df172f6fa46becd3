import { holidaysOf, holidaysReach } from '../directory/holidays.ts'
import { seatOf } from '../directory/seats.ts'
import type { ClosedDays, ReplyRule } from '../domain/about.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import type { Recipient } from '../domain/recipient.ts'
import type { Clarifications } from './clarifications.ts'
import { type Counting, counts, daysFrom } from './counting.ts'
import { type DaysOff, dateOf } from './days-off.ts'

/** How a due date came about, one step after the other, so that the interface can show it. */
export type DueStep =
  | { readonly step: 'startsOnDelivery' | 'startsOnSending'; readonly date: CivilDate }
  | { readonly step: 'statedInLetter'; readonly date: CivilDate; readonly days: number }
  | { readonly step: 'statedTooEarly'; readonly date: CivilDate }
  | { readonly step: 'rule'; readonly from: 'recipient' | 'register'; readonly rule: ReplyRule }
  | { readonly step: 'restarted'; readonly date: CivilDate }
  | { readonly step: 'weekend'; readonly days: readonly number[]; readonly until: CivilDate | null }
  | { readonly step: 'holidays'; readonly dates: readonly CivilDate[] }
  | { readonly step: 'holidaysUnknown'; readonly why: 'noSeat' | 'noList' | 'otherYears' }
  | { readonly step: 'closed'; readonly closed: readonly ClosedDays[] }
  | {
      readonly step: 'paused'
      readonly from: CivilDate
      readonly to: CivilDate
      readonly days: number
      readonly counting: Counting
    }
  | { readonly step: 'standsStill'; readonly since: CivilDate }
  | { readonly step: 'due'; readonly date: CivilDate; readonly long: CivilDate }

/** What a count in working days left out: weekends as they were, holidays by date, the register's closed days. */
export function daysOffSteps(
  { seat }: Recipient,
  off: DaysOff,
  from: number,
  due: number,
): readonly DueStep[] {
  const [first, last] = [dateOf(from), dateOf(due)]
  const weekends = off.weekends.filter(
    ({ until }, i) => (until === null || until > first) && (off.weekends[i - 1]?.until ?? '') < last,
  )
  const days = daysFrom(from, due)
  const holidays = days.filter(day => off.why(day) === 'holiday').map(dateOf)
  const closedOn = days.filter(day => off.why(day) === 'closed').map(dateOf)
  const closed = off.closedDays.filter(({ from, to }) => closedOn.some(date => from <= date && date <= to))
  const unknown =
    seatOf(seat) === null || seat === null
      ? ('noSeat' as const)
      : holidaysOf(seat) === null
        ? ('noList' as const)
        : holidaysReach(first) && holidaysReach(last)
          ? null
          : ('otherYears' as const)
  return [
    ...weekends.map(({ days, until }) => ({
      step: 'weekend' as const,
      days,
      until: until !== null && until < last ? until : null,
    })),
    ...(holidays.length > 0 ? [{ step: 'holidays' as const, dates: holidays }] : []),
    ...(unknown ? [{ step: 'holidaysUnknown' as const, why: unknown }] : []),
    ...(closed.length > 0 ? [{ step: 'closed' as const, closed }] : []),
  ]
}

/** What requests for clarification did to the count, up to the second threshold. */
export function clarificationSteps(
  { from: restart, restarted, pauses, pausedSince }: Clarifications,
  counting: Counting,
  off: DaysOff,
  from: number,
  long: number,
): readonly DueStep[] {
  const countsOn = counts(counting, off, [])
  const paused = pauses.flatMap((pause): readonly DueStep[] => {
    const days = daysFrom(Math.max(pause.from - 1, from), pause.to - 1).filter(countsOn).length
    return days === 0 || pause.from > long
      ? []
      : [{ step: 'paused', from: dateOf(pause.from), to: dateOf(pause.to), days, counting }]
  })
  return [
    ...(restarted ? [{ step: 'restarted' as const, date: restart }] : []),
    ...paused,
    ...(pausedSince === null ? [] : [{ step: 'standsStill' as const, since: pausedSince }]),
  ]
}
