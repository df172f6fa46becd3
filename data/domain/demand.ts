import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { changesTo, type Edited, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { type DemandId, idSchemas, type LetterId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Fact, Register } from './register.ts'
import { lineSchema, proseSchema, spanSchema, textsSchema } from './text.ts'

export const addressedSchema = z.object({
  recipient: idSchemas.recipient,
  part: z.enum(['responsible', 'supporting', 'informed']),
})
export type Addressed = z.infer<typeof addressedSchema>

export const demandDetailsSchema = z.object({
  number: z.int().min(1).max(10_000),
  /** As the letter prints it: "- 1-", "b)", "أولاً". */
  label: z.string().max(40).nullable(),
  text: textsSchema,
  /** What will count as met. */
  criterion: textsSchema.nullable(),
  spans: z.array(spanSchema).max(20),
  addressed: z.array(addressedSchema).max(1_000),
  /** The demand under which it stands: "a)" under "4". */
  parent: idSchemas.demand.nullable(),
  /** The demand of an earlier letter that it says again. */
  restates: idSchemas.demand.nullable(),
})
export type DemandDetails = z.infer<typeof demandDetailsSchema>
const edit = editOf(demandDetailsSchema)
const cell = { demand: idSchemas.demand, recipient: idSchemas.recipient }

// facts
export const demandFacts = [
  z.object({
    kind: z.literal('demandAdded'),
    demand: idSchemas.demand,
    letter: idSchemas.letter,
    ...demandDetailsSchema.shape,
  }),
  z.object({ kind: z.literal('demandEdited'), demand: idSchemas.demand, ...edit.fact }),
  z.object({ kind: z.literal('cellClosed'), ...cell, on: civilDateSchema, reason: proseSchema }),
  z.object({ kind: z.literal('cellReopened'), ...cell }),
] as const

// commands
export const demandCommands = [
  z.object({ kind: z.literal('addDemand'), letter: idSchemas.letter, ...demandDetailsSchema.shape }),
  z.object({ kind: z.literal('editDemand'), demand: idSchemas.demand, ...edit.command }),
  /** One reason for all of them: a batch that one undo takes back. */
  z.object({
    kind: z.literal('closeCell'),
    cells: z.array(z.object(cell)).min(1).max(20_000),
    on: civilDateSchema,
    reason: lineSchema,
  }),
  z.object({ kind: z.literal('reopenCell'), ...cell }),
] as const
export type DemandCommand = z.infer<(typeof demandCommands)[number]>

// state
/** A cell of the reply matrix that staff closed: no answer is waited for any more. */
export interface ClosedCell {
  readonly recipient: z.infer<typeof cell.recipient>
  readonly on: z.infer<typeof civilDateSchema>
  readonly reason: string
}

export interface Demand extends DemandDetails {
  readonly id: DemandId
  readonly letter: LetterId
  readonly closed: readonly ClosedCell[]
}

// decide
export function decideDemand(
  register: Register,
  command: DemandCommand,
  { today, newId }: Circumstances,
): Outcome {
  if (command.kind === 'addDemand') {
    const letter = register.letters.get(command.letter)
    if (!letter) return refuse('unknownLetter', command.letter)
    return (
      refuseReferences(register, command.letter, command, null) ??
      refuseNumber(register, command.letter, command, null) ??
      accept({ ...command, kind: 'demandAdded', demand: newId('demand') })
    )
  }
  if (command.kind === 'closeCell') return decideClosing(register, command, today)
  const demand = register.demands.get(command.demand)
  if (!demand) return refuse('unknownDemand', command.demand)
  switch (command.kind) {
    case 'editDemand': {
      const changes = changesTo(demand, command.to)
      if (!changes) return refuse('nothingChanged')
      return (
        refuseReferences(register, demand.letter, changes.to, demand.id) ??
        refuseNumber(register, demand.letter, edited(demand, changes.to), demand.id) ??
        accept({ kind: 'demandEdited', demand: demand.id, ...changes })
      )
    }
    case 'reopenCell':
      if (!demand.closed.some(({ recipient }) => recipient === command.recipient))
        return refuse('cellNotClosed')
      return accept({ ...command, kind: 'cellReopened' })
  }
}

/** Closes each cell once, however often it is named; one that cannot be closed refuses them all. */
function decideClosing(
  register: Register,
  { cells, on, reason }: Extract<DemandCommand, { kind: 'closeCell' }>,
  today: CivilDate,
): Outcome {
  if (on > today) return refuse('dateInFuture', on)
  const facts = new Map<string, Fact>()
  for (const { demand: id, recipient } of cells) {
    const demand = register.demands.get(id)
    if (!demand) return refuse('unknownDemand', id)
    if (!register.letters.get(demand.letter)?.recipients.includes(recipient)) {
      return refuse('recipientNotAddressed', recipient)
    }
    if (demand.closed.some(closed => closed.recipient === recipient)) return refuse('cellClosedAlready')
    facts.set(`${id} ${recipient}`, { kind: 'cellClosed', demand: id, recipient, on, reason })
  }
  return accept(...facts.values())
}

function refuseNumber(
  register: Register,
  letter: LetterId,
  { number, parent }: Pick<DemandDetails, 'number' | 'parent'>,
  self: DemandId | null,
): Outcome | null {
  for (const other of register.demands.values()) {
    if (other.letter === letter && other.id !== self && other.number === number && other.parent === parent) {
      return refuse('duplicateDemandNumber', String(number))
    }
  }
  return null
}

function refuseReferences(
  register: Register,
  letter: LetterId,
  { addressed, parent, restates }: Edited<DemandDetails>,
  self: DemandId | null,
): Outcome | null {
  const addressees = register.letters.get(letter)?.recipients ?? []
  const stranger = addressed?.find(({ recipient }) => !addressees.includes(recipient))
  if (stranger) return refuse('recipientNotAddressed', stranger.recipient)
  if (restates && !register.demands.has(restates)) return refuse('unknownDemand', restates)
  if (parent && register.demands.get(parent)?.letter !== letter)
    return refuse('demandOfAnotherLetter', parent)
  if (self && (restates === self || standsUnder(register, parent ?? null, self)))
    return refuse('refersToItself', self)
  return null
}

function standsUnder(register: Register, demand: DemandId | null, above: DemandId): boolean {
  const passed = new Set<DemandId>()
  for (let at = demand; at !== null && !passed.has(at); at = register.demands.get(at)?.parent ?? null) {
    if (at === above) return true
    passed.add(at)
  }
  return false
}

// evolve
export function evolveDemand(demand: Demand | undefined, { fact }: Entry): Demand | undefined {
  if (fact.kind === 'demandAdded') {
    const { kind: _, demand: id, ...details } = fact
    return { id, ...details, closed: [] }
  }
  if (!demand) return undefined
  switch (fact.kind) {
    case 'demandEdited':
      return edited(demand, fact.to)
    case 'cellClosed': {
      const { recipient, on, reason } = fact
      return {
        ...demand,
        closed: [...demand.closed.filter(c => c.recipient !== recipient), { recipient, on, reason }],
      }
    }
    case 'cellReopened':
      return { ...demand, closed: demand.closed.filter(({ recipient }) => recipient !== fact.recipient) }
    default:
      return demand
  }
}
