import { assessmentsOf } from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import { type Commitment, type CommitmentState, commitmentState } from '../domain/commitment.ts'
import { type Condition, termsOf } from '../domain/condition.ts'
import type { Register } from '../domain/register.ts'
import { responsesTo } from '../domain/response.ts'

interface Kept {
  readonly today: CivilDate
  readonly restsOn: readonly unknown[]
  readonly state: CommitmentState
}
const kept = new WeakMap<Commitment, Kept>()

/** A commitment's state on a day, worked out once, and anew when what its condition rests on is another. */
export function stateOfCommitment(
  register: Register,
  commitment: Commitment,
  today: CivilDate,
): CommitmentState {
  if (commitment.condition === null) return commitmentState(register, commitment, today)
  const restsOn = whatItRestsOn(register, commitment.condition)
  const before = kept.get(commitment)
  const same = before?.today === today && before.restsOn.every((each, i) => each === restsOn[i])
  if (before && same) return before.state
  const state = commitmentState(register, commitment, today)
  kept.set(commitment, { today, restsOn, state })
  return state
}

/** Of each term the demand, its assessments and its letter's responses: as many each time for one condition. */
function whatItRestsOn(register: Register, condition: Condition): readonly unknown[] {
  return termsOf(condition).flatMap(term => {
    const demand = register.demands.get(term.demand)
    const responses = demand ? responsesTo(register, demand.letter) : []
    return [demand, assessmentsOf(register, term.demand), responses.length === 0 ? null : responses]
  })
}
