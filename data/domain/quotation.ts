/** Where in a text something stands: UTF-16 offsets. */
export interface TextPlace {
  readonly start: number
  readonly end: number
}

interface Quoting {
  readonly quotation: string | null
  readonly place: TextPlace | null
}

const spaces = /\s+/g
const plain = (words: string) => words.replace(spaces, ' ').trim()

/** A pattern that finds words whatever white space stands between them. */
const patternOf = (quotation: string) =>
  new RegExp(
    plain(quotation)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(' ', '\\s+'),
    'gu',
  )

/**
 * Where a quotation stands in a text, white space apart; null where it does not. Of several places the one
 * nearest to where it stood before.
 */
export function placeOf(quotation: string, text: string, before = 0): TextPlace | null {
  if (plain(quotation) === '') return null
  let nearest: TextPlace | null = null
  for (const { index, 0: found } of text.matchAll(patternOf(quotation))) {
    const place = { start: index, end: index + found.length }
    if (nearest === null || Math.abs(index - before) < Math.abs(nearest.start - before)) nearest = place
  }
  return nearest
}

/** What is quoted, with its place in a text: the one it has where the words stand there, else where they are found. */
export function anchored<Item extends Quoting>(item: Item, text: string | null): Item {
  const { quotation, place } = item
  if (quotation === null || text === null) return place === null ? item : { ...item, place: null }
  if (place && plain(text.slice(place.start, place.end)) === plain(quotation)) return item
  return { ...item, place: placeOf(quotation, text, place?.start) }
}
