import { memo } from 'react'
import type { Cell } from '../../../../data/queries/reply-state.ts'
import { useWords } from '../../../i18n/words.ts'
import { GridPart } from '../../../ui/GridPart.tsx'
import { PositionMark, ReplyMark } from '../../../ui/marks.tsx'
import { OwnText } from '../../../ui/page.tsx'
import { keyOfColumn, MembersText, TotalsText } from './Headings.tsx'
import { at, type RowProps } from './row.ts'
import { cellAt, keyOf, rowAt } from './sheet.ts'
import { sizes } from './useSpans.ts'

interface Props extends RowProps {
  readonly rowSize: number
  readonly selected: ReadonlySet<string>
}

/** A demand: its words, its cells in view, its total. */
export const MatrixRow = memo(function MatrixRow({
  sheet,
  row,
  skipped,
  columns,
  active,
  rowSize,
  selected,
}: Props) {
  const { text, number } = useWords()
  const line = rowAt(sheet, { row, column: 0 })
  if (!line) return null
  const { demand, totals } = line
  return (
    <GridPart
      role="row"
      className="matrix-row"
      aria-rowindex={row + 1}
      style={{ blockSize: rowSize, marginBlockStart: skipped * rowSize }}
    >
      <GridPart
        role="rowheader"
        className="matrix-heading matrix-ask"
        style={{ inlineSize: sizes.heading }}
        title={text(demand.text)}
        {...at(row, 0, active)}
      >
        <span className="matrix-demand">
          <span className="demand-number">{number(demand.number)}.</span> <OwnText of={demand.text} />
        </span>
      </GridPart>
      {columns.map(({ at: index, skipped: before }) => {
        const column = sheet.columns[index]
        if (!column) return null
        const cell = cellAt(sheet, { row, column: index + 1 })
        return (
          <MatrixCell
            key={keyOfColumn(column)}
            sheet={sheet}
            row={row}
            index={index}
            skipped={before}
            isActive={active === index + 1}
            isSelected={cell !== null && selected.has(keyOf(cell))}
          />
        )
      })}
      <GridPart
        role="gridcell"
        className="matrix-total matrix-ask"
        style={{ inlineSize: sizes.total }}
        {...at(row, sheet.extent.columns + 1, active)}
      >
        <TotalsText of={totals} />
      </GridPart>
    </GridPart>
  )
})

/** A demand × recipient; shaded where a column has no cell of its own. */
const MatrixCell = memo(function MatrixCell({
  sheet,
  row,
  index,
  skipped,
  isActive,
  isSelected,
}: Pick<RowProps, 'sheet' | 'row' | 'skipped'> & {
  /** The column's place in the sheet, from 0. */
  readonly index: number
  readonly isActive: boolean
  readonly isSelected: boolean
}) {
  const column = sheet.columns[index]
  const cell = cellAt(sheet, { row, column: index + 1 })
  const classes = [
    'matrix-cell',
    column?.under ? 'matrix-member' : '',
    cell ? '' : 'matrix-nothing',
    cell && sheet.filtering && !sheet.fits(cell) ? 'matrix-aside' : '',
  ]
  return (
    <GridPart
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      style={{ inlineSize: sizes.column, marginInlineStart: skipped * sizes.column }}
      aria-selected={cell ? isSelected : undefined}
      {...at(row, index + 1, isActive ? index + 1 : null)}
    >
      {cell && column?.kind === 'recipient' ? (
        <>
          <CellText cell={cell} />
          <MembersText sheet={sheet} column={column} row={sheet.rows[row - 1] ?? 0} />
        </>
      ) : null}
    </GridPart>
  )
})

/** A cell's state, the position taken, and its date: of the answer, of the request, or how late it is. */
function CellText({ cell: { state, item, response, due, daysOverdue } }: { readonly cell: Cell }) {
  const { t, date } = useWords()
  const overdue = state === 'overdue' || state === 'longOverdue'
  const when =
    response && !overdue
      ? date(response.receivedOn, 'short')
      : daysOverdue > 0
        ? t('letters.matrix.late', { count: daysOverdue })
        : due && state === 'awaiting'
          ? t('letters.matrix.due', { date: date(due.due, 'short') })
          : null
  return (
    <>
      <ReplyMark of={state} />
      {item ? <PositionMark of={item.position} /> : null}
      {when === null ? null : <span className="cell-line soft small">{when}</span>}
    </>
  )
}
