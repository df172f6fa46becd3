import { type Covered, Covering } from './covering.ts'
import type { Entry } from './entry.ts'
import { alsoTaken } from './erasing-copies.ts'
import { type EraseCommand, type ErasureFact, factNow } from './erasure.ts'
import { type OrganisationId, subjectSchema } from './ids.ts'
import { placesOf } from './mention.ts'
import { accept, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { filesIn, remainsOf, withoutFile, withoutNames } from './remains.ts'

/**
 * What an erasure covers: the entries asked for, and every entry that holds a copy of what goes. Refused: an entry
 * that is unknown, or has nothing left to erase, or that the register cannot be without; a file or an organisation
 * that nothing knows; a reason that says the very name that is to go.
 */
export function decideErasure(register: Register, { what, reason }: EraseCommand): Outcome {
  const asked = askedFor(register, what)
  if (!Array.isArray(asked)) return asked
  const covering = new Covering()
  for (const entry of asked) {
    if (
      what.of === 'entries' &&
      ['registerBegun', 'entriesReversed', 'entriesErased'].includes(kindOf(entry))
    )
      return refuse('cannotBeErased', entry.id)
    const taken =
      covering.takeUnknown(entry) ||
      covering.take(entry, fact => (what.of === 'file' ? withoutFile(fact, what.hash) : remainsOf(fact)))
    if (!taken && what.of === 'entries') return refuse('erasedAlready', entry.id)
  }
  if (what.of === 'organisation') {
    const names = namesOf(register, what.organisation)
    if (placesOf(reason, names).length > 0) return refuse('reasonNamesIt', what.organisation)
    const wanted = new Set(what.blackedOut)
    for (const entry of entriesOf(register))
      if (wanted.has(entry.id) && entry.fact.kind !== 'entriesReversed')
        covering.take(entry, fact => withoutNames(fact, names))
  }
  alsoTaken(register, covering, what.of)
  const about = what.of === 'organisation' ? what.organisation : null
  const facts = erasuresOf(register, covering, {
    about,
    reason,
    files: what.of === 'file' ? [what.hash] : [],
  })
  return facts.length === 0 ? refuse('erasedAlready') : accept(...facts)
}

const kindOf = ({ fact }: Entry) => (fact.kind === 'erased' || fact.kind === 'unknown' ? fact.of : fact.kind)

function askedFor(register: Register, what: EraseCommand['what']): Entry[] | Outcome {
  switch (what.of) {
    case 'entries': {
      const ids = new Set(what.entries)
      const found = entriesOf(register).filter(({ id }) => ids.has(id))
      const missing = what.entries.find(id => !found.some(entry => entry.id === id))
      return missing ? refuse('unknownEntry', missing) : found
    }
    case 'file': {
      const found = entriesOf(register).filter(({ fact }) => filesIn(factNow(fact)).includes(what.hash))
      return found.length > 0 ? found : refuse('unknownFile')
    }
    case 'organisation':
      return register.organisations.has(what.organisation)
        ? entriesAbout(register, what.organisation)
        : refuse('unknownOrganisation', what.organisation)
  }
}

/** Every entry of a register, those of one subject after the other. */
export const entriesOf = ({ streams }: Register): Entry[] => [...streams.values()].flat()

const settled = new Set(['entriesReversed', 'entriesErased'])

/** An organisation's own entries and those of its signatures, their mandates and what it is bound by. */
export function entriesAbout(register: Register, organisation: OrganisationId): Entry[] {
  const signatures = new Set<string>()
  for (const { signatures: all } of register.letters.values())
    for (const { id, organisation: by } of all) if (by === organisation) signatures.add(id)
  const entries = entriesOf(register).filter(entry => !settled.has(kindOf(entry)))
  for (const { fact } of entries) {
    const now = factNow(fact)
    if (now?.kind === 'signatureAdded' && now.organisation === organisation) signatures.add(now.signature)
  }
  return entries.filter(({ fact, subject }) => {
    const now = factNow(fact)
    if (subject === organisation) return true
    if (now === null || now.kind === 'unknown') return false
    if ('organisation' in now && now.organisation === organisation) return true
    return 'signature' in now && signatures.has(now.signature)
  })
}

/** Every name that an organisation has or had: in each language, its short name, how it is reached. */
export function namesOf(register: Register, organisation: OrganisationId): readonly string[] {
  const names = new Set<string>()
  for (const { fact } of register.streams.get(organisation) ?? []) {
    const said =
      fact.kind === 'organisationAdded'
        ? [fact]
        : fact.kind === 'organisationEdited'
          ? [fact.from, fact.to]
          : []
    for (const { name, shortName, contact } of said)
      for (const each of [...Object.values(name ?? {}), shortName, contact]) if (each) names.add(each)
  }
  return [...names]
}

/** What is covered as facts, one for each subject, each with the files that nothing needs any more and those given. */
export function erasuresOf(
  register: Register,
  covering: Covering,
  { files, ...said }: Pick<ErasureFact, 'about' | 'reason' | 'files'>,
): readonly ErasureFact[] {
  const gone = filesGone(register, covering, files)
  const bySubject = new Map<string, Covered[]>()
  for (const covered of covering.all()) {
    const { subject } = covered.entry
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), covered])
  }
  return [...bySubject].map(([subject, all]) => ({
    kind: 'entriesErased',
    subject: subjectSchema.parse(subject),
    erased: all.map(({ entry, left }) => ({ entry: entry.id, left })),
    files: [
      ...new Set(all.flatMap(({ entry }) => filesIn(factNow(entry.fact)).filter(hash => gone.has(hash)))),
    ],
    ...said,
  }))
}

/** The files of what is covered that nothing else refers to, and those that go in any case. */
function filesGone(
  register: Register,
  covering: Covering,
  inAnyCase: readonly string[],
): ReadonlySet<string> {
  const gone = new Set([...covering.all()].flatMap(({ entry }) => filesIn(factNow(entry.fact))))
  if (gone.size === 0) return gone
  for (const entry of entriesOf(register)) for (const hash of filesIn(covering.left(entry))) gone.delete(hash)
  for (const hash of inAnyCase) gone.add(hash)
  return gone
}
