import { rewritten } from '../texts.ts'

const insideQuotes = '\u00a0'
const beforeMark = '\u202f'

/** A French text with its no-break spaces: inside « », narrow before ; : ! ?, in numbers and before a unit. */
const spaced = (text: string): string =>
  text
    .replace(/« /g, `«${insideQuotes}`)
    .replace(/ »/g, `${insideQuotes}»`)
    .replace(/ (?=[;:!?])/g, beforeMark)
    .replace(/(?<=\d) (?=\d{3})/g, beforeMark)
    .replace(/(?<=\d|\}) (?=Mo\b|s\b)/g, insideQuotes)

/** The texts, typeset: the sources can be written with the space bar, and none is forgotten. */
export const typeset = <T extends object>(texts: T): T => rewritten(texts, spaced)
