import { Covering, known } from './covering.ts'
import { type Entry, type EntryId, inOrder } from './entry.ts'
import { entriesAbout, entriesOf, erasuresOf } from './erasing.ts'
import { alsoTaken, withoutQuoted } from './erasing-copies.ts'
import { type ErasureFact, erasureIn } from './erasure.ts'
import type { Fact, Register } from './register.ts'
import { filesIn, inOrderOfKeys, remainsOf, sameContent, withoutFile, wordsIn } from './remains.ts'

/** What has to be erased besides, on whose authority. */
export interface Spreading {
  readonly author: string
  readonly facts: readonly ErasureFact[]
}

/** A laptop that has just learned of erasures: what it recorded before, it recorded without knowing of them. */
export interface Learning {
  readonly replica: string
  readonly of: ReadonlySet<EntryId>
}

/**
 * What was recorded on other laptops without knowing of an erasure, and says what was erased: an edit that replaced
 * words which nothing says any more, whatever else is about an organisation or comes with a file, a decision that
 * quotes what is gone, an erasure that left more. Nothing of what was recorded in knowledge of it.
 */
export function spreadingIn(register: Register, learning: Learning | null = null): readonly Spreading[] {
  const erasures = entriesOf(register)
    .filter(({ fact }) => erasureIn(fact) !== null)
    .sort(inOrder)
  if (erasures.length === 0) return []
  const taken = new Set<string>()
  const dropped = new Set<string>()
  return erasures.flatMap(cause => {
    const fact = erasureIn(cause.fact)
    if (fact === null) return []
    const covering = new Covering()
    takeUnaware(
      register,
      covering,
      cause,
      { ...fact, files: fact.files.filter(each => !dropped.has(each)) },
      learning,
    )
    for (const hash of fact.files) dropped.add(hash)
    alsoTaken(register, covering, 'file')
    // What it spreads to now tells nothing of how far it was known before.
    const said = { about: null, reason: fact.reason, files: [] }
    const facts = erasuresOf(register, covering, said)
      .map(each => ({ ...each, erased: each.erased.filter(({ entry }) => !taken.has(entry)) }))
      .filter(({ erased }) => erased.length > 0)
    for (const { erased } of facts) for (const { entry } of erased) taken.add(entry)
    return facts.length > 0 ? [{ author: cause.author, facts }] : []
  })
}

function takeUnaware(
  register: Register,
  covering: Covering,
  cause: Entry,
  erasure: ErasureFact,
  learning: Learning | null,
): void {
  const stream = register.streams.get(cause.subject) ?? []
  for (const entry of unawareEdits(stream, erasure.files)) covering.take(entry, remainsOf)
  for (const entry of stream) covering.take(entry, fact => withWhatIsLeft(fact, stream))
  const learns = learning?.of.has(cause.id) ? learning.replica : null
  const earlier = (entry: Entry) =>
    (entry.at < cause.at || entry.replica === learns) && erasureIn(entry.fact) === null
  if (erasure.about !== null && erasure.subject === erasure.about)
    for (const entry of entriesAbout(register, erasure.about))
      if (earlier(entry) && wordsIn(known(entry)).size > 0) covering.take(entry, remainsOf)
  if (erasure.files.length > 0)
    for (const entry of entriesOf(register).filter(earlier))
      for (const hash of filesIn(known(entry)))
        if (erasure.files.includes(hash)) covering.take(entry, fact => withoutFile(fact, hash))
  if (/^(ass|res)-/.test(cause.subject)) {
    const said = stream.flatMap(entry => [...wordsIn(known(entry))])
    const gone = (text: string) =>
      wordsIn({ said: text }).size > 0 && !said.some(word => word.startsWith(text))
    for (const { id } of register.decisions.values())
      for (const entry of register.streams.get(id) ?? [])
        covering.take(entry, fact => withoutQuoted(fact, cause.subject, gone))
  }
}

/** An erasure that leaves of its subject's entries no more than all erasures together do. */
function withWhatIsLeft(fact: Fact, stream: readonly Entry[]): Fact {
  if (fact.kind !== 'entriesErased') return fact
  const erased = fact.erased.map(item => {
    const entry = stream.find(({ id }) => id === item.entry)
    if (entry?.fact.kind !== 'erased' || sameContent(entry.fact.left, item.left)) return item
    return { entry: item.entry, left: entry.fact.left }
  })
  return sameContent(erased, fact.erased) ? fact : { ...fact, erased }
}

/** The edits of a subject that replaced a value which none of its entries gives any more: it was erased. */
function unawareEdits(stream: readonly Entry[], files: readonly string[]): readonly Entry[] {
  const said = new Map(
    stream.map(entry => [
      entry,
      files.reduce<Fact | null>((fact, hash) => fact && withoutFile(fact, hash), known(entry)),
    ]),
  )
  const unaware = new Set<Entry>()
  for (;;) {
    const given = new Set(
      [...said].flatMap(([entry, fact]) => (unaware.has(entry) ? [] : valuesGivenBy(fact))),
    )
    const isGone = (value: unknown) => wordsIn({ value }).size > 0 && !given.has(inOrderOfKeys(value))
    const more = [...said].filter(
      ([entry, fact]) => entry.fact.kind !== 'erased' && !unaware.has(entry) && replacedBy(fact).some(isGone),
    )
    if (more.length === 0) return [...unaware]
    for (const [entry] of more) unaware.add(entry)
  }
}

const valuesOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).filter(each => each !== undefined) : []
const replacedBy = (fact: Fact | null) => (fact && 'from' in fact ? valuesOf(fact.from) : [])
const valuesGivenBy = (fact: Fact | null) =>
  (fact && 'to' in fact ? valuesOf(fact.to) : valuesOf(fact)).map(inOrderOfKeys)
