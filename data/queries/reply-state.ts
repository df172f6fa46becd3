import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import type { Demand } from '../domain/demand.ts'
import { type Dispatch, dispatchesOf } from '../domain/dispatch.ts'
import { groupsIn } from '../domain/grouping.ts'
import type { RecipientId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { answerTo, type Response, type ResponseItem, responsesTo } from '../domain/response.ts'
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

const inTurn = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byDate = (a: Response, b: Response) =>
  inTurn(a.receivedOn, b.receivedOn) || inTurn(a.recordedOn, b.recordedOn) || inTurn(a.id, b.id)
const bySending = (a: Dispatch, b: Dispatch) => inTurn(a.sentOn ?? '', b.sentOn ?? '') || inTurn(a.id, b.id)

/** One recipient's of a letter's rows, sorted; a letter's rows are gone through once, however many recipients it has. */
function perRecipient<Row extends { readonly recipient: RecipientId }>(inOrder: (a: Row, b: Row) => number) {
  const kept = new WeakMap<readonly Row[], ReadonlyMap<RecipientId, readonly Row[]>>()
  return (rows: readonly Row[], recipient: RecipientId): readonly Row[] => {
    const groups = kept.get(rows) ?? groupsIn([...rows].sort(inOrder), row => [row.recipient])
    kept.set(rows, groups)
    return groups.get(recipient) ?? []
  }
}
const dispatchesTo = perRecipient(bySending)
const responsesFrom = perRecipient(byDate)

/** What passed between the coalition and a recipient about a letter. */
export function correspondenceWith(
  register: Register,
  letter: Letter,
  recipient: RecipientId,
): Correspondence {
  const dispatches = dispatchesTo(dispatchesOf(register, letter.id), recipient)
  const dispatch = dispatches.findLast(({ state }) => state !== 'failed') ?? dispatches.at(-1) ?? null
  const responses = responsesFrom(responsesTo(register, letter.id), recipient)
  const whom = register.recipients.get(recipient)
  const due = dispatch && whom ? dueDate(register, letter, whom, dispatch, responses) : null
  return { letter, recipient, dispatch, responses, due }
}

/** The newest response that answers a demand. */
function answeringResponse(demand: Demand, responses: readonly Response[]) {
  for (let i = responses.length - 1; i >= 0; i--) {
    const response = responses[i]
    const item = response && answerTo(response, demand.id)
    if (item) return { response, item }
  }
  return null
}

/**
 * The state of a cell on a day. In this order:
 * - an answer outweighs everything, whenever it came; nobody waits for one that was not asked for;
 * - a response that nobody has classified may be the answer, so the cell is not overdue. It is newer than what
 *   staff closed, or the cell stays closed;
 * - what staff closed is closed; so is every open cell of a letter that was withdrawn or superseded (whoever it
 *   never went to is not asked any more);
 * - a letter that has not left has no clock, nor has one that could not be delivered;
 * - our own clarification is waited for; then the clock decides;
 * - any response that says nothing of the demand (an automatic reply, an interim one, one on other demands)
 *   acknowledges the letter, which shows only while the clock still runs.
 */
export function cellOf(demand: Demand, with_: Correspondence, today: CivilDate): Cell {
  const { letter, recipient, dispatch, responses, due } = with_
  const cell = (state: ReplyState, response: Response | null = null, daysOverdue = 0): Cell => ({
    state,
    demand,
    recipient,
    dispatch,
    due,
    daysOverdue,
    response,
    item: null,
  })
  const answer = answeringResponse(demand, responses)
  if (answer) return { ...cell('responded', answer.response), item: answer.item }
  if (demand.addressed.every(addressed => addressed.recipient !== recipient)) return cell('notAsked')

  const closed = demand.closed.find(each => each.recipient === recipient)
  const unread = responses.findLast(({ responseKind }) => responseKind === null)
  if (unread && (!closed || unread.receivedOn >= closed.on)) return cell('notYetClassified', unread)
  if (closed) return cell('closedWithoutResponse')
  const left = dispatch !== null && dispatch.state !== 'ready'
  if (letter.status === 'withdrawn' || letter.status === 'superseded') {
    return cell(left ? 'closedWithoutResponse' : 'notAsked')
  }

  if (!left) return cell('notDispatched')
  if (dispatch.state === 'failed') return cell('deliveryFailed')
  // A letter that somebody made a draft again.
  if (due === null) return cell('notDispatched')
  if (due.pausedSince !== null) return cell('waitingForOurClarification', unansweredRequest(responses))

  const acknowledging = responses.at(-1) ?? null
  const daysOverdue = Math.max(0, daysBetween(due.due, today))
  if (today > due.longDue) return cell('longOverdue', acknowledging, daysOverdue)
  if (today > due.due) return cell('overdue', acknowledging, daysOverdue)
  return acknowledging || dispatch.state === 'acknowledged'
    ? cell('acknowledgedOnly', acknowledging)
    : cell('awaiting')
}

const unansweredRequest = (responses: readonly Response[]): Response | null =>
  responses.findLast(r => r.responseKind === 'clarificationRequest' && r.clarification === null) ?? null
