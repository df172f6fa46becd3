import { getDay, parseISO } from 'date-fns'
import { seatOf } from '../directory/seats.ts'
import { defaultReplyRule, type ReplyRule } from '../domain/about.ts'
import { type CivilDate, daysBetween, plusDays } from '../domain/civil-date.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import type { Letter } from '../domain/letter.ts'
import type { Recipient } from '../domain/recipient.ts'
import type { Register } from '../domain/register.ts'
import type { Response } from '../domain/response.ts'

/** How a due date came about, one step after the other, so that the interface can show it. */
export type DueStep =
  | { readonly step: 'statedInLetter'; readonly date: CivilDate }
  | { readonly step: 'startsOnDelivery' | 'startsOnSending'; readonly date: CivilDate }
  | { readonly step: 'rule'; readonly from: 'recipient' | 'register'; readonly rule: ReplyRule }
  | { readonly step: 'weekend'; readonly days: readonly number[] }
  | { readonly step: 'paused'; readonly from: CivilDate; readonly to: CivilDate; readonly days: number }
  | { readonly step: 'restarted'; readonly date: CivilDate }
  | { readonly step: 'due'; readonly date: CivilDate }

export interface Due {
  readonly due: CivilDate
  /** Twice the period: past it a reply is long overdue. */
  readonly longDue: CivilDate
  /** Set while the clock stands still: the day of the clarification request that we have not answered. */
  readonly pausedSince: CivilDate | null
  readonly steps: readonly DueStep[]
}

const saturdaySunday: readonly number[] = [6, 0]

/** The days that are no working days where a recipient has its seat; Saturday and Sunday where no seat is known. */
export const weekendOf = (recipient: Recipient | undefined): readonly number[] =>
  seatOf(recipient?.seat ?? null)?.weekend ?? saturdaySunday

/** The register's own rule, else 60 calendar days. */
export function registerRule(register: Register): ReplyRule {
  for (const about of register.abouts.values()) return about.replyRule
  return defaultReplyRule
}

/** The day on which a reply's clock starts: delivery, else sending; null while there is no clock (a draft, a failure). */
export function clockStart(dispatch: Dispatch): (DueStep & { readonly date: CivilDate }) | null {
  if (dispatch.state === 'ready' || dispatch.state === 'failed') return null
  if (dispatch.deliveredOn !== null) return { step: 'startsOnDelivery', date: dispatch.deliveredOn }
  return dispatch.sentOn === null ? null : { step: 'startsOnSending', date: dispatch.sentOn }
}

/** The day that lies a number of days after another, counted on the calendar or in days that are not in the weekend. */
export function daysAfter(
  start: CivilDate,
  { days, counting }: ReplyRule,
  weekend: readonly number[],
): CivilDate {
  if (counting === 'calendar') return plusDays(start, days)
  let [date, left] = [start, days]
  while (left > 0) {
    date = plusDays(date, 1)
    if (!weekend.includes(getDay(parseISO(date)))) left--
  }
  return date
}

/**
 * When a reply to a dispatched letter is requested by. First of: the date that the letter states, the
 * recipient's rule, the register's. Day 0 is the day the clock starts. Our clarification pauses it, from the
 * request to our answer, or restarts it where that was chosen. Null where no clock runs.
 */
export function dueDate(
  register: Register,
  letter: Letter,
  recipient: Recipient,
  dispatch: Dispatch,
  responses: readonly Response[],
): Due | null {
  const start = clockStart(dispatch)
  if (start === null) return null
  const weekend = weekendOf(recipient)
  const requests = responses
    .filter(
      ({ responseKind, receivedOn }) => responseKind === 'clarificationRequest' && receivedOn >= start.date,
    )
    .sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
  const pausedSince = requests.find(({ clarification }) => clarification === null)?.receivedOn ?? null

  if (letter.replyBy !== null) {
    const period = Math.max(1, daysBetween(start.date, letter.replyBy))
    const due = letter.replyBy
    const steps: DueStep[] = [
      { step: 'statedInLetter', date: due },
      { step: 'due', date: due },
    ]
    return { due, longDue: plusDays(due, period), pausedSince, steps }
  }
  const rule = recipient.replyRule ?? registerRule(register)
  const steps: DueStep[] = [
    start,
    { step: 'rule', from: recipient.replyRule ? 'recipient' : 'register', rule },
  ]
  if (rule.counting === 'working') steps.push({ step: 'weekend', days: weekend })
  let [from, paused] = [start.date, 0]
  for (const { receivedOn, clarification } of requests) {
    if (clarification === null) continue
    if (clarification.clock === 'restarts') {
      from = clarification.on
      paused = 0
      steps.push({ step: 'restarted', date: clarification.on })
    } else if (receivedOn >= from) {
      const days = daysBetween(receivedOn, clarification.on)
      paused += days
      steps.push({ step: 'paused', from: receivedOn, to: clarification.on, days })
    }
  }
  const due = plusDays(daysAfter(from, rule, weekend), paused)
  const longDue = plusDays(daysAfter(from, { ...rule, days: rule.days * 2 }, weekend), paused)
  return { due, longDue, pausedSince, steps: [...steps, { step: 'due', date: due }] }
}
