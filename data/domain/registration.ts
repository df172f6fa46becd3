import { z } from 'zod'
import { civilDateSchema } from './civil-date.ts'
import { commitmentDetailsSchema } from './commitment.ts'
import type { Condition } from './condition.ts'
import { demandDetailsSchema } from './demand.ts'
import { eventDetailsSchema } from './event.ts'
import { type DemandId, type EventId, idSchemas, type OrganisationId, type RecipientId } from './ids.ts'
import { letterDetailsSchema, letterStatusSchema, pointSchema, referenceTaken } from './letter.ts'
import { organisationDetailsSchema } from './organisation.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import { recipientDetailsSchema } from './recipient.ts'
import type { Fact, Register } from './register.ts'
import { lineSchema } from './text.ts'

/** Something the register already has, or something new that the registration brings. */
const knownOrNew = <Id extends z.ZodType, Details extends z.ZodType>(known: Id, details: Details) =>
  z.union([z.object({ known }), z.object({ new: details })])

/** Places in this command's own lists, from 0: what is registered together has no ids yet. */
const place = z.int().min(0)

// commands
/** Registers a letter with everything that was found in it, in one batch: all of it or nothing. */
export const registrationCommands = [
  z.object({
    kind: z.literal('registerLetter'),
    ...letterDetailsSchema.omit({ recipients: true, points: true }).shape,
    status: letterStatusSchema.extract(['draft', 'openForSignature']),
    recipients: z.array(knownOrNew(idSchemas.recipient, recipientDetailsSchema)).max(1_000),
    points: z.array(pointSchema.omit({ id: true })).max(1_000),
    demands: z
      .array(
        z.object({
          ...demandDetailsSchema.omit({ addressed: true, parent: true }).shape,
          /** Null: every recipient of the letter. */
          addressed: z.array(place).max(1_000).nullable(),
          parent: place.nullable(),
        }),
      )
      .max(1_000),
    signatures: z
      .array(
        z.object({
          organisation: knownOrNew(idSchemas.organisation, organisationDetailsSchema),
          signedOn: civilDateSchema.nullable(),
          printedWith: lineSchema.nullable(),
        }),
      )
      .max(10_000),
    events: z.array(knownOrNew(idSchemas.event, eventDetailsSchema)).max(100),
    commitments: z
      .array(
        z.object({
          ...commitmentDetailsSchema.omit({ event: true, condition: true }).shape,
          event: place.nullable(),
          /** The demands that must all stand as met on the decision date; none: the commitment has no condition. */
          dependsOn: z.array(place).max(1_000),
        }),
      )
      .max(100),
  }),
] as const
export type RegistrationCommand = z.infer<(typeof registrationCommands)[number]>

// decide
export function decideRegistration(
  register: Register,
  command: RegistrationCommand,
  { today, newId }: Circumstances,
): Outcome {
  const { reference, supersedes } = command
  if (reference !== null && referenceTaken(register, reference, null))
    return refuse('duplicateReference', reference)
  if (supersedes !== null && !register.letters.has(supersedes)) return refuse('unknownLetter', supersedes)
  const wrong = refuseDemands(register, command) ?? refuseCommitments(command)
  if (wrong) return wrong

  const facts: Fact[] = []
  const recipients: RecipientId[] = []
  for (const recipient of command.recipients) {
    if ('known' in recipient) {
      if (!register.recipients.has(recipient.known)) return refuse('unknownRecipient', recipient.known)
      recipients.push(recipient.known)
    } else {
      const id = newId('recipient')
      facts.push({ kind: 'recipientAdded', recipient: id, ...recipient.new })
      recipients.push(id)
    }
  }

  const letter = newId('letter')
  const { kind: _, points, demands, signatures, events, commitments, ...details } = command
  facts.push({
    ...details,
    kind: 'letterRegistered',
    letter,
    recipients: [...new Set(recipients)],
    points: points.map(point => ({ id: newId('point'), ...point })),
  })

  const demandIds: DemandId[] = demands.map(() => newId('demand'))
  const everyone = recipients.map((_recipient, i) => i)
  for (const [i, { addressed, parent, ...demand }] of demands.entries()) {
    facts.push({
      ...demand,
      kind: 'demandAdded',
      demand: demandIds[i] ?? newId('demand'),
      letter,
      parent: parent === null ? null : (demandIds[parent] ?? null),
      addressed: [...new Set((addressed ?? everyone).flatMap(at => recipients[at] ?? []))].map(recipient => ({
        recipient,
        part: 'responsible' as const,
      })),
    })
  }

  const signatories = new Set<OrganisationId>()
  for (const { organisation, signedOn, printedWith } of signatures) {
    if (signedOn !== null && signedOn > today) return refuse('dateInFuture', signedOn)
    const id = 'known' in organisation ? organisation.known : newId('organisation')
    if ('new' in organisation)
      facts.push({ kind: 'organisationAdded', organisation: id, ...organisation.new })
    else if (!register.organisations.has(id)) return refuse('unknownOrganisation', id)
    if (signatories.has(id)) return refuse('duplicateSignature', id)
    signatories.add(id)
    const signature = newId('signature')
    facts.push({
      kind: 'signatureAdded',
      letter,
      signature,
      organisation: id,
      signedOn,
      printedWith,
      mandate: null,
      text: null,
    })
  }

  const eventIds: EventId[] = []
  for (const event of events) {
    const id = 'known' in event ? event.known : newId('event')
    if ('new' in event) facts.push({ kind: 'eventAdded', event: id, ...event.new })
    else if (!register.events.has(id)) return refuse('unknownEvent', id)
    eventIds.push(id)
  }
  for (const { event, dependsOn, ...commitment } of commitments) {
    facts.push({
      ...commitment,
      kind: 'commitmentMade',
      commitment: newId('commitment'),
      letter,
      event: event === null ? null : (eventIds[event] ?? null),
      condition: allMet(dependsOn.flatMap(at => demandIds[at] ?? [])),
    })
  }
  return accept(...facts)
}

/** The usual condition of an open letter: every demand named stands as met on the decision date. */
export function allMet(demands: readonly DemandId[]): Condition | null {
  if (demands.length === 0) return null
  return {
    op: 'allOf',
    of: demands.map(demand => ({ op: 'status', demand, atLeast: 'met', when: { mode: 'held' }, by: null })),
  }
}

function refuseDemands(register: Register, { demands, recipients }: RegistrationCommand): Outcome | null {
  const seen = new Set<string>()
  for (const [i, { number, parent, addressed, restates }] of demands.entries()) {
    const key = `${parent ?? ''} ${number}`
    if (seen.has(key)) return refuse('duplicateDemandNumber', String(number))
    seen.add(key)
    if (parent !== null && parent >= demands.length) return refuse('unknownDemand', String(parent + 1))
    // Under an earlier one only: so none can stand under itself by a long way round.
    if (parent !== null && parent >= i) return refuse('refersToItself', String(i + 1))
    const stranger = addressed?.find(at => at >= recipients.length)
    if (stranger !== undefined) return refuse('unknownRecipient', String(stranger + 1))
    if (restates !== null && !register.demands.has(restates)) return refuse('unknownDemand', restates)
  }
  return null
}

function refuseCommitments({ commitments, demands, events }: RegistrationCommand): Outcome | null {
  for (const { event, dependsOn } of commitments) {
    if (event !== null && event >= events.length) return refuse('unknownEvent', String(event + 1))
    const stranger = dependsOn.find(at => at >= demands.length)
    if (stranger !== undefined) return refuse('unknownDemand', String(stranger + 1))
  }
  return null
}
