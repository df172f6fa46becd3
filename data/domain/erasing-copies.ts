import type { Covering } from './covering.ts'
import { known } from './covering.ts'
import type { Entry } from './entry.ts'
import { type EraseCommand, erasureIn } from './erasure.ts'
import type { Fact } from './fact.ts'
import type { Register } from './register.ts'
import { erasedText, remainsOf, wordsIn } from './remains.ts'
import type { Texts } from './text.ts'
import { textHash } from './text-version.ts'
import type { Why, WhySource } from './why.ts'

/**
 * Takes the copies of what an erasure takes: edits that carry the words they replaced, earlier erasures that say what
 * they left, decisions whose why quotes an assessment or an answer, and hashes of letters' texts, by which a name
 * that was blacked out could be tried.
 */
export function alsoTaken(register: Register, covering: Covering, of: EraseCommand['what']['of']): void {
  for (const { entry } of covering.all()) {
    const words = new Set([...wordsIn(known(entry))].filter(word => !wordsIn(covering.left(entry)).has(word)))
    const stream = register.streams.get(entry.subject) ?? []
    if (of === 'entries')
      for (const other of stream)
        if (!covering.has(other.id) && 'from' in (known(other) ?? {}) && says(other, words))
          covering.take(other, remainsOf)
    for (const other of stream) takeFromErasure(covering, other, entry)
    if (/^(ass|res)-/.test(entry.subject)) takeFromDecisions(register, covering, entry.subject, words)
    takeTextHashes(covering, entry, stream)
  }
}

const says = (entry: Entry, words: ReadonlySet<string>) =>
  [...wordsIn(known(entry))].some(word => words.has(word))

/** An earlier erasure that left something of an entry leaves what is left of it now. */
function takeFromErasure(covering: Covering, other: Entry, entry: Entry): void {
  if (!erasureIn(other.fact)?.erased.some(({ entry: id }) => id === entry.id)) return
  covering.take(other, fact =>
    fact.kind === 'entriesErased'
      ? {
          ...fact,
          erased: fact.erased.map(item =>
            item.entry === entry.id ? { entry: item.entry, left: covering.left(entry) } : item,
          ),
        }
      : fact,
  )
}

/** A why holds up to 1,000 characters of what it rests on. */
function takeFromDecisions(
  register: Register,
  covering: Covering,
  subject: string,
  words: ReadonlySet<string>,
): void {
  const quoted = (text: string) => text !== '' && [...words].some(word => word.startsWith(text))
  for (const { id } of register.decisions.values())
    for (const entry of register.streams.get(id) ?? [])
      if (known(entry)?.kind === 'decisionRecorded')
        covering.take(entry, fact => withoutQuoted(fact, subject, quoted))
}

/** A decision without what its why quotes of a thing. */
export function withoutQuoted(fact: Fact, subject: string, quoted: (text: string) => boolean): Fact {
  if (fact.kind !== 'decisionRecorded' || fact.why === null) return fact
  return { ...fact, why: whyWithout(fact.why, subject, quoted) }
}

function whyWithout(why: Why, subject: string, quoted: (text: string) => boolean): Why {
  switch (why.op) {
    case 'term':
      return { ...why, source: sourceWithout(why.source, subject, quoted) }
    default:
      return { ...why, of: why.of.map(part => whyWithout(part, subject, quoted)) }
  }
}

function sourceWithout(source: WhySource, subject: string, quoted: (text: string) => boolean): WhySource {
  switch (source.form) {
    case 'assessment':
      return source.assessment === subject && quoted(source.rationale)
        ? { ...source, rationale: erasedText('en') }
        : source
    case 'response':
      return source.response === subject && quoted(source.summary)
        ? { ...source, summary: erasedText('en') }
        : source
    case 'nothing':
      return source
  }
}

/** Signatures name the version of the text that they stand under by its hash: they name what is left of it. */
function takeTextHashes(covering: Covering, entry: Entry, stream: readonly Entry[]): void {
  const [before, after] = [textsIn(known(entry)), textsIn(covering.left(entry))]
  const hashes = new Map(
    before.flatMap((text, i) => {
      const now = after[i]
      return now && textHash(now) !== textHash(text) ? [[textHash(text), textHash(now)] as const] : []
    }),
  )
  if (hashes.size === 0) return
  for (const other of stream)
    covering.take(other, fact => {
      if (fact.kind !== 'signatureAdded' && fact.kind !== 'signatureReconfirmed') return fact
      const hash = fact.text === null ? undefined : hashes.get(fact.text)
      return hash ? { ...fact, text: hash } : fact
    })
}

/** A letter's texts in a fact. */
function textsIn(fact: Fact | null): readonly Texts[] {
  if (fact?.kind === 'letterRegistered') return [fact.text]
  return fact?.kind === 'letterEdited' ? [fact.from.text, fact.to.text].flatMap(text => text ?? []) : []
}
