import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { newId } from '../../../data/store/ids.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { ownReplica } from '../../../data/store/own-replica.ts'
import { openInstallation } from '../../../data/store/settings-file.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { accepted, command, test, world } from './shelf.ts'

/** An installation's file on a computer: how it is called in a register there. */
async function installation(path: string, machine: string) {
  const file = await openInstallation(path)
  return (register: Parameters<typeof ownReplica>[2], spent?: Parameters<typeof ownReplica>[4]) =>
    ownReplica(file, machine, register, () => newId('replica'), spent)
}

describe('An installation', () => {
  test('that was copied to another computer writes a ledger of its own there, and goes on in its first one here', async ({
    shelf,
  }) => {
    const settings = join(shelf.folder, '..', 'settings.json')
    const record = async (path: string, machine: string, name: string) => {
      const open = accepted(await openRegister(shelf.folder, await installation(path, machine), world({})))
      accepted(await open.submit(command(addOrganisation(name)), 'Secretariat'))
      await open.close()
      return open.replica
    }
    const here = await record(settings, 'here', 'First')
    const copy = join(shelf.folder, '..', 'copy.json')
    await cp(settings, copy)
    const there = await record(copy, 'there', 'Second')
    expect(there).not.toBe(here)
    expect(await record(settings, 'here', 'Third')).toBe(here)
    expect(await record(copy, 'there', 'Fourth')).toBe(there)
    expect(await readdir(join(shelf.folder, 'ledgers'))).toEqual(
      ['rep-a.ledger', `${here}.ledger`, `${there}.ledger`].sort(),
    )
    const all = accepted(await openRegister(shelf.folder, await installation(settings, 'here'), world({})))
    expect(all.entries()).toHaveLength(5)
  })

  test('takes a new name where the one it had must not be written to again, and keeps that', async ({
    shelf,
  }) => {
    const settings = join(shelf.folder, '..', 'settings.json')
    const register = accepted(await shelf.open()).id
    const nameIn = await installation(settings, 'here')
    const first = await nameIn(register)
    const second = await nameIn(register, first)
    expect(second).not.toBe(first)
    expect(await nameIn(register)).toBe(second)
    expect(await (await installation(settings, 'here'))(register)).toBe(second)
  })
})
