import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { rowOf } from './rows-in-view.ts'

/** So many rows a page key goes on. */
const pageful = 10

const placeFor = (key: string, now: number, count: number): number | null => {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    PageDown: now + pageful,
    PageUp: now - pageful,
    Home: 0,
    End: count - 1,
  }
  const place = places[key]
  return place === undefined ? null : Math.max(0, Math.min(place, count - 1))
}

/** Moves the focus from the link of one row to that of another; `bring` puts a row in view that is not drawn yet. */
export function useRowsByKeyboard(
  body: RefObject<HTMLTableSectionElement | null>,
  count: number,
  bring: (at: number) => void,
): (event: KeyboardEvent) => void {
  const wanted = useRef<number | null>(null)
  const take = () => {
    const link = body.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"] a[href]`)
    if (!link) return false
    wanted.current = null
    link.focus()
    return true
  }
  // A row that was out of view is there some renders later.
  useEffect(() => {
    if (wanted.current !== null && !take()) bring(wanted.current)
  })
  return event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    // A menu's button and a tick have arrow keys of their own.
    if (!(event.target instanceof HTMLAnchorElement)) return
    const now = rowOf(event.target)
    const place = now === null ? null : placeFor(event.key, now, count)
    if (place === null) return
    event.preventDefault()
    wanted.current = place
    if (!take()) bring(place)
  }
}
