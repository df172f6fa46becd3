import type { Place } from './draft.ts'

/** A line of the source as the recogniser reads it: marks and tatweel out, spaces plain, digits Western. */
export interface Line {
  readonly text: string
  /** Where each character of `text` stands in the source; one more for the end. */
  readonly at: readonly number[]
  /** 1-based, in the source. */
  readonly number: number
}

const dropped = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\u00ad\u0640]/
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\v\f\r]/
const digits = /[\u0660-\u0669\u06f0-\u06f9]/

/** Longer runs of spaces say no more than this one. */
const widest = 8

/** A page's number alone on its line says nothing of the letter. */
const pageNumber =
  /^\s*(?:(?:page|página|pag\.?|صفحة)\s*\d+|(?:page|página|صفحة)?\s*\d+\s*(?:of|\/|de|sur|من)\s*\d+)\s*$/iu

/** The source as lines. Tatweel after a number is a dash ("١ـ"). */
export function linesOf(source: string): readonly Line[] {
  const lines: Line[] = []
  let text = ''
  let at: number[] = []
  let run = 0
  for (let i = 0; i <= source.length; i++) {
    const char = source[i]
    if (char === undefined || char === '\n' || char === '\u2028' || char === '\u2029') {
      const isPage = pageNumber.test(text)
      lines.push({ text: isPage ? '' : text, at: isPage ? [i] : [...at, i], number: lines.length + 1 })
      text = ''
      at = []
    } else if (char === '\u0640' && /\d ?$/.test(text.slice(-2))) {
      text += '-'
      at.push(i)
    } else if (!dropped.test(char)) {
      const plain = digits.test(char) ? String(char.charCodeAt(0) & 0xf) : spaces.test(char) ? ' ' : char
      run = plain === ' ' ? run + 1 : 0
      if (run > widest) continue
      text += plain
      at.push(i)
    }
  }
  return withoutRunningHeads(lines)
}

/** A line that stands three times or more, but for its page's number, is the head or foot of a page. */
function withoutRunningHeads(lines: readonly Line[]): readonly Line[] {
  const key = ({ text }: Line) => text.trim().replace(/\d+/g, '#')
  const times = new Map<string, number>()
  for (const line of lines) times.set(key(line), (times.get(key(line)) ?? 0) + 1)
  const isHead = (line: Line) =>
    (times.get(key(line)) ?? 0) >= 3 &&
    /\p{L}.*\s.*#|#.*\s.*\p{L}/u.test(key(line)) &&
    !/^\s*\W*#/u.test(key(line))
  return lines.map(line => (isHead(line) ? { ...line, text: '', at: line.at.slice(-1) } : line))
}

/** Where a stretch of a line stands in the source, without the spaces around it. */
export function placeIn(line: Line, from = 0, to = line.text.length): Place {
  const stretch = line.text.slice(from, to)
  const lead = stretch.length - stretch.trimStart().length
  const start = from + lead
  const end = start + stretch.trim().length
  const last = line.at[end - 1]
  return {
    start: line.at[start] ?? 0,
    end: end > start && last !== undefined ? last + 1 : (line.at[start] ?? 0),
  }
}

/** A run of words as a part's text: spaces run together, direction marks and tatweel out, people's own digits kept. */
export function wordsOf(
  source: string,
  { text, at }: { readonly text: string; readonly at: readonly number[] },
): string {
  let words = ''
  for (let k = 0; k < text.length; k++) words += /\s/.test(text[k] ?? '') ? ' ' : (source[at[k] ?? 0] ?? '')
  return words
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
