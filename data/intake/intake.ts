import { blocksOf } from './blocks.ts'
import { commitmentsIn } from './commitments.ts'
import { withContinuedItems } from './continued.ts'
import { partsOf } from './demands.ts'
import type { Draft, Warning } from './draft.ts'
import { placeOf, wordsOf } from './flow.ts'
import { headOf, unglued } from './head.ts'
import { type Half, halvesOf, languageOf } from './languages.ts'
import { inlineList, type Node, nodesOf } from './lists.ts'
import { withLostLists } from './lost-marks.ts'
import { type Line, linesOf } from './normalise.ts'
import { nameAndRole } from './recipients.ts'
import { headingAddressee } from './roles.ts'
import { signatoriesIn } from './signatories.ts'
import { opening } from './words/cues.ts'

/**
 * Reads a letter: lines → blocks → roles → parts → references. The result is a proposal that a person checks: every
 * part says where it was found and how sure the reading is; what has no place is told, not guessed. A letter that
 * says the same in two languages gives one draft, its demands paired.
 */
export function readLetter(source: string): Draft {
  const lines = linesOf(source)
  const halves = halvesOf(lines)
  return (halves && paired(source, halves)) ?? readText(source, lines)
}

const noteWords = opening('ends')

/** A head that runs on in one line is among the first blocks. */
const mostOfHead = 12

/** One text in one language. Notes and contacts below the signatories are none of it. */
function readText(source: string, lines: readonly Line[]): Draft {
  const blocks = blocksOf(source, lines)
  const signed = signatoriesIn(source, lines, blocks)
  const isSigned = (_: unknown, i: number) => signed.blocks.has(i)
  const lastSigned = blocks.findLastIndex(isSigned)
  const notes =
    lastSigned < 0
      ? -1
      : blocks.findIndex(({ text, label }, i) => i > lastSigned && !label && noteWords.test(text))
  const own = blocks.filter((_, i) => !signed.blocks.has(i) && (notes < 0 || i < notes))
  const unsigned = [...own.slice(0, mostOfHead).flatMap(unglued), ...own.slice(mostOfHead)]
  const head = headOf(source, lines, unsigned, blocks)
  const body = unsigned.slice(head.end)
  const nodes = withLostLists(withContinuedItems(nodesOf(body)).flatMap(node => unfolded(source, node)))
  const lineNumber = (index: number) => lines[index]?.number ?? 1
  const parts = partsOf(source, nodes, lineNumber)
  const promised = commitmentsIn(source, nodes, parts.demands, parts, lineNumber)
  const date = head.date
  const recipients = head.recipients.length > 0 ? head.recipients : headedBy(source, nodes, parts.positions)
  const warnings: Warning[] = [...parts.warnings, ...promised.warnings, ...signed.warnings]
  if (recipients.length === 0) warnings.push({ code: 'noRecipients', line: 1, detail: '' })
  if (parts.demands.length === 0) warnings.push({ code: 'noDemands', line: 1, detail: '' })
  if (head.twice !== null) warnings.push({ code: 'headTwice', line: lineNumber(head.twice), detail: '' })
  if (date?.found.ambiguous)
    warnings.push({
      code: 'ambiguousDate',
      line: date.line,
      detail: source.slice(date.span.start, date.span.end),
    })
  if (signed.declared !== null && signed.declared !== signed.signatories.length) {
    const first = blocks.findIndex(isSigned)
    warnings.push({
      code: 'countDiffers',
      line: lineNumber(blocks[first]?.first ?? 0),
      detail: `${signed.declared} / ${signed.signatories.length}`,
    })
  }
  return {
    language: languageOf(body.map(({ text }) => text).join('\n') || source),
    date: date && { iso: date.found.iso, span: date.span, confidence: date.found.ambiguous ? 'low' : 'high' },
    place: head.place,
    title: head.title,
    subject: head.subject,
    recipients: [...recipients],
    cc: [...head.cc],
    points: [...parts.points],
    demands: [...parts.demands],
    commitments: [...promised.commitments],
    signatories: [...signed.signatories],
    declaredSignatories: signed.declared,
    other: null,
    warnings: warnings.sort((a, b) => a.line - b.line),
  }
}

/** Without a block of recipients, the headings over lists name them: "To the Ministry:". */
function headedBy(
  source: string,
  nodes: readonly Node[],
  positions: ReadonlyMap<number, readonly number[]>,
): Draft['recipients'] {
  return nodes.flatMap((node, i) => {
    const name =
      node.kind === 'prose' && positions.has(i + 1) ? headingAddressee(wordsOf(source, node)) : null
    if (node.kind !== 'prose' || name === null) return []
    return [{ span: placeOf(node), confidence: 'middle', text: name, ...nameAndRole(name) }]
  })
}

/** A paragraph that holds a list as what stands before it, the list and what stands after. */
function unfolded(source: string, node: Node): readonly Node[] {
  const found = node.kind === 'prose' ? inlineList(source, node) : null
  if (!found) return [node]
  const prose = (part: typeof found.before): readonly Node[] => (part ? [{ kind: 'prose', ...part }] : [])
  return [...prose(found.before), { kind: 'list', ...found.list }, ...prose(found.after)]
}

/** Two texts that ask the same as one draft; null where one of them is no letter of its own. */
function paired(source: string, [first, second]: readonly [Half, Half]): Draft | null {
  const [one, two] = [readText(source, first.lines), readText(source, second.lines)]
  if (one.demands.length === 0 || two.demands.length === 0) return null
  const match = one.demands.length === two.demands.length
  const of = <Key extends 'recipients' | 'cc' | 'points' | 'commitments' | 'signatories'>(
    key: Key,
  ): Draft[Key] => (one[key].length > 0 ? one[key] : two[key])
  const warnings = one.warnings.filter(({ code }) => code !== 'noRecipients' || of('recipients').length === 0)
  return {
    ...one,
    language: 'mul',
    date: one.date ?? two.date,
    place: one.place ?? two.place,
    subject: one.subject ?? two.subject,
    recipients: of('recipients'),
    cc: of('cc'),
    points: of('points'),
    commitments: of('commitments'),
    signatories: of('signatories'),
    declaredSignatories: one.declaredSignatories ?? two.declaredSignatories,
    other: {
      languages: [first.language, second.language],
      title: two.title ?? two.subject,
      demands: match ? two.demands : [],
      points: two.points.length === one.points.length ? two.points : [],
      commitments: two.commitments.length === one.commitments.length ? two.commitments : [],
      signatories: two.signatories.length === one.signatories.length ? two.signatories : [],
    },
    warnings: match
      ? warnings
      : [
          ...warnings,
          { code: 'textsDiffer', line: 1, detail: `${one.demands.length} / ${two.demands.length}` },
        ],
  }
}
