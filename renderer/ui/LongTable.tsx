import { Fragment, type ReactNode, useRef } from 'react'
import { copyTable } from '../app/copying.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from './Button.tsx'
import { pressed } from './pressed.ts'
import { useRowsByKeyboard } from './rows-by-keyboard.ts'
import { useRowsInView } from './rows-in-view.ts'

export interface Column {
  readonly id: string
  /** Its heading as plain text, for what is copied. */
  readonly title: string
  /** The heading cell, where it is more than its title. */
  readonly head?: ReactNode
  /** Its part of the table's width, in hundredths: used where rows come and go, so that columns stand still. */
  readonly share: number
  readonly numeric?: boolean
}

interface Props<Row> {
  readonly caption: string
  readonly className?: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** The cells of a row. */
  readonly cells: (row: Row) => ReactNode
  /** A row as plain texts, one for each column, for spreadsheets and documents. */
  readonly texts: (row: Row) => readonly string[]
  readonly rowClass?: (row: Row) => string | undefined
  /** About how high a row is, in pixels. */
  readonly height?: number
  /** Without the button that copies it. */
  readonly plain?: boolean
}

/**
 * A table of any length. A long one draws the rows in view and says how many there are; on paper it is whole.
 * Arrow keys, Home, End and the page keys go from row to row; Ctrl+C with nothing selected, or the button, copies
 * all of its rows as a table.
 */
export function LongTable<Row>(props: Props<Row>) {
  const {
    caption,
    className = '',
    columns,
    rows,
    keyOf,
    cells,
    texts,
    rowClass,
    height = 60,
    plain = false,
  } = props
  const { t } = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const view = useRowsInView(body, rows.length, at => keyAt(rows, at, keyOf), height)
  const keys = useRowsByKeyboard(body, rows.length, view.bring)
  const copy = () => copyTable([columns.map(({ title }) => title), ...rows.map(texts)])
  return (
    <div className="long-table">
      {plain ? null : (
        <div className="long-table-tools">
          <Button look="quiet" onPress={() => void copy()}>
            {t('matrix.copyTable')}
          </Button>
        </div>
      )}
      <div className="table-frame">
        <table
          className={`table ${view.whole ? '' : 'table-in-view'} ${className}`}
          aria-rowcount={view.whole ? undefined : rows.length + 1}
          onKeyDown={event => {
            const mod = event.ctrlKey || event.metaKey
            if (!mod || pressed(event) !== 'c' || String(document.getSelection()) !== '') return
            event.preventDefault()
            void copy()
          }}
        >
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            {columns.map(({ id, share }) => (
              <col key={id} style={view.whole ? undefined : { width: `${share}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={view.whole ? undefined : 1}>
              {columns.map(({ id, title, head, numeric }) =>
                head ? (
                  <Fragment key={id}>{head}</Fragment>
                ) : (
                  <th key={id} scope="col" className={numeric ? 'numeric' : undefined}>
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={keys} onFocus={view.hold} onBlur={view.release}>
            {view.parts.map(part => {
              if (part.kind === 'gap')
                return <Gap key={part.id} columns={columns.length} height={part.height} />
              const row = rows[part.at]
              if (row === undefined) return null
              return (
                <tr
                  key={keyOf(row)}
                  ref={view.measure}
                  data-index={part.at}
                  aria-rowindex={view.whole ? undefined : part.at + 2}
                  className={rowClass?.(row)}
                >
                  {cells(row)}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function keyAt<Row>(rows: readonly Row[], at: number, keyOf: (row: Row) => string): string {
  const row = rows[at]
  return row === undefined ? String(at) : keyOf(row)
}

// Spread, since the linter takes a row of a table for something that takes the focus.
const unseen = { 'aria-hidden': true } as const

/** The place of rows that are out of view: nothing to a screen reader, which has the count of rows. */
function Gap({ columns, height }: { readonly columns: number; readonly height: number }) {
  return (
    <tr {...unseen} className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
