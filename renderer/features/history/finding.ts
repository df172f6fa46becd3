import { useEffect, useRef, useState } from 'react'
import { turns } from '../../turns.ts'

interface Found<Row> {
  readonly of: readonly Row[]
  readonly wanted: string
  readonly rows: readonly Row[]
  readonly done: boolean
}

/**
 * The rows that a person looks for, as they are found: hundreds of thousands are gone through in turns with what is
 * typed. Nothing wanted: all of them, at once.
 */
export function useFound<Row>(
  all: readonly Row[],
  wanted: string,
  fits: (row: Row, wanted: string) => boolean,
): { readonly rows: readonly Row[]; readonly done: boolean } {
  const [found, setFound] = useState<Found<Row> | null>(null)
  const latest = useRef(fits)
  latest.current = fits
  useEffect(() => {
    if (wanted === '') return
    let given = false
    const go = async () => {
      const others = turns()
      const rows: Row[] = []
      let told = 0
      for (const row of all) {
        if (latest.current(row, wanted)) rows.push(row)
        const pause = others()
        if (!pause) continue
        // The first ones as soon as they are there, then each time that there are twice as many.
        if (rows.length > 2 * told) {
          told = rows.length
          setFound({ of: all, wanted, rows: [...rows], done: false })
        }
        await pause
        if (given) return
      }
      setFound({ of: all, wanted, rows, done: true })
    }
    void go()
    return () => {
      given = true
    }
  }, [all, wanted])
  if (wanted === '') return { rows: all, done: true }
  if (found?.of !== all) return { rows: [], done: false }
  // What was found for the letters before stays in view until the first of the new ones are there.
  return { rows: found.rows, done: found.done && found.wanted === wanted }
}
