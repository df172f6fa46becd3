import type { CivilDate } from '../domain/civil-date.ts'
import type { Demand } from '../domain/demand.ts'
import { grouped } from '../domain/grouping.ts'
import type { LetterId, RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { type Cell, type Correspondence, cellOf, correspondenceWith, type ReplyState } from './reply-state.ts'

const byLetter = (demand: Demand) => [demand.letter]

const inOrder = new WeakMap<readonly Demand[], readonly Demand[]>()

/** A letter's demands in its own order; a demand under another one follows it. */
export function demandsOf(register: Register, letter: LetterId): readonly Demand[] {
  const all = grouped<Demand, LetterId>(register.demands, byLetter).get(letter)
  if (!all) return []
  const known = inOrder.get(all)
  if (known) return known
  const under = (parent: Demand | null): readonly Demand[] =>
    all
      .filter(demand => demand.parent === (parent?.id ?? null))
      .sort((a, b) => a.number - b.number)
      .flatMap(demand => [demand, ...under(demand)])
  const demands = under(null)
  inOrder.set(all, demands)
  return demands
}

/** How many cells are answered, still open, and overdue (long overdue among them). */
export interface Totals {
  readonly asked: number
  readonly responded: number
  readonly open: number
  readonly overdue: number
}

export interface ReplyMatrix {
  readonly letter: Letter
  readonly recipients: readonly {
    readonly id: RecipientId
    readonly correspondence: Correspondence
    readonly totals: Totals
  }[]
  readonly rows: readonly {
    readonly demand: Demand
    readonly cells: readonly Cell[]
    readonly totals: Totals
  }[]
  readonly totals: Totals
}

const settled: ReadonlySet<ReplyState> = new Set(['notAsked', 'responded', 'closedWithoutResponse'])

/** Whether somebody must still act on a cell: it was asked, and neither answered nor closed. */
export function isOpen(state: ReplyState): boolean {
  return !settled.has(state)
}

/** Whether a cell was asked and has no answer; what was closed without one has none either. */
export function isUnanswered(state: ReplyState): boolean {
  return state !== 'notAsked' && state !== 'responded'
}

/** Counts cells by what they ask of staff. */
export function totalsOf(cells: Iterable<Cell>): Totals {
  const totals = { asked: 0, responded: 0, open: 0, overdue: 0 }
  for (const { state } of cells) {
    if (state !== 'notAsked') totals.asked += 1
    if (state === 'responded') totals.responded += 1
    if (isOpen(state)) totals.open += 1
    if (state === 'overdue' || state === 'longOverdue') totals.overdue += 1
  }
  return totals
}

/** Counts put together. */
export const sumOf = (all: readonly Totals[]): Totals =>
  all.reduce(
    (a, b) => ({
      asked: a.asked + b.asked,
      responded: a.responded + b.responded,
      open: a.open + b.open,
      overdue: a.overdue + b.overdue,
    }),
    totalsOf([]),
  )

const workedOut = new WeakMap<Register, Map<string, ReplyMatrix>>()

/**
 * Who has answered what: a letter's demands × its recipients, on a day. Many views ask for the same one, and a
 * register never changes: each is worked out once.
 */
export function replyMatrix(register: Register, letter: Letter, today: CivilDate): ReplyMatrix {
  const known = workedOut.get(register) ?? new Map<string, ReplyMatrix>()
  workedOut.set(register, known)
  const key = `${letter.id} ${today}`
  const matrix = known.get(key)
  if (matrix?.letter === letter) return matrix
  const fresh = workOut(register, letter, today)
  known.set(key, fresh)
  return fresh
}

function workOut(register: Register, letter: Letter, today: CivilDate): ReplyMatrix {
  const columns = letter.recipients.map(id => ({
    id,
    correspondence: correspondenceWith(register, letter, id),
  }))
  const rows = demandsOf(register, letter.id).map(demand => {
    const cells = columns.map(({ correspondence }) => cellOf(demand, correspondence, today))
    return { demand, cells, totals: totalsOf(cells) }
  })
  const recipients = columns.map((column, i) => ({
    ...column,
    totals: totalsOf(rows.flatMap(({ cells }) => cells[i] ?? [])),
  }))
  return { letter, recipients, rows, totals: sumOf(rows.map(({ totals }) => totals)) }
}
