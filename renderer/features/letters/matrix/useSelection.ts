import { useState } from 'react'
import { type Place, placesBetween } from './places.ts'
import { cellAt, keyOf, type Sheet } from './sheet.ts'

const nothing: ReadonlySet<string> = new Set()

/** Which cells are chosen to be acted on together. A selection is stretched from its anchor. */
export function useSelection(sheet: Sheet) {
  const [keys, setKeys] = useState(nothing)
  const [anchor, setAnchor] = useState<Place>({ row: 1, column: 1 })
  const between = (a: Place, b: Place) =>
    placesBetween(a, b, sheet.extent).flatMap(place => {
      const cell = cellAt(sheet, place)
      return cell ? [keyOf(cell)] : []
    })
  return {
    keys,
    /** Chooses nothing, and starts the next selection here. */
    startAt(place: Place) {
      setAnchor(place)
      setKeys(known => (known.size === 0 ? known : nothing))
    },
    stretchTo(place: Place) {
      setKeys(new Set(between(anchor, place)))
    },
    /** Takes a cell in, or out again. */
    toggle(place: Place, before: Place) {
      const cell = cellAt(sheet, place)
      if (!cell) return
      const current = cellAt(sheet, before)
      const next = new Set(keys.size === 0 && current ? [keyOf(current)] : keys)
      if (!next.delete(keyOf(cell))) next.add(keyOf(cell))
      setKeys(next)
      setAnchor(place)
    },
    /** Chooses a column, alone or besides what is chosen. */
    column(column: number, besides: boolean) {
      const all = between({ row: 1, column }, { row: sheet.extent.rows, column })
      setKeys(new Set(besides ? [...keys, ...all] : all))
      setAnchor({ row: 1, column })
    },
    all() {
      setKeys(
        new Set(between({ row: 1, column: 1 }, { row: sheet.extent.rows, column: sheet.extent.columns })),
      )
    },
    clear() {
      setKeys(nothing)
    },
  }
}
