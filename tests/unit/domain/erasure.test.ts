import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { withErasures } from '../../../data/domain/erased.ts'
import { fold } from '../../../data/domain/register.ts'
import { filesIn, remainsOf } from '../../../data/domain/remains.ts'
import { subjectOf } from '../../../data/domain/subject.ts'
import { sampleEntries } from '../../../data/samples/sample.ts'
import { type CommandInput, given, idOf, on } from './specification.ts'
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
})
