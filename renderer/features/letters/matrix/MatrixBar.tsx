import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { type Position, positions } from '../../../../data/domain/response.ts'
import { everything, type MatrixFilter } from '../../../../data/queries/matrix-filter.ts'
import { type ReplyState, replyStateNames } from '../../../../data/queries/reply-state.ts'
import { copyTable } from '../../../app/copying.ts'
import { useWords } from '../../../i18n/words.ts'
import { useRegister } from '../../../replica.ts'
import { Button } from '../../../ui/Button.tsx'
import { PositionMark, ReplyMark } from '../../../ui/marks.tsx'
import type { Sheet } from './sheet.ts'
import { useTable } from './useTable.ts'

const forms = ['person', 'office', 'body', 'state'] as const

/** What is shown of the matrix, how to ask for less and for all of it again, and how to take it elsewhere. */
export function MatrixBar({
  sheet,
  filter,
  onFilter,
}: {
  readonly sheet: Sheet
  readonly filter: MatrixFilter
  readonly onFilter: (filter: MatrixFilter) => void
}) {
  const { t, number } = useWords()
  const register = useRegister()
  const table = useTable()
  const { matrix } = sheet
  const seen = new Set<ReplyState>(matrix.rows.flatMap(({ cells }) => cells.map(({ state }) => state)))
  const taken = new Set<Position>(
    matrix.rows.flatMap(({ cells }) => cells.flatMap(({ item }) => (item ? [item.position] : []))),
  )
  const there = new Set(matrix.recipients.map(({ id }) => register.recipients.get(id)?.form))
  const shown = sheet.columns.filter(({ kind }) => kind === 'recipient').length
  return (
    <div className="matrix-bar">
      <FilterMenu
        label={t('matrix.filter.states')}
        values={replyStateNames.filter(state => seen.has(state) || filter.states.includes(state))}
        chosen={filter.states}
        onChange={states => onFilter({ ...filter, states })}
        name={state => t(`domain.replyState.${state}`)}
        look={state => <ReplyMark of={state} />}
      />
      <FilterMenu
        label={t('matrix.filter.positions')}
        values={positions.filter(each => taken.has(each) || filter.positions.includes(each))}
        chosen={filter.positions}
        onChange={chosen => onFilter({ ...filter, positions: chosen })}
        name={position => t(`domain.position.${position}`)}
        look={position => <PositionMark of={position} />}
      />
      <FilterMenu
        label={t('matrix.filter.forms')}
        values={forms.filter(form => there.has(form) || filter.forms.includes(form))}
        chosen={filter.forms}
        onChange={chosen => onFilter({ ...filter, forms: chosen })}
        name={form => t(`domain.form.${form}`)}
      />
      <Button aria-pressed={filter.open} onPress={() => onFilter({ ...filter, open: !filter.open })}>
        {t('matrix.filter.open')}
      </Button>
      {sheet.filtering && !filter.unanswered ? (
        <>
          <span role="status" className="soft">
            {t('matrix.filter.shown', {
              recipients: number(shown),
              ofRecipients: number(matrix.recipients.length),
              demands: number(sheet.rows.length),
              ofDemands: number(matrix.rows.length),
            })}
          </span>
          <Button look="quiet" onPress={() => onFilter(everything)}>
            {t('matrix.filter.clear')}
          </Button>
        </>
      ) : null}
      <Button look="quiet" onPress={() => void copyTable(table(sheet))}>
        {t('matrix.copyTable')}
      </Button>
    </div>
  )
}

/** Any of some values; the menu stays open while several are chosen. */
function FilterMenu<Value extends string>({
  label,
  values,
  chosen,
  onChange,
  name,
  look = name,
}: {
  readonly label: string
  readonly values: readonly Value[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
  readonly name: (value: Value) => string
  readonly look?: (value: Value) => React.ReactNode
}) {
  const { number } = useWords()
  if (values.length === 0) return null
  return (
    <MenuTrigger>
      <Button aria-pressed={chosen.length > 0}>
        {label}
        {chosen.length > 0 ? <span className="tab-count">{number(chosen.length)}</span> : null}
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={keys => onChange(values.filter(value => keys === 'all' || keys.has(value)))}
        >
          {values.map(value => (
            <MenuItem key={value} id={value} className="option option-tick" textValue={name(value)}>
              <span aria-hidden="true" className="tick-box" />
              {look(value)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
