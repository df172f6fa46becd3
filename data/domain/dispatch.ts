import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { changesTo, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { grouped } from './grouping.ts'
import { type DispatchId, idSchemas, type LetterId, type RecipientId } from './ids.ts'
import type { Letter } from './letter.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Fact, Register } from './register.ts'
import { fileSchema, lineSchema, proseSchema } from './text.ts'

export const dispatchChannels = ['email', 'post', 'byHand', 'noteVerbale', 'portal', 'publishedOnly'] as const
export const dispatchStates = ['ready', 'sent', 'delivered', 'failed', 'acknowledged'] as const
export const dispatchChannelSchema = z.enum(dispatchChannels)
export type DispatchChannel = z.infer<typeof dispatchChannelSchema>
export type DispatchState = (typeof dispatchStates)[number]

export const dispatchDetailsSchema = z.object({
  channel: dispatchChannelSchema,
  state: z.enum(dispatchStates),
  sentOn: civilDateSchema.nullable(),
  deliveredOn: civilDateSchema.nullable(),
  /** What shows that it went: a receipt number, a tracking code. */
  proof: lineSchema.nullable(),
  file: fileSchema.nullable(),
})
export type DispatchDetails = z.infer<typeof dispatchDetailsSchema>
const edit = editOf(dispatchDetailsSchema)

export const reminderSchema = z.object({
  on: civilDateSchema,
  channel: dispatchChannelSchema,
  text: proseSchema,
})
export type Reminder = z.infer<typeof reminderSchema>

// facts
export const dispatchFacts = [
  z.object({
    kind: z.literal('letterDispatched'),
    dispatch: idSchemas.dispatch,
    letter: idSchemas.letter,
    recipient: idSchemas.recipient,
    ...dispatchDetailsSchema.shape,
  }),
  z.object({ kind: z.literal('dispatchEdited'), dispatch: idSchemas.dispatch, ...edit.fact }),
  z.object({ kind: z.literal('reminderSent'), dispatch: idSchemas.dispatch, ...reminderSchema.shape }),
] as const

// commands
export const dispatchCommands = [
  z.object({
    kind: z.literal('dispatchLetter'),
    letter: idSchemas.letter,
    recipients: z.array(idSchemas.recipient).min(1).max(1_000),
    ...dispatchDetailsSchema.shape,
  }),
  z.object({ kind: z.literal('editDispatch'), dispatch: idSchemas.dispatch, ...edit.command }),
  /** Several that arrived on one day: a batch that one undo takes back. */
  z.object({
    kind: z.literal('confirmDelivery'),
    dispatches: z.array(idSchemas.dispatch).min(1).max(1_000),
    deliveredOn: civilDateSchema,
  }),
  z.object({ kind: z.literal('sendReminder'), dispatch: idSchemas.dispatch, ...reminderSchema.shape }),
  /** One reminder to each of several recipients, with a text of its own; recorded and taken back together. */
  z.object({
    kind: z.literal('sendReminders'),
    reminders: z
      .array(z.object({ dispatch: idSchemas.dispatch, ...reminderSchema.shape }))
      .min(1)
      .max(1_000),
  }),
] as const
export type DispatchCommand = z.infer<(typeof dispatchCommands)[number]>

// state
export interface Dispatch extends DispatchDetails {
  readonly id: DispatchId
  readonly letter: LetterId
  readonly recipient: RecipientId
  /** By the day on which each was sent. */
  readonly reminders: readonly Reminder[]
}

const byLetter = (dispatch: Dispatch) => [dispatch.letter]

/** A letter's dispatches, in no particular order. */
export function dispatchesOf(register: Register, letter: LetterId): readonly Dispatch[] {
  return grouped<Dispatch, LetterId>(register.dispatches, byLetter).get(letter) ?? []
}

// decide
export function decideDispatch(
  register: Register,
  command: DispatchCommand,
  { today, newId }: Circumstances,
): Outcome {
  switch (command.kind) {
    case 'dispatchLetter': {
      const letter = register.letters.get(command.letter)
      if (!letter) return refuse('unknownLetter', command.letter)
      const { kind: _, recipients, ...details } = command
      const known = dispatchesOf(register, letter.id)
      for (const recipient of recipients) {
        if (!letter.recipients.includes(recipient)) return refuse('recipientNotAddressed', recipient)
        if (known.some(d => d.recipient === recipient && d.state !== 'failed')) {
          return refuse('duplicateDispatch', recipient)
        }
      }
      const wrong = refuseDates(details, today)
      if (wrong) return wrong
      const facts: Fact[] = [...new Set(recipients)].map(recipient => ({
        ...details,
        kind: 'letterDispatched',
        dispatch: newId('dispatch'),
        recipient,
      }))
      return accept(...facts, ...letterLeaving(letter, details.state))
    }
    case 'editDispatch': {
      const dispatch = register.dispatches.get(command.dispatch)
      if (!dispatch) return refuse('unknownDispatch', command.dispatch)
      const changes = changesTo<DispatchDetails>(dispatch, command.to)
      if (!changes) return refuse('nothingChanged')
      const letter = register.letters.get(dispatch.letter)
      return (
        refuseDates({ ...dispatch, ...changes.to }, today) ??
        accept(
          { kind: 'dispatchEdited', dispatch: dispatch.id, ...changes },
          ...(letter && changes.to.state ? letterLeaving(letter, changes.to.state) : []),
        )
      )
    }
    case 'confirmDelivery': {
      const facts: Fact[] = []
      for (const id of new Set(command.dispatches)) {
        const dispatch = register.dispatches.get(id)
        if (!dispatch) return refuse('unknownDispatch', id)
        if (!hasLeft(dispatch.state)) return refuse('sendingDateMissing', id)
        const state = dispatch.state === 'acknowledged' ? dispatch.state : ('delivered' as const)
        const to = { state, deliveredOn: command.deliveredOn }
        const wrong = refuseDates({ ...dispatch, ...to }, today)
        if (wrong) return wrong
        const changes = changesTo<DispatchDetails>(dispatch, to)
        if (changes) facts.push({ kind: 'dispatchEdited', dispatch: id, ...changes })
      }
      return facts.length > 0 ? accept(...facts) : refuse('nothingChanged')
    }
    case 'sendReminder':
      return decideReminders(register, [command], today)
    case 'sendReminders':
      return decideReminders(register, command.reminders, today)
  }
}

type Reminding = Reminder & { readonly dispatch: DispatchId }

/** Refused: a letter that never left, a date before it left or in the future, and the same reminder twice on one day. */
function decideReminders(register: Register, reminders: readonly Reminding[], today: CivilDate): Outcome {
  const facts: Fact[] = []
  for (const { dispatch: id, on, channel, text } of reminders) {
    const dispatch = register.dispatches.get(id)
    if (!dispatch) return refuse('unknownDispatch', id)
    if (!hasLeft(dispatch.state) || dispatch.sentOn === null || on < dispatch.sentOn) {
      return refuse('reminderWithoutDispatch')
    }
    if (on > today) return refuse('dateInFuture', on)
    const same = (other: Reminder) =>
      other.on === on && other.channel === channel && other.text.trim() === text.trim()
    const twice = facts.some(fact => fact.kind === 'reminderSent' && fact.dispatch === id && same(fact))
    if (twice || dispatch.reminders.some(same)) return refuse('reminderAlreadyLogged', dispatch.recipient)
    facts.push({ kind: 'reminderSent', dispatch: id, on, channel, text })
  }
  return accept(...facts)
}

const hasLeft = (state: DispatchState) =>
  state === 'sent' || state === 'delivered' || state === 'acknowledged'

/** A letter is dispatched from the first dispatch that really leaves. */
function letterLeaving({ id, status }: Letter, state: DispatchState): readonly Fact[] {
  return hasLeft(state) && (status === 'draft' || status === 'openForSignature')
    ? [{ kind: 'letterStatusChanged', letter: id, from: status, to: 'dispatched' }]
    : []
}

function refuseDates({ state, sentOn, deliveredOn }: DispatchDetails, today: string): Outcome | null {
  if (sentOn === null && (state !== 'ready' || deliveredOn !== null)) return refuse('sendingDateMissing')
  if (sentOn !== null && sentOn > today) return refuse('dateInFuture', sentOn)
  if (deliveredOn !== null && deliveredOn > today) return refuse('dateInFuture', deliveredOn)
  if (sentOn !== null && deliveredOn !== null && deliveredOn < sentOn) return refuse('deliveryBeforeSending')
  return null
}

// evolve
export function evolveDispatch(dispatch: Dispatch | undefined, { fact }: Entry): Dispatch | undefined {
  if (fact.kind === 'letterDispatched') {
    const { kind: _, dispatch: id, ...details } = fact
    return { id, ...details, reminders: [] }
  }
  if (!dispatch) return undefined
  switch (fact.kind) {
    case 'dispatchEdited':
      return edited(dispatch, fact.to)
    case 'reminderSent': {
      const { on, channel, text } = fact
      const reminders = [...dispatch.reminders, { on, channel, text }]
      return { ...dispatch, reminders: reminders.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }
    }
    default:
      return dispatch
  }
}
