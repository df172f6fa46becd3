import { describe, expect } from 'vitest'
import { idSchemas } from '../../../data/domain/ids.ts'
import { conflicts } from '../../../data/queries/conflicts.ts'
import { noHash, sealLine } from '../../../data/store/ledger-line.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { accepted, command, test } from './shelf.ts'

const there = idSchemas.replica.parse('rep-b')
const rename = async (open: OpenRegister, en: string) => {
  const [organisation] = open.register().organisations.values()
  if (!organisation) throw new Error('No organisation')
  const edit = { kind: 'editOrganisation' as const, organisation: organisation.id, to: { name: { en } } }
  return accepted(await open.submit(command(edit), 'Secretariat'))
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
