import type { Draft, Warning } from './draft.ts'
import type { Item, List } from './lists.ts'
import { labelOf } from './lists.ts'
import { type Line, placeIn, tidy } from './normalise.ts'
import { opening, words } from './words/cues.ts'

type Signatory = Draft['signatories'][number]

export interface Signatories {
  readonly signatories: readonly Signatory[]
  readonly declared: number | null
  readonly warnings: readonly Warning[]
  /** Lines that belong to this section. */
  readonly lines: ReadonlySet<number>
}

const heading = new RegExp(
  `^[\\s#*_]*(?:[\\p{L}'’]+\\s){0,4}?(?:${words.signatories})(?:\\s[\\p{L}'’]+){0,5}\\s*(?:\\(?\\s*(\\d{1,4})[^:\\n]{0,30}\\)?)?\\s*[*_]*\\s*([:：]|[,،]?\\s*$)(.*)$`,
  'iu',
)
const ends = opening('ends')
const declaredCount =
  /(?<!\d)(\d{1,4})\s+(?:\p{L}+\s+){0,3}(?:organi[sz]ations|associations|groups|signator(?:y|ies)|signataires|organizaciones|منظمة|منظمات|مؤسسة|جمعية)/iu

/** Whether a line is a heading of the signatories; what stands behind its colon is the beginning of the list. */
function headingOf(line: Line): { readonly declared: number | null; readonly rest: number | null } | null {
  if (labelOf(line.text)) return null
  const match = heading.exec(line.text)
  if (!match) return null
  const rest = match[3]?.trim() ?? ''
  if (match[2] === '' && line.text.length > 80) return null
  const declared = match[1] ?? declaredCount.exec(line.text)?.[1]
  return {
    declared: declared === undefined ? null : Number(declared),
    rest: rest === '' ? null : line.text.length - (match[3]?.length ?? 0),
  }
}

/** Commas that part names, but not those inside brackets or before what qualifies the name ahead. */
function pieces(text: string): readonly { readonly from: number; readonly to: number }[] {
  const separator = /\t/.test(text) ? /\t+/g : /[;؛]/.test(text) ? /[;؛]/g : /(?<!\d)[,،](?!\d)|\s[-–•·|]\s/g
  const cuts: { from: number; to: number }[] = []
  let from = 0
  const inBrackets = (at: number) =>
    text.slice(from, at).split(/[([]/).length > text.slice(from, at).split(/[)\]]/).length
  for (const match of text.matchAll(separator)) {
    if (inBrackets(match.index)) continue
    cuts.push({ from, to: match.index })
    from = match.index + match[0].length
  }
  const last = text.slice(from)
  const also = cuts.length > 1 ? last.search(/(?<=\s(?:and|et|y)\s)(?=(?:The|Le|La|Les|El|Los|Las)\s)/u) : -1
  if (also > 0) {
    cuts.push({ from, to: from + last.slice(0, also).replace(/\s\p{L}+\s$/u, '').length })
    from += also
  }
  return [...cuts, { from, to: text.length }].filter(cut => text.slice(cut.from, cut.to).trim() !== '')
}

const numbersRunTogether = /(?<!\d)\d{1,3}\s?[.)-]\s?(?=\p{L})/gu

/**
 * The signatories: under their heading, in whatever form (a numbered list, lines, one paragraph with commas),
 * until contacts or notes begin. Without a heading, a long list of short names at the end of the letter.
 */
