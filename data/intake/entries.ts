import type { Block } from './blocks.ts'
import { dateLine } from './dates.ts'
import type { Confidence } from './draft.ts'
import { type Flow, joined, stretch, wordsOf } from './flow.ts'
import { isCountry, isRole } from './names.ts'
import type { Line } from './normalise.ts'
import { isGroup } from './persons.ts'
import { piecesOf, runTogether, withoutAnd, withoutJoinedAnd } from './separators.ts'
import { alone, words } from './words/cues.ts'

/** A name as it stands in the list, before what is printed behind it is split off. */
export interface Entry {
  readonly flow: Flow
  readonly text: string
  readonly number: number | null
  readonly with: string | null
  readonly confidence: Confidence
  /** 1-based line of the source. */
  readonly line: number
}

const headingOnly = alone('signatories')
const tableHead = alone('tableHeads')
const inTheNameOf = new RegExp(`^(?:${words.inTheNameOf})(?!\\p{L}).{0,80}$`, 'iu')

/** A heading among names, a column's head or a mark of the page: "International:", "Association / Town", "[English]". */
const isBetweenNames = (text: string): boolean =>
  headingOnly.test(text) ||
  /[:：]\s*[*_]*$|^\[[^\]]*\]$/u.test(text) ||
  inTheNameOf.test(text) ||
  text.split(/\s*[/|–-]\s+/u).every(each => tableHead.test(each))

/** A row over a table's columns. */
const isTableHead = (columns: readonly string[]) =>
  columns.filter(each => tableHead.test(each)).length * 2 > columns.length

/** The names of some blocks, and of what stands behind their heading's colon, each with its number and what a table has beside it. */
export function entriesOf(
  source: string,
  lines: readonly Line[],
  blocks: readonly Block[],
  rest: Flow | null,
  confidence: Confidence,
): readonly Entry[] {
  const entries: Entry[] = []
  const lineOf = (index: number) => lines[index]?.number ?? 1
  const add = (flow: Flow, number: number | null, line: number, printedWith: string | null = null) => {
    const text = withoutAnd(wordsOf(source, flow))
    if (
      text.length < 2 ||
      isBetweenNames(text) ||
      /^https?:|^www\.|^\S+@\S+$/.test(text) ||
      !/\p{L}/u.test(text)
    )
      return
    entries.push({ flow, text, number, with: printedWith, confidence, line })
  }
  const several = (flow: Flow, line: number, begun: number | null = null): boolean => {
    const together = runTogether(flow, begun)
    const pieces = together.length > 1 ? together : piecesOf(flow)
    if (pieces.length < 2) return false
    for (const [i, part] of pieces.entries()) {
      const piece = i > 1 && i === pieces.length - 1 ? withoutJoinedAnd(part) : part
      const previous = entries.at(-1)
      if (previous && previous.with === null && isCountry(piece.text) && pieces.length > 1)
        entries[entries.length - 1] = { ...previous, with: wordsOf(source, piece) }
      else add(piece, null, line)
    }
    return true
  }
  if (rest && !several(rest, lineOf(blocks[0]?.first ?? 0))) add(rest, null, lineOf(blocks[0]?.first ?? 0))
  const lined = isOnePerLine(blocks)
  const cellsOf = cellsIn(lines, blocks)
  const namesInColumns = holdsNamesInColumns(lines, blocks)
  const numbered = blocks.filter(({ label: own }) => own !== null).length
  for (const block of blocks) {
    if (block.label) {
      const [name, ...columns] = block.text.split(/\t|\s{3,}/)
      const words = columns.filter(each => each.trim() !== '').join(', ')
      if (runTogether(block, block.label.number).length > 1)
        several(block, lineOf(block.first), block.label.number)
      else
        add(
          words === '' ? stretch(block) : stretch(block, 0, name?.length),
          block.label.number,
          lineOf(block.first),
          words || null,
        )
    } else if (dateLine(block) || isBetweenNames(block.text)) continue
    else if (numbered > 3 && block.text.length > 90) continue
    else if (
      block.last > block.first &&
      !columned.test(rawOf(lines, block)) &&
      several(block, lineOf(block.first))
    )
      continue
    else for (const flow of linesOfNames(lines, block)) addLine(flow.flow, lineOf(flow.line))
  }
  return entries

  function addLine(flow: Flow, line: number) {
    const columns = cellsOf(flow.text)
    if (namesInColumns && columns.length > 1) {
      several(flow, line)
      return
    }
    if (columns.length > 1) {
      if (isTableHead(columns)) return
      const [counter, ...others] = columns
      const isCounted = /^\d{1,4}[.)]?$/.test(counter ?? '')
      const [name = '', ...behind] = isCounted ? others : columns
      const from = flow.text.indexOf(name)
      add(
        stretch(flow, from, from + name.length),
        isCounted ? Number.parseInt(counter ?? '', 10) : null,
        line,
        behind.join(', ') || null,
      )
    } else if (
      !/[;؛]/.test(flow.text) &&
      (lined || (flow.text.length < 60 && flow.text.split(/[,،]/).length < 4))
    )
      add(flow, null, line)
    else if (!several(flow, line)) add(flow, null, line)
  }
}

