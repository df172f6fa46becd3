import { type Assessment, type DemandStatus, everStanding } from '../domain/assessment.ts'
import type { CivilDate } from '../domain/civil-date.ts'

/** A status that a demand had from a day on, until the next step; the last goes on to the day it is looked at. */
export interface StatusStep {
  readonly status: DemandStatus
  readonly from: CivilDate
}

/** How a demand's status went up to a day; a confirmed status is one step. */
export function statusSteps(assessments: readonly Assessment[], today: CivilDate): readonly StatusStep[] {
  return everStanding(assessments)
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .filter(({ status }, i, all) => status !== all[i - 1]?.status)
    .map(({ status, effectiveFrom }) => ({ status, from: effectiveFrom }))
}
