import type { RecipientId } from '../../../../data/domain/ids.ts'
import type { Letter } from '../../../../data/domain/letter.ts'
import type { Register } from '../../../../data/domain/register.ts'
import type { MatrixFilter } from '../../../../data/queries/matrix-filter.ts'
import { filtered, isFiltering } from '../../../../data/queries/matrix-filter.ts'
import { columnsOf, type MatrixColumn, type MemberGroup } from '../../../../data/queries/member-groups.ts'
import type { ReplyMatrix } from '../../../../data/queries/reply-matrix.ts'
import type { Cell } from '../../../../data/queries/reply-state.ts'
import type { Extent, Place } from './places.ts'

/** A matrix as it lies on the screen: what the filter and the folded bodies leave of it. */
export interface Sheet {
  readonly letter: Letter
  readonly matrix: ReplyMatrix
  /** Places in the matrix of the rows that are shown. */
  readonly rows: readonly number[]
  readonly columns: readonly MatrixColumn[]
  readonly extent: Extent
  readonly filtering: boolean
  readonly fits: (cell: Cell) => boolean
}

/** Lays a matrix out. */
export function sheetOf(
  register: Register,
  matrix: ReplyMatrix,
  groups: readonly MemberGroup[],
  filter: MatrixFilter,
  unfolded: ReadonlySet<RecipientId>,
): Sheet {
  const { rows, recipients, fits } = filtered(register, matrix, filter)
  const columns = columnsOf(matrix, groups, unfolded, recipients)
  return {
    letter: matrix.letter,
    matrix,
    rows,
    columns,
    extent: { rows: rows.length, columns: columns.length },
    filtering: isFiltering(filter),
    fits,
  }
}

/** The row of the matrix at a place of the sheet. */
export function rowAt({ rows, matrix }: Sheet, { row }: Place): ReplyMatrix['rows'][number] | null {
  const at = rows[row - 1]
  return at === undefined ? null : (matrix.rows[at] ?? null)
}

/** The cell at a place of the sheet; none where a heading, a total or a member in name only is. */
export function cellAt(sheet: Sheet, place: Place): Cell | null {
  const column = sheet.columns[place.column - 1]
  return column?.kind === 'recipient' ? (rowAt(sheet, place)?.cells[column.at] ?? null) : null
}

/** What tells a cell from all others, while rows and columns come and go. */
export const keyOf = ({ demand, recipient }: Cell): string => `${demand.id} ${recipient}`

/** The cells on the sheet with these keys, row by row; what is not shown is not acted on. */
export function cellsOf(sheet: Sheet, keys: ReadonlySet<string>): readonly Cell[] {
  if (keys.size === 0) return []
  return sheet.rows.flatMap(at =>
    sheet.columns.flatMap(column => {
      const cell = column.kind === 'recipient' ? sheet.matrix.rows[at]?.cells[column.at] : undefined
      return cell && keys.has(keyOf(cell)) ? [cell] : []
    }),
  )
}
