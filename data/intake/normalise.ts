import { type Flow, joined, stretch } from './flow.ts'

/** A line of the source as the recogniser reads it: marks and tatweel out, spaces plain, digits Western. */
export interface Line extends Flow {
  /** 1-based, in the source. */
  readonly number: number
}

const dropped = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\u00ad\u0640]/
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\v\f\r]/
const digits = /[\u0660-\u0669\u06f0-\u06f9]/
const breaks = /[\n\u2028\u2029]/
const [tatweel, dash, space, newline] = ['\u0640', '-', ' ', '\n'].map(char => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
]

/** Letters in the shapes that they have in print, as a PDF may give them: "ﺍﻟ", "ﬁ". One may stand for several. */
const presentation = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/
const shaped: ReadonlyMap<number, string> = new Map(
  Array.from({ length: 0x600 }, (_, i) => String.fromCharCode(0xfb00 + i)).flatMap(char =>
    presentation.test(char) && char.normalize('NFKC') !== char
      ? [[char.charCodeAt(0), char.normalize('NFKC').trim()] as const]
      : [],
  ),
)
const longestShape = Math.max(...[...shaped.values()].map(letters => letters.length))

/** What each UTF-16 unit is read as: itself, a plain space, digit or line break, or nothing (0). */
const readAs = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const char = String.fromCharCode(unit)
  if (dropped.test(char)) return 0
  if (breaks.test(char)) return newline
  if (spaces.test(char)) return space
  const letters = shaped.get(unit)
  if (letters !== undefined) return letters.charCodeAt(letters.length - 1) || 0
  return digits.test(char) ? 0x30 + (unit & 0xf) : unit
})
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39

/** Longer runs of spaces say no more than this one. */
const widest = 8

/** More empty lines in a row say no more than these. */
const mostEmpty = 6

/** A page's number alone on its line says nothing of the letter. */
const pageNumber =
  /^\s*(?:(?:page|página|pag\.?|صفحة)\s*\d+|(?:page|página|صفحة)?\s*\d+\s*(?:of|\/|de|sur|من)\s*\d+)\s*$/iu

/** The source as lines. Tatweel after a number is a dash ("١ـ"). */
export function linesOf(source: string): readonly Line[] {
  const at = new Int32Array(source.length * (presentation.test(source) ? longestShape : 1) + 1)
  const pieces: string[] = []
  let length = 0
  let run = 0
  /** The source from here on is read as it stands, and not yet among the pieces. */
  let from = 0
  let [before, last] = [0, 0]
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    const isDash = unit === tatweel && (isDigit(last) || (last === space && isDigit(before)))
    let read = isDash ? dash : (readAs[unit] ?? unit)
    run = read === space ? run + 1 : read === 0 ? run : 0
    if (run > widest) read = 0
    if (read !== unit) {
      const letters = shaped.get(unit) ?? (read === 0 ? '' : String.fromCharCode(read))
      pieces.push(source.slice(from, i), letters)
      from = i + 1
      for (let k = 1; k < letters.length; k++) at[length++] = i
    }
    if (read === 0) continue
    before = last
    last = read
    at[length++] = i
  }
  at[length] = source.length
  pieces.push(source.slice(from))
  const text = pieces.join('')
  const lines: Line[] = []
  let empty = 0
  for (let start = 0, number = 1; start <= length; number++) {
    const end = text.indexOf('\n', start)
    const to = end < 0 ? length : end
    empty = to === start ? empty + 1 : 0
    if (empty <= mostEmpty) lines.push({ text: text.slice(start, to), at, offset: start, number })
    start = to + 1
  }
  return withLabelsJoined(withoutPageMarks(lines))
}

const loneLabel = /^\s*\(?(?:\d{1,2}\s?(?:[.)°º]-?|-)|[a-h]\)|[ivx]{1,4}\))\s*$/iu

/** A label alone on its line as the beginning of the next line, whose label it is. */
function withLabelsJoined(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => loneLabel.test(text))) return lines
  const joinedLines: Line[] = []
  for (const line of lines) {
    const before = joinedLines.at(-1)
    if (before && loneLabel.test(before.text) && /^\s*["“«]?\p{L}/u.test(line.text))
      joinedLines[joinedLines.length - 1] = {
        ...joined([stretch(before), stretch(line)]),
        number: before.number,
      }
    else joinedLines.push(line)
  }
  return joinedLines
}

/** A line without its words, where another text has them or they are none of the letter. */
export const blanked = (line: Line): Line => ({ ...line, text: '', offset: line.offset + line.text.length })

/** Pages' numbers, and lines that stand three times or more but for a number: the heads and feet of pages. */
function withoutPageMarks(lines: readonly Line[]): readonly Line[] {
  const keys = lines.map(({ text }) => (/\d/.test(text) ? text.trim().replace(/\d+/g, '#') : null))
  const times = new Map<string, number>()
  for (const key of keys) if (key !== null) times.set(key, (times.get(key) ?? 0) + 1)
  const heads = new Set(
    [...times].flatMap(([key, count]) =>
      count >= 3 && /\p{L}.*\s.*#|#.*\s.*\p{L}/u.test(key) && !/^\W*#/u.test(key) ? [key] : [],
    ),
  )
  const between = betweenPages(lines)
  return lines.map((line, i) => {
    const key = keys[i] ?? null
    const isMark = key !== null && (heads.has(key) || pageNumber.test(line.text))
    return isMark || between.has(i) ? blanked(line) : line
  })
}

const loneNumber = /^\s*(?:[-–—]\s?)?\d{1,4}(?:\s?[-–—])?\s*$/
const sentenceEnd = /[.!?؟:;؛]["'”’»)]?\s*$/u

/** A number between dashes on its line; and one in the middle of a sentence, with the short lines around it: a page's foot and the next one's head. */
function betweenPages(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  const isBlank = (i: number) => (lines[i]?.text.trim() ?? '') === ''
  const isFoot = (i: number) => !isBlank(i) && (lines[i]?.text.trim().length ?? 0) < 90
  for (const [i, { text }] of lines.entries()) {
    if (!loneNumber.test(text)) continue
    if (/[-–—]\s?\d+\s?[-–—]/.test(text)) found.add(i)
    let [first, last] = [i, i]
    while (first > i - 2 && isFoot(first - 1)) first--
    while (last < i + 2 && isFoot(last + 1)) last++
    if (!isBlank(first - 1) || !isBlank(last + 1)) continue
    const before = lines
      .slice(Math.max(0, first - 4), first)
      .findLast((_, k, all) => all[k]?.text.trim() !== '')
    const after = lines.slice(last + 1, last + 5).find(line => line.text.trim() !== '')
    const runsOn = before && after && !sentenceEnd.test(before.text) && /^\s*\p{Ll}/u.test(after.text)
    if (runsOn) for (let k = first; k <= last; k++) found.add(k)
  }
  return found
}