const columned = /\t|\S\s{3,}\S|^\s*\|/m
const rawOf = (lines: readonly Line[], { first, last }: Block) =>
  lines
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('\n')

/** The cells of a row: tabs, wide spaces or upright strokes stand between them. A row of a table's rule has none. */
function cellsIn(lines: readonly Line[], blocks: readonly Block[]): (row: string) => readonly string[] {
  const rows = blocks.flatMap(block => rawOf(lines, block).split('\n'))
  const stroked = rows.filter(row => /\s\|\s/.test(row)).length
  const isStroked = stroked >= 3 && stroked >= rows.length * 0.7
  return row =>
    row
      .split(isStroked || /^\s*\||\|\s*$/.test(row) ? /\s*\|\s*/ : /\t+|\s{3,}/)
      .map(each => each.trim())
      .filter(each => each !== '' && !/^:?-{2,}:?$/.test(each))
}

/** Whether each name has a line of its own, so that commas belong to the names: several lines, and none goes on after a comma. */
function isOnePerLine(blocks: readonly Block[]): boolean {
  const plain = blocks.filter(({ label }) => label === null)
  return plain.length >= 4 && plain.filter(({ text }) => /[,،;؛]\s*$/u.test(text)).length === 0
}

/** Whether wide spaces stand between names, not between a name and what belongs to it. */
function holdsNamesInColumns(lines: readonly Line[], blocks: readonly Block[]): boolean {
  const rows = blocks
    .filter(({ label }) => label === null)
    .flatMap(block => rawOf(lines, block).split('\n'))
    .filter(row => !row.includes('|'))
    .map(cellsIn(lines, blocks))
  const others = rows.filter(cells => cells.length === 2).map(([, second = '']) => second)
  if (others.length < 2 || rows.some(cells => cells.length > 1 && isTableHead(cells))) return false
  const groups = others.filter(isGroup)
  if (groups.length >= others.length * 0.4) return true
  if (rows.length > others.length || blocks.some(block => rawOf(lines, block).includes('\t'))) return false
  const named = others.filter(each => each.split(/\s+/).length > 1 && !isCountry(each) && !isRole(each))
  return named.length >= others.length * 0.7
}

/** The lines of a block of names; a line that only goes on with the one before joins it. */
function linesOfNames(
  lines: readonly Line[],
  block: Block,
): readonly { readonly flow: Flow; readonly line: number }[] {
  const names: { flow: Flow; line: number }[] = []
  for (let i = block.first; i <= block.last; i++) {
    const line = lines[i]
    if (!line || line.text.trim() === '') continue
    const flow = stretch(line)
    const before = names.at(-1)
    const goesOn =
      before &&
      (/(?:[,،&/-]|\s(?:and|of|for|the|et|de|des|du|y|para))\s*$/u.test(before.flow.text) ||
        /^(?:and|of|for|et|de|des|du|y|para)\s/u.test(flow.text))
    if (before && goesOn) before.flow = joined([before.flow, flow])
    else names.push({ flow, line: i })
  }
  return names
}
