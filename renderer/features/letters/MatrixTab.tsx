import { useMemo } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Letter } from '../../../data/domain/letter.ts'
import type { DueStep } from '../../../data/queries/due-date.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import type { Cell } from '../../../data/queries/reply-state.ts'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { PositionMark, ReplyMark } from '../../ui/marks.tsx'
import { Empty, OwnText } from '../../ui/page.tsx'

/** The reply matrix: demands × recipients, what each cell says and what can be done about it. */
export function MatrixTab({ letter }: { readonly letter: Letter }) {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const matrix = useMemo(() => replyMatrix(register, letter, today), [register, letter, today])
  if (matrix.rows.length === 0) return <Empty>{t('letters.matrix.noDemands')}</Empty>
  if (matrix.recipients.length === 0) return <Empty>{t('letters.matrix.noRecipients')}</Empty>
  const totals = ({ responded, asked }: { responded: number; asked: number }) =>
    t('letters.matrix.answered', { responded: number(responded), asked: number(asked) })
  return (
    <div className="stack">
      <div className="matrix-scroll">
        <table className="table matrix" onKeyDown={moveBetweenCells}>
          <caption className="visually-hidden">{t('letters.matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('letters.matrix.demand')}</th>
              {matrix.recipients.map(({ id }) => (
                <th key={id} scope="col">
                  <OwnText of={register.recipients.get(id)?.name ?? null} />
                </th>
              ))}
              <th scope="col" className="numeric">
                {t('letters.matrix.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ demand, cells, totals: ofRow }) => (
              <tr key={demand.id}>
                <th scope="row">
                  <span className="demand-number">{number(demand.number)}.</span> <OwnText of={demand.text} />
                </th>
                {cells.map(cell => (
                  <td key={cell.recipient}>
                    <MatrixCell letter={letter} cell={cell} />
                  </td>
                ))}
                <td className="numeric">{totals(ofRow)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('letters.matrix.total')}</th>
              {matrix.recipients.map(({ id, totals: ofColumn }) => (
                <td key={id}>{totals(ofColumn)}</td>
              ))}
              <td className="numeric">{totals(matrix.totals)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="soft small">{t('letters.matrix.hint')}</p>
      <DueDates letter={letter} />
    </div>
  )
}

/** Arrow keys go from cell to cell, as in a spreadsheet; in a right-to-left page, left is onward. */
function moveBetweenCells(event: React.KeyboardEvent<HTMLTableElement>): void {
  const ahead = document.documentElement.dir === 'rtl' ? -1 : 1
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -ahead],
    ArrowRight: [0, ahead],
  }
  const step = steps[event.key]
  const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null
  if (!step || !cell || !(cell.parentElement instanceof HTMLTableRowElement)) return
  event.preventDefault()
  event.stopPropagation()
  const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  const row = rows[rows.indexOf(cell.parentElement) + step[0]]
  row?.cells[cell.cellIndex + step[1]]?.querySelector<HTMLElement>('button')?.focus()
}

type Action = 'show' | 'log' | 'dispatch' | 'editDispatch' | 'remind' | 'clarify' | 'classify' | 'close'

/** What can be done about a cell, its one next step first. */
function actionsFor({ state, response }: Cell): readonly Action[] {
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
      return ['dispatch', 'log']
    case 'deliveryFailed':
      return ['dispatch', 'editDispatch', 'log', 'close']
    case 'awaiting':
    case 'acknowledgedOnly':
      return [...(response ? (['show'] as const) : []), 'log', 'editDispatch', 'close']
    case 'overdue':
    case 'longOverdue':
      return ['remind', 'log', 'close']
    case 'closedWithoutResponse':
      return ['log']
  }
}

function MatrixCell({ letter, cell }: { readonly letter: Letter; readonly cell: Cell }) {
  const { t, text, date, number } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const { demand, recipient, response, dispatch, item, due, state, daysOverdue } = cell
  const name = text(register.recipients.get(recipient)?.name)
  const actions = actionsFor(cell).filter(action => !readOnly || action === 'show')
  const act = (action: Action) => {
    switch (action) {
      case 'show':
        if (response) openDialog('response.show', { response: response.id, demand: demand.id })
        break
      case 'log':
        openDialog('response.log', { letter: letter.id, recipient, demand: demand.id })
        break
      case 'dispatch':
        openDialog('dispatch.log', { letter: letter.id, recipient })
        break
      case 'editDispatch':
        if (dispatch) openDialog('dispatch.edit', { dispatch: dispatch.id })
        break
      case 'remind':
        openDialog('reminder.send', { letter: letter.id, recipient })
        break
      case 'clarify':
        if (response) openDialog('clarification.answer', { response: response.id })
        break
      case 'classify':
        if (response) openDialog('response.classify', { response: response.id })
        break
      case 'close':
        openDialog('cell.close', { demand: demand.id, recipient })
        break
    }
  }
  const content = (
    <>
      <ReplyMark of={state} />
      {item ? <PositionMark of={item.position} /> : null}
      <span className="cell-date soft small">
        {response && state !== 'overdue' && state !== 'longOverdue'
          ? date(response.receivedOn, 'short')
          : daysOverdue > 0
            ? t('letters.matrix.late', { count: daysOverdue })
            : due && state === 'awaiting'
              ? t('letters.matrix.due', { date: date(due.due, 'short') })
              : null}
      </span>
    </>
  )
  if (state === 'responded') {
    return (
      <AriaButton className="cell" onPress={() => act('show')}>
        {content}
      </AriaButton>
    )
  }
  return (
    <MenuTrigger>
      <AriaButton className="cell">
        {content}
        <span className="visually-hidden">
          {t('letters.matrix.actions', { number: number(demand.number), recipient: name })}
        </span>
      </AriaButton>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('letters.matrix.actions', { number: number(demand.number), recipient: name })}
          onAction={key => {
            const action = actions.find(each => each === key)
            if (action) act(action)
          }}
        >
          {actions.map(action => (
            <MenuItem key={action} id={action} className="option">
              {t(`letters.matrix.${action}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Every recipient's due date with its computation, step by step. */
function DueDates({ letter }: { readonly letter: Letter }) {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const stepText = useStepText()
  const dated = replyMatrix(register, letter, today).recipients.flatMap(({ id, correspondence: { due } }) =>
    due ? [{ id, due }] : [],
  )
  if (dated.length === 0) return null
  return (
    <details className="due-dates">
      <summary>{t('letters.matrix.how')}</summary>
      <dl>
        {dated.map(({ id, due }) => (
          <div key={id}>
            <dt>
              <OwnText of={register.recipients.get(id)?.name ?? null} />: {date(due.due)}
            </dt>
            <dd className="soft">{due.steps.map(stepText).join(' ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function useStepText(): (step: DueStep) => string {
  const { t, date, list, weekday } = useWords()
  return step => {
    switch (step.step) {
      case 'statedInLetter':
      case 'startsOnDelivery':
      case 'startsOnSending':
      case 'restarted':
      case 'due':
        return t(`letters.matrix.step.${step.step}`, { date: date(step.date) })
      case 'rule':
        return (
          t(`letters.matrix.step.ruleOf.${step.from}`) +
          t(`letters.matrix.step.${step.rule.counting}`, { count: step.rule.days })
        )
      case 'weekend':
        return t('letters.matrix.step.weekend', { days: list(step.days.map(weekday)) })
      case 'paused':
        return t('letters.matrix.step.paused', { count: step.days, from: date(step.from), to: date(step.to) })
    }
  }
}
