import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { usePrinting } from './printing.ts'

/** Up to so many rows a table draws them all: they cost nothing, and Ctrl+F of the system finds them. */
const wholeUpTo = 80
/** Rows drawn before and after those in view, so that Tab and the arrow keys always find a next one. */
const around = 6
/** So many rows have a place at first, and twice as many when the last of them comes near: a place costs, too. */
const placesAtFirst = 1_000

/** What stands in a table's body: a row, or the room of rows that are not drawn. */
export type BodyPart =
  | { readonly kind: 'row'; readonly at: number }
  | { readonly kind: 'gap'; readonly id: string; readonly height: number }

/** Which rows of a long table to draw as its page is scrolled. The row that has the focus stays drawn. */
export function useRowsInView(
  body: RefObject<HTMLTableSectionElement | null>,
  count: number,
  keyAt: (at: number) => string,
  height: number,
) {
  const printing = usePrinting()
  const [alone, setAlone] = useState(false)
  const whole = printing || alone || count <= wholeUpTo
  const [held, setHeld] = useState<number | null>(null)
  const [above, setAbove] = useState(0)
  const [places, setPlaces] = useState(placesAtFirst)
  const placed = Math.min(count, places)
  const page = () => body.current?.closest<HTMLElement>('.page') ?? null
  const rows = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: whole ? 0 : placed,
    getScrollElement: page,
    estimateSize: () => height,
    getItemKey: keyAt,
    overscan: around,
    scrollMargin: above,
    // What stands above the table may be higher than the window: enough for the first sight of it is drawn.
    initialRect: { width: 1280, height: 800 },
    rangeExtractor: range => {
      const drawn = defaultRangeExtractor(range)
      const isIn = held === null || held >= placed || drawn.includes(held)
      return isIn ? drawn : [...drawn, held].sort((a, b) => a - b)
    },
  })
  useLayoutEffect(() => {
    const [table, scrolled] = [body.current, page()]
    if (!table) return
    // In a dialog no page is scrolled that would tell which rows are in view: all are drawn.
    if (!scrolled) return setAlone(true)
    const top = table.getBoundingClientRect().top - scrolled.getBoundingClientRect().top + scrolled.scrollTop
    setAbove(Math.round(top))
  })
  const drawn = rows.getVirtualItems()
  const isNearEnd = placed < count && (drawn.at(-1)?.index ?? 0) > placed - 100
  useEffect(() => {
    if (isNearEnd) setPlaces(2 * placed)
  }, [isNearEnd, placed])
  const parts: BodyPart[] = whole ? Array.from({ length: count }, (_each, at) => ({ kind: 'row', at })) : []
  let end = above
  for (const { index, start, end: next } of drawn) {
    if (start > end) parts.push({ kind: 'gap', id: `before ${index}`, height: start - end })
    parts.push({ kind: 'row', at: index })
    end = next
  }
  const rest = whole ? 0 : above + rows.getTotalSize() - end
  if (rest > 0) parts.push({ kind: 'gap', id: 'rest', height: rest })
  return {
    /** All rows are drawn. */
    whole,
    parts,
    measure: whole ? undefined : rows.measureElement,
    bring: (at: number) => {
      if (whole) return
      if (at >= placed) setPlaces(at + placesAtFirst)
      else rows.scrollToIndex(at)
    },
    hold: (event: FocusEvent) => setHeld(rowOf(event.target)),
    release: () => setHeld(null),
  }
}

/** The place of the row in which an element stands. */
export function rowOf(element: Element): number | null {
  const at = element.closest<HTMLElement>('tr[data-index]')?.dataset['index']
  return at === undefined ? null : Number(at)
}
