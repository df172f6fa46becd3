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

export function demandStanding(register: Register, demand: DemandId, today: CivilDate): DemandStanding {
  const assessments = assessmentsOf(register, demand)
  const assessment = standingOn(assessments, today) ?? null
  return {
    status: assessment?.status ?? 'notAssessed',
    lapsed: lapsedOn(assessments, today),
    assessment,
    history: assessments.toReversed(),
  }
}
