import { describe, expect, it } from 'vitest'
import type { Entry, EntryId } from '../../../data/domain/entry.ts'
import { fold } from '../../../data/domain/folding.ts'
import { evolve } from '../../../data/domain/register.ts'
import { factVersion, upcast } from '../../../data/domain/upcast.ts'
import { given, idOf, on } from './specification.ts'
import { addOrganisation, letterWithDemands, organisation } from './story.ts'

const body = { organisation: 'org-1', ...organisation('Relief Committee') }

describe('a stored fact', () => {
  it('of this version is read as it was written', () => {
    expect(upcast('organisationAdded', factVersion, body)).toEqual({ kind: 'organisationAdded', ...body })
  })

  it.each([
    ['of a kind that this version does not know', 'petitionStarted', factVersion, body],
    ['of a newer version', 'organisationAdded', factVersion + 1, body],
    ['that does not fit its kind', 'organisationAdded', factVersion, { ...body, name: {} }],
    ['that is no object', 'organisationAdded', factVersion, 'Relief Committee'],
    ['that is nothing', 'organisationAdded', factVersion, null],
    ['that is a list', 'organisationAdded', factVersion, [body]],
  ])('%s is kept as it is and shown as unknown', (_what, kind, version, stored) => {
    expect(upcast(kind, version, stored)).toEqual({ kind: 'unknown', of: kind, version, body: stored })
  })

  it('cannot pass for another kind by what its body says', () => {
    expect(upcast('organisationAdded', factVersion, { ...body, kind: 'registerBegun' })).toMatchObject({
      kind: 'organisationAdded',
    })
  })
})

describe('entries that this version cannot act upon', () => {
  const { entries, register } = given(on('2018-02-22', addOrganisation('Relief Committee')))
  const [first] = entries
  if (!first) throw new Error('nothing was written')
  const unknown = { kind: 'unknown' as const, of: 'petitionStarted', version: 7, body: { of: 'org-1' } }
  const next = (but: Partial<Entry>): Entry => ({
    ...first,
    id: 'rep-2:1' as EntryId,
    replica: idOf('replica', 2),
    ...but,
  })

  it('stay in the history of what they are about and leave it as it was', () => {
    const after = evolve(register, next({ fact: unknown }))
    expect(after.organisations.get(idOf('organisation', 1))).toEqual(
      register.organisations.get(idOf('organisation', 1)),
    )
    expect(after.streams.get('org-1')).toHaveLength(2)
  })

  it('are kept where they are about a kind of thing that is unknown too', () => {
    const after = evolve(register, next({ subject: 'petition-1', fact: unknown }))
    expect(after.streams.get('petition-1')).toHaveLength(1)
    expect(after.organisations).toBe(register.organisations)
  })

  it('make nothing where their fact is about something else than they say', () => {
    const strayed = fold([next({ subject: 'org-2', fact: first.fact })])
    expect(strayed.organisations.size).toBe(0)
    expect(strayed.streams.size).toBe(1)
  })
})

describe('entries that come before what they rest on', () => {
  const { entries, register } = given(
    on('2018-02-22', letterWithDemands(), {
      kind: 'editLetter',
      letter: 'let-1',
      to: { place: 'Gaziantep' },
    }),
  )
  const edit = entries.at(-1)
  if (!edit) throw new Error('nothing was written')

  it('make nothing by themselves', () => {
    expect(fold([edit]).letters.size).toBe(0)
  })

  it('take their place once it is there', () => {
    const late = entries.toReversed().reduce(evolve, fold([]))
    expect(late.letters.get(idOf('letter', 1))).toEqual(register.letters.get(idOf('letter', 1)))
    expect(late.letters.get(idOf('letter', 1))?.place).toBe('Gaziantep')
  })

  it('count once, however often they come', () => {
    expect(evolve(register, edit)).toBe(register)
    expect(fold([...entries, ...entries]).streams.get('let-1')).toHaveLength(3)
  })
})
