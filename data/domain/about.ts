import { z } from 'zod'
import { civilDateSchema } from './civil-date.ts'
import { changesTo, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { idSchemas, type RegisterId } from './ids.ts'
import { accept, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { lineSchema } from './text.ts'

/** How long a recipient has to answer: a number of days, counted on the calendar or in working days. */
export const replyRuleSchema = z.object({
  days: z.int().min(1).max(3_650),
  counting: z.enum(['calendar', 'working']),
})
export type ReplyRule = z.infer<typeof replyRuleSchema>

/** Days, both included, on which the register's own people do not work: a winter break. */
export const closedDaysSchema = z.object({ name: lineSchema, from: civilDateSchema, to: civilDateSchema })
export type ClosedDays = z.infer<typeof closedDaysSchema>

const editable = z.object({
  name: lineSchema,
  /** For letters that state no date and recipients without a rule of their own. */
  replyRule: replyRuleSchema,
  /** No working days either, wherever the recipient has its seat. */
  closedDays: z.array(closedDaysSchema).max(1_000),
})
const edit = editOf(editable)

// facts
export const aboutFacts = [
  z.object({
    kind: z.literal('registerBegun'),
    register: idSchemas.register,
    ...editable.shape,
    closedDays: editable.shape.closedDays.default([]),
  }),
  z.object({ kind: z.literal('registerEdited'), register: idSchemas.register, ...edit.fact }),
] as const

// commands
export const aboutCommands = [
  z.object({ kind: z.literal('beginRegister'), register: idSchemas.register, name: lineSchema }),
  z.object({ kind: z.literal('editRegister'), register: idSchemas.register, ...edit.command }),
] as const
export type AboutCommand = z.infer<(typeof aboutCommands)[number]>

// state
export interface About extends z.infer<typeof editable> {
  readonly id: RegisterId
}

const kept = new WeakMap<Register['abouts'], About | null>()

/** What the register says of itself; null before it is begun. */
export function aboutOf({ abouts }: Register): About | null {
  const known = kept.get(abouts)
  if (known !== undefined) return known
  const [about = null] = abouts.values()
  kept.set(abouts, about)
  return about
}

/** 60 calendar days, after the United Nations' practice of two months for replies to allegation letters. */
export const defaultReplyRule: ReplyRule = { days: 60, counting: 'calendar' }

// decide
export function decideAbout(register: Register, command: AboutCommand): Outcome {
  const about = register.abouts.get(command.register)
  switch (command.kind) {
    case 'beginRegister':
      if (register.abouts.size > 0) return refuse('registerAlreadyBegun')
      return accept({
        kind: 'registerBegun',
        register: command.register,
        name: command.name,
        replyRule: defaultReplyRule,
        closedDays: [],
      })
    case 'editRegister': {
      if (!about) return refuse('unknownRegister', command.register)
      if (command.to.closedDays?.some(({ from, to }) => to < from)) return refuse('endBeforeStart')
      const changes = changesTo(about, command.to)
      return changes
        ? accept({ kind: 'registerEdited', register: command.register, ...changes })
        : refuse('nothingChanged')
    }
  }
}

// evolve
export function evolveAbout(about: About | undefined, { fact }: Entry): About | undefined {
  switch (fact.kind) {
    case 'registerBegun':
      return {
        id: fact.register,
        name: fact.name,
        replyRule: fact.replyRule,
        closedDays: fact.closedDays,
      }
    case 'registerEdited':
      return about && edited(about, fact.to)
    default:
      return about
  }
}
