import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { unexplainedIn, withErasures } from '../../../data/domain/erased.ts'
import { spreadingIn } from '../../../data/domain/erasure-spread.ts'
import { fold } from '../../../data/domain/folding.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { entriesFor } from '../../../data/domain/recording.ts'
import { commandSchema, decide, type Fact, type Register } from '../../../data/domain/register.ts'
import { filesIn, remainsOf } from '../../../data/domain/remains.ts'
import { subjectOf } from '../../../data/domain/subject.ts'
import { textHash } from '../../../data/domain/text-version.ts'
import { mentionsOf } from '../../../data/queries/mentions.ts'
import { sampleEntries } from '../../../data/samples/sample.ts'
import { type CommandInput, countingIds, date, given, idOf, on } from './specification.ts'
import { addOrganisation, letterWithDemands, logResponse, organisation } from './story.ts'

const day = '2018-02-24'
const hash = 'a'.repeat(64)
const erase = (...entries: string[]): CommandInput => ({
  kind: 'erase',
  what: { of: 'entries', entries },
  reason: 'At risk',
})
const eraseOrganisation: CommandInput = {
  kind: 'erase',
  what: { of: 'organisation', organisation: 'org-1' },
  reason: 'At risk',
}
const says = (value: unknown) => JSON.stringify(value)
const streams = (entries: readonly Entry[]) => says([...fold(entries).streams.values()])
const began: CommandInput = { kind: 'beginRegister', register: 'reg-1', name: 'Coalition' }

describe('What is left of an erased entry', () => {
  it('is about the same thing and says nothing that people wrote', () => {
    for (const { fact } of sampleEntries()) {
      if (fact.kind === 'unknown' || fact.kind === 'erased') throw new Error('a fact that is not known')
      const left = remainsOf(fact)
      if (left === null) throw new Error(`nothing is left of ${fact.kind}`)
      expect(subjectOf(left)).toBe(subjectOf(fact))
      expect(says(left)).not.toMatch(/ /)
      expect(filesIn(left)).toEqual([])
    }
  })
})

