import { dateLine } from './dates.ts'
import { type Flow, joined, stretch, wordsOf } from './flow.ts'
import { type Label, labelsAt } from './labels.ts'
import type { Line } from './normalise.ts'
import { startsWithTitle } from './recipients.ts'
import { opening, words } from './words/cues.ts'

/** A paragraph, a heading or an item of a list: lines that belong together. Indexes are of lines, from 0. */
export interface Block extends Flow {
  readonly first: number
  readonly last: number
  /** Null for what is no item. */
  readonly label: Label | null
  /** Spaces before it. */
  readonly indent: number
  /** Whether a blank line stands before it. */
  readonly apart: boolean
}

const ended = /[.!?؟。:;؛]["'”’»)]?\s*$/u
const startsLow = /^\s*["“«(]?\p{Ll}/u
/** A heading or a label of its own: "Copie : …", "Contact:". */
const opensAnew = /[:：]\s*$|^\s*(?:[\p{L}.'’]+\s){0,3}[\p{L}.'’]+\s?[:：]\s|@/u
const ends = opening('ends')
const labelled = new RegExp(`^\\s*(?:${words.cc}|${words.subject})\\s?[.:：]`, 'iu')
const indentOf = (text: string) => text.length - text.trimStart().length

/**
 * The width at which a text is wrapped, in characters; null where each paragraph stands on a line of its own.
 * A wrapped text has several lines of nearly one width that end in the middle of a sentence.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map(({ text }) => text.trim().length).filter(length => length > 0)
  const widest = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.95)] ?? 0
  if (widest < 32 || widest > 125) return null
  let running = 0
  for (const [i, { text }] of lines.entries()) {
    const next = lines[i + 1]?.text.trim() ?? ''
    if (next === '' || text.trim().length < widest * 0.75 || ended.test(text)) continue
    if (labelsAt(next).length === 0) running++
  }
  return running >= 3 ? widest : null
}

const we = new RegExp(`^\\s*(?:${words.we})(?![\\p{L}])`, 'iu')

/** A line that no line before it runs on to: someone else's courtesy title after a comma, a date, or the signatories' own voice. */
const beginsAnew = (before: string, next: string, width: number | null): boolean =>
  (/[,،]\s*$/u.test(before) && startsWithTitle(next)) ||
  (width === null && dateLine({ text: next }) !== null) ||
  (/^\s*\p{Lu}/u.test(next) && we.test(next) && !/[,،]\s*$/u.test(before) && before.length > 60)

/** Whether a line goes on with the paragraph or item of the line before it. */
function joins(before: string, next: string, width: number | null, hang: number): boolean {
  if (labelled.test(next) || beginsAnew(before, next, width)) return false
  if (next.trim() === '' || before.includes('\t') || next.includes('\t')) return false
  if (startsLow.test(next) && !/[:;؛]\s*$/u.test(before) && !/^\s*\p{Ll}\p{Lu}/u.test(next)) return true
  if (hang > 0 && indentOf(next) >= hang && indentOf(next) > 1) return true
  if (before.trim().length > 80 && !ended.test(before) && !opensAnew.test(next) && !ends.test(next))
    return true
  if (width === null)
    return /[,،](?:\s*)$|\s(?:and|of|the|et|de|la|y|del)\s*$/u.test(before) && before.length > 60
  const word = next.trim().split(/\s/, 1)[0]?.length ?? 0
  return before.trim().length + 1 + word >= width * 0.88
}

/** The last line with words before a line, at most three lines up. */
const lastWords = (lines: readonly Line[], at: number): string =>
  lines.slice(Math.max(0, at - 3), at).findLast(({ text }) => text.trim() !== '')?.text ?? ''

/** The label of each line, where it has one that is part of a count: "A. Smith" and a year at a line's beginning are none. */
function labelsOf(lines: readonly Line[], width: number | null): readonly (Label | null)[] {
  const readings = lines.map(({ text }) => labelsAt(text))
  const next = new Map<string, number[]>()
  for (const [i, all] of readings.entries())
    for (const { style, number } of all)
      if (number !== null) {
        const key = `${style} ${number}`
        next.set(key, [...(next.get(key)?.slice(-1) ?? []), i])
      }
  const last = new Map<string, number>()
  return readings.map((all, i) => {
    if (all.length === 0) return null
    const before = lines[i - 1]?.text ?? ''
    const runsOn =
      before.trim() !== '' && !ended.test(before) && width !== null && before.trim().length > width * 0.75
    const chosen = all.find(label => {
      const { style, number } = label
      if (number === null) return !runsOn || label.text !== '-'
      const previous = last.get(style) ?? 0
      if (number === previous + 1 && previous > 0) return true
      if (style === 'number' || style === 'decimal') return !runsOn || number === 1
      // A letter, a numeral or an ordinal alone counts nothing: the one after it must come too.
      const after = next.get(`${style} ${number + 1}`)?.at(-1) ?? -1
      return number === 1 && (after > i || /[:：]\s*$/u.test(lastWords(lines, i)))
    })
    if (chosen && chosen.number !== null) last.set(chosen.style, chosen.number)
    return chosen ?? null
  })
}

/** The words of some lines as one run; the first line from its own place on. */
function flowOf(lines: readonly Line[], from: number): Flow {
  const flows = lines.map((line, i) => stretch(line, i === 0 ? from : 0)).filter(({ text }) => text !== '')
  return joined(flows)
}

/** Lines as blocks. Wrapped lines join; a sentence that a page's end cut in two joins over the blank lines. */
export function blocksOf(source: string, lines: readonly Line[]): readonly Block[] {
  const width = wrapWidth(lines)
  const labels = labelsOf(lines, width)
  const blocks: Block[] = []
  /** Inside a list an unfinished item goes on below, up to the next label. */
  const inItem = (here: number, next: number) => {
    const there = lines[next]?.text ?? ''
    if (ended.test(lines[here]?.text ?? '') || /[:：]\s*$/u.test(there)) return false
    if (/[.;؛]\s*$/u.test(there) && there.length < 160 && (lines[next + 1]?.text.trim() ?? '') === '')
      return true
    const after = lines.slice(next + 1, next + 4).findIndex(({ text }) => text.trim() === '')
    const label = labels.slice(next + 1, next + (after < 0 ? 4 : after + 1)).find(each => each !== null)
    return label !== undefined && label !== null && (label.number === null || label.number > 1)
  }
  let i = 0
  while (i < lines.length) {
    const line = lines[i]
    if (!line || line.text.trim() === '') {
      i++
      continue
    }
    const own = labels[i] ?? null
    const label = own && { ...own, text: wordsOf(source, stretch(line, 0, own.end)) }
    let last = i
    for (;;) {
      const here = lines[last]?.text ?? ''
      let next = last + 1
      const cutByPage = () => {
        while (next < last + 5 && lines[next]?.text.trim() === '') next++
        const there = lines[next]?.text ?? ''
        return (
          next > last + 1 &&
          here.trim().length > 40 &&
          !ended.test(here) &&
          startsLow.test(there) &&
          !labelled.test(there)
        )
      }
      const there = lines[next]
      if (!there) break
      if (there.text.trim() === '') {
        if (!cutByPage() || labels[next]) break
      } else if (
        labels[next] ||
        !(joins(here, there.text, width, label?.end ?? 0) || (label && inItem(last, next)))
      )
        break
      last = next
    }
    const from = label?.end ?? indentOf(line.text)
    blocks.push({
      first: i,
      last,
      label,
      indent: indentOf(line.text),
      apart: i > 0 && (lines[i - 1]?.text.trim() ?? '') === '',
      ...flowOf(lines.slice(i, last + 1), from),
    })
    i = last + 1
  }
  return blocks
}
