import {
  type Assessment,
  assessmentsOf,
  everStanding,
  standingOn,
  statusAtLeast,
} from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import { type Commitment, type CommitmentState, commitmentState } from '../domain/commitment.ts'
import { termsOf } from '../domain/condition.ts'
import { type Decision, decisionsOn } from '../domain/decision.ts'
import type { DemandId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'

/** A lapsed demand with what it touches. */
export interface Lapse {
  /** The highest that it stood at, the latest time. */
  readonly from: Assessment
  /** Since when it stands lower. */
  readonly since: CivilDate
  /** The commitments whose conditions rest on the demand, with what they say now. */
  readonly touched: readonly { readonly commitment: Commitment; readonly state: CommitmentState }[]
  /** Decided on one of them on a day when the demand stood higher than now. */
  readonly decidedBefore: readonly Decision[]
}

/** What a lapse touches on a day; null where the demand has not lapsed. */
export function lapseOf(register: Register, demand: DemandId, today: CivilDate): Lapse | null {
  const assessments = assessmentsOf(register, demand)
  const now = standingOn(assessments, today)
  if (!now || now.status === 'noLongerApplicable') return null
  const higher = ({ status }: Assessment) =>
    status !== 'noLongerApplicable' && !statusAtLeast(now.status, status)
  const stood = everStanding(assessments).filter(({ effectiveFrom }) => effectiveFrom <= now.effectiveFrom)
  const above = stood.filter(higher)
  const from = above.findLast(each => above.every(other => statusAtLeast(each.status, other.status)))
  const last = stood.findLastIndex(higher)
  const since = stood[last + 1]?.effectiveFrom
  if (!from || since === undefined) return null
  const commitments = [...register.commitments.values()].filter(
    ({ condition }) => condition && termsOf(condition).some(term => term.demand === demand),
  )
  return {
    from,
    since,
    touched: commitments.map(commitment => ({
      commitment,
      state: commitmentState(register, commitment, today),
    })),
    decidedBefore: commitments
      .flatMap(({ id }) => decisionsOn(register, id))
      .filter(({ on }) => {
        const then = standingOn(assessments, on)
        return then !== undefined && higher(then)
      }),
  }
}
