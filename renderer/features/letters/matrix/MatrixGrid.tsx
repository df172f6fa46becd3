import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RecipientId } from '../../../../data/domain/ids.ts'
import type { MatrixFilter } from '../../../../data/queries/matrix-filter.ts'
import type { Cell } from '../../../../data/queries/reply-state.ts'
import { useWords } from '../../../i18n/words.ts'
import { useReplica } from '../../../replica.ts'
import { GridPart } from '../../../ui/GridPart.tsx'
import { pressed } from '../../../ui/pressed.ts'
import { type Action, act, actionOf, actionsFor, cellsFor } from './actions.ts'
import { CellMenu } from './CellMenu.tsx'
import { HeadingRow, TotalRow } from './Headings.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { type Place, placeAfter, placeWithin } from './places.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { cellAt, cellsOf, rowAt, type Sheet } from './sheet.ts'
import { placed, type Span } from './span.ts'
import { useSelection } from './useSelection.ts'
import { reveal, rowsOfPage, sizes, useSpans } from './useSpans.ts'

interface Props {
  readonly sheet: Sheet
  readonly rowSize: number
  readonly onAsk: (unanswered: NonNullable<MatrixFilter['unanswered']>) => void
  readonly onFold: (body: RecipientId) => void
}

const isInside = (span: Span, at: number) => at >= span.first && at <= span.last

/** The place of the heading, cell or total that an element is in. */
function placeOf(target: Element | null): Place | null {
  const part = target?.closest<HTMLElement>('[data-row]')
  return part ? { row: Number(part.dataset['row']), column: Number(part.dataset['column']) } : null
}

