import type { Demand } from '../domain/demand.ts'
import { groupsIn } from '../domain/grouping.ts'
import type { LetterTo } from './recipient-record.ts'
import { isOpen } from './reply-matrix.ts'
import type { Cell, ReplyState } from './reply-state.ts'

/** Demands of one letter that wait for the same thing of one recipient: there is one next step for all of them. */
export interface OpenWith {
  readonly letter: LetterTo
  readonly state: ReplyState
  readonly demands: readonly Demand[]
  /** One of their cells, with the response and the dispatch that the next step is about. */
  readonly cell: Cell
}

/** What must be done first, first: what waits for us, then what is late, then what has not arrived. */
const order: readonly ReplyState[] = [
  'notYetClassified',
  'waitingForOurClarification',
  'longOverdue',
  'overdue',
  'deliveryFailed',
  'notDispatched',
  'acknowledgedOnly',
  'awaiting',
]

/** What is open with a recipient, by letter and state. */
export function openWith(letters: readonly LetterTo[]): readonly OpenWith[] {
  return letters
    .flatMap(letter =>
      [...groupsIn(letter.cells, ({ state }) => [state])].flatMap(([state, cells]) => {
        const [cell] = cells
        if (!cell || !isOpen(state)) return []
        return [{ letter, state, demands: cells.map(({ demand }) => demand), cell }]
      }),
    )
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}
