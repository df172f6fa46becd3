import { useEffect, useState } from 'react'
import { isThere } from '../../../data/queries/search-documents.ts'
import type { SearchFilter } from '../../../data/queries/search-index.ts'
import { useAsOf, useRegister } from '../../replica.ts'
import { useSearched } from '../../searching.ts'

/** What was found, of what the register that is shown has. */
export interface FoundThings {
  /** What it was asked for: while somebody types, an answer may still be to the letter before. Null: none came yet. */
  readonly asked: string | null
  readonly ids: readonly string[]
  readonly total: number
  /** The words that are marked. */
  readonly terms: readonly string[]
}
export const nothingFound: FoundThings = { asked: '', ids: [], total: 0, terms: [] }

/**
 * The things of the shown register that have the words and fit the filter, the best first. `filter` must stay the
 * same object while it says the same. `limit` null: all. While the past is shown, only what was there then.
 */
export function useFound(asked: string, filter: SearchFilter, limit: number | null): FoundThings {
  const [register, asOf, searched] = [useRegister(), useAsOf(), useSearched()]
  const [found, setFound] = useState<FoundThings>({ ...nothingFound, asked: null })
  useEffect(() => {
    let wanted = true
    void searched.find(asked, filter, asOf === null ? limit : null).then(answer => {
      if (!wanted) return
      if (answer === null) return setFound({ ...nothingFound, asked })
      const { terms } = answer
      if (asOf === null) return setFound({ asked, terms, ids: answer.ids, total: answer.total })
      const ids = answer.ids.filter(id => isThere(register, id))
      setFound({ asked, terms, ids: limit === null ? ids : ids.slice(0, limit), total: ids.length })
    })
    return () => {
      wanted = false
    }
  }, [asked, filter, limit, register, asOf, searched])
  return found
}
