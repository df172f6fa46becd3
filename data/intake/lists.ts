import type { Block } from './blocks.ts'
import { type Flow, stretch, wordsOf } from './flow.ts'
import { labelsAt, ordinalValue, type Style } from './labels.ts'
import { matchesOf } from './matches.ts'
import { cue, words } from './words/cues.ts'

/** An item of a list, with the lists that stand under it. */
export interface Item {
  /** As printed; empty where extraction lost it. */
  readonly label: string
  readonly style: Style
  readonly number: number | null
  readonly flow: Flow
  readonly under: readonly List[]
  /** Index of its line. */
  readonly line: number
}

export interface List {
  readonly items: readonly Item[]
  readonly style: Style
  /** Indexes of lines. */
  readonly first: number
  readonly last: number
  /** Whether its labels are in the text, or were lost and are guessed by the lines' form. */
  readonly marked: boolean
  /** Whether it counts on from the list before it, with other words between. */
  readonly goesOn: boolean
}

/** A paragraph or a heading; what a list stands under is the prose before it. */
export interface Prose extends Flow {
  readonly first: number
  readonly last: number
  readonly apart: boolean
}

export type Node = ({ readonly kind: 'prose' } & Prose) | ({ readonly kind: 'list' } & List)

interface Open {
  readonly items: (Omit<Item, 'under'> & { readonly under: Open[] })[]
  readonly style: Style
  readonly indent: number
  readonly first: number
  last: number
  readonly goesOn: boolean
}

/** A letter's blocks as prose and lists. Blank lines do not end a list; other words do, and so does counting from 1 again. */
export function nodesOf(blocks: readonly Block[]): readonly Node[] {
  const nodes: (({ readonly kind: 'prose' } & Prose) | { readonly kind: 'open'; readonly list: Open })[] = []
  let stack: Open[] = []
  let previous: Open | null = null
  for (const block of blocks) {
    if (!block.label) {
      previous = stack[0] ?? previous
      stack = []
      nodes.push({ kind: 'prose', ...block })
      continue
    }
    const { label } = block
    const item = {
      label: label.text,
      style: label.style,
      number: label.number,
      flow: stretch(block),
      under: [],
      line: block.first,
    }
    const level = stack.findLastIndex(
      list => follows(list, block) && Math.abs(block.indent - list.indent) <= 1,
    )
    const deeper = label.number === 1 && block.indent > (stack.at(-1)?.indent ?? block.indent) + 1
    const goesOnWith = level >= 0 || deeper ? level : stack.findLastIndex(list => follows(list, block))
    const list = stack[goesOnWith]
    if (list) {
      stack = stack.slice(0, goesOnWith + 1)
      list.items.push(item)
    } else {
      const parent = (deeper ? stack.at(-1) : stack.findLast(({ style }) => style !== label.style)) ?? null
      const counted = parent?.items.at(-2)?.under.at(-1)
      const countsOn =
        counted?.style === label.style && label.number === (counted.items.at(-1)?.number ?? 0) + 1
      const nested =
        parent !== null &&
        (label.number === null || label.number === 1 || label.style === 'decimal' || countsOn)
      const goesOn =
        !nested &&
        previous !== null &&
        previous.style === label.style &&
        label.number !== null &&
        label.number === (previous.items.at(-1)?.number ?? 0) + 1
      const opened: Open = {
        items: [item],
        style: label.style,
        indent: block.indent,
        first: block.first,
        last: block.last,
        goesOn,
      }
      if (nested) {
        parent.items.at(-1)?.under.push(opened)
        stack = [...stack.slice(0, stack.indexOf(parent) + 1), opened]
      } else {
        nodes.push({ kind: 'open', list: opened })
        stack = [opened]
        previous = opened
      }
    }
    for (const open of stack) open.last = block.last
  }
  return nodes.map(node => (node.kind === 'prose' ? node : { kind: 'list', ...closed(node.list) }))
}

const closed = ({ items, style, first, last, goesOn }: Open): List => ({
  items: items.map(item => ({ ...item, under: item.under.map(closed) })),
  style,
  first,
  last,
  marked: true,
  goesOn,
})

/** Whether a labelled block is the next item of an open list. */
function follows(list: Open, { label, indent }: Block): boolean {
  const before = list.items.at(-1)
  if (!label || !before || label.style !== list.style) return false
  if (label.number === null || before.number === null) return Math.abs(indent - list.indent) <= 3
  return label.number > before.number
}

