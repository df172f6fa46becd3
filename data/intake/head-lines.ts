import { isAddress, isTown } from './addresses.ts'
import type { Block } from './blocks.ts'
import { dateLine } from './dates.ts'
import type { Draft } from './draft.ts'
import { afterLabel, wordsOf } from './flow.ts'
import { copies } from './foot.ts'
import { isProse, isSalutation } from './prose.ts'
import { type Addressed, isBareName, looksAddressed, recipientsOf, startsWithTitle } from './recipients.ts'
import { alone, label, unlabelled, words } from './words/cues.ts'

type Recipient = Draft['recipients'][number]

const toLabel = label('to')
const attention = label('attention')
const toOpening = unlabelled('toOpenings')
const ccLabel = label('cc')
const subjectLabel = label('subject')
const masthead = alone('masthead')
const invocation = alone('invocations')
const openLetter = new RegExp(`^[\\s#*_"“«]*(?:${words.openLetter})[\\s:：]*(?<![\\p{L}])(.{3,})$`, 'iu')
const statement = new RegExp(`^[\\s#*_"“«]*(?:${words.statements})(?!\\p{L})`, 'iu')
const decorated = /^[\s#*_]+|[\s#*_]+$/gu

export interface Read {
  readonly recipients: readonly Recipient[]
  /** Whom the title names: recipients only where no block names any. */
  readonly titled: readonly Recipient[]
  readonly cc: readonly string[]
  readonly subject: string | null
  readonly title: string | null
}

/** The lines of a head: recipients, copies, subject and title, each by its label or its look. */
export function readHead(source: string, blocks: readonly Block[]): Read {
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

const isLabelled = ({ confidence }: Recipient) => confidence === 'high'

/** Those that a label names, and besides them only whoever has a courtesy title; without a label, all that look so. */
const chosen = (found: readonly Recipient[]): readonly Recipient[] =>
  found.some(isLabelled) ? found.filter(each => isLabelled(each) || startsWithTitle(each.text)) : found

/** "FR/23-004": a file's number says nothing of what a letter is about. */
const isReference = (text: string) => /\p{N}/u.test(text) && !/\p{L}{4}/u.test(text)
