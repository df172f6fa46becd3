import { assessmentsOf } from './assessment.ts'
import { commitmentsOf } from './commitment.ts'
import { type Conflict, conflictsWithin } from './conflict.ts'
import { decisionsOn } from './decision.ts'
import { dispatchesOf } from './dispatch.ts'
import type { Entry } from './entry.ts'
import type { CommitmentId, DemandId, LetterId, SubjectId } from './ids.ts'
import type { Register } from './register.ts'
import { responsesTo } from './response.ts'
import { tableOf } from './rows.ts'
import { standing } from './stream.ts'

/** The conflicts about a thing; of one that is gone, with what was recorded on it by people who did not know. */
export function conflictsAbout(register: Register, subject: SubjectId): readonly Conflict[] {
  const stream = register.streams.get(subject) ?? []
  return conflictsWithin(subject, stream, isGone(register, subject) ? recordedOn(register, subject) : [])
}

/** Whether nothing of a thing stands. */
export function isGone(register: Register, subject: string): boolean {
  const name = tableOf(subject)
  return name !== undefined && !(register[name].has as (id: string) => boolean).call(register[name], subject)
}

/** Nobody can take back what they know something to be recorded on: who recorded it did so without knowing, or was not known. */
function recordedOn(register: Register, subject: SubjectId): readonly Entry[] {
  const rows: readonly { readonly id: SubjectId }[] = (() => {
    switch (tableOf(subject)) {
      case 'demands':
        return assessmentsOf(register, subject as DemandId)
      case 'commitments':
        return decisionsOn(register, subject as CommitmentId)
      case 'letters':
        return [
          ...dispatchesOf(register, subject as LetterId),
          ...responsesTo(register, subject as LetterId),
          ...commitmentsOf(register, subject as LetterId),
        ]
      default:
        return []
    }
  })()
  return rows.flatMap(({ id }) => standing(register.streams.get(id) ?? []).slice(0, 1))
}