export function signatoriesIn(source: string, lines: readonly Line[], lists: readonly List[]): Signatories {
  const headed = lines.flatMap((line, i) => {
    const found = headingOf(line)
    return found ? [{ ...found, line: i }] : []
  })
  const start = headed.findLast(({ line, rest }) => rest !== null || hasNames(lines, lists, line))
  if (start) return under(source, lines, lists, start)
  const last = lists.findLast(list => list.items.length >= 5 && list.items.every(isName(source)))
  if (!last || lines.slice(last.last + 1).some(({ text }) => text.length > 200)) {
    return { signatories: [], declared: null, warnings: [], lines: new Set() }
  }
  const taken = new Set(range(last.first, last.last))
  return { ...numbered(source, last.items, 'low'), declared: null, lines: taken }
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

const isName = (source: string) => (item: Item) => {
  const text = tidy(source, item.span)
  return text.length < 120 && !/[.!?؟]\s+\p{Lu}/u.test(text)
}

function hasNames(lines: readonly Line[], lists: readonly List[], at: number): boolean {
  const next = lines.findIndex((line, i) => i > at && line.text.trim() !== '')
  if (next < 0) return false
  const text = lines[next]?.text ?? ''
  return lists.some(({ first }) => first === next) || text.length < 120 || pieces(text).length > 3
}

function under(
  source: string,
  lines: readonly Line[],
  lists: readonly List[],
  start: { readonly line: number; readonly declared: number | null; readonly rest: number | null },
): Signatories {
  const rest = lines.slice(start.line + 1)
  const stop = rest.findIndex(({ text }) => ends.test(text) && !labelOf(text))
  const end = stop < 0 ? lines.length : start.line + 1 + stop
  const taken = new Set(range(start.line, end - 1))
  const items = lists
    .filter(({ first, last }) => first > start.line && last < end)
    .flatMap(list => list.items)
  if (items.length >= 2) {
    return { ...numbered(source, items, 'high'), declared: start.declared, lines: taken }
  }
  const signatories: Signatory[] = []
  const take = (line: Line, from: number) => {
    const text = line.text.slice(from)
    const together = [...text.matchAll(numbersRunTogether)]
    const cuts =
      together.length > 1
        ? together.map((match, i) => ({
            from: match.index + match[0].length,
            to: together[i + 1]?.index ?? text.length,
          }))
        : text.length > 60 || from > 0 || /[;؛]/.test(text)
          ? pieces(text)
          : [{ from: 0, to: text.length }]
    for (const cut of cuts) {
      const span = placeIn(line, from + cut.from, from + cut.to)
      const name = tidy(source, span)
        .replace(/^(?:and|et|y|و(?=\s))\s+/iu, '')
        .replace(/[.,;،؛]+$/u, '')
      if (name.length < 2 || /^https?:|@/.test(name)) continue
      signatories.push({
        span,
        confidence: cuts.length > 1 ? 'middle' : 'high',
        number: signatories.length + 1,
        name,
        printedWith: null,
      })
    }
  }
  const first = lines[start.line]
  if (first && start.rest !== null) take(first, start.rest)
  for (const line of lines.slice(start.line + 1, end)) {
    if (line.text.trim() !== '') take(line, labelOf(line.text)?.end ?? 0)
  }
  return {
    signatories,
    declared: start.declared,
    warnings: doubles(signatories, lines, start.line),
    lines: taken,
  }
}

function numbered(
  source: string,
  items: readonly Item[],
  confidence: Signatory['confidence'],
): Pick<Signatories, 'signatories' | 'warnings'> {
  const warnings: Warning[] = []
  const signatories = items.map((item, i): Signatory => {
    const before = items[i - 1]?.number ?? null
    if (item.number !== null && before !== null && item.number > before + 1) {
      warnings.push({
        code: 'gapInNumbering',
        line: item.line + 1,
        detail: `${before + 1}–${item.number - 1}`,
      })
    }
    const name = tidy(source, item.span).replace(/[;,،؛]+$/u, '')
    return { span: item.span, confidence, number: item.number ?? i + 1, name, printedWith: null }
  })
  const seen = new Set<string>()
  for (const [i, { name }] of signatories.entries()) {
    const key = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (seen.has(key))
      warnings.push({ code: 'duplicateSignatory', line: (items[i]?.line ?? 0) + 1, detail: name })
    seen.add(key)
  }
  return { signatories, warnings }
}

function doubles(
  signatories: readonly Signatory[],
  _lines: readonly Line[],
  line: number,
): readonly Warning[] {
  const names = signatories.map(({ name }) => name.toLowerCase())
  return signatories
    .filter(({ name }, i) => names.indexOf(name.toLowerCase()) < i)
    .map(({ name }) => ({ code: 'duplicateSignatory', line: line + 1, detail: name }))
}
