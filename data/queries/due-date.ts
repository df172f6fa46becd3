import { aboutOf, defaultReplyRule, type ReplyRule } from '../domain/about.ts'
import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import type { Letter } from '../domain/letter.ts'
import type { Recipient } from '../domain/recipient.ts'
import type { Register } from '../domain/register.ts'
import type { Response } from '../domain/response.ts'
import { clarificationsOf } from './clarifications.ts'
import { counts, nthDay } from './counting.ts'
import { dateOf, dayOf, daysOff } from './days-off.ts'
import { clarificationSteps, type DueStep, daysOffSteps } from './due-steps.ts'

export interface Due {
  /** A reply is overdue from the day after. */
  readonly due: CivilDate
  /** Twice the period: from the day after, a reply is long overdue. */
  readonly longDue: CivilDate
  /** Set while the clock stands still: the day of the clarification request that we have not answered. */
  readonly pausedSince: CivilDate | null
  /** The computation; its last step is the date itself. */
  readonly steps: readonly DueStep[]
}

/** The register's own rule, else 60 calendar days. */
export function registerRule(register: Register): ReplyRule {
  return aboutOf(register)?.replyRule ?? defaultReplyRule
}

/** The day on which a reply's clock starts: delivery, else sending; null while there is no clock (a draft, a failure). */
export function clockStart(
  dispatch: Dispatch,
): { readonly step: 'startsOnDelivery' | 'startsOnSending'; readonly date: CivilDate } | null {
  if (dispatch.state === 'ready' || dispatch.state === 'failed') return null
  if (dispatch.deliveredOn !== null) return { step: 'startsOnDelivery', date: dispatch.deliveredOn }
  return dispatch.sentOn === null ? null : { step: 'startsOnSending', date: dispatch.sentOn }
}

/** By when a recipient is asked to answer what is put to it on a day (a reminder), by its rule or the register's. */
export function requestedBy(register: Register, recipient: Recipient | undefined, on: CivilDate): CivilDate {
  const rule = recipient?.replyRule ?? registerRule(register)
  return dateOf(nthDay(dayOf(on), rule.days, counts(rule.counting, daysOff(register, recipient), [])))
}

/**
 * When a reply to a dispatched letter is requested by. First of: the date that the letter states, the
 * recipient's rule, the register's. Day 0 is the day the clock starts; then every day counts, or every working
 * day, except those on which the clock stands still: from a request for clarification until the day of our
 * answer, on which it goes on. Where that was chosen it starts anew, with the whole period. A date that the
 * letter states is a period too, in calendar days, so that a pause moves it; one that had passed when the clock
 * started asks for nothing, and the rule counts. Null where no clock runs: a draft, a dispatch that has not left.
 */
export function dueDate(
  register: Register,
  letter: Letter,
  recipient: Recipient,
  dispatch: Dispatch,
  responses: readonly Response[],
): Due | null {
  const start = letter.status === 'draft' ? null : clockStart(dispatch)
  if (start === null) return null
  const { days, counting, steps } = periodOf(register, letter, recipient, start.date)
  const clarifications = clarificationsOf(responses, start.date)
  const off = daysOff(register, recipient)
  const from = dayOf(clarifications.from)
  const counted = counts(counting, off, clarifications.pauses)
  const due = nthDay(from, days, counted)
  const long = nthDay(from, Math.max(2 * days, 1), counted)
  return {
    due: dateOf(due),
    longDue: dateOf(long),
    pausedSince: clarifications.pausedSince,
    get steps() {
      return [
        start,
        ...steps,
        ...(counting === 'working' ? daysOffSteps(recipient, off, from, due) : []),
        ...clarificationSteps(clarifications, counting, off, from, long),
        { step: 'due' as const, date: dateOf(due), long: dateOf(long) },
      ]
    },
  }
}

interface Period extends ReplyRule {
  readonly steps: readonly DueStep[]
}

function periodOf(register: Register, letter: Letter, recipient: Recipient, start: CivilDate): Period {
  const stated = letter.replyBy
  if (stated !== null && stated >= start) {
    const days = daysBetween(start, stated)
    return { days, counting: 'calendar', steps: [{ step: 'statedInLetter', date: stated, days }] }
  }
  const rule = recipient.replyRule ?? registerRule(register)
  const tooEarly: readonly DueStep[] = stated === null ? [] : [{ step: 'statedTooEarly', date: stated }]
  return {
    ...rule,
    steps: [...tooEarly, { step: 'rule', from: recipient.replyRule ? 'recipient' : 'register', rule }],
  }
}
