import { hasAddress } from './addresses.ts'
import type { Block } from './blocks.ts'
import { warningsOf } from './doubles.ts'
import type { Confidence, Draft, Warning } from './draft.ts'
import { type Entry, entriesOf } from './entries.ts'
import { type Flow, placeOf, stretch } from './flow.ts'
import type { Label } from './labels.ts'
import { habitOf, splitName } from './names.ts'
import type { Line } from './normalise.ts'
import { isGroup, personsIn } from './persons.ts'
import { startsWithTitle } from './recipients.ts'
import { piecesOf } from './separators.ts'
import { ar } from './words/ar.ts'
import { alone, cue, label, opening, tongues, unlabelled, words } from './words/cues.ts'

type Signatory = Draft['signatories'][number]

export interface Signatories {
  readonly signatories: readonly Signatory[]
  readonly declared: number | null
  readonly warnings: readonly Warning[]
  /** Indexes of the blocks that belong to this section. */
  readonly blocks: ReadonlySet<number>
}

const counted = '(?:\\(?\\s*(\\d{1,4})[^:\\n]{0,40}\\)?)?'
const heading = new RegExp(
  `^[\\s#*_]*(?:[\\p{L}'’\\d]+[,،]?\\s){0,5}?(?:${words.signatories})(?:\\s[\\p{L}'’\\d]+){0,7}(?:\\s*\\([^()\\d]{2,60}\\))?\\s*${counted}\\s*[*_]*\\s*([:：]|[,،.]?\\s*$)(.*)$`,
  'iu',
)
const demandVerb = cue('demandVerbs')
const pointCue = cue('pointCues')
const closing = opening('closings')
const ends = opening('ends')
const footnote = /^\s*(?:\[\d{1,2}\]|[¹²³⁴†]|\(?\d{1,2}\)?\s+(?:see|voir|véase|انظر|https?:))/iu
const declaredCount = new RegExp(
  `(?<!\\d)(\\d{1,4})\\s+(?:[\\p{L}-]+\\s+){0,4}?(?:${words.organisations})|(?:${words.organisations})\\s*\\((\\d{1,4})\\)`,
  'iu',
)
/** "the twelve undersigned organisations", "المنظمات الثلاث الموقعة". */
const spelled = Array.from({ length: 19 }, (_, i) =>
  Object.values(tongues)
    .map(({ numberWords }) => numberWords[i])
    .join('|'),
).map(
  forms =>
    new RegExp(
      `(?<![\\p{L}-])(?:${forms})(?![\\p{L}-])\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:${words.organisations})|(?:ال)(?:${ar.organisations.join('|')})\\s+(?:${forms})(?!\\p{L})`,
      'iu',
    ),
)

function inFigures(text: string): number | null {
  const found = /\d/.test(text) ? declaredCount.exec(text) : null
  return found && Number(found[1] ?? found[2])
}

const anySpelled = new RegExp(
  `(?<!\\p{L})(?:${Object.values(tongues)
    .flatMap(({ numberWords }) => numberWords)
    .join('|')})(?!\\p{L})`,
  'iu',
)

/** How many signatories some words say there are, in figures or spelled out; null where they do not. */
function declaredIn(text: string): number | null {
  const figures = inFigures(text)
  if (figures !== null) return figures
  if (!anySpelled.test(text)) return null
  // "eleven" is looked for before "one", "أحد عشر" before "عشر".
  const at = spelled.findLastIndex(forms => forms.test(text))
  return at < 0 ? null : at + 2
}

const undersigned = new RegExp(`(?:${words.undersigned})`, 'iu')
const we = new RegExp(`^["“«]?(?:${words.we})(?!\\p{L})`, 'iu')
const salutation = opening('salutations')
const toLabel = label('to')
const toOpening = unlabelled('toOpenings')
const ccLabel = label('cc')
const subjectLabel = label('subject')
const tableHead = alone('tableHeads')

interface Heading {
  readonly at: number
  readonly declared: number | null
  /** What stands behind the heading's colon. */
  readonly rest: Flow | null
}

