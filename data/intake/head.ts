import { isAddress, isTown } from './addresses.ts'
import type { Block } from './blocks.ts'
import { dateLine, datesIn, type FoundDate } from './dates.ts'
import type { Draft, Place } from './draft.ts'
import { afterLabel, type Flow, stretch, wordsOf } from './flow.ts'
import { copies, copiesAtFoot, recipientsAtFoot } from './foot.ts'
import { dateOf } from './letter-date.ts'
import type { Line } from './normalise.ts'
import {
  type Addressed,
  fromSalutation,
  isBareName,
  isTitle,
  looksAddressed,
  recipientsOf,
  startsWithTitle,
} from './recipients.ts'
import { alone, cue, label, opening, unlabelled, words } from './words/cues.ts'

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
const attention = label('attention')
const toOpening = unlabelled('toOpenings')
const ccLabel = label('cc')
const subjectLabel = label('subject')
const masthead = alone('masthead')
const invocation = alone('invocations')
const salutation = opening('salutations')
const spokenTo =
  /^\s*(?:dear|estimad[oa]s?|to whom|ch[eè]re?s?|apreciad[oa]s?|distinguid[oa]s?|عزيز\p{L}*|أعزا\p{L}*|(?:بعد )?(?:ال)?تحية|sirs?|madam|excellenc\p{L}*)(?!\p{L})/iu
const openLetter = new RegExp(`^[\\s#*_"“«]*(?:${words.openLetter})[\\s:：]*(?<![\\p{L}])(.{3,})$`, 'iu')
const statement = new RegExp(`^[\\s#*_"“«]*(?:${words.statements})(?!\\p{L})`, 'iu')
const fullText = cue('fullText')
const demandVerb = cue('demandVerbs')
const we = new RegExp(`^["“«]?(?:${words.we})(?!\\p{L})`, 'iu')
const decorated = /^[\s#*_]+|[\s#*_]+$/gu

/** A sentence of the body: long, ended like one, or in the signatories' own voice. */
function isProse({ text }: Flow): boolean {
  if (text.length > 220) return true
  if (we.test(text) && text.split(/\s+/).length > 5) return true
  return (
    (text.length > 90 && /[.:؟?!]["”»]?\s*$/u.test(text)) || /(?:\S+\s+){7,}\S+[.؟?!]["”»]?\s*$/u.test(text)
  )
}

const isSalutation = ({ text }: Flow) =>
  text.length < 200 &&
  ((/[,،:]\s*$/u.test(text) && (salutation.test(text) || startsWithTitle(text))) ||
    (spokenTo.test(text) && salutation.test(text)))

/** A date before a salutation on one line is cut off it: "3 May 2020 Dear Chair". */
function afterDate(block: Block): Flow {
  const found = dateLine(block)
  return found ? stretch(block, found.date.to) : block
}

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

interface Read {
  readonly recipients: readonly Recipient[]
  /** Whom the title names: recipients only where no block names any. */
  readonly titled: readonly Recipient[]
  readonly cc: readonly string[]
  readonly subject: string | null
  readonly title: string | null
}

function readHead(source: string, blocks: readonly Block[]): Read {
  const found: Recipient[] = []
  let titled: readonly Recipient[] = []
  const cc: string[] = []
  let subject: string | null = null
  let title: string | null = null
  let titleLine: number | null = null
  let open: Addressed[] = []
  let collecting: 'to' | 'cc' | 'subject' | null = null
  let inAddress = false
  const close = () => {
    found.push(...recipientsOf(source, open))
    open = []
  }
  for (const [i, block] of blocks.entries()) {
    const { text } = block
    if (block.apart) {
      inAddress = false
      close()
      if (collecting !== 'to') collecting = null
    }
    const asSubject = subjectLabel.exec(text)
    const asCc = ccLabel.exec(text)
    const asOpen = openLetter.exec(text)
    if (block.label && collecting === 'to') close()
    if (attention.test(text)) {
      open = open.map(({ flow }) => ({ flow, sure: 'high' }))
      close()
    }
    const asTo = toLabel.exec(text) ?? (isProse(block) ? null : toOpening.exec(text))
    if (asSubject) {
      close()
      const words = wordsOf(source, afterLabel(block, asSubject))
      if (!isReference(words)) subject = words
      collecting = isReference(words) ? null : 'subject'
    } else if (asCc) {
      close()
      const named = afterLabel(block, asCc)
      if (named.text !== '') cc.push(...copies(wordsOf(source, named)))
      collecting = 'cc'
    } else if (dateLine(block) || isSalutation(block)) {
      close()
      collecting = null
    } else if (invocation.test(text)) continue
    else if (masthead.test(text)) {
      close()
      title ??= wordsOf(source, block).replace(decorated, '')
    } else if (asOpen && !toLabel.test(text)) {
      close()
      title ??= wordsOf(source, block).replace(decorated, '')
      titled = recipientsOf(source, [{ flow: afterLabel(block, asOpen), sure: 'middle' }])
    } else if (asTo && !toLabel.test(text) && title !== null && titleLine === block.first - 1) {
      titled = recipientsOf(source, [{ flow: afterLabel(block, asTo), sure: 'middle' }])
      title = `${title} ${wordsOf(source, block)}`
    } else if (asTo) {
      close()
      collecting = 'to'
      const named = afterLabel(block, asTo)
      if (named.text !== '') open.push({ flow: named, sure: 'high' })
    } else if (isAddress(block, open.length > 0) || (inAddress && isTown(block))) inAddress = true
    else if (collecting === 'cc') cc.push(...copies(wordsOf(source, block)))
    else if (collecting === 'subject') subject = `${subject} ${wordsOf(source, block)}`.trim()
    else if (
      collecting === 'to' &&
      (!block.apart || open.length > 0 || !found.some(isLabelled) || looksAddressed(text))
    )
      open.push({ flow: block, sure: 'high' })
    else if (!/^\s*#/.test(text) && (looksAddressed(text) || isNameOf(block, blocks[i + 1])))
      open.push({ flow: block, sure: 'middle' })
    else if (open.length > 0 && !block.apart && !statement.test(text))
      open.push({ flow: block, sure: 'middle' })
    else {
      close()
      if (collecting === 'to') collecting = null
      if (title === null && block.label === null && !/^\[.*\]$/.test(text) && !startsWithTitle(`${text} `)) {
        title = wordsOf(source, block).replace(decorated, '')
        titleLine = block.last
      }
    }
  }
  close()
  return { recipients: chosen(found), titled, cc, subject, title }
}

/** A bare name over somebody's office. */
const isNameOf = (block: Block, next: Block | undefined): boolean =>
  next !== undefined && !next.apart && isBareName(block.text) && looksAddressed(next.text)

const noWords: Flow = { text: '', at: new Int32Array(1), offset: 0 }

const isLabelled = ({ confidence }: Recipient) => confidence === 'high'

/** Those that a label names, and besides them only whoever has a courtesy title; without a label, all that look so. */
const chosen = (found: readonly Recipient[]): readonly Recipient[] =>
  found.some(isLabelled) ? found.filter(each => isLabelled(each) || startsWithTitle(each.text)) : found

/** "FR/23-004": a file's number says nothing of what a letter is about. */
const isReference = (text: string) => /\p{N}/u.test(text) && !/\p{L}{4}/u.test(text)
