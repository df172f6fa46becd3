import { type Flow, stretch } from './flow.ts'
import { matchesOf } from './matches.ts'
import { ar } from './words/ar.ts'

const together = /(?<!\d)(\d{1,3})\s?[.)-]\s?-?\s?(?=\p{L})/gu

/** Names whose numbers run together: "1.X 2.Y3.Z". The first number may have been read as a label already. */
export function runTogether(flow: Flow, begun: number | null = null): readonly Flow[] {
  if (flow.text.length < 8) return []
  let next = begun === null ? 1 : begun + 1
  const marks: { from: number; to: number }[] = begun === null ? [] : [{ from: 0, to: 0 }]
  for (const match of matchesOf(flow.text, together)) {
    if (Number(match[1]) !== next) continue
    next++
    marks.push({ from: match.index, to: match.index + match[0].length })
  }
  if (marks.length < 2 || (marks[0]?.from ?? 1) > 3) return []
  return marks.map((mark, i) => stretch(flow, mark.to, marks[i + 1]?.from))
}

/** The separator of a paragraph of names: the one that says most. Commas, dashes and brackets inside names are protected. */
function separatorOf(text: string): RegExp {
  if ((text.match(/\t|\s{3,}/g)?.length ?? 0) > 0) return /\t+|\s{3,}/g
  if (/[;؛]/.test(text)) return /\s*[;؛]\s*/g
  if ((text.match(/\s[•·|▪●*]\s/g)?.length ?? 0) > 0) return /\s*[•·|▪●*]\s+/g
  const dashes = text.match(/\s[-–—]\s/g)?.length ?? 0
  const commas = text.match(/[,،]/g)?.length ?? 0
  return dashes >= 2 && dashes >= commas ? /\s+[-–—]\s+/g : /(?<!\d)\s*[,،]\s*(?!\d)/g
}

/** The names of a paragraph. */
export function piecesOf(flow: Flow): readonly Flow[] {
  const { text } = flow
  const pieces: Flow[] = []
  let from = 0
  let depth = 0
  let checked = 0
  for (const match of matchesOf(text, separatorOf(text))) {
    for (; checked < match.index; checked++) {
      if (text[checked] === '(' || text[checked] === '[') depth++
      if (text[checked] === ')' || text[checked] === ']') depth--
    }
    if (depth > 0) continue
    pieces.push(stretch(flow, from, match.index))
    from = match.index + match[0].length
  }
  const also = pieces.length > 1 ? lastAnd(text.slice(from)) : -1
  if (also > 0) {
    pieces.push(stretch(flow, from, from + also))
    from += also
  }
  pieces.push(stretch(flow, from))
  return pieces.filter(piece => piece.text !== '' && piece.text !== '.')
}

/** Where a list's last "and" parts two names: "…, River Club and Valley Federation". "Justice and Peace" stays whole. */
function lastAnd(last: string): number {
  const [, before = '', after = ''] = /^(.*)\s(?:and|et|y|e)\s((?:\p{Lu}|\d).*)$/su.exec(last) ?? []
  const many = (words: string) => words.trim().split(/\s+/).length > 1
  if (many(before) && many(after)) return before.length
  return last.search(arabicAnd)
}

const arabicAnd = new RegExp(`(?<=\\S\\s+\\S+)\\sو(?=\\s?(?:${ar.groups.join('|')})(?!\\p{L}))`, 'u')

/** A name without the "and" before it, or behind it before the next one, and without the mark that parts them. */
export const withoutAnd = (text: string): string =>
  text
    .replace(/^(?:and|et|y|e|و(?=\s))\s+(?=[\p{Lu}\d"«“]|[\u0621-\u064a])/u, '')
    .replace(/\s*[;,،؛]\s*(?:and|et|y|e|و)$/u, '')
    .replace(/[.;,،؛]+$/u, '')

/** Words that begin with the letter that is also "and". */
const beginsWithWaw =
  /^و(?:حد[ةا]|كال[ةا]|قف|اد[يى]|زار[ةا]|طن|رش[ةا]|عد|فاء|ئام|سائل|سيط|عي|لاي[ةا]|فد|جوه|جه|رد|سام|ليد|داد|صل|اح[ةا]|ثيق|ثائق|فاق|قاي[ةا]|ساط[ةا]|سط|اجه[ةا]|هب|لاد[ةا]|حي)/u

/** The last name of an Arabic list, without the "and" that is one word with it. */
export const withoutJoinedAnd = (flow: Flow): Flow =>
  /^و(?=[\u0621-\u064a]{3})/u.test(flow.text) && !beginsWithWaw.test(flow.text) ? stretch(flow, 1) : flow
