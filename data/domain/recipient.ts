import { z } from 'zod'
import { replyRuleSchema } from './about.ts'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { changesTo, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { idSchemas, type RecipientId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { lineSchema, namesSchema } from './text.ts'

/** From when to when somebody held an office or a state sat on a body; null where it is open or not known. */
export const tenureSchema = z.object({
  name: namesSchema,
  recipient: idSchemas.recipient.nullable(),
  from: civilDateSchema.nullable(),
  to: civilDateSchema.nullable(),
})
export type Tenure = z.infer<typeof tenureSchema>

/** Those who held an office, or sat on a body, on a day; an end that is open or not known excludes nobody. */
export function servingOn(tenures: readonly Tenure[], day: CivilDate): readonly Tenure[] {
  return tenures.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
}

export const recipientDetailsSchema = z.object({
  form: z.enum(['person', 'office', 'body', 'state']),
  name: namesSchema,
  /** What a person is: "Special Envoy for Syria". */
  role: namesSchema.nullable(),
  /** Who has held the office. */
  holders: z.array(tenureSchema).max(1_000),
  /** Who has sat on the body. */
  members: z.array(tenureSchema).max(5_000),
  /** A key of data/directory's seats: whose weekend and holidays count. */
  seat: z.string().min(1).max(60).nullable(),
  contact: lineSchema.nullable(),
  replyRule: replyRuleSchema.nullable(),
})
export type RecipientDetails = z.infer<typeof recipientDetailsSchema>
const edit = editOf(recipientDetailsSchema)

// facts
export const recipientFacts = [
  z.object({
    kind: z.literal('recipientAdded'),
    recipient: idSchemas.recipient,
    ...recipientDetailsSchema.shape,
  }),
  z.object({ kind: z.literal('recipientEdited'), recipient: idSchemas.recipient, ...edit.fact }),
] as const

// commands
export const recipientCommands = [
  z.object({ kind: z.literal('addRecipient'), ...recipientDetailsSchema.shape }),
  z.object({ kind: z.literal('editRecipient'), recipient: idSchemas.recipient, ...edit.command }),
] as const
export type RecipientCommand = z.infer<(typeof recipientCommands)[number]>

// state
export interface Recipient extends RecipientDetails {
  readonly id: RecipientId
}

// decide
const endsBeforeStart = ({ from, to }: Tenure) => from !== null && to !== null && to < from

export function decideRecipient(
  register: Register,
  command: RecipientCommand,
  { newId }: Circumstances,
): Outcome {
  const details = command.kind === 'addRecipient' ? command : command.to
  if ([...(details.holders ?? []), ...(details.members ?? [])].some(endsBeforeStart)) {
    return refuse('endBeforeStart')
  }
  switch (command.kind) {
    case 'addRecipient':
      return accept({ ...command, kind: 'recipientAdded', recipient: newId('recipient') })
    case 'editRecipient': {
      const recipient = register.recipients.get(command.recipient)
      if (!recipient) return refuse('unknownRecipient', command.recipient)
      const changes = changesTo(recipient, command.to)
      return changes
        ? accept({ kind: 'recipientEdited', recipient: command.recipient, ...changes })
        : refuse('nothingChanged')
    }
  }
}

// evolve
export function evolveRecipient(recipient: Recipient | undefined, { fact }: Entry): Recipient | undefined {
  switch (fact.kind) {
    case 'recipientAdded': {
      const { kind: _, recipient: id, ...details } = fact
      return { id, ...details }
    }
    case 'recipientEdited':
      return recipient && edited(recipient, fact.to)
    default:
      return recipient
  }
}
