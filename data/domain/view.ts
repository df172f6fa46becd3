import { z } from 'zod'
import { civilDateSchema } from './civil-date.ts'
import type { Entry } from './entry.ts'
import { idSchemas, type ViewId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { lineSchema } from './text.ts'

/** The kinds of things that are searched. */
export const searchKinds = [
  'letter',
  'demand',
  'recipient',
  'response',
  'organisation',
  'commitment',
  'remark',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** What is looked for: words, and rules about what they find. A rule that is empty or null asks for nothing. */
export const askedSchema = z.object({
  words: z.string().max(1_000),
  /** Whether all of the rules must hold, or any one of them. */
  join: z.enum(['all', 'any']),
  kinds: z.array(z.enum(searchKinds)).max(20),
  recipients: z.array(idSchemas.recipient).max(1_000),
  /** By their codes: a letter's status, a response's kind, a demand's status, a commitment's state. */
  statuses: z.array(z.string().regex(/^[a-zA-Z]{1,40}$/)).max(50),
  /** Both days included. */
  from: civilDateSchema.nullable(),
  to: civilDateSchema.nullable(),
})
export type Asked = z.infer<typeof askedSchema>

const saved = { view: idSchemas.view, name: lineSchema, asked: askedSchema }

// facts
export const viewFacts = [
  z.object({ kind: z.literal('viewSaved'), ...saved }),
  z.object({ kind: z.literal('viewRemoved'), view: idSchemas.view, name: lineSchema }),
] as const

// commands
export const viewCommands = [
  /** A new one, or another wording or other rules for one that there is. */
  z.object({ kind: z.literal('saveView'), ...saved, view: idSchemas.view.nullable() }),
  z.object({ kind: z.literal('removeView'), view: idSchemas.view }),
] as const
export type ViewCommand = z.infer<(typeof viewCommands)[number]>

// state
/** A search that somebody named, to be looked at again. */
export interface View {
  readonly id: ViewId
  readonly name: string
  readonly asked: Asked
}

/** The views by their names. */
export const viewsOf = (register: Register): readonly View[] =>
  [...register.views.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

// decide
/** Refused: a view that is not there, a name that another one has, days in the wrong order, nothing new. */
export function decideView(register: Register, command: ViewCommand, { newId }: Circumstances): Outcome {
  const before = command.view === null ? undefined : register.views.get(command.view)
  if (command.view !== null && !before) return refuse('unknownView', command.view)
  if (command.kind === 'removeView')
    return before
      ? accept({ kind: 'viewRemoved', view: before.id, name: before.name })
      : refuse('unknownView')
  const { name, asked } = command
  if (asked.from !== null && asked.to !== null && asked.to < asked.from) return refuse('endBeforeStart')
  const others = viewsOf(register).filter(({ id }) => id !== command.view)
  if (others.some(other => other.name.trim() === name.trim())) return refuse('viewNameTaken', name)
  if (before && before.name === name && JSON.stringify(before.asked) === JSON.stringify(asked))
    return refuse('nothingChanged')
  return accept({ kind: 'viewSaved', view: command.view ?? newId('view'), name, asked })
}

// evolve
export function evolveView(view: View | undefined, { fact }: Entry): View | undefined {
  switch (fact.kind) {
    case 'viewSaved':
      return { id: fact.view, name: fact.name, asked: fact.asked }
    case 'viewRemoved':
      return undefined
    default:
      return view
  }
}
