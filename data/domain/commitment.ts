import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { conditionSchema, isSound, termsOf, type Verdict, verdictOf } from './condition.ts'
import { changesTo, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { type CommitmentId, idSchemas, type LetterId, type OrganisationId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { grouped } from './table.ts'
import { termValue, turningDays } from './term.ts'
import { lineSchema, spanSchema, textsSchema } from './text.ts'

export const commitmentDetailsSchema = z.object({
  event: idSchemas.event.nullable(),
  wording: textsSchema,
  spans: z.array(spanSchema).max(20),
  decisionBy: civilDateSchema.nullable(),
  /** Null where the letter states no condition: the commitment is in force as it stands. */
  condition: conditionSchema.nullable(),
})
export type CommitmentDetails = z.infer<typeof commitmentDetailsSchema>
const edit = editOf(commitmentDetailsSchema)

export const stanceSchema = z.enum(['bound', 'abstains', 'notAsked', 'withdrew'])
const mandate = {
  commitment: idSchemas.commitment,
  organisation: idSchemas.organisation,
  stance: stanceSchema,
  on: civilDateSchema,
}

// facts
export const commitmentFacts = [
  z.object({
    kind: z.literal('commitmentMade'),
    commitment: idSchemas.commitment,
    letter: idSchemas.letter,
    ...commitmentDetailsSchema.shape,
  }),
  z.object({
    kind: z.literal('commitmentEdited'),
    commitment: idSchemas.commitment,
    ...edit.fact,
    reason: lineSchema.nullable(),
  }),
  z.object({ kind: z.literal('commitmentMandateRecorded'), ...mandate }),
] as const

// commands
export const commitmentCommands = [
  z.object({
    kind: z.literal('makeCommitment'),
    letter: idSchemas.letter,
    ...commitmentDetailsSchema.shape,
  }),
  z.object({
    kind: z.literal('editCommitment'),
    commitment: idSchemas.commitment,
    ...edit.command,
    /** Why; a changed condition asks for it. */
    reason: lineSchema.nullable(),
  }),
  z.object({ kind: z.literal('recordCommitmentMandate'), ...mandate }),
] as const
export type CommitmentCommand = z.infer<(typeof commitmentCommands)[number]>

// state
export type Stance = z.infer<typeof stanceSchema>
/** What an organisation said of being bound by a commitment (new); who said nothing is bound by signing. */
export interface CommitmentMandate {
  readonly organisation: OrganisationId
  readonly stance: Stance
  readonly on: CivilDate
}

export interface Commitment extends CommitmentDetails {
  readonly id: CommitmentId
  readonly letter: LetterId
  readonly mandates: readonly CommitmentMandate[]
}

/** What the condition says on a day. *Lapsed*: it would have held on an earlier day and would not today. */
export type CommitmentState = 'inForce' | 'holds' | 'fails' | 'pending' | 'cannotTell' | 'lapsed'

const states: Readonly<Record<Verdict, CommitmentState>> = {
  true: 'holds',
  false: 'fails',
  pending: 'pending',
  unknown: 'cannotTell',
}

/** The state of a commitment on a day, from what is recorded. The software never decides: people do. */
export function commitmentState(
  register: Register,
  commitment: Commitment,
  today: CivilDate,
): CommitmentState {
  const { condition, decisionBy } = commitment
  if (condition === null) return 'inForce'
  const verdict = (day: CivilDate, asIfDecidedToday: boolean) =>
    verdictOf(condition, term => termValue(register, term, decisionBy, day, asIfDecidedToday).verdict)
  const now = verdict(today, false)
  if (now === 'true' || verdict(today, true) === 'true') return states[now]
  const days = new Set(termsOf(condition).flatMap(term => turningDays(register, term, decisionBy)))
  const heldBefore = [...days].some(day => day < today && verdict(day, true) === 'true')
  return heldBefore ? 'lapsed' : states[now]
}

const byLetter = (commitment: Commitment) => [commitment.letter]

/** A letter's commitments, in no particular order. */
export function commitmentsOf(register: Register, letter: LetterId): readonly Commitment[] {
  return grouped<Commitment, LetterId>(register.commitments, byLetter).get(letter) ?? []
}

// decide
export function decideCommitment(
  register: Register,
  command: CommitmentCommand,
  { today, newId }: Circumstances,
): Outcome {
  if (command.kind === 'makeCommitment') {
    if (!register.letters.has(command.letter)) return refuse('unknownLetter', command.letter)
    return (
      refuseDetails(register, command) ??
      accept({ ...command, kind: 'commitmentMade', commitment: newId('commitment') })
    )
  }
  const commitment = register.commitments.get(command.commitment)
  if (!commitment) return refuse('unknownCommitment', command.commitment)
  switch (command.kind) {
    case 'editCommitment': {
      const changes = changesTo<CommitmentDetails>(commitment, command.to)
      if (!changes) return refuse('nothingChanged')
      if ('condition' in changes.to && command.reason === null) return refuse('reasonMissing')
      return (
        refuseDetails(register, changes.to) ??
        accept({ kind: 'commitmentEdited', commitment: commitment.id, ...changes, reason: command.reason })
      )
    }
    case 'recordCommitmentMandate': {
      const signed = register.letters.get(commitment.letter)?.signatures ?? []
      if (!signed.some(({ organisation }) => organisation === command.organisation)) {
        return refuse('organisationNotASignatory', command.organisation)
      }
      if (command.on > today) return refuse('dateInFuture', command.on)
      return accept({ ...command, kind: 'commitmentMandateRecorded' })
    }
  }
}

function refuseDetails(register: Register, details: Partial<CommitmentDetails>): Outcome | null {
  const { event, condition } = details
  if (event && !register.events.has(event)) return refuse('unknownEvent', event)
  if (!condition) return null
  if (!isSound(condition)) return refuse('conditionUnsound')
  for (const term of termsOf(condition)) {
    if (!register.demands.has(term.demand)) return refuse('unknownDemand', term.demand)
    if (term.op === 'response' && !register.recipients.has(term.recipient)) {
      return refuse('unknownRecipient', term.recipient)
    }
  }
  return null
}

// evolve
export function evolveCommitment(
  commitment: Commitment | undefined,
  { fact }: Entry,
): Commitment | undefined {
  if (fact.kind === 'commitmentMade') {
    const { kind: _, commitment: id, ...details } = fact
    return { id, ...details, mandates: [] }
  }
  if (!commitment) return undefined
  switch (fact.kind) {
    case 'commitmentEdited':
      return edited(commitment, fact.to)
    case 'commitmentMandateRecorded': {
      const { organisation, stance, on } = fact
      const others = commitment.mandates.filter(m => m.organisation !== organisation)
      return { ...commitment, mandates: [...others, { organisation, stance, on }] }
    }
    default:
      return commitment
  }
}
