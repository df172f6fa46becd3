import type { DemandId, RecipientId } from '../domain/ids.ts'
import type { Recipient } from '../domain/recipient.ts'
import type { Register } from '../domain/register.ts'
import type { Position } from '../domain/response.ts'
import { isOpen, isUnanswered, type ReplyMatrix } from './reply-matrix.ts'
import type { Cell, ReplyState } from './reply-state.ts'

/** What of a matrix is wanted. Within each list any will do; what is empty asks for nothing. */
export interface MatrixFilter {
  readonly states: readonly ReplyState[]
  readonly positions: readonly Position[]
  readonly forms: readonly Recipient['form'][]
  /** Only cells that somebody must still act on. */
  readonly open: boolean
  /** "Who has not replied to this demand?" or "What has this recipient not replied to?" */
  readonly unanswered: { readonly demand: DemandId } | { readonly recipient: RecipientId } | null
}

export const everything: MatrixFilter = {
  states: [],
  positions: [],
  forms: [],
  open: false,
  unanswered: null,
}

/** What a filter leaves of a matrix. */
export interface Filtered {
  /** Places of the rows that are left. */
  readonly rows: readonly number[]
  /** The recipients that are left; null where the filter takes none away. */
  readonly recipients: ReadonlySet<RecipientId> | null
  /** Whether a cell is one that was asked for. */
  readonly fits: (cell: Cell) => boolean
}

function asksForCells({ states, positions, open, unanswered }: MatrixFilter): boolean {
  return states.length > 0 || positions.length > 0 || open || unanswered !== null
}

/** Whether a filter asks for anything. */
export function isFiltering(filter: MatrixFilter): boolean {
  return asksForCells(filter) || filter.forms.length > 0
}

function cellFits({ states, positions, open, unanswered }: MatrixFilter, cell: Cell): boolean {
  if (states.length > 0 && !states.includes(cell.state)) return false
  if (positions.length > 0 && !(cell.item && positions.includes(cell.item.position))) return false
  if (open && !isOpen(cell.state)) return false
  if (unanswered === null) return true
  const theirs =
    'demand' in unanswered ? cell.demand.id === unanswered.demand : cell.recipient === unanswered.recipient
  return theirs && isUnanswered(cell.state)
}

/** The rows and recipients with at least one cell that was asked for; totals stay those of the whole letter. */
export function filtered(register: Register, matrix: ReplyMatrix, filter: MatrixFilter): Filtered {
  const fits = (cell: Cell) => cellFits(filter, cell)
  const all = matrix.rows.map((_row, at) => at)
  if (!isFiltering(filter)) return { rows: all, recipients: null, fits }
  const ofForm = (id: RecipientId) => {
    const form = register.recipients.get(id)?.form
    return filter.forms.length === 0 || (form !== undefined && filter.forms.includes(form))
  }
  const candidates = matrix.recipients.map(({ id }) => id).filter(ofForm)
  if (!asksForCells(filter)) return { rows: all, recipients: new Set(candidates), fits }
  const wanted = new Set(candidates)
  const found = matrix.rows.map(({ cells }) => cells.filter(cell => wanted.has(cell.recipient) && fits(cell)))
  return {
    rows: all.filter(at => (found[at]?.length ?? 0) > 0),
    recipients: new Set(found.flatMap(cells => cells.map(({ recipient }) => recipient))),
    fits,
  }
}

/** The cells that were asked and have no answer: of a demand, or of a recipient. */
export function unansweredCells(
  matrix: ReplyMatrix,
  of: NonNullable<MatrixFilter['unanswered']>,
): readonly Cell[] {
  return matrix.rows.flatMap(({ cells }) =>
    cells.filter(cell => cellFits({ ...everything, unanswered: of }, cell)),
  )
}
