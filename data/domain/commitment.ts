import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { conditionSchema, isSound, termsOf, type Verdict, verdictOf } from './condition.ts'
import { changesTo, type Edited, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { decideEvent, type EventDetails, eventDetailsSchema } from './event.ts'
import { grouped } from './grouping.ts'
import { type CommitmentId, type EventId, idSchemas, type LetterId, type OrganisationId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Fact, Register } from './register.ts'
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
const cell = { commitment: idSchemas.commitment, organisation: idSchemas.organisation }
const mandate = {
  stance: stanceSchema,
  on: civilDateSchema,
  /** What it said of it, in its own words. */
  note: lineSchema.nullable().default(null),
}
/** A new event where it has none, else what its event is to say from now on. */
const eventDetails = eventDetailsSchema.optional()

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
  z.object({ kind: z.literal('commitmentMandateRecorded'), ...cell, ...mandate }),
] as const

// commands
export const commitmentCommands = [
  z.object({
    kind: z.literal('makeCommitment'),
    letter: idSchemas.letter,
    ...commitmentDetailsSchema.shape,
    eventDetails,
  }),
  z.object({
    kind: z.literal('editCommitment'),
    commitment: idSchemas.commitment,
    ...edit.command,
    eventDetails,
    /** Why; a changed condition asks for it. */
    reason: lineSchema.nullable(),
  }),
  z.object({
    kind: z.literal('recordCommitmentMandates'),
    cells: z.array(z.object(cell)).min(1).max(10_000),
    ...mandate,
  }),
] as const
export type CommitmentCommand = z.infer<(typeof commitmentCommands)[number]>

// state
export type Stance = z.infer<typeof stanceSchema>
/** What an organisation said of being bound by a commitment (new); who said nothing is bound by signing. */
export interface CommitmentMandate {
  readonly organisation: OrganisationId
  readonly stance: Stance
  readonly on: CivilDate
  readonly note: string | null
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
  circumstances: Circumstances,
): Outcome {
  switch (command.kind) {
    case 'makeCommitment': {
      const { kind: _, eventDetails: said, ...details } = command
      if (!register.letters.has(command.letter)) return refuse('unknownLetter', command.letter)
      const refused = refuseDetails(register, details)
      if (refused) return refused
      const about = eventFacts(register, details.event, said, circumstances)
      if (!about.accepted) return about
      const event = addedEvent(about.facts) ?? details.event
      const commitment = circumstances.newId('commitment')
      return accept(...about.facts, { ...details, kind: 'commitmentMade', commitment, event })
    }
    case 'editCommitment':
      return decideEdit(register, command, circumstances)
    case 'recordCommitmentMandates':
      return decideMandates(register, command, circumstances)
  }
}

type CommandOf<Kind> = Extract<CommitmentCommand, { kind: Kind }>

function decideEdit(
  register: Register,
  command: CommandOf<'editCommitment'>,
  circumstances: Circumstances,
): Outcome {
  const commitment = register.commitments.get(command.commitment)
  if (!commitment) return refuse('unknownCommitment', command.commitment)
  const refused = refuseDetails(register, command.to)
  if (refused) return refused
  const event = command.to.event === undefined ? commitment.event : command.to.event
  const about = eventFacts(register, event, command.eventDetails, circumstances)
  if (!about.accepted) return about
  const added = addedEvent(about.facts)
  const changes = changesTo<CommitmentDetails>(
    commitment,
    added ? { ...command.to, event: added } : command.to,
  )
  if (!changes && about.facts.length === 0) return refuse('nothingChanged')
  if (changes && 'condition' in changes.to && command.reason === null) return refuse('reasonMissing')
  const edit = { kind: 'commitmentEdited' as const, commitment: commitment.id, reason: command.reason }
  return accept(...about.facts, ...(changes ? [{ ...edit, ...changes }] : []))
}

/** What is recorded of the event that a commitment is about: a new one, a change, or nothing. */
function eventFacts(
  register: Register,
  event: EventId | null,
  said: EventDetails | undefined,
  circumstances: Circumstances,
): Outcome {
  if (said === undefined) return accept()
  const outcome = decideEvent(
    register,
    event === null ? { kind: 'addEvent', ...said } : { kind: 'editEvent', event, to: said },
    circumstances,
  )
  return !outcome.accepted && outcome.refusal.code === 'nothingChanged' ? accept() : outcome
}

function addedEvent(facts: readonly Fact[]): EventId | undefined {
  const [fact] = facts
  return fact?.kind === 'eventAdded' ? fact.event : undefined
}

function decideMandates(
  register: Register,
  { cells, stance, on, note }: CommandOf<'recordCommitmentMandates'>,
  { today }: Circumstances,
): Outcome {
  if (on > today) return refuse('dateInFuture', on)
  const facts = new Map<string, Fact>()
  for (const { commitment: id, organisation } of cells) {
    const commitment = register.commitments.get(id)
    if (!commitment) return refuse('unknownCommitment', id)
    const signed = register.letters.get(commitment.letter)?.signatures ?? []
    if (!signed.some(each => each.organisation === organisation)) {
      return refuse('organisationNotASignatory', organisation)
    }
    facts.set(`${id} ${organisation}`, {
      kind: 'commitmentMandateRecorded',
      commitment: id,
      organisation,
      stance,
      on,
      note,
    })
  }
  return accept(...facts.values())
}

function refuseDetails(register: Register, details: Edited<CommitmentDetails>): Outcome | null {
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
      const { organisation, stance, on, note } = fact
      const others = commitment.mandates.filter(m => m.organisation !== organisation)
      return { ...commitment, mandates: [...others, { organisation, stance, on, note }] }
    }
    default:
      return commitment
  }
}
