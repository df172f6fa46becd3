import { wordsIn } from './search.ts'

/** A part of a text: a word for which it was found, or what stands between such words. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly found: boolean
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

/** A text in pieces, all of it; `terms` are words as search compares them. */
export function foundPieces(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const upTo = (start: number) => {
    if (start > end) pieces.push({ start: end, text: text.slice(end, start), found: false })
  }
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!wordsIn(word).some(each => terms.has(each))) continue
    upTo(index)
    pieces.push({ start: index, text: word, found: true })
    end = index + word.length
  }
  upTo(text.length)
  return pieces
}

/** About so many characters of a text around the first word for which it was found; its beginning where none was. */
export function excerptOf(text: string, terms: ReadonlySet<string>, length = 180): string {
  if (text.length <= length) return text
  const at = foundPieces(text, terms).find(({ found }) => found)?.start ?? 0
  const from = at < length / 2 ? 0 : text.lastIndexOf(' ', at - length / 4) + 1
  const end = text.indexOf(' ', from + length)
  return `${from > 0 ? '… ' : ''}${text.slice(from, end < 0 ? text.length : end)}${end < 0 ? '' : ' …'}`
}
