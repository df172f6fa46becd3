import type { CivilDate } from '../domain/civil-date.ts'
import type { Demand } from '../domain/demand.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import type { RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { replyMatrix } from './reply-matrix.ts'
import type { ReplyState } from './reply-state.ts'

/** What a recipient can be reminded of: a dispatch that left, when an answer was asked for, what is open. */
export interface Remindable {
  readonly recipient: RecipientId
  readonly dispatch: Dispatch & { readonly sentOn: CivilDate }
  readonly due: CivilDate | null
  readonly open: readonly Demand[]
}

/** Cells that wait for the recipient; one that waits for us to classify or to clarify does not. */
const waiting: ReadonlySet<ReplyState> = new Set(['awaiting', 'overdue', 'longOverdue', 'acknowledgedOnly'])

/** Of some recipients of a letter, those to whom it was sent and who still owe an answer to something. */
export function remindables(
  register: Register,
  letter: Letter,
  recipients: readonly RecipientId[],
  today: CivilDate,
): readonly Remindable[] {
  const matrix = replyMatrix(register, letter, today)
  return matrix.recipients.flatMap(({ id, correspondence: { dispatch, due } }, column) => {
    const open = matrix.rows.flatMap(({ demand, cells }) => {
      const cell = cells[column]
      return cell && waiting.has(cell.state) ? [demand] : []
    })
    if (!recipients.includes(id) || !dispatch || dispatch.sentOn === null || open.length === 0) return []
    return [
      { recipient: id, dispatch: { ...dispatch, sentOn: dispatch.sentOn }, due: due?.due ?? null, open },
    ]
  })
}
