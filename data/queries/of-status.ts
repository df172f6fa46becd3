import type { CivilDate } from '../domain/civil-date.ts'
import type { Register } from '../domain/register.ts'
import { demandStanding } from './demand-standing.ts'
import { stateOfCommitment } from './state-of-commitment.ts'

/** The demands and commitments that have one of some statuses on a day. */
export function ofStatus(
  register: Register,
  statuses: readonly string[],
  today: CivilDate,
): readonly string[] {
  if (statuses.length === 0) return []
  const wanted = new Set(statuses)
  return [
    ...[...register.demands.values()].filter(({ id }) =>
      wanted.has(demandStanding(register, id, today).status),
    ),
    ...[...register.commitments.values()].filter(each =>
      wanted.has(stateOfCommitment(register, each, today)),
    ),
  ].map(({ id }) => id)
}