/** The matrix as a grid with one tab stop, worked in like a spreadsheet; it draws what is in view. */
export function MatrixGrid({ sheet, rowSize, onAsk, onFold }: Props) {
  const { t } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const grid = useRef<HTMLDivElement>(null)
  const menuAt = useRef<HTMLElement | null>(null)
  const moved = useRef(false)
  const before = useRef('')
  const [wanted, setWanted] = useState<Place>({ row: 1, column: 1 })
  const [menu, setMenu] = useState<Cell | null>(null)
  const selection = useSelection(sheet)
  const { extent } = sheet
  const active = placeWithin(wanted, extent)
  const spans = useSpans(grid, extent, rowSize)

  const keptColumn =
    active.column < 1 || active.column > extent.columns || isInside(spans.columns, active.column - 1)
      ? null
      : active.column - 1
  const columns = useMemo(
    () => placed({ first: spans.columns.first, last: spans.columns.last }, keptColumn),
    [spans.columns.first, spans.columns.last, keptColumn],
  )
  const rows = placed(spans.rows, active.row < 1 || active.row > extent.rows ? null : active.row - 1)
  const activeIn = (row: number) => (row === active.row ? active.column : null)
  const partAt = ({ row, column }: Place) =>
    grid.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null

  useLayoutEffect(() => {
    if (!moved.current || grid.current === null) return
    moved.current = false
    const place = { row: active.row, column: active.column }
    reveal(grid.current, place, extent, rowSize)
    const part = partAt(place)
    part?.focus({ preventScroll: true })
    part?.scrollIntoView({ block: 'nearest' })
  })

  const go = (to: Place) => {
    moved.current = true
    setWanted(to)
  }
  const chosen = () => {
    const cell = cellAt(sheet, active)
    return selection.keys.size > 0 ? cellsOf(sheet, selection.keys) : cell ? [cell] : []
  }
  const may = (action: Action) => !readOnly || action === 'show'

  const open = (place: Place) => {
    const column = sheet.columns[place.column - 1]
    const demand = rowAt(sheet, place)?.demand
    const cell = cellAt(sheet, place)
    if (place.row === 0 && column?.kind === 'recipient') {
      if (column.group) onFold(column.group.body)
      else selection.column(place.column, false)
    } else if (cell) {
      if (cell.state === 'responded') act('show', sheet.letter, [cell])
      else if (actionsFor(cell).some(may)) {
        menuAt.current = partAt(place)
        setMenu(cell)
      }
    } else if (demand && (place.column === 0 || place.column > extent.columns)) {
      onAsk({ demand: demand.id })
      go({ row: 1, column: 0 })
    } else if (place.row > extent.rows && column?.kind === 'recipient') {
      onAsk({ recipient: column.recipient })
      go({ row: place.row, column: 1 })
    }
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey
    // "g l" goes to the letters, wherever the keyboard is.
    const second = before.current === 'g'
    before.current = mod ? '' : pressed(event)
    const done = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'
    const page = rowsOfPage(grid.current, rowSize)
    const next = placeAfter({ key: event.key, mod }, active, extent, page, direction)
    if (next) {
      done()
      if (event.shiftKey) selection.stretchTo(next)
      else selection.startAt(next)
      go(next)
    } else if (event.key === 'Enter' && !mod) {
      done()
      open(active)
    } else if (event.key === ' ') {
      done()
      if (active.row === 0) selection.column(active.column, mod)
      else open(active)
    } else if (event.key === 'Escape' && selection.keys.size > 0) {
      done()
      selection.clear()
    } else if (mod && pressed(event) === 'a') {
      done()
      selection.all()
    } else if (!mod && !event.altKey && !second) {
      const action = actionOf(pressed(event))
      if (action === null || !may(action) || cellsFor(action, chosen()).length === 0) return
      done()
      act(action, sheet.letter, chosen())
    }
  }

  const onFocus = (event: React.FocusEvent) => {
    const place = placeOf(event.target)
    if (!place || (place.row === active.row && place.column === active.column)) return
    selection.startAt(place)
    setWanted(place)
  }

  const onClick = (event: React.MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const place = placeOf(target)
    if (!place) return
    go(place)
    const mod = event.ctrlKey || event.metaKey
    const column = sheet.columns[place.column - 1]
    if (target?.closest('[data-fold]') && column?.kind === 'recipient' && column.group) {
      onFold(column.group.body)
    } else if (place.row === 0) {
      if (column?.kind === 'recipient') selection.column(place.column, mod)
    } else if (event.shiftKey) {
      selection.stretchTo(place)
    } else if (mod) {
      selection.toggle(place, active)
    } else {
      selection.startAt(place)
      // What opens gives the focus back to where it was.
      partAt(place)?.focus({ preventScroll: true })
      open(place)
    }
  }

  return (
    <>
      <GridPart
        role="grid"
        ref={grid}
        className="matrix"
        aria-label={t('letters.matrix.caption')}
        aria-rowcount={extent.rows + 2}
        aria-colcount={extent.columns + 2}
        aria-multiselectable="true"
        onFocus={onFocus}
        // The click moves the focus, once it is known whether it chooses or opens.
        onMouseDown={event => event.preventDefault()}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div
          className="matrix-sheet"
          style={{ inlineSize: sizes.heading + extent.columns * sizes.column + sizes.total }}
        >
          <GridPart role="rowgroup" className="matrix-head">
            <HeadingRow sheet={sheet} columns={columns} active={activeIn(0)} />
          </GridPart>
          <GridPart role="rowgroup" style={{ blockSize: extent.rows * rowSize }}>
            {rows.map(({ at, skipped }) => (
              <MatrixRow
                key={rowAt(sheet, { row: at + 1, column: 0 })?.demand.id}
                sheet={sheet}
                row={at + 1}
                skipped={skipped}
                columns={columns}
                active={activeIn(at + 1)}
                rowSize={rowSize}
                selected={selection.keys}
              />
            ))}
          </GridPart>
          <GridPart role="rowgroup" className="matrix-foot">
            <TotalRow sheet={sheet} columns={columns} active={activeIn(extent.rows + 1)} />
          </GridPart>
        </div>
      </GridPart>
      {selection.keys.size > 1 ? (
        <SelectionBar
          cells={cellsOf(sheet, selection.keys)}
          onAct={(action, cells) => act(action, sheet.letter, cells)}
          onClear={() => {
            selection.clear()
            go(active)
          }}
        />
      ) : null}
      {menu ? (
        <CellMenu
          cell={menu}
          anchor={menuAt}
          onClose={() => setMenu(null)}
          onChoose={action => {
            setMenu(null)
            menuAt.current?.focus({ preventScroll: true })
            act(action, sheet.letter, [menu])
          }}
        />
      ) : null}
    </>
  )
}
