import { type Assessment, assessmentsOf, everStanding, standingOn, statusAtLeast } from './assessment.ts'
import { type CivilDate, earlier, plusDays } from './civil-date.ts'
import { type ResponseTerm, type StatusTerm, type Term, termDate, type Verdict } from './condition.ts'
import type { Register } from './register.ts'
import { answerTo, positionAtLeast, type Response, responsesOn, responsesTo } from './response.ts'

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

/**
 * The days, in no particular order, on which a term's value (judged as if decided that day) can become
 * another: on all days between two neighbouring ones it is the same.
 */
export function turningDays(
  register: Register,
  term: Term,
  decisionBy: CivilDate | null,
): readonly CivilDate[] {
  const by = termDate(term, decisionBy)
  const passed = by === null ? [] : [plusDays(by, 1)]
  if (term.op === 'response') {
    const answers = responsesOn(register, term.demand).filter(r => r.recipient === term.recipient)
    return [...answers.map(({ receivedOn }) => receivedOn), ...passed]
  }
  const changes = assessmentsOf(register, term.demand).map(({ effectiveFrom }) => effectiveFrom)
  if (term.when.mode !== 'sustained') return [...changes, ...passed]
  const { days } = term.when
  const longEnough = changes.map(date => plusDays(date, days - 1))
  const tooLate = by === null ? [] : [plusDays(by, 2 - days)]
  return [...changes, ...longEnough, ...tooLate, ...passed]
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
  const assessments = everStanding(assessmentsOf(register, term.demand))
  const until = by === null ? today : earlier(by, today)
  const open = by === null || today <= by
  const standing = standingOn(assessments, until)
  const reaches = (assessment: Assessment) => statusAtLeast(assessment.status, term.atLeast)
  const is = (verdict: Verdict, source = standing): TermValue => ({ verdict, source: from(source), by })
  // Nobody can tell of a demand that was never assessed, nor of one that no longer applies.
  const told = standing !== undefined && standing.status !== 'noLongerApplicable'
  const untrue = told ? 'false' : 'unknown'
  switch (term.when.mode) {
    case 'reached': {
      const reached = assessments.find(a => a.effectiveFrom <= until && reaches(a))
      return reached ? is('true', reached) : is(open ? 'pending' : untrue)
    }
    case 'held':
      if (open && !asIfDecidedToday) return is('pending')
      return is(standing && reaches(standing) ? 'true' : untrue)
    case 'sustained': {
      const { days } = term.when
      const runs = runsOf(assessments, reaches, until)
      const enough = runs.find(({ first, last }) => plusDays(first.effectiveFrom, days - 1) <= last)
      if (enough) return is('true', enough.first)
      if (!open) return is(untrue)
      const running = standing && reaches(standing) ? runs.at(-1)?.first.effectiveFrom : undefined
      const stillFits = by === null || plusDays(running ?? today, days - 1) <= by
      return is(stillFits || !told ? 'pending' : 'false')
    }
  }
}

/** Days in a row at the status, up to and with the last; the one that goes on today is counted up to `until`. */
interface Run {
  readonly first: Assessment
  readonly last: CivilDate
}

function runsOf(
  assessments: readonly Assessment[],
  reaches: (assessment: Assessment) => boolean,
  until: CivilDate,
): readonly Run[] {
  const runs: Run[] = []
  let first: Assessment | undefined
  for (const assessment of assessments.filter(({ effectiveFrom }) => effectiveFrom <= until)) {
    if (reaches(assessment)) first ??= assessment
    else if (first) {
      runs.push({ first, last: plusDays(assessment.effectiveFrom, -1) })
      first = undefined
    }
  }
  return first ? [...runs, { first, last: until }] : runs
}

const byReceipt = (a: Response, b: Response) =>
  `${a.receivedOn} ${a.id}` < `${b.receivedOn} ${b.id}` ? -1 : 1

function responseValue(
  register: Register,
  term: ResponseTerm,
  by: CivilDate | null,
  today: CivilDate,
): TermValue {
  const until = by === null ? today : earlier(by, today)
  const first = (responses: readonly Response[], fits: (response: Response) => boolean) =>
    responses
      .filter(r => r.recipient === term.recipient && r.receivedOn <= until && fits(r))
      .sort(byReceipt)[0]
  const is = (verdict: Verdict, response?: Response): TermValue => ({
    verdict,
    source: response ? { form: 'response', response } : nothing,
    by,
  })
  const answer = first(responsesOn(register, term.demand), response => {
    const position = answerTo(response, term.demand)?.position
    return position !== undefined && positionAtLeast(position, term.atLeast)
  })
  if (answer) return is('true', answer)
  if (by === null || today <= by) return is('pending')
  const letter = register.demands.get(term.demand)?.letter
  const unread = letter && first(responsesTo(register, letter), r => r.responseKind === null)
  return unread ? is('unknown', unread) : is('false')
}
