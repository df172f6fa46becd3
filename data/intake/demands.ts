import { announces } from './commitments.ts'
import type { Draft, Warning } from './draft.ts'
import { type Flow, placeOf, wordsOf } from './flow.ts'
import type { Item, List, Node, Prose } from './lists.ts'
import type { Parts } from './parts.ts'
import { fromWords, headingAddressee, type Reading, roleOf } from './roles.ts'
import { sentencesOf } from './sentences.ts'
import { cue, words } from './words/cues.ts'

type Demand = Draft['demands'][number]
type Point = Draft['points'][number]

const joint = /\s*[;؛,،](?:\s*(?:and|or|et|ou|y|o|و))?\s*$/iu

/** The lists of the body as points and demands, each by the words before it; without any demand, the sentences that ask. */
export function partsOf(
  source: string,
  nodes: readonly Node[],
  lineNumber: (index: number) => number,
): Parts {
  const points: Point[] = []
  const demands: Demand[] = []
  const warnings: Warning[] = []
  const positions = new Map<number, number[]>()
  const pointLists = new Set<number>()
  let previous: Reading | null = null
  let before: Prose | undefined
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'prose') {
      before = node
      continue
    }
    const adjacent = nodes[i - 1]?.kind === 'list'
    const anew = before && node.goesOn && /[:：]\s*$/u.test(before.text) ? fromWords(before) : null
    const reading: Reading =
      anew ??
      (previous !== null && (node.goesOn || adjacent)
        ? previous
        : roleOf(node, before, ledBy(nodes, i) ?? previous))
    if (!node.marked) {
      warnings.push({ code: 'listMarksLost', line: lineNumber(node.first), detail: first(source, node) })
    }
    if (reading.role === 'points') {
      pointLists.add(i)
      points.push(...flat(node).map(({ item }, k) => partOf(source, item, k, reading)))
    } else if (reading.role === 'demands') {
      const from = demands.length
      addDemands(source, node, reading, null, demands)
      positions.set(
        i,
        Array.from({ length: demands.length - from }, (_, k) => from + k + 1),
      )
    } else {
      warnings.push({ code: 'listWithoutRole', line: lineNumber(node.first), detail: first(source, node) })
    }
    previous = reading.role === null ? previous : reading
  }
  if (demands.length === 0) demands.push(...demandsInProse(source, nodes))
  return { points, demands, warnings, positions, pointLists }
}

/** What a sentence that leads into several lists says of them, where only headings stand between it and this one. */
function ledBy(nodes: readonly Node[], at: number): Reading | null {
  for (let i = at - 1; i >= 0; i--) {
    const node = nodes[i]
    if (!node || node.kind === 'list') return null
    if (/[:：]\s*$/u.test(node.text) && node.text.length > 25) return fromWords(node)
    if (node.text.length > 60) return null
  }
  return null
}

const first = (source: string, { items }: List) =>
  items[0] ? wordsOf(source, items[0].flow).slice(0, 120) : ''

const flat = (list: List): readonly { readonly item: Item }[] =>
  list.items.flatMap(item => [{ item }, ...item.under.flatMap(flat)])

function partOf(source: string, item: Item, at: number, { confidence }: Pick<Reading, 'confidence'>): Point {
  return {
    span: placeOf(item.flow),
    confidence,
    number: item.number ?? at + 1,
    label: item.label,
    text: wordsOf(source, item.flow).replace(joint, ''),
  }
}

/** Whether a list's items are the headings of one count that runs on under them: "I. Now: 1. 2. II. Later: 3. 4." */
function isParted({ items }: List): boolean {
  if (items.length < 2 || items.every(({ under }) => under.length === 0)) return false
  const counts = items.flatMap(({ under }) => under.flatMap(each => each.items.map(({ number }) => number)))
  const parents = items.filter(({ under }) => under.length > 0)
  return parents.length > 1 && counts.every((number, i) => number === i + 1)
}

/** The items of a list and those under them. An item that only names an addressee is a heading of those under it. */
function addDemands(
  source: string,
  list: List,
  reading: Reading,
  parent: number | null,
  demands: Demand[],
): void {
  const parted = isParted(list)
  for (const [i, item] of list.items.entries()) {
    if (parted && item.under.length > 0) {
      for (const under of item.under) addDemands(source, under, reading, null, demands)
      continue
    }
    const heading = item.under.length > 0 ? headingAddressee(item.flow.text) : null
    if (heading !== null) {
      for (const under of item.under)
        addDemands(source, under, { ...reading, addressees: [heading] }, null, demands)
      continue
    }
    demands.push({ ...partOf(source, item, i, reading), addressees: [...reading.addressees], parent })
    const own = demands.length
    for (const under of item.under) addDemands(source, under, reading, own, demands)
  }
}

const demandVerb = cue('demandVerbs')
const we = new RegExp(`(?<!\\p{L})(?:${words.we})(?!\\p{L})`, 'iu')
const asked = new RegExp(
  `(?<!\\p{L})(?:${words.demandVerbs})\\s+(?:(?:à|on|upon|al?)\\s+)?((?:the|la|le|les|l[’']|el|los|las|all)?\\s?[\\p{L}’'\\s-]{3,60}?)\\s+(?:to|à|de|a que|que|إلى|الى|أن|ب(?=\\p{L}))`,
  'iu',
)
const nobody = new RegExp(`^(?:${words.nobody})(?!\\p{L})`, 'iu')

/** Without a list, the sentences in which the letter itself asks for something. */
function demandsInProse(source: string, nodes: readonly Node[]): readonly Demand[] {
  return nodes
    .filter((node): node is { readonly kind: 'prose' } & Prose => node.kind === 'prose')
    .flatMap(sentencesOf)
    .filter(({ text }) => demandVerb.test(text) && we.test(text) && text.length > 15 && !announces(text))
    .map((flow: Flow, i) => {
      const addressee = asked.exec(flow.text)?.[1]?.trim()
      return {
        span: placeOf(flow),
        confidence: 'low',
        number: i + 1,
        label: '',
        text: wordsOf(source, flow),
        addressees: addressee && !nobody.test(addressee) ? [addressee] : [],
        parent: null,
      }
    })
}
