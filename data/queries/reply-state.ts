import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import type { Demand } from '../domain/demand.ts'
import { type Dispatch, dispatchesOf } from '../domain/dispatch.ts'
import type { RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { type Response, type ResponseItem, responsesTo } from '../domain/response.ts'
import { type Due, dueDate } from './due-date.ts'

/** What a cell of the reply matrix (demand × recipient) says. */
export const replyStateNames = [
  'notAsked',
  'notDispatched',
  'deliveryFailed',
  'awaiting',
  'overdue',
  'longOverdue',
  'acknowledgedOnly',
  'waitingForOurClarification',
  'notYetClassified',
  'responded',
  'closedWithoutResponse',
] as const
export type ReplyState = (typeof replyStateNames)[number]

/** A cell with what its state rests on. */
export interface Cell {
  readonly state: ReplyState
  readonly demand: Demand
  readonly recipient: RecipientId
  readonly dispatch: Dispatch | null
  readonly due: Due | null
  /** Days past the due date; 0 until then. */
  readonly daysOverdue: number
  /** The response that made the state: the one that answers, waits to be classified, acknowledges or asks. */
  readonly response: Response | null
  /** What the answering response says of this demand. */
  readonly item: ResponseItem | null
}

/** A letter's correspondence with one recipient: what all cells of its column rest on. */
export interface Correspondence {
  readonly letter: Letter
  readonly recipient: RecipientId
  /** The newest dispatch that did not fail, else the newest that did. */
  readonly dispatch: Dispatch | null
  /** Oldest first. */
  readonly responses: readonly Response[]
  readonly due: Due | null
}

const byDate = (a: Response, b: Response) =>
  `${a.receivedOn} ${a.recordedOn} ${a.id}` < `${b.receivedOn} ${b.recordedOn} ${b.id}` ? -1 : 1

/** What passed between the coalition and a recipient about a letter. */
export function correspondenceWith(
  register: Register,
  letter: Letter,
  recipient: RecipientId,
): Correspondence {
  const dispatches = dispatchesOf(register, letter.id)
    .filter(dispatch => dispatch.recipient === recipient)
    .sort((a, b) => ((a.sentOn ?? '') < (b.sentOn ?? '') ? -1 : 1))
  const dispatch = dispatches.findLast(({ state }) => state !== 'failed') ?? dispatches.at(-1) ?? null
  const responses = responsesTo(register, letter.id)
    .filter(response => response.recipient === recipient)
    .sort(byDate)
  const whom = register.recipients.get(recipient)
  const due = dispatch && whom ? dueDate(register, letter, whom, dispatch, responses) : null
  return { letter, recipient, dispatch, responses, due }
}

/** Kinds that leave a cell open however they are classified. */
const opening: ReadonlySet<string> = new Set(['automaticReply', 'acknowledgement'])

/** The response that answers a demand, newest first: classified, and with an item that addresses it. */
function answerTo(demand: Demand, responses: readonly Response[]) {
  for (const response of responses.toReversed()) {
    if (response.responseKind === null || opening.has(response.responseKind)) continue
    const item = response.items.find(each => each.demand === demand.id && each.position !== 'notAddressed')
    if (item) return { response, item }
  }
  return null
}

/**
 * The state of a cell on a day. In this order: an answer outweighs everything; what staff closed stays
 * closed; a response that nobody has classified may be the answer, so the cell is not overdue; our own
 * clarification is waited for; then the clock; an acknowledgement shows only while the clock still runs.
 */
export function cellOf(demand: Demand, with_: Correspondence, today: CivilDate): Cell {
  const { recipient, dispatch, responses, due } = with_
  const cell = (state: ReplyState, more: Partial<Cell> = {}): Cell => ({
    state,
    demand,
    recipient,
    dispatch,
    due,
    daysOverdue: 0,
    response: null,
    item: null,
    ...more,
  })
  const answer = answerTo(demand, responses)
  if (answer) return cell('responded', answer)
  if (demand.addressed.every(addressed => addressed.recipient !== recipient)) return cell('notAsked')
  if (demand.closed.some(closed => closed.recipient === recipient)) return cell('closedWithoutResponse')
  const unread = responses.findLast(({ responseKind }) => responseKind === null)
  if (unread) return cell('notYetClassified', { response: unread })
  if (dispatch === null || dispatch.state === 'ready') return cell('notDispatched')
  if (dispatch.state === 'failed') return cell('deliveryFailed')
  if (due === null) return cell('notDispatched')
  if (due.pausedSince !== null) {
    const asked = responses.findLast(
      r => r.responseKind === 'clarificationRequest' && r.clarification === null,
    )
    return cell('waitingForOurClarification', { response: asked ?? null })
  }
  const daysOverdue = Math.max(0, daysBetween(due.due, today))
  const acknowledgement = responses.findLast(r => r.responseKind !== null) ?? null
  if (today > due.longDue) return cell('longOverdue', { daysOverdue, response: acknowledgement })
  if (today > due.due) return cell('overdue', { daysOverdue, response: acknowledgement })
  return acknowledgement || dispatch.state === 'acknowledged'
    ? cell('acknowledgedOnly', { response: acknowledgement })
    : cell('awaiting')
}
