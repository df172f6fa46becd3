import { z } from 'zod'
import { civilDateSchema } from './civil-date.ts'
import { changesTo, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { type EventId, idSchemas } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { lineSchema, namesSchema } from './text.ts'

/** A round of talks, a conference: what participation is about. */
export const eventDetailsSchema = z.object({
  name: namesSchema,
  place: lineSchema.nullable(),
  from: civilDateSchema.nullable(),
  to: civilDateSchema.nullable(),
})
export type EventDetails = z.infer<typeof eventDetailsSchema>
const edit = editOf(eventDetailsSchema)

// facts
export const eventFacts = [
  z.object({ kind: z.literal('eventAdded'), event: idSchemas.event, ...eventDetailsSchema.shape }),
  z.object({ kind: z.literal('eventEdited'), event: idSchemas.event, ...edit.fact }),
] as const

// commands
export const eventCommands = [
  z.object({ kind: z.literal('addEvent'), ...eventDetailsSchema.shape }),
  z.object({ kind: z.literal('editEvent'), event: idSchemas.event, ...edit.command }),
] as const
export type EventCommand = z.infer<(typeof eventCommands)[number]>

// state
export interface Event extends EventDetails {
  readonly id: EventId
}

// decide
export function decideEvent(register: Register, command: EventCommand, { newId }: Circumstances): Outcome {
  const event = command.kind === 'editEvent' ? register.events.get(command.event) : undefined
  const details = command.kind === 'addEvent' ? command : { ...event, ...command.to }
  if (details.from && details.to && details.to < details.from) return refuse('endBeforeStart')
  switch (command.kind) {
    case 'addEvent':
      return accept({ ...command, kind: 'eventAdded', event: newId('event') })
    case 'editEvent': {
      if (!event) return refuse('unknownEvent', command.event)
      const changes = changesTo(event, command.to)
      return changes
        ? accept({ kind: 'eventEdited', event: command.event, ...changes })
        : refuse('nothingChanged')
    }
  }
}

// evolve
export function evolveEvent(event: Event | undefined, { fact }: Entry): Event | undefined {
  switch (fact.kind) {
    case 'eventAdded': {
      const { kind: _, event: id, ...details } = fact
      return { id, ...details }
    }
    case 'eventEdited':
      return event && edited(event, fact.to)
    default:
      return event
  }
}
