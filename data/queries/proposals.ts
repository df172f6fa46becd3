import type { DemandId } from '../domain/ids.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Register } from '../domain/register.ts'
import { reviewedUpTo } from './review.ts'

/** Proposals as they concern somebody. */
export interface ProposalsFor {
  /** Others' that nobody has accepted or declined, the oldest first. */
  readonly waiting: readonly Proposal[]
  /** Their own: those that wait, and those that were answered since their last review. */
  readonly own: readonly Proposal[]
}

/** What waits for a person to accept or decline, and what became of what they proposed. */
export function proposalsFor(register: Register, person: string): ProposalsFor {
  const seen = reviewedUpTo(register, person)
  const isNews = ({ id }: Proposal) => {
    const answer = register.streams.get(id)?.at(-1)
    return answer !== undefined && answer.sequence > (seen[answer.replica] ?? 0)
  }
  const all = oldestFirst([...register.proposals.values()])
  return {
    waiting: all.filter(({ by, outcome }) => by !== person && outcome === null),
    own: all.filter(each => each.by === person && (each.outcome === null || isNews(each))),
  }
}

/** The proposals about a demand that wait, the oldest first. */
export const proposalsOn = (register: Register, demand: DemandId): readonly Proposal[] =>
  oldestFirst(
    [...register.proposals.values()].filter(
      ({ proposed, outcome }) => proposed.demand === demand && outcome === null,
    ),
  )

const oldestFirst = (proposals: readonly Proposal[]) =>
  [...proposals].sort((a, b) =>
    a.recordedOn === b.recordedOn ? (a.id < b.id ? -1 : 1) : a.recordedOn < b.recordedOn ? -1 : 1,
  )