/** Whether a block is a heading of the signatories. */
function headingOf(block: Block, at: number): Heading | null {
  const columns = block.text.length > 400 ? [] : block.text.split(/\t+|\s{3,}/)
  if (
    columns.length > 1 &&
    tableHead.test(columns[0] ?? '') &&
    columns.filter(each => tableHead.test(each)).length > 1
  )
    return { at, declared: null, rest: null }
  if (block.label || block.text.length > 20_000) return null
  const match = heading.exec(block.text.slice(0, 400))
  if (
    !match ||
    pointCue.test(match[0].slice(0, 200)) ||
    demandVerb.test(block.text.slice(0, 400 - (match[3]?.length ?? 0)))
  )
    return null
  const start = block.text.slice(0, 400).length - (match[3]?.length ?? 0)
  const rest = stretch(block, start)
  if (
    match[2]?.trim() !== ':' &&
    match[2]?.trim() !== '：' &&
    (block.text.length > 90 || /\.\s*$/u.test(block.text))
  )
    return null
  return {
    at,
    declared: match[1] === undefined ? declaredIn(block.text.slice(0, start)) : Number(match[1]),
    rest: rest.text === '' ? null : rest,
  }
}

/**
 * The signatories: under their headings, in whatever form (numbered, bullets, lines, a table, one paragraph), until
 * contacts, notes or the letter's own words begin. Without a heading, the names under the closing words, or a long
 * list of short names at the end.
 */
export function signatoriesIn(source: string, lines: readonly Line[], blocks: readonly Block[]): Signatories {
  const taken = new Set<number>()
  const entries: Entry[] = []
  let declared: number | null = null
  const headings = blocks.flatMap((block, i) => headingOf(block, i) ?? [])
  for (const [k, found] of headings.entries()) {
    const i = found.at
    const end = endOfNames(blocks, i, headings[k + 1]?.at ?? blocks.length, found.rest !== null)
    if (end === i + 1 && found.rest === null) continue
    const section = entriesOf(source, lines, blocks.slice(i + 1, end), found.rest, 'high')
    if (
      section.length === 0 ||
      section.filter(({ text }) => /^\p{Ll}/u.test(text)).length * 2 > section.length
    )
      continue
    for (let at = i; at < end; at++) taken.add(at)
    entries.push(...section)
    declared ??= found.declared
  }
  if (entries.length === 0) unheaded(source, lines, blocks, entries, taken)
  const names = entries.map(({ text }) => text)
  const sure = habitOf(names)
  const person = personsIn(names)
  const signatories = entries.map((entry, i): Signatory => {
    const split =
      entry.with === null
        ? (person(entry.text) ?? splitName(entry.text, sure))
        : { name: entry.text, with: entry.with }
    return {
      span: placeOf(entry.flow),
      confidence: entry.confidence,
      number: entry.number ?? i + 1,
      name: split.name.replace(/[.,;،؛:]+$/u, '').trim() || entry.text,
      printedWith: split.with,
    }
  })
  return {
    signatories,
    declared: declared ?? declaredInBody(blocks, taken),
    warnings: warningsOf(entries, signatories),
    blocks: taken,
  }
}

/** The first block after the names. */
function endOfNames(blocks: readonly Block[], at: number, next: number, begun: boolean): number {
  let first: Label | null = null
  const form: Form = { names: 0, labelled: 0, stopped: 0, apart: 0 }
  for (let i = at + 1; i < next; i++) {
    const block = blocks[i]
    if (!block) break
    const { text } = block
    const names = i > at + 1 || begun
    if (!block.label && (ends.test(text) || footnote.test(text))) return i
    if (first && block.label?.number === 1 && formOf(block.label.text) !== formOf(first.text)) return i
    if (!block.label && ccLabel.test(text)) return i
    if (names && !block.label && (toLabel.test(text) || subjectLabel.test(text))) return i
    if (names && !block.label && startsWithTitle(toOpening.exec(text)?.[1] ?? '')) return i
    if (first && block.label && block.label.style !== first.style && /[.!]\s*$/u.test(text)) return i
    if (names && !block.label && salutation.test(text) && /[,،:]\s*$/u.test(text)) return i
    if (we.test(text) && text.length > 60) return i
    if (text.length > 150 && /[.؟?!]\s*$/u.test(text) && text.length > piecesOf(block).length * 55) return i
    if (first && !block.label && text.length > 120) return i
    if (i > at + 1 && isBelow(form, block, blocks[i + 1])) return i
    addTo(form, block)
    first ??= block.label
  }
  return next
}

const addressing = /(?:^|\s)(?:إلى|الى|to|à|aux?|al?)\s*[:：]\s*$/iu

/** The form that a list's names have so far. */
interface Form {
  names: number
  labelled: number
  /** Names with a full stop. */
  stopped: number
  /** Names below a blank line. */
  apart: number
}

