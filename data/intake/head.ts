import { dateLine, type FoundDate } from './dates.ts'
import type { Confidence, Draft, Place } from './draft.ts'
import { labelOf } from './lists.ts'
import { type Line, placeIn, tidy } from './normalise.ts'
import { alone, cue, label, opening, unlabelled, words } from './words/cues.ts'

type Recipient = Draft['recipients'][number]

export interface Head {
  readonly recipients: readonly Recipient[]
  readonly cc: readonly string[]
  readonly subject: string | null
  readonly title: string | null
  readonly date: { readonly found: FoundDate; readonly span: Place; readonly line: number } | null
  readonly place: string | null
  /** Lines that belong to the head. */
  readonly lines: ReadonlySet<number>
}

const toLabel = label('to')
const toOpening = unlabelled('toOpenings')
const ccLabel = label('cc')
const masthead = alone('masthead')
const subjectLabel = label('subject')
const salutation = opening('salutations')
const openLetter = new RegExp(`^[\\s#*_]*(?:${words.openLetter})\\s+(.{3,})$`, 'iu')
const honorific = new RegExp(`^(?:(?:${words.honorifics})\\.?(?=[\\s:]|$)\\s*)+`, 'iu')
const courtesy = new RegExp(`[\\s,،]*(?:${words.courtesy})[\\s.,،\\-–]*$`, 'iu')
const address =
  /\d{2,}.*(?:street|st\.|avenue|ave|road|rue|calle|av\.|boulevard|شارع|p\.?o\.? box|cedex|ص\.?ب)|@|https?:|^\s*(?:tel|fax|e-?mail|هاتف)|^\s*\d{4,6}\s|\b\d{5}\b/iu
const fullText = cue('fullText')
const demandVerb = cue('demandVerbs')
const sentence = /(?:\S+\s+){5,}\S+[.؟?!]\s*$/u

/** A run-on line of recipients is cut before a courtesy title, and before a body that does not belong to a phrase. */
const cut =
  /(?<=[\p{L}.)])(?<!(?<![\p{L}])(?:of|the|for|and|to|in|on|de|du|des|del|la|las|los|les|le|et|y|à|al|a|في|من|إلى))\s+(?=(?:(?:Mr|MR|Mrs|MRS|Ms|MS|Miss|Dr|DR|Prof|H\.E|Sr|Sra|Mme|Monsieur|Madame)\.?\s+\p{Lu})|(?:السيد|السيدة|السادة|الدكتور|معالي|سعادة)\s|(?:Members|Representatives|The|Membres|Représentants|Miembros)\s)/gu

/** No block of recipients run together on one line is longer. */
const longestBlock = 3_000

/** A sentence of the body: long, or ended like one. */
const isProse = (text: string) => text.length > 220 || (text.length > 90 && /[.:؟?!]\s*$/u.test(text))

