import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { changesTo, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { type DemandId, idSchemas, type LetterId, type RecipientId, type ResponseId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { grouped } from './table.ts'
import { fileSchema, languageSchema, lineSchema, proseSchema } from './text.ts'

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
export type ResponseChannel = (typeof responseChannels)[number]

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
export type ResponseDetails = z.infer<typeof editable>
const edit = editOf(editable)

const classification = {
  /** Null while nobody has classified it. */
  responseKind: responseKindSchema.nullable(),
  items: z.array(itemSchema).max(1_000),
}
const logged = {
  letters: z.array(idSchemas.letter).min(1).max(100),
  recipient: idSchemas.recipient,
  ...editable.shape,
  ...classification,
}

// facts
export const responseFacts = [
  z.object({ kind: z.literal('responseLogged'), response: idSchemas.response, ...logged }),
  z.object({ kind: z.literal('responseEdited'), response: idSchemas.response, ...edit.fact }),
  z.object({
    kind: z.literal('responseClassified'),
    response: idSchemas.response,
    from: z.object(classification),
    to: z.object({ ...classification, responseKind: responseKindSchema }),
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
  z.object({ kind: z.literal('logResponse'), ...logged }),
  z.object({ kind: z.literal('editResponse'), response: idSchemas.response, ...edit.command }),
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
const byDemand = (response: Response) => response.items.map(({ demand }) => demand)

/** The responses to a letter, in no particular order. */
export function responsesTo(register: Register, letter: LetterId): readonly Response[] {
  return grouped<Response, LetterId>(register.responses, byLetter).get(letter) ?? []
}

/** The responses with an item on a demand, in no particular order. */
export function responsesOn(register: Register, demand: DemandId): readonly Response[] {
  return grouped<Response, DemandId>(register.responses, byDemand).get(demand) ?? []
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
    const unknown = command.letters.find(id => !register.letters.has(id))
    if (unknown) return refuse('unknownLetter', unknown)
    if (!register.recipients.has(command.recipient)) return refuse('unknownRecipient', command.recipient)
    const addressed = command.letters.some(id =>
      register.letters.get(id)?.recipients.includes(command.recipient),
    )
    if (!addressed) return refuse('recipientNotAddressed', command.recipient)
    if (command.items.length > 0 && command.responseKind === null) return refuse('kindMissing')
    return (
      refuseDates(command, today) ??
      refuseItems(register, command.letters, command.items) ??
      accept({
        ...command,
        kind: 'responseLogged',
        response: newId('response'),
        letters: [...new Set(command.letters)],
      })
    )
  }
  const response = register.responses.get(command.response)
  if (!response) return refuse('unknownResponse', command.response)
  switch (command.kind) {
    case 'editResponse': {
      const changes = changesTo<ResponseDetails>(response, command.to)
      if (!changes) return refuse('nothingChanged')
      return (
        refuseDates({ ...response, ...changes.to }, today) ??
        accept({ kind: 'responseEdited', response: response.id, ...changes })
      )
    }
    case 'classifyResponse': {
      const from = { responseKind: response.responseKind, items: [...response.items] }
      const to = { responseKind: command.responseKind, items: command.items }
      if (!changesTo<typeof from>(from, to)) return refuse('nothingChanged')
      return (
        refuseItems(register, response.letters, to.items) ??
        accept({ kind: 'responseClassified', response: response.id, from, to })
      )
    }
    case 'answerClarification':
      if (response.responseKind !== 'clarificationRequest') return refuse('notAClarificationRequest')
      if (response.clarification) return refuse('clarificationAnsweredAlready')
      if (command.on > today) return refuse('dateInFuture', command.on)
      if (command.on < response.receivedOn) return refuse('answerBeforeRequest')
      return accept({ ...command, kind: 'clarificationAnswered' })
  }
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