function addTo(form: Form, { text, label: own, apart }: Block): void {
  if (/[:：]\s*$/u.test(text)) return
  form.names++
  if (own) form.labelled++
  if (apart && form.names > 1) form.apart++
  if (/[.!]\s*$/u.test(text)) form.stopped++
}

/** Whether a block below some names is none, by its form: apart from them, and without the label or with the full stop that they do not have. */
function isBelow(form: Form, block: Block, next: Block | undefined): boolean {
  const { text, label: own } = block
  if (addressing.test(text) || text.includes('©')) return true
  const isStopped = form.names >= 3 && form.stopped === 0 && /[.!]\s*$/u.test(text)
  if (own) return form.labelled === 0 && isStopped
  if (!block.apart || /[:：]\s*$/u.test(text)) return false
  if (form.labelled > 0 && form.labelled === form.names) return !next?.label
  return hasAddress(block) || (form.apart === 0 && isStopped)
}

const formOf = (text: string) => text.replace(/\d+/u, '#')

const short = (text: string) => text.length < 120 && !/[.!?؟]\s+\p{Lu}/u.test(text)

/** No list of names is longer without a heading over it. */
const longestGuess = 2_000

function unheaded(
  source: string,
  lines: readonly Line[],
  blocks: readonly Block[],
  entries: Entry[],
  taken: Set<number>,
): void {
  const take = (from: number, end: number, confidence: Confidence) => {
    const formal = /^(?:\S+\s){0,3}\S+[,،]\s*$/u.test(blocks[from]?.text ?? '') ? 1 : 0
    entries.push(...entriesOf(source, lines, blocks.slice(from + formal, end), null, confidence))
    if (entries.length > 0) for (let k = from; k < end; k++) taken.add(k)
  }
  const closed = blocks.findLastIndex(
    ({ text, label: own }) => !own && text.length < 100 && closing.test(text),
  )
  if (closed >= 0 && closed < blocks.length - 1) {
    const names = blocks.findIndex(({ text }, i) => i > closed && !(ends.test(text) && text.length > 50))
    if (names > 0) take(names, endOfNames(blocks, names - 1, blocks.length, false), 'middle')
    return
  }
  let end = blocks.length
  const foot = blocks.findIndex(({ text, label: own }, i) => i > blocks.length / 3 && !own && ends.test(text))
  if (foot > 0) end = foot
  const isSeparated = (at: number) => {
    const block = blocks[at]
    const pieces = block ? piecesOf(block) : []
    return pieces.length >= 4 && pieces.every(({ text }) => short(text) && text.length < 90)
  }
  const separated = [end - 1, end - 2].find(isSeparated) ?? -1
  if (separated > 0) {
    take(separated, end, 'low')
    return
  }
  const listed = labelledNames(blocks.slice(0, end))
  if (listed >= 0) {
    take(listed, end, 'low')
    return
  }
  let from = end
  while (
    from > 0 &&
    short(blocks[from - 1]?.text ?? '') &&
    !/[.:؟?!]\s*$/u.test(blocks[from - 1]?.text ?? '')
  )
    from--
  if (end - from >= 5 && end - from <= longestGuess) take(from, end, 'low')
}

/** Where the items at the end of a letter, with the headings between them, begin to be names; -1 where they are none. */
function labelledNames(blocks: readonly Block[]): number {
  let from = blocks.length
  while (from > 0 && blocks.length - from < longestGuess) {
    const block = blocks[from - 1]
    if (!block || !short(block.text)) break
    if (block.label ? /[.;؛!؟?]\s*$/u.test(block.text) : !/^.{2,40}[:：]\s*$/u.test(block.text)) break
    from--
  }
  const items = blocks.slice(from).filter(({ label: own }) => own)
  const groups = items.filter(({ text }) => isGroup(text) && /^["“«]?(?:\p{Lu}|\p{Lo})/u.test(text))
  return items.length >= 4 && groups.length >= items.length * 0.5 ? from : -1
}

/** "We, the 54 undersigned organisations". */
function declaredInBody(blocks: readonly Block[], taken: ReadonlySet<number>): number | null {
  for (const [i, { text }] of blocks.entries()) {
    if (taken.has(i)) continue
    const first = text.slice(0, 400)
    const headline = i < 5 && text.length < 140 && !/[.:،,]\s*$/u.test(text)
    const signed = undersigned.test(first)
    if (!headline && !signed) continue
    const found = signed ? declaredIn(first) : inFigures(first)
    if (found !== null) return found
  }
  return null
}