describe('Erasing', () => {
  it('an entry covers an edit that repeats its words', () => {
    const { register, entries } = given(
      on(day, addOrganisation('Grandmothers')),
      on(day, {
        kind: 'editOrganisation',
        organisation: 'org-1',
        to: { name: { en: 'Harbour' } },
      }),
      on(day, erase('rep-1:1')),
    )
    expect(entries.at(-1)?.fact).toMatchObject({ erased: [{ entry: 'rep-1:1' }, { entry: 'rep-1:2' }] })
    expect(says([...register.streams.values()])).not.toMatch(/Grandmothers|Harbour/)
    expect(register.organisations.get(idOf('organisation', 1))?.name).toEqual({ en: 'Erased' })
  })

  it('an organisation covers its entries and its signatures, which stand without its name', () => {
    const { register, entries } = given(on(day, letterWithDemands()), on(day, eraseOrganisation))
    expect(streams(entries)).not.toContain('Relief Committee')
    expect(register.letters.get(idOf('letter', 1))?.signatures).toMatchObject([{ organisation: 'org-1' }])
  })

  it('an organisation leaves what others said in the same words', () => {
    const sign = (en: string): CommandInput => ({
      kind: 'addSignature',
      letter: 'let-1',
      organisation: organisation(en),
      signedOn: null,
      printedWith: 'Syria',
      mandate: null,
    })
    const { register } = given(
      on(day, letterWithDemands({ place: 'Syria' })),
      on(day, sign('Grandmothers'), sign('Doctors')),
      on(day, { ...eraseOrganisation, what: { of: 'organisation', organisation: 'org-2' } }),
    )
    const letter = register.letters.get(idOf('letter', 1))
    expect(letter?.place).toBe('Syria')
    expect(letter?.signatures.map(({ printedWith }) => printedWith)).toEqual([null, 'Erased', 'Syria'])
  })

  it('holds whatever the order in which entries arrive', () => {
    const { entries, register } = given(on(day, letterWithDemands()), on(day, eraseOrganisation))
    expect([...fold([...entries].reverse()).organisations.values()]).toEqual([
      ...register.organisations.values(),
    ])
    expect(withErasures(withErasures(entries))).toEqual(withErasures(entries))
  })

  it('a file leaves the words of the response that it came with', () => {
    const file = { hash, name: 'reply.pdf', size: 1, mediaType: 'application/pdf' }
    const { register, entries } = given(
      on(day, letterWithDemands()),
      on(day, logResponse({ files: [file] })),
      on(day, { kind: 'erase', what: { of: 'file', hash }, reason: 'At risk' }),
    )
    expect(register.responses.get(idOf('response', 1))).toMatchObject({ summary: 'They answered', files: [] })
    expect(entries.at(-1)?.fact).toMatchObject({ files: [hash] })
    expect(streams(entries)).not.toContain('reply.pdf')
  })

  it('an entry whole after a file of it leaves no words in the earlier erasure', () => {
    const file = { hash, name: 'reply.pdf', size: 1, mediaType: 'application/pdf' }
    const { entries } = given(
      on(day, letterWithDemands()),
      on(day, logResponse({ files: [file] })),
      on(day, { kind: 'erase', what: { of: 'file', hash }, reason: 'At risk' }),
      on(day, erase('rep-1:10')),
    )
    expect(streams(entries)).not.toContain('They answered')
  })

  it('is refused for what is unknown, erased already or cannot go', () => {
    const story = given(on(day, began), on(day, addOrganisation('Grandmothers')))
    story.when(erase('rep-1:9')).thenRefused('unknownEntry', 'rep-1:9')
    story.when(erase('rep-1:1')).thenRefused('cannotBeErased', 'rep-1:1')
    story.when({ kind: 'erase', what: { of: 'file', hash }, reason: 'At risk' }).thenRefused('unknownFile')
    const erased = given(on(day, began), on(day, addOrganisation('Grandmothers')), on(day, erase('rep-1:2')))
    erased.when(erase('rep-1:2')).thenRefused('erasedAlready', 'rep-1:2')
    erased
      .when({ kind: 'reverseEntries', targets: [{ subject: 'org-1', entries: ['rep-1:3'] }] })
      .thenRefused('erasureStands', 'rep-1:3')
  })

  it('is refused for a reason that says the name that goes', () => {
    given(on(day, addOrganisation('Grandmothers')))
      .when({ ...eraseOrganisation, reason: 'The GRANDMOTHERS asked for it' })
      .thenRefused('reasonNamesIt', 'org-1')
  })

  it('an assessment takes what a decision quotes of it, and leaves what the decision says itself', () => {
    const { register, entries } = given(
      on(day, letterWithDemands()),
      on(day, {
        kind: 'assessDemand',
        demand: 'dem-1',
        status: 'unmet',
        effectiveFrom: day,
        rationale: 'Our witness in the harbour says so',
        evidence: [],
        nextReviewOn: null,
      }),
      on(day, {
        kind: 'recordDecision',
        commitment: 'com-1',
        choice: 'decline',
        on: day,
        by: 'The board',
        reason: 'Too early',
      }),
    )
    const assessed = entries.find(({ fact }) => fact.kind === 'demandAssessed')
    expect(says(register.decisions.get(idOf('decision', 1)))).toContain('Our witness')
    const erased = evolveAll(register, entries, erase(assessed?.id ?? ''))
    expect(streams(erased)).not.toContain('Our witness')
    expect(says([...fold(erased).decisions.values()])).toContain('Too early')
  })

  it('an organisation blacks its name out where that is asked for, and signatures keep their text', () => {
    const text = 'We, the Relief Committee and others, demand a ceasefire'
    const before = given(
      on(day, letterWithDemands({ text: { en: text } })),
      on(day, {
        kind: 'reconfirmSignatures',
        letter: 'let-1',
        signatures: ['sig-1'],
        on: day,
      }),
    )
    const [mention] = mentionsOf(before.register, idOf('organisation', 1))
    expect(mention?.excerpt).toMatchObject({ before: 'We, the ', name: 'Relief Committee' })
    const after = evolveAll(before.register, before.entries, {
      ...eraseOrganisation,
      what: {
        of: 'organisation',
        organisation: 'org-1',
        blackedOut: mention?.entries.map(({ id }) => id) ?? [],
      },
    })
    expect(streams(after)).not.toContain('Relief Committee')
    const letter = fold(after).letters.get(idOf('letter', 1))
    if (!letter) throw new Error('the letter is gone')
    expect(letter.text.en).toBe('We, the ████████████████ and others, demand a ceasefire')
    expect(letter.text.en).toHaveLength(text.length)
    expect(letter.signatures[0]?.text).toBe(textHash(letter.text))
    expect(streams(after)).not.toContain(textHash({ en: text }))
  })

  it('reaches an edit that another laptop made without knowing of it, and none that knew', () => {
    const { register, entries } = given(on(day, addOrganisation('Grandmothers')))
    const edit: CommandInput = {
      kind: 'editOrganisation',
      organisation: 'org-1',
      to: { name: { en: 'Grandmothers of the harbour' } },
    }
    const unaware = asWritten(register, edit, 'rep-2')
    const all = [...evolveAll(register, entries, eraseOrganisation), ...unaware]
    const spread = spreadingIn(fold(all))
    expect(spread.flatMap(({ facts }) => facts)).toMatchObject([{ erased: [{ entry: 'rep-2:1' }] }])
    const settled = [...all, ...writtenAs(spread[0]?.facts ?? [], 'rep-2', 1, all)]
    expect(streams(settled)).not.toContain('Grandmothers')
    const aware = asWritten(fold(settled), { ...edit, to: { name: { en: 'A member' } } }, 'rep-3', settled)
    expect(spreadingIn(fold([...settled, ...aware]))).toEqual([])
    expect(fold([...settled, ...aware]).organisations.get(idOf('organisation', 1))?.name).toEqual({
      en: 'A member',
    })
  })

  it('of a whole entry outweighs one of a file of it, whichever is known first', () => {
    const file = { hash, name: 'reply.pdf', size: 1, mediaType: 'application/pdf' }
    const { register, entries } = given(on(day, letterWithDemands()), on(day, logResponse({ files: [file] })))
    const whole = asWritten(register, erase('rep-1:10'), 'rep-2')
    const fileOnly = asWritten(
      register,
      { kind: 'erase', what: { of: 'file', hash }, reason: 'At risk' },
      'rep-3',
    )
    for (const all of [
      [...entries, ...whole, ...fileOnly],
      [...fileOnly, ...whole, ...entries],
    ]) {
      expect(says(fold(all).responses.get(idOf('response', 1)))).not.toContain('They answered')
      const spread = spreadingIn(fold(all)).flatMap(({ facts }) => facts)
      const settled = [...all, ...writtenAs(spread, 'rep-4', 0, all)]
      expect(streams(settled)).not.toContain('They answered')
    }
  })

  it('leaves an emptied entry unexplained until the erasure is there, and says which entry it waits for', () => {
    const { entries } = given(on(day, addOrganisation('Grandmothers')), on(day, eraseOrganisation))
    const [added, erasure] = entries
    if (!added || !erasure) throw new Error('no entries')
    const fact = { kind: 'erased' as const, of: 'organisationAdded', left: null, by: erasure.id }
    const emptied = { ...added, fact }
    expect(unexplainedIn([emptied, erasure])).toEqual([])
    expect(unexplainedIn([erasure, emptied])).toEqual([])
    expect(unexplainedIn([emptied])).toEqual([{ entry: emptied, awaits: erasure.id }])
    expect(unexplainedIn([{ ...emptied, fact: { ...fact, by: added.id } }])).toMatchObject([{ awaits: null }])
  })
})

const nothingNew = countingIds()

/** Facts as another laptop writes them after what there is. */
function writtenAs(facts: readonly Fact[], replica: string, sequence: number, after: readonly Entry[]) {
  return entriesFor(facts, {
    register: idOf('register', 1),
    replica: idSchemas.replica.parse(replica),
    author: 'Maryam',
    batch: nothingNew('batch'),
    now: new Date(`${day}T10:00:00Z`),
    today: date(day),
    sequence,
    last: after.at(-1)?.at ?? null,
  })
}

function asWritten(
  register: Register,
  input: CommandInput,
  replica: string,
  after: readonly Entry[] = [],
): readonly Entry[] {
  const circumstances = { today: date(day), newId: nothingNew }
  const outcome = decide(register, commandSchema.parse(input), circumstances)
  if (!outcome.accepted) throw new Error(outcome.refusal.code)
  return writtenAs(outcome.facts, replica, 0, after)
}

const evolveAll = (register: Register, entries: readonly Entry[], input: CommandInput): readonly Entry[] => [
  ...entries,
  ...asWritten(register, input, 'rep-9'),
]
