/**
 * A place in the grid, headings and totals included: row 0 holds the recipients' headings and the last row their
 * totals, column 0 the demands' headings and the last column theirs.
 */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Extent {
  /** Of the demands and of the recipients: headings and totals come on top. */
  readonly rows: number
  readonly columns: number
}

export interface Keystroke {
  readonly key: string
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean
}

const within = (value: number, last: number) => Math.min(Math.max(value, 0), last)

/** The nearest place that there is. */
export function placeWithin({ row, column }: Place, { rows, columns }: Extent): Place {
  return { row: within(row, rows + 1), column: within(column, columns + 1) }
}

/**
 * Where a key leads from a place, as in a spreadsheet; null for keys that lead nowhere. `page` is how many rows
 * are in view. In a right-to-left page the left arrow leads onward.
 */
export function placeAfter(
  { key, mod }: Keystroke,
  from: Place,
  extent: Extent,
  page: number,
  direction: 'ltr' | 'rtl',
): Place | null {
  const onward = direction === 'rtl' ? -1 : 1
  const go = (row: number, column: number) => placeWithin({ row, column }, extent)
  const { row, column } = from
  switch (key) {
    case 'ArrowUp':
      return go(mod ? 0 : row - 1, column)
    case 'ArrowDown':
      return go(mod ? extent.rows + 1 : row + 1, column)
    case 'ArrowLeft':
      return go(row, mod ? (onward === 1 ? 0 : extent.columns + 1) : column - onward)
    case 'ArrowRight':
      return go(row, mod ? (onward === 1 ? extent.columns + 1 : 0) : column + onward)
    case 'Home':
      return mod ? go(1, 1) : go(row, 0)
    case 'End':
      return mod ? go(extent.rows, extent.columns) : go(row, extent.columns + 1)
    case 'PageUp':
      return go(Math.max(1, row - page), column)
    case 'PageDown':
      return go(Math.min(extent.rows, row + page), column)
    default:
      return null
  }
}

/** Places from one to another, both included, whichever comes first; without headings and totals. */
export function placesBetween(a: Place, b: Place, { rows, columns }: Extent): readonly Place[] {
  const range = (from: number, to: number, last: number) =>
    Array.from({ length: last }, (_each, i) => i + 1).filter(
      each => each >= Math.min(from, to) && each <= Math.max(from, to),
    )
  return range(a.row, b.row, rows).flatMap(row =>
    range(a.column, b.column, columns).map(column => ({ row, column })),
  )
}
