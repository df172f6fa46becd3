import type { Block } from './blocks.ts'
import { dateLine, datesIn, type FoundDate } from './dates.ts'
import type { Draft, Place } from './draft.ts'
import { afterLabel, type Flow, stretch, wordsOf } from './flow.ts'
import { copiesAtFoot, recipientsAtFoot } from './foot.ts'
import { readHead } from './head-lines.ts'
import { dateOf } from './letter-date.ts'
import type { Line } from './normalise.ts'
import { afterDate, isProse, isSalutation } from './prose.ts'
import { fromSalutation, isTitle, looksAddressed, startsWithTitle } from './recipients.ts'
import { cue, label, opening, unlabelled, words } from './words/cues.ts'

type Recipient = Draft['recipients'][number]

export interface Head {
  readonly recipients: readonly Recipient[]
  readonly cc: readonly string[]
  readonly subject: string | null
  readonly title: string | null
  readonly date: { readonly found: FoundDate; readonly span: Place; readonly line: number } | null
  readonly place: string | null
  /** Index of the first block of the body. */
  readonly end: number
  /** The same salutation stands twice: extraction put the head there twice. */
  readonly twice: number | null
}

const toLabel = label('to')
const toOpening = unlabelled('toOpenings')
const ccLabel = label('cc')
const subjectLabel = label('subject')
const salutation = opening('salutations')
const statement = new RegExp(`^[\\s#*_"“«]*(?:${words.statements})(?!\\p{L})`, 'iu')
const fullText = cue('fullText')
const demandVerb = cue('demandVerbs')

/** A head that runs on in one line, to its date and its salutation, as three blocks. */
export function unglued(block: Block): readonly Block[] {
  if (block.label || block.text.length > 1_000) return [block]
  const date = datesIn(block.text)[0]
  if (!date || date.from === 0 || !salutation.test(block.text.slice(date.to))) return [block]
  return [
    { ...block, ...stretch(block, 0, date.from) },
    { ...block, ...stretch(block, date.from, date.to) },
    { ...block, ...stretch(block, date.to) },
  ].filter(({ text }) => text !== '')
}

/** Titles over names stand among the first blocks. */
const mostTitles = 12

/** "Señores:" over a name is no salutation. */
function withoutColon(block: Block, next: Block | undefined): Block {
  const title = /^(.*?)\s*[:：]$/u.exec(block.text)?.[1]
  const stands = title !== undefined && isTitle(title) && next && !next.apart && !isProse(next)
  return stands ? { ...block, ...stretch(block, 0, title.length) } : block
}

/** The block before the letter's own words: who it is to, about what, from where and when. `all` has the signatories' blocks too: a date may stand below them. */
export function headOf(
  source: string,
  lines: readonly Line[],
  unsigned: readonly Block[],
  all: readonly Block[],
): Head {
  const blocks = [
    ...unsigned.slice(0, mostTitles).map((block, i) => withoutColon(block, unsigned[i + 1])),
    ...unsigned.slice(mostTitles),
  ]
  const begin = beginning(blocks)
  const end = endOfHead(blocks, begin)
  const found = readHead(source, blocks.slice(begin, end))
  const greeted = blocks.slice(begin, Math.min(end + 8, blocks.length)).map(afterDate)
  const first = greeted.findIndex(isSalutation)
  const rest = greeted.slice(Math.max(0, first))
  const other = rest.findIndex(flow => !isSalutation(flow))
  const salutes = first < 0 ? [] : rest.slice(0, other < 0 ? rest.length : other)
  const named = found.recipients.length > 0 ? found.recipients : found.titled
  const recipients =
    named.length > 0
      ? named
      : [
          () => recipientsAtFoot(source, all, blocks[end]?.first ?? 0),
          () => salutes.slice(0, 6).flatMap(flow => fromSalutation(source, flow, salutation)),
        ].reduce<readonly Recipient[]>((some, read) => (some.length > 0 ? some : read()), [])
  const spoken = blocks.findIndex((block, i) => i >= end && !isSalutation(afterDate(block)))
  const below = found.subject === null ? subjectLabel.exec(blocks[spoken]?.text ?? '') : null
  const bodyStart = below ? spoken + 1 : spoken
  const date = dateOf(lines, blocks, all, begin, end)
  const key = salutes[0]?.text
  const again = blocks.findIndex(
    (block, i) => i > end + 3 && key !== undefined && key.length > 8 && block.text === key,
  )
  return {
    recipients,
    cc: [...found.cc, ...copiesAtFoot(source, all, blocks[end]?.first ?? 0)],
    subject: below ? wordsOf(source, afterLabel(blocks[spoken] ?? noWords, below)) : found.subject,
    title: found.title,
    date: date.date,
    place: date.place,
    end: bodyStart < 0 ? blocks.length : bodyStart,
    twice: again < 0 ? null : (blocks[again]?.first ?? null),
  }
}

function beginning(blocks: readonly Block[]): number {
  const intro = blocks
    .slice(0, 30)
    .findIndex(({ text }) => fullText.test(text.slice(-160)) && text.length < 1_200)
  return intro < 0 ? 0 : intro + 1
}

function endOfHead(blocks: readonly Block[], begin: number): number {
  let listed = false
  for (let i = begin; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block) break
    if (i - begin > 60) return i
    listed = toLabel.exec(block.text)?.[1] === '' || (listed && block.label !== null)
    if (listed && block.label && isNamedOnly(block)) continue
    if (isSalutation(afterDate(block))) {
      // A salutation that names recipients one to a line may open the head of a letter without another block.
      return i
    }
    if (/[:：]\s*$/u.test(block.text) && toOpening.test(block.text) && blocks[i + 1]?.label) return i
    const labelled = subjectLabel.test(block.text) || ccLabel.test(block.text) || toLabel.test(block.text)
    if (labelled || dateLine(block) || statement.test(block.text)) continue
    if (isProse(block) && !(startsWithTitle(block.text) && !demandVerb.test(block.text))) return i
    if (block.label && !looksAddressed(block.text)) return i
    if (demandVerb.test(block.text) && /[:：]\s*$/u.test(block.text) && !startsWithTitle(block.text)) return i
  }
  return blocks.length === 0 ? begin : Math.max(begin, firstAsking(blocks, begin))
}

/** An item of a list of recipients: a name and no sentence. */
const isNamedOnly = ({ text }: Flow) =>
  text.length < 120 && !/[.:;؛!؟?]\s*$/u.test(text) && !demandVerb.test(text)

/** A letter of short lines: its head ends where its sentences begin, or where it asks. */
function firstAsking(blocks: readonly Block[], begin: number): number {
  const at = blocks.findIndex(
    ({ text, label: own }, i) => i > begin && (own !== null || demandVerb.test(text)),
  )
  return at < 0 ? begin : at
}

const noWords: Flow = { text: '', at: new Int32Array(1), offset: 0 }
