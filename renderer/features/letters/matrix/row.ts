import type { Sheet } from './sheet.ts'
import type { placed } from './span.ts'

/** What a row of the grid is drawn from. */
export interface RowProps {
  readonly sheet: Sheet
  /** Its place in the sheet, from 1; the headings are row 0. */
  readonly row: number
  /** How many rows before it are left out. */
  readonly skipped: number
  readonly columns: ReturnType<typeof placed>
  /** The column that the keyboard is in, where it is in this row. */
  readonly active: number | null
}

/** What every heading, cell and total is known by; the one that the keyboard is in is the grid's tab stop. */
export function at(row: number, column: number, active: number | null) {
  return {
    'data-row': row,
    'data-column': column,
    'aria-colindex': column + 1,
    tabIndex: column === active ? 0 : -1,
  }
}
