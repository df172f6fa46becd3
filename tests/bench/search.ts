import type { Register } from '../../data/domain/register.ts'
import { documentOf, searchedIds } from '../../data/queries/search-documents.ts'
import { SearchIndex } from '../../data/queries/search-index.ts'

/** What somebody types: with slips, in two scripts, a word that nearly every response has, one that none has. */
const asked = [
  'Norland',
  'Norlnad refugees',
  'studying it',
  'the letter',
  'siege eastern districts',
  'humanitrian',
  'Thanks for the letter',
  'observers',
  'corrected',
  'Women’s Rights Network 12',
  'لجنة العلاقات',
  'المعتقلين دون محاكمة',
  'يشكر على الرساله',
  'qwertyuiop',
]

/**
 * From a key press to the results, in the very index of the worker: every beginning of what is asked for is a
 * key press of its own. Milliseconds of the clock; how long the index took to make beside them.
 */
export function searchRow(register: Register) {
  const began = performance.now()
  const index = new SearchIndex()
  let portion = []
  for (const id of searchedIds(register)) {
    const document = documentOf(register, id)
    if (document) portion.push(document)
    if (portion.length >= 500) {
      index.put(portion)
      portion = []
    }
  }
  index.put(portion)
  const indexed = performance.now() - began
  const presses = asked.flatMap(words => [...words].map((_letter, at) => words.slice(0, at + 1)))
  for (const press of presses.slice(0, 20)) index.find(press)
  const times = presses.map(press => {
    const start = performance.now()
    index.find(press)
    return performance.now() - start
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2))
  return {
    documents: index.size,
    keyPresses: times.length,
    p50: at(0.5),
    p95: at(0.95),
    most: at(1),
    indexing: Math.round(indexed),
  }
}