const enumerator = new RegExp(
  `(?:^|(?<=[.;:،,؛!?]\\s))(?:(?:and|et|y)\\s+)?((?:${words.enumerators}))(?=\\s?[:،,]|\\s(?:we|that|nous|que|ندعو|نطالب))\\s?[:،,]?\\s*`,
  'giu',
)
/** "… to first …, second …" and "أولاً … وثانياً" in the middle of a sentence. */
const inSentence = new RegExp(
  `(?<=[\\s,;:]و?)((?:${words.tanwin})(?!\\p{L})|(?:${words.enumerators})(?=,?\\s(?:to|that|by|à|de|que)\\s))[,،:]?\\s*`,
  'giu',
)
const inlineLabels: readonly { readonly style: Style; readonly pattern: RegExp }[] = [
  { style: 'number', pattern: /(?<![\p{L}\p{N}])(\(\d{1,2}\)|\d{1,2}\))\s*(?=\S)/gu },
  { style: 'letter', pattern: /(?<![\p{L}\p{N}])(\([a-h]\)|(?<=\s)[a-h]\))\s*(?=\S)/gu },
  { style: 'roman', pattern: /(?<![\p{L}\p{N}])(\([ivx]{1,4}\)|(?<=\s)[ivx]{1,4}\))\s*(?=\S)/gu },
  { style: 'arabicLetter', pattern: /(?<![\p{L}\p{N}])(\([أابجدهو]\)|(?<=\s)[أابجدهو][)-])\s*(?=\S)/gu },
  {
    style: 'number',
    pattern:
      /(?<=^|[:;.,،؛؟]\s{0,3}|\s(?:and|et|y|و)\s)(?<!\d\s?)((?:-\s)?\d{1,2}\s?[.\-–°º]\s?-?)\s*(?=\p{L})/gu,
  },
  { style: 'bullet', pattern: /(?<=^|\s)([•▪●♦■◦➢✓])\s*(?=\S)/gu },
  { style: 'ordinal', pattern: enumerator },
  { style: 'ordinal', pattern: inSentence },
]

const demandVerb = cue('demandVerbs')
const sentenceEnd = /[.!؟?](?=["'”’)\]]?\s+[\p{Lu}\p{Lo}"'“‘(])/u

/** A list that runs inside a paragraph: what stands before it, its items and what stands after; null where there is none. */
export function inlineList(
  source: string,
  prose: Prose,
): { readonly before: Prose | null; readonly list: List; readonly after: Prose | null } | null {
  if (prose.text.length < 20 || prose.text.length > 20_000) return null
  for (const { style, pattern } of inlineLabels) {
    const marks = counted(prose.text, style, pattern)
    if (marks.length < 2 || !marks.every((mark, i) => isItem(prose.text.slice(mark.to, marks[i + 1]?.from))))
      continue
    const first = marks[0]?.from ?? 0
    const intro = prose.text.slice(0, first)
    if (
      style === 'ordinal' &&
      !demandVerb.test(intro) &&
      !marks.every((mark, i) => demandVerb.test(prose.text.slice(mark.to, marks[i + 1]?.from)))
    )
      continue
    const lastMark = marks.at(-1)
    const tail = prose.text.slice(lastMark?.to ?? 0)
    const end = (lastMark?.to ?? 0) + (sentenceEnd.exec(tail)?.index ?? tail.length - 1) + 1
    const items = marks.map(
      (mark, i): Item => ({
        label: wordsOf(source, stretch(prose, mark.from, mark.to)).replace(/[:،,]$/u, ''),
        style,
        number: style === 'bullet' ? null : i + 1,
        flow: stretch(prose, mark.to, marks[i + 1]?.from ?? end),
        under: [],
        line: prose.first,
      }),
    )
    const part = (from: number, to: number): Prose | null => {
      const flow = stretch(prose, from, to)
      return flow.text === '' ? null : { ...flow, first: prose.first, last: prose.last, apart: false }
    }
    return {
      before: part(0, first),
      list: { items, style, first: prose.first, last: prose.last, marked: true, goesOn: false },
      after: part(end, prose.text.length),
    }
  }
  return null
}

/** "(i) and (ii) are met" refers to items and holds none. */
const isItem = (text: string) =>
  text.trim().split(/\s+/).length > 1 && !/^\s*(?:[,،]|and|or|et|ou|y|o|و)\s/iu.test(text)

/** The labels of one style that count up from the first. */
function counted(text: string, style: Style, pattern: RegExp): readonly { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = []
  for (const match of matchesOf(text, pattern)) {
    const word = match[1] ?? ''
    const from = match.index + match[0].indexOf(word)
    const label = style === 'ordinal' ? null : labelsAt(`${word} x`).find(each => each.style === style)
    const value = style === 'ordinal' ? ordinalValue(word) : (label?.number ?? null)
    if (style === 'bullet' || value === marks.length + 1)
      marks.push({ from, to: match.index + match[0].length })
  }
  return marks
}
