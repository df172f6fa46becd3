import {
  type Assessment,
  assessmentsOf,
  type DemandStatus,
  lapsedOn,
  standingOn,
} from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'
import type { DemandId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'

/** What is the case with a demand on a day, and how it came to be. */
export interface DemandStanding {
  readonly status: DemandStatus
  readonly lapsed: boolean
  readonly assessment: Assessment | null
  /** By the date from which each is so, newest first. */
  readonly history: readonly Assessment[]
}

interface Kept {
  readonly today: CivilDate
  readonly standing: DemandStanding
}
const kept = new WeakMap<readonly Assessment[], Kept>()

/** Worked out once for a day; a demand's assessments are the same list for as long as they are the same. */
export function demandStanding(register: Register, demand: DemandId, today: CivilDate): DemandStanding {
  const assessments = assessmentsOf(register, demand)
  const before = kept.get(assessments)
  if (before?.today === today) return before.standing
  const assessment = standingOn(assessments, today) ?? null
  const standing: DemandStanding = {
    status: assessment?.status ?? 'notAssessed',
    lapsed: lapsedOn(assessments, today),
    assessment,
    history: assessments.toReversed(),
  }
  kept.set(assessments, { today, standing })
  return standing
}
