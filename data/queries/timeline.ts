import {
  type Assessment,
  assessmentsOf,
  type DemandStatus,
  everStanding,
  statusAtLeast,
} from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import { type Commitment, commitmentsOf } from '../domain/commitment.ts'
import { type Choice, decisionsOn } from '../domain/decision.ts'
import type { Demand } from '../domain/demand.ts'
import { type DispatchState, dispatchesOf } from '../domain/dispatch.ts'
import type {
  CommitmentId,
  DecisionId,
  DemandId,
  DispatchId,
  EventId,
  RecipientId,
  ResponseId,
} from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { type ResponseKind, responsesTo } from '../domain/response.ts'
import { demandStanding } from './demand-standing.ts'
import { demandsOf } from './reply-matrix.ts'
import { correspondenceWith } from './reply-state.ts'

/** An assessment on the axis: what stands from its day on. */
export interface Assessed {
  readonly kind: 'assessment'
  readonly on: CivilDate
  readonly demand: DemandId
  readonly status: DemandStatus
  /** Another status than the day before; else the same one was confirmed. */
  readonly changes: boolean
  /** A lower status than the day before. */
  readonly falls: boolean
}

/** Something that happened about a letter on a day, or will. */
export type Happening =
  | Assessed
  | ({ readonly on: CivilDate } & (
      | {
          readonly kind: 'dispatch'
          readonly dispatch: DispatchId
          readonly recipient: RecipientId
          readonly state: DispatchState
        }
      | { readonly kind: 'reminder'; readonly dispatch: DispatchId; readonly recipient: RecipientId }
      | {
          readonly kind: 'response'
          readonly response: ResponseId
          readonly recipient: RecipientId
          readonly responseKind: ResponseKind | null
        }
      | { readonly kind: 'clarification'; readonly response: ResponseId; readonly recipient: RecipientId }
      | { readonly kind: 'replyRequested'; readonly recipient: RecipientId }
      | { readonly kind: 'review'; readonly demand: DemandId }
      | { readonly kind: 'decisionBy'; readonly commitment: CommitmentId }
      | {
          readonly kind: 'decision'
          readonly decision: DecisionId
          readonly commitment: CommitmentId
          readonly choice: Choice
        }
      | { readonly kind: 'event'; readonly event: EventId; readonly until: CivilDate }
    ))
export type HappeningKind = Happening['kind']

/** How a demand stood, by date. */
export interface DemandOverTime {
  readonly demand: Demand
  readonly assessed: readonly Assessed[]
}

/** A letter's story on one axis. */
export interface Timeline {
  /** All that happened and what is to come, by date; each once. */
  readonly happenings: readonly Happening[]
  readonly demands: readonly DemandOverTime[]
}

/** How a letter's demands stood up to a day; without an assessment that another one of the same day corrected. */
export const demandsOverTime = (
  register: Register,
  letter: Letter,
  today: CivilDate,
): readonly DemandOverTime[] =>
  demandsOf(register, letter.id).map(demand => ({
    demand,
    assessed: assessedUpTo(today, assessmentsOf(register, demand.id)),
  }))

/** A letter's timeline on a day. A dispatch that has not gone is left out, since it has no day. */
export function timelineOf(register: Register, letter: Letter, today: CivilDate): Timeline {
  const demands = demandsOverTime(register, letter, today)
  const commitments = commitmentsOf(register, letter.id)
  const happenings = [
    ...dispatched(register, letter),
    ...responded(register, letter),
    ...requested(register, letter),
    ...demands.flatMap(({ assessed }) => assessed),
    ...demands.flatMap(({ demand }) => reviewOf(register, demand, today)),
    ...commitments.flatMap(commitment => promised(register, commitment)),
    ...taking(register, commitments),
  ]
  return { happenings: happenings.sort((a, b) => compare(a.on, b.on)), demands }
}

/** The days that an axis of happenings must have on it: theirs, and today. */
export const daysOf = (happenings: readonly Happening[], today: CivilDate): readonly CivilDate[] => [
  today,
  ...happenings.flatMap(each => (each.kind === 'event' ? [each.on, each.until] : [each.on])),
]

const compare = (a: CivilDate, b: CivilDate) => (a < b ? -1 : a > b ? 1 : 0)

/** A demand's assessments that ever stood, up to a day. */
function assessedUpTo(today: CivilDate, assessments: readonly Assessment[]): readonly Assessed[] {
  return everStanding(assessments)
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .map(({ demand, status, effectiveFrom }, i, all) => {
      const before = all[i - 1]?.status
      const ranked = status !== 'noLongerApplicable' && before !== 'noLongerApplicable'
      return {
        kind: 'assessment',
        on: effectiveFrom,
        demand,
        status,
        changes: status !== before,
        falls: before !== undefined && ranked && !statusAtLeast(status, before),
      }
    })
}

const dispatched = (register: Register, letter: Letter): readonly Happening[] =>
  dispatchesOf(register, letter.id).flatMap(
    ({ id: dispatch, recipient, sentOn, state, reminders }): readonly Happening[] => [
      ...(sentOn === null ? [] : [{ kind: 'dispatch' as const, on: sentOn, dispatch, recipient, state }]),
      ...reminders.map(({ on }) => ({ kind: 'reminder' as const, on, dispatch, recipient })),
    ],
  )

const responded = (register: Register, letter: Letter): readonly Happening[] =>
  responsesTo(register, letter.id).flatMap(
    ({ id: response, recipient, receivedOn, responseKind, clarification }): readonly Happening[] => [
      { kind: 'response', on: receivedOn, response, recipient, responseKind },
      ...(clarification
        ? [{ kind: 'clarification' as const, on: clarification.on, response, recipient }]
        : []),
    ],
  )

const requested = (register: Register, letter: Letter): readonly Happening[] =>
  letter.recipients.flatMap(recipient => {
    const { due } = correspondenceWith(register, letter, recipient)
    return due ? [{ kind: 'replyRequested', on: due.due, recipient }] : []
  })

function reviewOf(register: Register, { id: demand }: Demand, today: CivilDate): readonly Happening[] {
  const on = demandStanding(register, demand, today).assessment?.nextReviewOn
  return on ? [{ kind: 'review', on, demand }] : []
}

const promised = (register: Register, { id: commitment, decisionBy }: Commitment): readonly Happening[] => [
  ...(decisionBy === null ? [] : [{ kind: 'decisionBy' as const, on: decisionBy, commitment }]),
  ...decisionsOn(register, commitment).map(({ id: decision, on, choice }) => ({
    kind: 'decision' as const,
    on,
    decision,
    commitment,
    choice,
  })),
]

/** The events that a letter's commitments are about, each once, whichever of its dates is known. */
const taking = (register: Register, commitments: readonly Commitment[]): readonly Happening[] =>
  [...new Set(commitments.flatMap(({ event }) => event ?? []))].flatMap(event => {
    const { from = null, to = null } = register.events.get(event) ?? {}
    const [first, last] = [from ?? to, to ?? from]
    if (first === null || last === null) return []
    return [{ kind: 'event', on: first, until: last < first ? first : last, event }]
  })
