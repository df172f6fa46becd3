import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import type { Entry } from './entry.ts'
import { grouped, grouping } from './grouping.ts'
import { type AssessmentId, type DemandId, idSchemas, type ProposalId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { fileSchema, lineSchema, linkSchema, proseSchema } from './text.ts'

/** What can be recorded; "not assessed" is what there is before the first. */
export const assessedStatuses = ['unmet', 'partiallyMet', 'met', 'noLongerApplicable'] as const
export const assessedStatusSchema = z.enum(assessedStatuses)
export type AssessedStatus = z.infer<typeof assessedStatusSchema>
export type DemandStatus = 'notAssessed' | AssessedStatus

/** What an assessment rests on. A link keeps a captured copy, since the app never goes online. */
export const evidenceSchema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('response'), response: idSchemas.response, note: lineSchema.nullable() }),
  z.object({ form: z.literal('file'), file: fileSchema, note: lineSchema.nullable() }),
  z.object({
    form: z.literal('link'),
    ...linkSchema.shape,
    note: lineSchema.nullable(),
  }),
])
export type Evidence = z.infer<typeof evidenceSchema>

const said = {
  status: assessedStatusSchema,
  effectiveFrom: civilDateSchema,
  rationale: proseSchema,
  evidence: z.array(evidenceSchema).max(200),
  nextReviewOn: civilDateSchema.nullable(),
}
const assessed = { demand: idSchemas.demand, ...said }

// facts
export const assessmentFacts = [
  z.object({
    kind: z.literal('demandAssessed'),
    assessment: idSchemas.assessment,
    ...assessed,
    /** The proposal that was accepted by it. */
    proposal: idSchemas.proposal.optional(),
  }),
] as const

// commands
export const assessmentCommands = [
  z.object({ kind: z.literal('assessDemand'), ...assessed }),
  /** The same of several, on the same evidence: recorded and taken back together. */
  z.object({
    kind: z.literal('assessDemands'),
    demands: z.array(idSchemas.demand).min(1).max(1_000),
    ...said,
  }),
] as const
export type AssessmentCommand = z.infer<(typeof assessmentCommands)[number]>

// state
export interface Assessment {
  readonly id: AssessmentId
  readonly demand: DemandId
  readonly status: AssessedStatus
  readonly effectiveFrom: CivilDate
  readonly rationale: string
  readonly evidence: readonly Evidence[]
  readonly nextReviewOn: CivilDate | null
  /** The proposal that was accepted by it. */
  readonly proposal?: ProposalId | undefined
  readonly recordedAt: string
  readonly recordedOn: CivilDate
  readonly recordedBy: string
}

const byDemand = (assessment: Assessment) => [assessment.demand]
const sorted = new WeakMap<readonly Assessment[], readonly Assessment[]>()
const none: readonly Assessment[] = []

/** Finds beforehand, in steps, which assessments are of which demand. */
export const groupingAssessments = (register: Register) =>
  grouping<Assessment, DemandId>(register.assessments, byDemand)

/** A demand's assessments by the date from which they are so; on one date, as they were recorded. */
export function assessmentsOf(register: Register, demand: DemandId): readonly Assessment[] {
  const group = grouped<Assessment, DemandId>(register.assessments, byDemand).get(demand) ?? none
  const known = sorted.get(group)
  if (known) return known
  const key = ({ effectiveFrom, recordedAt, id }: Assessment) => `${effectiveFrom} ${recordedAt} ${id}`
  const ordered = [...group].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  sorted.set(group, ordered)
  return ordered
}

/** The assessment that stands on a date; undefined before the first. */
export function standingOn(assessments: readonly Assessment[], date: CivilDate): Assessment | undefined {
  return assessments.findLast(({ effectiveFrom }) => effectiveFrom <= date)
}

const ranks: Readonly<Record<DemandStatus, number | null>> = {
  notAssessed: 0,
  unmet: 1,
  partiallyMet: 2,
  met: 3,
  noLongerApplicable: null,
}

