import type { Letter } from '../../../../data/domain/letter.ts'
import type { Cell } from '../../../../data/queries/reply-state.ts'
import { openDialog } from '../../../app/dialogs.ts'
import { tell } from '../../../app/messages.ts'
import { submit } from '../../../replica.ts'

/** What can be done about a cell, each with its key. */
export const actionKeys = {
  show: 's',
  log: 'l',
  dispatch: 'd',
  editDispatch: 'e',
  remind: 'm',
  clarify: 'q',
  classify: 'c',
  close: 'x',
  reopen: 'o',
} as const
export type Action = keyof typeof actionKeys

const allActions = Object.keys(actionKeys) as readonly Action[]

/** The action that a key stands for. */
export function actionOf(key: string): Action | null {
  return allActions.find(action => actionKeys[action] === key) ?? null
}

/** What can be done about a cell, its one next step first. */
export function actionsFor({ state, response, dispatch }: Cell): readonly Action[] {
  switch (state) {
    case 'responded':
      return ['show', 'log']
    case 'notYetClassified':
      return ['classify', 'show', 'log']
    case 'waitingForOurClarification':
      return ['clarify', 'show', 'log', 'close']
    case 'notAsked':
      return ['log']
    case 'notDispatched':
      return ['dispatch', ...(dispatch ? (['editDispatch'] as const) : []), 'log', 'close']
    case 'deliveryFailed':
      return ['dispatch', 'editDispatch', 'log', 'close']
    case 'awaiting':
    case 'acknowledgedOnly':
      return ['log', ...(response ? (['show'] as const) : []), 'remind', 'editDispatch', 'close']
    case 'overdue':
    case 'longOverdue':
      return ['remind', 'log', ...(response ? (['show'] as const) : []), 'close']
    case 'closedWithoutResponse':
      return ['log', 'reopen']
  }
}

/** Those of some cells that an action applies to. */
export function cellsFor(action: Action, cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(cell => actionsFor(cell).includes(action))
}

/** Does it: to the cells that it applies to, at once where it can be done to several, else to the first. */
export function act(action: Action, letter: Letter, chosen: readonly Cell[]): void {
  const cells = cellsFor(action, chosen)
  const [cell] = cells
  if (!cell) return
  const { demand, recipient, response, dispatch } = cell
  switch (action) {
    case 'show':
      if (response) openDialog('response.show', { response: response.id, demand: demand.id })
      break
    case 'log':
      openDialog('response.log', {
        letter: letter.id,
        demand: demand.id,
        ...(recipientsOf(cells).length > 1 ? { recipients: recipientsOf(cells) } : { recipient }),
      })
      break
    case 'dispatch':
      openDialog('dispatch.log', { letter: letter.id, recipients: recipientsOf(cells) })
      break
    case 'editDispatch':
      if (dispatch) openDialog('dispatch.edit', { dispatch: dispatch.id })
      break
    case 'remind':
      openDialog('reminder.send', { letter: letter.id, recipients: recipientsOf(cells) })
      break
    case 'clarify':
      if (response) openDialog('clarification.answer', { response: response.id })
      break
    case 'classify':
      if (response) openDialog('response.classify', { response: response.id })
      break
    case 'close':
      openDialog('cell.close', {
        cells: cells.map(each => ({ demand: each.demand.id, recipient: each.recipient })),
      })
      break
    case 'reopen':
      void reopen(cell)
      break
  }
}

const recipientsOf = (cells: readonly Cell[]) => [...new Set(cells.map(({ recipient }) => recipient))]

async function reopen({ demand, recipient }: Cell): Promise<void> {
  const result = await submit({ kind: 'reopenCell', demand: demand.id, recipient })
  tell(
    result.ok
      ? { kind: 'done', what: 'cellReopened', undo: true }
      : { kind: 'failure', failure: result.failure },
  )
}
