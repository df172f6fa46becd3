import { describe, expect } from 'vitest'
import { openIn } from '../../../data/domain/conflict.ts'
import { type Seen, seenAll } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { reversalOf } from '../../../data/domain/reversal.ts'
import { conflicts } from '../../../data/queries/conflicts.ts'
import { noHash, sealLine } from '../../../data/store/ledger-line.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { accepted, command, test } from './shelf.ts'

const there = idSchemas.replica.parse('rep-b')
const rename = async (open: OpenRegister, en: string, seen?: Seen) => {
  const [organisation] = open.register().organisations.values()
  if (!organisation) throw new Error('No organisation')
  const edit = { kind: 'editOrganisation' as const, organisation: organisation.id, to: { name: { en } } }
  return accepted(await open.submit(command(edit), 'Secretariat', seen))
}

describe('An entry', () => {
  test('says what its laptop had of the others’ entries, and says it still when it is read again', async ({
    shelf,
  }) => {
    const here = accepted(await shelf.open())
    accepted(await here.submit(command(addOrganisation('Relief')), 'One'))
    const other = accepted(await shelf.open({}, there))
    await rename(other, 'Theirs')
    // Not read again here since: what they wrote is not known.
    await rename(here, 'Ours')
    const again = accepted(await shelf.open())
    expect(again.entries().map(({ id, seen }) => [id, seen])).toEqual(
      expect.arrayContaining([
        ['rep-a:1', {}],
        ['rep-a:2', {}],
        ['rep-a:3', {}],
        ['rep-b:1', { 'rep-a': 2 }],
      ]),
    )
    expect(conflicts(again.register())).toMatchObject([{ field: 'name' }])

    await rename(again, 'Both')
    const last = accepted(await shelf.open())
    expect(last.entries().find(({ id }) => id === 'rep-a:4')?.seen).toEqual({ 'rep-b': 1 })
    expect(conflicts(last.register())).toEqual([])
  })

  test.for([
    { window: 'had not got it', had: () => ({}), seen: {}, found: ['name'] },
    {
      window: 'had it',
      had: (open: OpenRegister) => seenAll(open.entries()),
      seen: { 'rep-b': 1 },
      found: [],
    },
    {
      window: 'claims more than there is',
      had: () => ({ [there]: 99, [idSchemas.replica.parse('rep-c')]: 7 }),
      seen: { 'rep-b': 1 },
      found: [],
    },
  ])(
    'about what another laptop changed, where the window $window',
    async ({ had, seen, found }, { shelf }) => {
      const here = accepted(await shelf.open())
      accepted(await here.submit(command(addOrganisation('Relief')), 'One'))
      const [theirs] = await rename(accepted(await shelf.open({}, there)), 'Theirs')
      await here.takeIn()
      const [ours] = await rename(here, 'Ours', had(here))
      expect(ours?.seen).toEqual(seen)
      expect(conflicts(here.register()).map(({ field }) => field)).toEqual(found)
      // It stands after what was here all the same, and so it does where it is read again.
      expect(here.entries().slice(-2)).toEqual([theirs, ours])
      const again = accepted(await shelf.open()).register()
      expect(conflicts(again)).toEqual(conflicts(here.register()))
      expect([...again.organisations.values()]).toMatchObject([{ name: { en: 'Ours' } }])
    },
  )

  test('that settles a conflict, or takes something back, knows what its window had', async ({ shelf }) => {
    const here = accepted(await shelf.open())
    accepted(await here.submit(command(addOrganisation('Relief')), 'One'))
    const other = accepted(await shelf.open({}, there))
    await rename(other, 'Theirs')
    await rename(here, 'Ours')
    await here.takeIn()
    const had = seenAll(here.entries())
    const [conflict] = conflicts(here.register())
    if (!conflict) throw new Error('No conflict')
    const { subject, field, part } = conflict
    const settle = {
      kind: 'settleConflict' as const,
      subject,
      field,
      part,
      entries: openIn(conflict).map(({ id }) => id),
      chosen: null,
      reason: '',
      by: null,
    }
    await rename(other, 'Theirs again')
    await here.takeIn()
    // What is to be settled is not what was before them any more.
    expect(await here.submit(command(settle), 'One', had)).toMatchObject({
      failure: { refusal: { code: 'conflictChanged' } },
    })
    const mine = here
      .entries()
      .filter(({ replica, fact }) => replica === here.replica && fact.kind === 'organisationEdited')
    const [reversal] = accepted(await here.submit(reversalOf(mine), 'One', had))
    expect(reversal?.seen).toEqual({ 'rep-b': 1 })
  })

  test('of an older version, which does not say it, is read as it is', async ({ shelf }) => {
    const here = accepted(await shelf.open())
    accepted(await here.submit(command(addOrganisation('Relief')), 'One'))
    let prev = noHash
    const lines = here.entries().map(({ seen: _, ...older }) => {
      const sealed = sealLine(older, prev)
      prev = sealed.hash
      return sealed.line
    })
    expect(lines.join('')).not.toContain('"seen"')
    await shelf.write(lines.join(''))
    const again = accepted(await shelf.open())
    expect(again.notices).toEqual([])
    expect(again.entries()).toEqual(here.entries().map(({ seen: _, ...older }) => older))
    expect(again.register().organisations.size).toBe(1)
  })
})
