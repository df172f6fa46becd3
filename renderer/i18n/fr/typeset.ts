const insideQuotes = '\u00a0'
const beforeMark = '\u202f'

/** A French text with its no-break spaces: inside « », narrow before ; : ! ?, and before the unit of a number. */
const spaced = (text: string): string =>
  text
    .replace(/« /g, `«${insideQuotes}`)
    .replace(/ »/g, `${insideQuotes}»`)
    .replace(/ (?=[;:!?])/g, beforeMark)
    .replace(/(?<=\d) (?=\d{3})/g, beforeMark)
    .replace(/(?<=\d|\}) (?=Mo\b|s\b)/g, insideQuotes)

/** The same tree of texts, each typeset: the sources can be written with the space bar, and none is forgotten. */
export function typeset<T extends object>(texts: T): T
export function typeset(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? spaced(value) : typeset(value),
    ]),
  )
}
