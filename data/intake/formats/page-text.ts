import type { Glyph } from './pdf-glyphs.ts'

const isArabic = (text: string) =>
  (text.match(/[\u0600-\u06ff]/g)?.length ?? 0) > (text.match(/[a-zà-ÿ]/gi)?.length ?? 0)

/** The lines of a page from its top, columns one after the other, each line in the order in which it is read. */
export function textOfPage(glyphs: readonly Glyph[]): string {
  const rows = rowsOf(glyphs.filter(({ text }) => text !== ''))
  const fromRight = isArabic(glyphs.map(({ text }) => text).join(''))
  const columns = columnsOf(rows, fromRight)
  return columns.map(column => withParagraphs(column, fromRight)).join('\n\n')
}

interface Row {
  readonly y: number
  readonly size: number
  /** Glyphs that stand side by side, from the left; a wide gap parts them. */
  readonly segments: readonly (readonly Glyph[])[]
}

function rowsOf(glyphs: readonly Glyph[]): readonly Row[] {
  const groups: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && Math.abs(first.y - glyph.y) < Math.max(first.size, glyph.size) * 0.5)
      group.push(glyph)
    else groups.push([glyph])
  }
  return groups.map(group => {
    const sorted = group.toSorted((a, b) => a.x - b.x)
    const size = Math.max(...sorted.map(glyph => glyph.size))
    const segments: Glyph[][] = []
    let end = Number.NEGATIVE_INFINITY
    for (const glyph of sorted) {
      if (glyph.x - end > size * 2 || segments.length === 0) segments.push([])
      segments.at(-1)?.push(glyph)
      end = Math.max(end, glyph.x + glyph.width)
    }
    return { y: group[0]?.y ?? 0, size, segments }
  })
}

const strongLtr = /[a-z\u00c0-\u024f]/i
const digit = /[\d\u0660-\u0669\u06f0-\u06f9]/

/** The words of a segment; from the right where most of it is Arabic, with runs of Latin and figures from the left. */
function wordsOf(segment: readonly Glyph[], fromRight: boolean): string {
  const spaced = withSpaces(segment)
  const own = segment.map(({ text }) => text).join('')
  const rtl = isArabic(own) || (fromRight && /[\u0621-\u064a]/.test(own))
  const words = (rtl ? turned(spaced) : withArabicTurned(spaced))
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  // No line begins with a closing mark: where a page is set from the left, the mark stands at its right end.
  const closed = rtl ? words.replace(/^([.:،؛!؟]+)(\S.*)$/u, '$2$1') : words
  return rtl && /^[^(]*\)/.test(closed)
    ? closed.replace(/[()]/g, bracket => (bracket === '(' ? ')' : '('))
    : closed
}

/** Glyphs from the left, with a space where a gap stands for one, and each vowel mark after the letter it belongs to. */
function withSpaces(segment: readonly Glyph[]): readonly Glyph[] {
  const letters: Glyph[] = []
  for (const glyph of segment.filter(each => !isMark(each))) {
    const before = letters.at(-1)
    const end = before ? before.x + before.width : glyph.x
    const isGap =
      glyph.x - end > glyph.size * 0.17 && !/\s$/.test(before?.text ?? '') && glyph.text.trim() !== ''
    if (isGap) letters.push({ ...glyph, text: ' ', x: end, width: glyph.x - end })
    letters.push(glyph)
  }
  const marks = new Map<Glyph, string>()
  for (const mark of segment.filter(isMark)) {
    // A mark is drawn from its letter's left end, or over it: of two letters as near, it belongs to the right one.
    const away = ({ x, width }: Glyph) => Math.max(x - mark.x, (mark.x - x - width) * 4, 0)
    const under = letters
      .filter(({ text }) => /\p{L}/u.test(text))
      .sort((a, b) => away(a) - away(b) || b.x - a.x)[0]
    if (under) marks.set(under, (marks.get(under) ?? '') + mark.text.trim())
  }
  return letters.map(letter => ({ ...letter, text: letter.text + (marks.get(letter) ?? '') }))
}