/** Whether a status is at or above another; a demand no longer applicable is above nothing. */
export function statusAtLeast(status: DemandStatus, least: DemandStatus): boolean {
  const [rank, floor] = [ranks[status], ranks[least]]
  return rank !== null && floor !== null && rank >= floor
}

/** The assessments that stood for a day or longer: of those from one date, the last recorded corrects the others. */
export function everStanding(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.filter(({ effectiveFrom }, i) => assessments[i + 1]?.effectiveFrom !== effectiveFrom)
}

/** Whether the status on a date is lower than one that stood before it: *lapsed*, derived and never recorded. */
export function lapsedOn(assessments: readonly Assessment[], date: CivilDate): boolean {
  const standing = standingOn(assessments, date)
  if (!standing) return false
  const now = ranks[standing.status]
  return (
    now !== null &&
    everStanding(assessments).some(
      past => past.effectiveFrom < standing.effectiveFrom && (ranks[past.status] ?? 0) > now,
    )
  )
}

/** The first assessment that stands from a later date. */
const nextStanding = (assessments: readonly Assessment[], date: CivilDate) =>
  everStanding(assessments).find(({ effectiveFrom }) => effectiveFrom > date)

/**
 * Whether an assessment needs evidence: one of met or partially met, and any fall from met. It falls from what
 * stood the day before, and from what it corrects on its own day.
 */
export function needsEvidence(
  assessments: readonly Assessment[],
  { status, effectiveFrom }: Pick<Assessment, 'status' | 'effectiveFrom'>,
): boolean {
  if (status === 'met' || status === 'partiallyMet') return true
  const corrected = standingOn(assessments, effectiveFrom)
  const before = assessments.findLast(other => other.effectiveFrom < effectiveFrom)
  return corrected?.status === 'met' || before?.status === 'met'
}

// decide
/**
 * Refused: no evidence where there must be some; and a "met" put before a later assessment that would become a
 * fall from it without evidence.
 */
export function decideAssessment(
  register: Register,
  { kind: _, ...command }: AssessmentCommand,
  { today, newId }: Circumstances,
): Outcome {
  const { demands, ...said } = 'demands' in command ? command : { ...command, demands: [command.demand] }
  const each = [...new Set(demands)].map(demand => ({ ...said, demand }))
  for (const assessed of each) {
    const refused = refuseAssessment(register, assessed, today)
    if (refused) return refused
  }
  return accept(
    ...each.map(assessed => ({
      ...assessed,
      kind: 'demandAssessed' as const,
      assessment: newId('assessment'),
    })),
  )
}

function refuseAssessment(
  register: Register,
  command: Omit<Extract<AssessmentCommand, { kind: 'assessDemand' }>, 'kind'>,
  today: CivilDate,
): Outcome | null {
  if (!register.demands.has(command.demand)) return refuse('unknownDemand', command.demand)
  if (command.effectiveFrom > today) return refuse('dateInFuture', command.effectiveFrom)
  for (const evidence of command.evidence) {
    if (evidence.form === 'response' && !register.responses.has(evidence.response)) {
      return refuse('unknownResponse', evidence.response)
    }
  }
  const known = assessmentsOf(register, command.demand)
  if (needsEvidence(known, command) && command.evidence.length === 0) return refuse('evidenceMissing')
  const after = nextStanding(known, command.effectiveFrom)
  if (command.status === 'met' && after && after.status !== 'met' && after.evidence.length === 0) {
    return refuse('laterFallWithoutEvidence', after.effectiveFrom)
  }
  return null
}

// evolve
export function evolveAssessment(assessment: Assessment | undefined, entry: Entry): Assessment | undefined {
  const { fact } = entry
  if (fact.kind !== 'demandAssessed') return assessment
  const { kind: _, assessment: id, ...details } = fact
  return { id, ...details, recordedAt: entry.at, recordedOn: entry.recordedOn, recordedBy: entry.author }
}
