import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { changesTo, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { grouped, grouping } from './grouping.ts'
import { type DemandId, idSchemas, type LetterId, type RecipientId, type ResponseId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import { anchored } from './quotation.ts'
import type { Fact, Register } from './register.ts'
import { fileSchema, languageSchema, lineSchema, linkSchema, proseSchema, type WebLink } from './text.ts'

export const responseChannels = [
  'email',
  'post',
  'byHand',
  'noteVerbale',
  'portal',
  'spokesperson',
  'briefing',
  'resolution',
  'vote',
  'meeting',
  'telephone',
] as const
export const responseKinds = [
  'automaticReply',
  'acknowledgement',
  'interim',
  'clarificationRequest',
  'forwarded',
  'substantive',
  'refusal',
  'action',
] as const
export const responseKindSchema = z.enum(responseKinds)
export type ResponseKind = z.infer<typeof responseKindSchema>

/** From the least to the most that a demand can be given; "noted" is the United Nations review's word. */
export const positions = [
  'notAddressed',
  'noPosition',
  'rejects',
  'noted',
  'acceptsInPart',
  'accepts',
] as const
export const positionSchema = z.enum(positions)
export type Position = z.infer<typeof positionSchema>

/** Whether a position is at least another one. */
export function positionAtLeast(position: Position, least: Position): boolean {
  return positions.indexOf(position) >= positions.indexOf(least)
}

/** What a response says of one demand. */
export const itemSchema = z.object({
  demand: idSchemas.demand,
  position: positionSchema,
  quotation: proseSchema.nullable(),
  /** Where in the response's original text the quotation stands. */
  place: z.object({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
})
export type ResponseItem = z.infer<typeof itemSchema>

export const confidentialities = ['public', 'internal', 'confidential'] as const
export type Confidentiality = (typeof confidentialities)[number]

const editable = z.object({
  receivedOn: civilDateSchema,
  statedOn: civilDateSchema.nullable(),
  channel: z.enum(responseChannels),
  /** Who spoke, where it was somebody else for the recipient. */
  speaker: lineSchema.nullable(),
  summary: lineSchema,
  language: languageSchema.nullable(),
  originalText: proseSchema.nullable(),
  files: z.array(fileSchema).max(200),
  confidentiality: z.enum(confidentialities),
})
export type ResponseDetails = z.infer<typeof editable> & { readonly link: WebLink | null }
const wholeSchema = editable.extend({
  letters: z.array(idSchemas.letter).min(1).max(100),
  recipient: idSchemas.recipient,
  /** Where a web statement stands. */
  link: linkSchema.nullable(),
})
/** Everything of a response but its classification. */
export type WholeResponse = z.infer<typeof wholeSchema>
const edit = editOf(wholeSchema)

const classification = {
  /** Null while nobody has classified it. */
  responseKind: responseKindSchema.nullable(),
  items: z.array(itemSchema).max(1_000),
}
const said = {
  letters: z.array(idSchemas.letter).min(1).max(100),
  ...editable.shape,
  ...classification,
}
const logged = { recipient: idSchemas.recipient, ...said }

// facts
export const responseFacts = [
  z.object({
    kind: z.literal('responseLogged'),
    response: idSchemas.response,
    ...logged,
    link: linkSchema.nullable().default(null),
  }),
  z.object({ kind: z.literal('responseEdited'), response: idSchemas.response, ...edit.fact }),
  z.object({
    kind: z.literal('responseClassified'),
    response: idSchemas.response,
    from: z.object(classification),
    to: z.object({ ...classification, responseKind: responseKindSchema }),
    /** The proposal that was accepted by it. */
    proposal: idSchemas.proposal.optional(),
  }),
  z.object({
    kind: z.literal('clarificationAnswered'),
    response: idSchemas.response,
    on: civilDateSchema,
    clock: z.enum(['resumes', 'restarts']),
    summary: lineSchema,
  }),
] as const

// commands
export const responseCommands = [
  z.object({ kind: z.literal('logResponse'), ...logged, link: linkSchema.nullable().optional() }),
  /** Several recipients said the same, each gets a response of its own: recorded and taken back together. */
  z.object({
    kind: z.literal('logResponses'),
    recipients: z.array(idSchemas.recipient).min(1).max(1_000),
    ...said,
    link: linkSchema.nullable().optional(),
  }),
  z.object({
    kind: z.literal('editResponse'),
    response: idSchemas.response,
    ...edit.command,
    /** Classifies it anew in the same step. */
    classification: z.object({ ...classification, responseKind: responseKindSchema }).optional(),
  }),
  z.object({
    kind: z.literal('classifyResponse'),
    response: idSchemas.response,
    responseKind: responseKindSchema,
    items: classification.items,
  }),
  z.object({
    kind: z.literal('answerClarification'),
    response: idSchemas.response,
    on: civilDateSchema,
    clock: z.enum(['resumes', 'restarts']),
    summary: lineSchema,
  }),
] as const
export type ResponseCommand = z.infer<(typeof responseCommands)[number]>

// state
/** Our answer to a recipient's request for clarification: its clock goes on from there, or starts anew. */
export interface ClarificationAnswer {
  readonly on: CivilDate
  readonly clock: 'resumes' | 'restarts'
  readonly summary: string
}

export interface Response extends ResponseDetails {
  readonly id: ResponseId
  readonly letters: readonly LetterId[]
  readonly recipient: RecipientId
  readonly responseKind: ResponseKind | null
  readonly items: readonly ResponseItem[]
  readonly clarification: ClarificationAnswer | null
  readonly recordedOn: CivilDate
  readonly recordedBy: string
}

const byLetter = (response: Response) => response.letters

/** The responses to a letter, in no particular order. */
export function responsesTo(register: Register, letter: LetterId): readonly Response[] {
  return grouped<Response, LetterId>(register.responses, byLetter).get(letter) ?? []
}

/** Finds beforehand, in steps, which responses are to which letter. */
export const groupingResponses = (register: Register) =>
  grouping<Response, LetterId>(register.responses, byLetter)

/** The responses to a demand's letter with an item on that demand, in no particular order. */
export function responsesOn(register: Register, demand: DemandId): readonly Response[] {
  const letter = register.demands.get(demand)?.letter
  return letter
    ? responsesTo(register, letter).filter(({ items }) => items.some(item => item.demand === demand))
    : []
}

/**
 * What a response says of a demand; undefined where it says nothing of it. Automatic replies and
 * acknowledgements say nothing of any.
 */
export function answerTo(
  { responseKind, items }: Pick<Response, 'responseKind' | 'items'>,
  demand: DemandId,
): ResponseItem | undefined {
  if (responseKind === null || responseKind === 'automaticReply' || responseKind === 'acknowledgement')
    return undefined
  return items.find(item => item.demand === demand && item.position !== 'notAddressed')
}

// decide
export function decideResponse(
  register: Register,
  command: ResponseCommand,
  { today, newId }: Circumstances,
): Outcome {
  if (command.kind === 'logResponse') {
    const { recipient, ...said } = command
    return decideLogging(register, [recipient], said, { today, newId })
  }
  if (command.kind === 'logResponses') {
    const { recipients, ...said } = command
    return decideLogging(register, [...new Set(recipients)], said, { today, newId })
  }
  const response = register.responses.get(command.response)
  if (!response) return refuse('unknownResponse', command.response)
  switch (command.kind) {
    case 'editResponse':
      return decideEdit(register, response, command, today)
    case 'classifyResponse':
      return (
        refuseItems(register, response.letters, command.items) ??
        recorded(reclassified(response, command, response.originalText))
      )
    case 'answerClarification':
      if (response.responseKind !== 'clarificationRequest') return refuse('notAClarificationRequest')
      if (response.clarification) return refuse('clarificationAnsweredAlready')
      if (command.on > today) return refuse('dateInFuture', command.on)
      if (command.on < response.receivedOn) return refuse('answerBeforeRequest')
      return accept({ ...command, kind: 'clarificationAnswered' })
  }
}

type Said = Omit<Extract<ResponseCommand, { kind: 'logResponse' }>, 'kind' | 'recipient'>

/** The same from each: a response of its own. */
function decideLogging(
  register: Register,
  recipients: readonly RecipientId[],
  said: Said,
  { today, newId }: Circumstances,
): Outcome {
  if (said.items.length > 0 && said.responseKind === null) return refuse('kindMissing')
  for (const recipient of recipients) {
    const refused = refuseSender(register, { ...said, recipient })
    if (refused) return refused
  }
  return (
    refuseDates(said, today) ??
    refuseItems(register, said.letters, said.items) ??
    accept(
      ...recipients.map(recipient => ({
        ...said,
        kind: 'responseLogged' as const,
        response: newId('response'),
        recipient,
        letters: [...new Set(said.letters)],
        items: said.items.map(item => anchored(item, said.originalText)),
        link: said.link ?? null,
      })),
    )
  )
}

type Edit = Extract<ResponseCommand, { kind: 'editResponse' }>
type Classification = Pick<Response, 'responseKind' | 'items'>

/** An edit, and the classification that goes with it: quotations find their places anew in a changed text. */
function decideEdit(register: Register, response: Response, command: Edit, today: CivilDate): Outcome {
  const changes = changesTo<WholeResponse>({ ...response, letters: [...response.letters] }, command.to)
  const after = { ...response, ...changes?.to }
  const classification = command.classification ?? response
  return (
    (changes && (refuseSender(register, after) ?? refuseDates(after, today))) ??
    refuseItems(register, after.letters, classification.items) ??
    recorded(
      changes && { kind: 'responseEdited', response: response.id, ...changes },
      reclassified(response, classification, after.originalText),
    )
  )
}

/** The classification as a fact, each quotation at its place in a text; null where nothing is changed by it. */
function reclassified(response: Response, to: Classification, text: string | null): Fact | null {
  if (to.responseKind === null) return null
  const from = { responseKind: response.responseKind, items: [...response.items] }
  const next = { responseKind: to.responseKind, items: to.items.map(item => anchored(item, text)) }
  return changesTo<typeof from>(from, next)
    ? { kind: 'responseClassified', response: response.id, from, to: next }
    : null
}

function recorded(...facts: readonly (Fact | null)[]): Outcome {
  const [...some] = facts.filter(fact => fact !== null)
  return some.length === 0 ? refuse('nothingChanged') : accept(...some)
}

function refuseSender(
  register: Register,
  { letters, recipient }: Pick<Response, 'letters' | 'recipient'>,
): Outcome | null {
  const unknown = letters.find(id => !register.letters.has(id))
  if (unknown) return refuse('unknownLetter', unknown)
  if (!register.recipients.has(recipient)) return refuse('unknownRecipient', recipient)
  const addressed = letters.some(id => register.letters.get(id)?.recipients.includes(recipient))
  return addressed ? null : refuse('recipientNotAddressed', recipient)
}

function refuseDates(
  details: Pick<ResponseDetails, 'receivedOn' | 'statedOn'>,
  today: CivilDate,
): Outcome | null {
  if (details.receivedOn > today) return refuse('dateInFuture', details.receivedOn)
  if (details.statedOn !== null && details.statedOn > today) return refuse('dateInFuture', details.statedOn)
  return null
}

function refuseItems(
  register: Register,
  letters: readonly LetterId[],
  items: readonly ResponseItem[],
): Outcome | null {
  const seen = new Set<DemandId>()
  for (const { demand: id } of items) {
    const demand = register.demands.get(id)
    if (!demand) return refuse('unknownDemand', id)
    if (!letters.includes(demand.letter)) return refuse('demandOfAnotherLetter', id)
    if (seen.has(id)) return refuse('itemTwice', id)
    seen.add(id)
  }
  return null
}

// evolve
export function evolveResponse(response: Response | undefined, entry: Entry): Response | undefined {
  const { fact } = entry
  if (fact.kind === 'responseLogged') {
    const { kind: _, response: id, ...details } = fact
    return { id, ...details, clarification: null, recordedOn: entry.recordedOn, recordedBy: entry.author }
  }
  if (!response) return undefined
  switch (fact.kind) {
    case 'responseEdited':
      return edited(response, fact.to)
    case 'responseClassified':
      return { ...response, ...fact.to }
    case 'clarificationAnswered':
      return { ...response, clarification: { on: fact.on, clock: fact.clock, summary: fact.summary } }
    default:
      return response
  }
}
