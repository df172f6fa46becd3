import { type Assessment, assessmentsOf, standingOn, statusAtLeast } from './assessment.ts'
import { type CivilDate, earlier, plusDays } from './civil-date.ts'
import { type ResponseTerm, type StatusTerm, type Term, termDate, type Verdict } from './condition.ts'
import type { Register } from './register.ts'
import { positionAtLeast, type Response, responsesOn, responsesTo } from './response.ts'

/** What a term's value rests on: a recorded fact, or the want of one. */
export type Source =
  | { readonly form: 'assessment'; readonly assessment: Assessment }
  | { readonly form: 'response'; readonly response: Response }
  | { readonly form: 'nothing' }

export interface TermValue {
  readonly verdict: Verdict
  readonly source: Source
  /** The date it is judged by; null where neither it nor its commitment has one. */
  readonly by: CivilDate | null
}

/**
 * The value of a term on a day, with what gave it. On the day of its date a term is still pending: the
 * date has not passed. `asIfDecidedToday` judges "held on" by the day itself: what the condition would
 * say if the decision fell then, by which a lapse is noticed.
 */
export function termValue(
  register: Register,
  term: Term,
  decisionBy: CivilDate | null,
  today: CivilDate,
  asIfDecidedToday = false,
): TermValue {
  const by = termDate(term, decisionBy)
  return term.op === 'status'
    ? statusValue(register, term, by, today, asIfDecidedToday)
    : responseValue(register, term, by, today)
}

const nothing: Source = { form: 'nothing' }
const from = (assessment: Assessment | undefined): Source =>
  assessment ? { form: 'assessment', assessment } : nothing

function statusValue(
  register: Register,
  term: StatusTerm,
  by: CivilDate | null,
  today: CivilDate,
  asIfDecidedToday: boolean,
): TermValue {
  const assessments = assessmentsOf(register, term.demand)
  const until = by === null ? today : earlier(by, today)
  const open = by === null || today <= by
  const standing = standingOn(assessments, until)
  const reaches = (assessment: Assessment | undefined) =>
    assessment !== undefined && statusAtLeast(assessment.status, term.atLeast)
  const undone = (): TermValue => {
    if (open) return { verdict: 'pending', source: from(standing), by }
    const told = standing !== undefined && standing.status !== 'noLongerApplicable'
    return { verdict: told ? 'false' : 'unknown', source: from(standing), by }
  }
  switch (term.when.mode) {
    case 'reached': {
      const reached = assessments.find(a => a.effectiveFrom <= until && reaches(a))
      return reached ? { verdict: 'true', source: from(reached), by } : undone()
    }
    case 'held':
      if (open && !asIfDecidedToday) return { verdict: 'pending', source: from(standing), by }
      if (reaches(standing)) return { verdict: 'true', source: from(standing), by }
      return open ? { verdict: 'false', source: from(standing), by } : undone()
    case 'sustained': {
      const { days } = term.when
      const run = longEnough(assessments, reaches, until, days)
      if (run) return { verdict: 'true', source: from(run), by }
      if (!open || by === null) return undone()
      const begins = reaches(standing) && standing ? startOfRun(assessments, reaches, standing) : today
      const inTime = plusDays(begins, days - 1) <= by
      return { verdict: inTime ? 'pending' : 'false', source: from(standing), by }
    }
  }
}

type Reaches = (assessment: Assessment | undefined) => boolean

/** The first assessment of a run of `days` consecutive days at the status, all of them by `until`. */
function longEnough(all: readonly Assessment[], reaches: Reaches, until: CivilDate, days: number) {
  let start: Assessment | undefined
  for (const [i, assessment] of all.entries()) {
    if (assessment.effectiveFrom > until) break
    if (!reaches(assessment)) start = undefined
    else start ??= assessment
    const next = all[i + 1]?.effectiveFrom
    const lastDay = next !== undefined && next <= until ? plusDays(next, -1) : until
    if (start && plusDays(start.effectiveFrom, days - 1) <= lastDay) return start
  }
  return undefined
}

function startOfRun(all: readonly Assessment[], reaches: Reaches, standing: Assessment): CivilDate {
  let start = standing.effectiveFrom
  for (let i = all.indexOf(standing) - 1; i >= 0; i--) {
    const before = all[i]
    if (!before || !reaches(before)) break
    start = before.effectiveFrom
  }
  return start
}

function responseValue(
  register: Register,
  term: ResponseTerm,
  by: CivilDate | null,
  today: CivilDate,
): TermValue {
  const until = by === null ? today : earlier(by, today)
  const inTime = (response: Response) => response.recipient === term.recipient && response.receivedOn <= until
  const found = responsesOn(register, term.demand)
    .filter(inTime)
    .filter(({ items }) =>
      items.some(i => i.demand === term.demand && positionAtLeast(i.position, term.atLeast)),
    )
    .sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))[0]
  if (found) return { verdict: 'true', source: { form: 'response', response: found }, by }
  if (by === null || today <= by) return { verdict: 'pending', source: nothing, by }
  const letter = register.demands.get(term.demand)?.letter
  const unread = letter && responsesTo(register, letter).find(r => inTime(r) && r.responseKind === null)
  if (unread) return { verdict: 'unknown', source: { form: 'response', response: unread }, by }
  return { verdict: 'false', source: nothing, by }
}
