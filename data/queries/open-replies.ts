import { type CivilDate, civilDateSchema } from '../domain/civil-date.ts'
import { dispatchesOf } from '../domain/dispatch.ts'
import type { DemandId, RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { type Due, requestedBy } from './due-date.ts'
import { perLetter } from './per-letter.ts'
import { demandsOf } from './reply-matrix.ts'
import { cellOf, correspondenceWith } from './reply-state.ts'

/** A recipient from whom a letter still waits for a reply, with the clock running. */
export interface OpenReply {
  readonly recipient: RecipientId
  readonly due: Due
  /** The demands whose cells the clock decides: overdue from the day after the due date. */
  readonly demands: readonly DemandId[]
  /** The newest reminder, and the day until which another is not proposed. */
  readonly reminder: { readonly on: CivilDate; readonly until: CivilDate } | null
}

/** A day after every due date: what is late then is what the clock decides. */
const endOfTime = civilDateSchema.parse('9999-12-31')

const ofLetter = perLetter(workedOut)

/**
 * From whom a letter waits for a reply, on whatever day it is asked: days come in only by comparison with the
 * due dates.
 */
export function openReplies(register: Register, letter: Letter): readonly OpenReply[] {
  return letter.status === 'dispatched' ? ofLetter(register, letter, endOfTime) : []
}

function workedOut(register: Register, letter: Letter): readonly OpenReply[] {
  const demands = demandsOf(register, letter.id)
  const dispatched = new Set(dispatchesOf(register, letter.id).map(({ recipient }) => recipient))
  return letter.recipients.flatMap(id => {
    if (!dispatched.has(id)) return []
    const correspondence = correspondenceWith(register, letter, id)
    const { dispatch, due } = correspondence
    if (!dispatch || !due) return []
    const open = demands.filter(demand => {
      const { state } = cellOf(demand, correspondence, endOfTime)
      return state === 'overdue' || state === 'longOverdue'
    })
    if (open.length === 0) return []
    const on = dispatch.reminders.at(-1)?.on
    const reminder = on ? { on, until: requestedBy(register, register.recipients.get(id), on) } : null
    return [{ recipient: id, due, demands: open.map(demand => demand.id), reminder }]
  })
}
