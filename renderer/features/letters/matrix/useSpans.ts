import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { Extent, Place } from './places.ts'
import { revealed, type Span, spanInView } from './span.ts'

/** In CSS pixels. */
export const sizes = { heading: 256, column: 164, total: 120, headingRow: 84, totalRow: 62 } as const

interface Spans {
  readonly rows: Span
  readonly columns: Span
}

const same = (a: Span, b: Span) => a.first === b.first && a.last === b.last

/** What the scrolled grid shows of its rows and columns, headings and totals apart. */
function viewOf(grid: HTMLElement) {
  return {
    top: grid.scrollTop,
    // In a right-to-left page Chromium counts from 0 down.
    start: Math.abs(grid.scrollLeft),
    height: grid.clientHeight - sizes.headingRow - sizes.totalRow,
    width: grid.clientWidth - sizes.heading - sizes.total,
  }
}

/** How many rows a page is. */
export function rowsOfPage(grid: HTMLElement | null, rowSize: number): number {
  return grid === null ? 1 : Math.max(1, Math.floor(viewOf(grid).height / rowSize))
}

/** Follows which rows and columns are in view. */
export function useSpans(ref: RefObject<HTMLDivElement | null>, { rows, columns }: Extent, rowSize: number) {
  const [spans, setSpans] = useState<Spans>({ rows: { first: 0, last: 9 }, columns: { first: 0, last: 7 } })
  const look = useCallback(() => {
    const grid = ref.current
    if (grid === null) return
    const { top, start, height, width } = viewOf(grid)
    const next = {
      rows: spanInView(top, height, rowSize, rows, 2),
      columns: spanInView(start, width, sizes.column, columns, 1),
    }
    setSpans(known => (same(known.rows, next.rows) && same(known.columns, next.columns) ? known : next))
  }, [ref, rows, columns, rowSize])
  useLayoutEffect(() => {
    const grid = ref.current
    if (grid === null) return
    look()
    const observer = new ResizeObserver(look)
    observer.observe(grid)
    grid.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      grid.removeEventListener('scroll', look)
    }
  }, [ref, look])
  return {
    rows: { ...spans.rows, last: Math.min(spans.rows.last, rows - 1) },
    columns: { ...spans.columns, last: Math.min(spans.columns.last, columns - 1) },
  }
}

/** Scrolls a place into view, clear of the headings and totals that stay. */
export function reveal(grid: HTMLElement, { row, column }: Place, extent: Extent, rowSize: number): void {
  const { top, start, height, width } = viewOf(grid)
  if (row >= 1 && row <= extent.rows) grid.scrollTop = revealed(top, height, rowSize, row - 1)
  if (column >= 1 && column <= extent.columns) {
    const sign = getComputedStyle(grid).direction === 'rtl' ? -1 : 1
    grid.scrollLeft = sign * revealed(start, width, sizes.column, column - 1)
  }
}