/** The block before the letter's own words: who it is to, about what, from where and when. */
export function headOf(source: string, lines: readonly Line[], taken: ReadonlySet<number>): Head {
  const begin = beginning(lines)
  const end = endOfHead(lines, begin, taken)
  const used = new Set<number>()
  const recipients: Recipient[] = []
  const cc: string[] = []
  let subject: string | null = null
  let title: string | null = null
  /** Whom the title names: recipients only where no block names any. */
  let titled: readonly Recipient[] = []
  let block: { readonly line: Line; readonly from: number; readonly sure: Confidence }[] = []
  const close = () => {
    recipients.push(...recipientsOf(source, block))
    block = []
  }
  let collecting: 'to' | 'cc' | 'subject' | null = null
  for (let i = begin; i < end; i++) {
    const line = lines[i]
    if (!line || taken.has(i)) continue
    const { text } = line
    used.add(i)
    if (text.trim() === '') {
      close()
      if (collecting !== 'to') collecting = null
      continue
    }
    if (dateLine(line)) continue
    const restOf = (match: RegExpExecArray) => text.length - (match[1]?.length ?? 0)
    const asSubject = subjectLabel.exec(text)
    const asCc = ccLabel.exec(text)
    const asOpen = openLetter.exec(text)
    const asTo = toLabel.exec(text) ?? (isProse(text) ? null : toOpening.exec(text))
    if (masthead.test(text)) {
      close()
      title = tidy(source, placeIn(line)).replace(/^#+\s*/, '')
    } else if (asSubject) {
      close()
      subject = tidy(source, placeIn(line, restOf(asSubject)))
      collecting = 'subject'
    } else if (asCc) {
      close()
      if (asCc[1]?.trim()) cc.push(tidy(source, placeIn(line, restOf(asCc))))
      collecting = 'cc'
    } else if (asOpen) {
      close()
      title = tidy(source, placeIn(line))
      titled = recipientsOf(source, [{ line, from: restOf(asOpen), sure: 'middle' }])
    } else if (asTo) {
      close()
      collecting = 'to'
      if (asTo[1]?.trim()) block.push({ line, from: restOf(asTo), sure: 'high' })
    } else if (collecting === 'cc') cc.push(tidy(source, placeIn(line, labelOf(text)?.end ?? 0)))
    else if (collecting === 'subject') subject = `${subject} ${tidy(source, placeIn(line))}`.trim()
    else if (/^\s*#/.test(text)) title = tidy(source, placeIn(line)).replace(/^#+\s*/, '')
    else if (!address.test(text)) {
      if (honorific.test(text.trim()) && block.length > 0 && !startsRole(block)) close()
      block.push({ line, from: labelOf(text)?.end ?? 0, sure: collecting === 'to' ? 'high' : 'middle' })
    }
  }
  close()
  if (recipients.length === 0) recipients.push(...titled)
  const salutes = lines[end]
  if (recipients.length === 0 && salutes && salutation.test(salutes.text)) {
    recipients.push(...fromSalutation(source, salutes))
  }
  const date = dateOf(lines, begin, end, taken)
  return {
    recipients,
    cc,
    subject,
    title: title ?? titleOf(recipients, lines, begin),
    date: date.date,
    place: date.place,
    lines: used,
  }
}

function beginning(lines: readonly Line[]): number {
  const intro = lines.slice(0, 40).findIndex(({ text }) => fullText.test(text) && text.length < 200)
  return intro < 0 ? 0 : intro + 1
}

function endOfHead(lines: readonly Line[], begin: number, taken: ReadonlySet<number>): number {
  const salutes = lines.findIndex(
    ({ text }, i) =>
      i >= begin &&
      i < begin + 60 &&
      salutation.test(text) &&
      (/[,،:]\s*$/u.test(text) || /^\s*(?:dear|estimad|to whom)/iu.test(text)),
  )
  const prose = lines.findIndex(
    ({ text }, i) =>
      i >= begin &&
      !taken.has(i) &&
      isProse(text) &&
      (text.length > longestBlock || !honorific.test(text.trim())),
  )
  const first = [salutes, prose].filter(at => at >= 0)
  if (first.length > 0) return Math.min(...first)
  // A letter of short lines: its head ends where its sentences begin, or where it asks.
  const asks = lines.findIndex(
    ({ text }, i) => i >= begin && (taken.has(i) || sentence.test(text) || demandVerb.test(text)),
  )
  return asks < 0 ? begin : asks
}

const startsRole = (block: readonly { readonly line: Line }[]) =>
  block.length === 1 && !honorific.test(block[0]?.line.text.trim() ?? '')

/** The recipients of one block of lines: run together on one, or one to a line, or a name and its role on lines of their own. */
function recipientsOf(
  source: string,
  block: readonly { readonly line: Line; readonly from: number; readonly sure: Confidence }[],
): readonly Recipient[] {
  const parts = block.flatMap(({ line, from, sure }) => {
    const text = line.text.slice(from)
    const cuts = [0, ...[...text.matchAll(cut)].map(match => match.index), text.length]
    return cuts.slice(0, -1).map((at, i) => ({
      span: placeIn(line, from + at, from + (cuts[i + 1] ?? text.length)),
      sure,
    }))
  })
  const stated = parts
    .map(({ span, sure }) => ({ span, sure, text: tidy(source, span).replace(courtesy, '') }))
    .filter(({ text }) => text.length > 1)
  const joinable =
    block.length > 1 &&
    parts.length === block.length &&
    stated.filter(({ text }) => honorific.test(text)).length === 1
  if (joinable) {
    const [first] = stated
    const last = stated.at(-1)
    if (first && last) {
      const titled = stated.find(({ text }) => honorific.test(text))
      const others = stated.filter(part => part !== titled).map(({ text }) => text.replace(/[,،]$/u, ''))
      const text = stated.map(each => each.text).join(', ')
      const own = nameAndRole(titled?.text ?? text)
      return [
        {
          span: { start: first.span.start, end: last.span.end },
          confidence: first.sure,
          text,
          name: own.name,
          role: [own.role, ...others].filter(Boolean).join(', ') || null,
        },
      ]
    }
  }
  return stated.map(({ span, sure, text }) => ({ span, confidence: sure, text, ...nameAndRole(text) }))
}

const article = /^(?:the|la|le|les|el|los|las)\s+(?=\p{Lu})/u

/** "Ms A, Envoy": the name without its courtesy title, and the role. A line without a title is a name as it stands. */
function nameAndRole(text: string): { readonly name: string; readonly role: string | null } {
  const clean = text
    .replace(/[.,،;:]+$/u, '')
    .replace(article, '')
    .trim()
  const bare = clean.replace(honorific, '').trim()
  const comma = bare.search(/[,،]/u)
  if (bare === clean) {
    const [before = '', after = ''] = clean.split(/[,،]\s*/u)
    const swapped = honorific.test(after) && clean.split(/[,،]/u).length === 2
    return swapped ? { name: after.replace(honorific, '').trim(), role: before } : { name: clean, role: null }
  }
  return comma < 0
    ? { name: bare === '' ? clean : bare, role: null }
    : { name: bare.slice(0, comma).trim(), role: bare.slice(comma + 1).trim() || null }
}

function fromSalutation(source: string, line: Line): readonly Recipient[] {
  const dear = opening('salutations').exec(line.text)
  const span = placeIn(line, dear?.[0].length ?? 0)
  const text = tidy(source, span).replace(/[,،:]+$/u, '')
  return text.length < 2 ? [] : [{ span, confidence: 'low', text, ...nameAndRole(text) }]
}

/** Without a title of its own, the first short line that no recipient stands on. */
function titleOf(recipients: readonly Recipient[], lines: readonly Line[], begin: number): string | null {
  const first = lines.slice(begin).find(({ text }) => text.trim() !== '')
  if (!first) return null
  const { start } = placeIn(first)
  const isRecipient = recipients.some(({ span }) => span.start <= start + 3 && start <= span.end)
  const short =
    first.text.trim().length < 140 && !isProse(first.text) && !labelOf(first.text) && !dateLine(first)
  return short && !isRecipient && !salutation.test(first.text) ? first.text.trim() : null
}

/** The letter's date: on a line of its own in the head, or at the foot, before or after the signatories. */
function dateOf(lines: readonly Line[], begin: number, end: number, taken: ReadonlySet<number>) {
  const read = (i: number) => {
    const line = lines[i]
    const found = line && !subjectLabel.test(line.text) ? dateLine(line) : null
    return line && found
      ? { date: { found: found.date, span: found.span, line: line.number }, place: found.place }
      : null
  }
  for (let i = begin; i <= end; i++) {
    const found = read(i)
    if (found) return found
  }
  for (let i = lines.length - 1; i > end; i--) {
    if (taken.has(i) && labelOf(lines[i]?.text ?? '')) continue
    const found = read(i)
    if (found) return found
  }
  return { date: null, place: null }
}