/** Glyphs from the right, with runs of Latin letters and of figures left as they stand. */
function turned(fromLeft: readonly Glyph[]): readonly Glyph[] {
  const ordered: Glyph[] = []
  let run: Glyph[] = []
  let between: Glyph[] = []
  const flush = () => {
    ordered.push(...run.toReversed(), ...between)
    run = []
    between = []
  }
  for (const glyph of fromLeft.toReversed()) {
    if (strongLtr.test(glyph.text) || digit.test(glyph.text)) {
      const joins = between.every(({ text }) => /^[.,:/+\u066b\u066c-]$/.test(text)) || bothLatin(run, glyph)
      if (run.length > 0 && !joins) flush()
      run.push(...between, glyph)
      between = []
    } else if (run.length > 0 && !/[\u0600-\u06ff]/.test(glyph.text)) between.push(glyph)
    else {
      flush()
      ordered.push(glyph)
    }
  }
  flush()
  return ordered
}

/** Glyphs from the left, with runs of Arabic letters from the right. */
function withArabicTurned(fromLeft: readonly Glyph[]): readonly Glyph[] {
  const ordered: Glyph[] = []
  let run: Glyph[] = []
  let between: Glyph[] = []
  for (const glyph of fromLeft) {
    if (/[\u0600-\u06ff]/.test(glyph.text) && !digit.test(glyph.text)) {
      run.push(...between, glyph)
      between = []
    } else if (run.length > 0 && !strongLtr.test(glyph.text) && !digit.test(glyph.text)) between.push(glyph)
    else {
      ordered.push(...run.toReversed(), ...between, glyph)
      run = []
      between = []
    }
  }
  return [...ordered, ...run.toReversed(), ...between]
}

const isMark = ({ text }: Glyph) => /^\p{M}/u.test(text)
const bothLatin = (run: readonly Glyph[], glyph: Glyph) =>
  strongLtr.test(run.map(({ text }) => text).join('')) || strongLtr.test(glyph.text)

const lineOf = ({ segments }: Row, fromRight: boolean): string => {
  const words = segments.map(segment => wordsOf(segment, fromRight))
  return (isArabic(words.join('')) || fromRight ? words.reverse() : words).join('\t')
}

/** A page in two columns of running text, one after the other, the right one first in Arabic; any other page as it stands. */
function columnsOf(rows: readonly Row[], fromRight: boolean): readonly (readonly Row[])[] {
  const two = rows.filter(({ segments }) => segments.length === 2)
  const starts = two.map(({ segments }) => segments[1]?.[0]?.x ?? 0).sort((a, b) => a - b)
  const middle = starts[Math.floor(starts.length / 2)] ?? 0
  const aligned = two.filter(({ segments }) => Math.abs((segments[1]?.[0]?.x ?? 0) - middle) < 12)
  const wide = (side: 0 | 1) =>
    aligned.reduce((sum, { segments }) => sum + (segments[side] ?? []).length, 0) /
    Math.max(1, aligned.length)
  if (aligned.length < 8 || aligned.length < rows.length * 0.6 || wide(0) < 25 || wide(1) < 25) return [rows]
  const top = rows.findIndex(row => aligned.includes(row))
  const side = (at: 0 | 1) =>
    rows.slice(top).flatMap((row): readonly Row[] => {
      const own =
        row.segments.length === 2
          ? row.segments[at]
          : (row.segments[0]?.[0]?.x ?? 0) < middle - 12 === (at === 0)
            ? row.segments[0]
            : undefined
      return own ? [{ ...row, segments: [own] }] : []
    })
  return [rows.slice(0, top), ...(fromRight ? [side(1), side(0)] : [side(0), side(1)])].filter(
    part => part.length > 0,
  )
}

/** Lines with a blank one where the space between them is wider than usual. */
function withParagraphs(rows: readonly Row[], fromRight: boolean): string {
  const gaps = rows.slice(1).map((row, i) => (rows[i]?.y ?? 0) - row.y)
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 0
  return rows
    .map((row, i) => {
      const gap = i === 0 ? 0 : (rows[i - 1]?.y ?? 0) - row.y
      return `${i > 0 && gap > Math.max(usual * 1.35, row.size * 1.2) ? '\n' : ''}${lineOf(row, fromRight)}`
    })
    .join('\n')
}
