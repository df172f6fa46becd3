import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { broughtTo } from '../../../data/queries/brought.ts'
import { type CommandInput, given, idOf, on } from '../domain/specification.ts'
import { letterWithDemands, logResponse } from '../domain/story.ts'

const story = on('2018-02-22', letterWithDemands())
const edit = (text: string): CommandInput => ({
  kind: 'editLetter',
  letter: 'let-1',
  to: { title: { en: text } },
})
/** What another laptop wrote after the story. */
const elsewhere = (...steps: readonly CommandInput[]): readonly Entry[] => {
  const { entries } = given(story, on('2018-03-01', ...steps))
  const known = given(story).entries.length
  return entries.slice(known).map((entry, i) => ({
    ...entry,
    replica: idOf('replica', 2),
    sequence: i + 1,
    id: `rep-2:${i + 1}` as Entry['id'],
  }))
}

describe('What a bundle would bring', () => {
  it('is told apart: what it adds, what it changes, the newest first, and what conflicts', () => {
    const here = given(story, on('2018-03-02', edit('Our title')))
    const brought = broughtTo(here.register, elsewhere(logResponse(), edit('Their title')))
    expect(brought.adds.map(({ fact }) => fact.kind)).toEqual(['responseLogged'])
    expect(brought.changes.map(({ fact }) => fact.kind)).toEqual(['letterEdited'])
    expect(brought.conflicts).toMatchObject([{ subject: 'let-1', field: 'title' }])
    expect(brought.erases).toBe(0)
    expect(here.register.letters.get(idOf('letter', 1))?.title).toEqual({ en: 'Our title' })
  })

  it('does not depend on the order in which it comes, and a conflict that was there is not told again', () => {
    const here = given(story, on('2018-03-02', edit('Our title')))
    const entries = elsewhere(edit('Their title'), logResponse(), logResponse({ summary: 'More' }))
    expect(broughtTo(here.register, entries.toReversed())).toEqual(broughtTo(here.register, entries))
    const after = fold([...here.entries, ...entries])
    expect(broughtTo(after, []).conflicts).toEqual([])
  })

  it('says how many entries lose their words', () => {
    const here = given(story, on('2018-02-24', logResponse()))
    const erase: CommandInput = { kind: 'erase', what: { of: 'entries', entries: [] }, reason: 'Asked' }
    const id = here.register.streams.get('res-1')?.[0]?.id ?? ''
    const { entries } = given(
      story,
      on('2018-02-24', logResponse()),
      on('2018-03-01', { ...erase, what: { of: 'entries', entries: [id] } }),
    )
    expect(broughtTo(here.register, entries.slice(here.entries.length)).erases).toBe(1)
  })
})
