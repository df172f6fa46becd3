import type { HTMLAttributes, Ref } from 'react'

interface Props extends HTMLAttributes<HTMLDivElement> {
  readonly role: 'grid' | 'rowgroup' | 'row' | 'rowheader' | 'columnheader' | 'gridcell'
  readonly ref?: Ref<HTMLDivElement>
}

/**
 * A part of a grid that is worked in like a spreadsheet. Not an element of a table: a table lays out every row
 * and column that it has, and this grid has only those in view.
 */
export function GridPart(props: Props) {
  return <div {...props} />
}
