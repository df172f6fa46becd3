import { assessmentsOf } from './assessment.ts'
import type { Claiming } from './claim.ts'
import { type Conflict, conflictAmong, givenIn, settlementIn, withSettlements } from './conflict.ts'
import { known } from './covering.ts'
import { decisionsOn } from './decision.ts'
import { type Entry, inOrder } from './entry.ts'
import type { CommitmentId, DemandId, SubjectId } from './ids.ts'
import { redoneIn } from './open-claims.ts'
import type { Question } from './question.ts'
import type { Register } from './register.ts'
import { conflictsAbout } from './removal.ts'
import { standing } from './stream.ts'

/**
 * Assessments of one demand with different statuses, neither recorded in knowledge of the other, whatever their days:
 * each was judged without what the other says.
 */
export function rivalAssessments(register: Register, demand: DemandId): readonly Conflict[] {
  const rivals = assessmentsOf(register, demand).map(({ id, status }) => ({ id, value: status }))
  return conflictOf(register, demand, 'assessment', rivals)
}

/** Different decisions on one commitment, neither recorded in knowledge of the other. */
export function rivalDecisions(register: Register, commitment: CommitmentId): readonly Conflict[] {
  const rivals = decisionsOn(register, commitment).map(({ id, choice }) => ({ id, value: choice }))
  return conflictOf(register, commitment, 'decision', rivals)
}

/** `rivals`: in the order in which they stand, the one that counts last. */
function conflictOf(
  register: Register,
  subject: SubjectId,
  field: 'assessment' | 'decision',
  rivals: readonly { readonly id: SubjectId; readonly value: string }[],
): readonly Conflict[] {
  const question = { subject, field, part: null }
  const claims: readonly Claiming[] = rivals.flatMap(({ id, value }) => {
    const [entry] = standing(register.streams.get(id) ?? [])
    return entry ? [{ ...question, value, entry }] : []
  })
  const settlements = standing(register.streams.get(subject) ?? []).filter(entry => settlementIn(entry))
  if (settlements.length === 0 && rivals.every(({ value }) => value === rivals[0]?.value)) return []
  const all = withSettlements(question, claims, settlements, chosen => {
    const given = givenIn(register, chosen)
    return given && answerIn(given)
  })
  if (all.every(({ entry }) => entry.replica === all[0]?.entry.replica)) return []
  const redone = (entry: Entry) => redoneIn(register.streams.get(entry.subject) ?? [])(entry)
  return conflictAmong(
    question,
    all.toSorted((a, b) => inOrder(a.entry, b.entry)),
    redone,
    rivals.at(-1)?.value,
  )
}

/** What an assessment or a decision says. */
function answerIn(entry: Entry): string | undefined {
  const fact = known(entry)
  if (fact?.kind === 'demandAssessed') return fact.status
  return fact?.kind === 'decisionRecorded' ? fact.choice : undefined
}

/** The conflict on a question as it is now; null: there is none. */
export function conflictOn(register: Register, { subject, field, part }: Question): Conflict | null {
  const all =
    field === 'assessment'
      ? rivalAssessments(register, subject as DemandId)
      : field === 'decision'
        ? rivalDecisions(register, subject as CommitmentId)
        : conflictsAbout(register, subject)
  return all.find(each => each.field === field && each.part === part) ?? null
}
