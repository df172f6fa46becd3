import { describe, expect } from 'vitest'
import { idSchemas } from '../../../data/domain/ids.ts'
import { backUp, backupsOf } from '../../../data/store/backups.ts'
import { realDisk } from '../../../data/store/disk.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { verifyLedgers } from '../../../data/store/verify.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { allBytesBelow } from './all-bytes.ts'
import { accepted, command, laptop, passphrase, sealedTest, test } from './shelf.ts'

const name = 'Grandmothers'
const there = idSchemas.replica.parse('rep-b')
const erase = (organisation: string) =>
  command({ kind: 'erase', what: { of: 'organisation', organisation }, reason: 'At risk' })
const quietly = { progress: () => undefined, signal: new AbortController().signal }

async function added(open: OpenRegister, called = name): Promise<string> {
  return accepted(await open.submit(command(addOrganisation(called)), 'Maryam'))[0]?.subject ?? ''
}

/** What its ledger says when it is opened, decrypted. */
function inLedger({ keeping }: OpenRegister, replica: string, bytes: Buffer): string {
  const lines: string[] = []
  const steps = keeping
    .codec(replica)
    .reading(bytes, replica, (_entry, _hash, line) => lines.push(new TextDecoder().decode(line)))
  for (let step = steps.next(); !step.done; step = steps.next());
  return lines.join('\n')
}

async function verified(open: OpenRegister) {
  const { folder, id, keeping } = open
  return accepted(await verifyLedgers({ folder, id, keeping, disk: realDisk }, quietly)).ledgers
}

describe('What is erased', () => {
  test('is nowhere in the folder, backups included, and the chain still verifies and goes on', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    const organisation = await added(open)
    const file = accepted(await open.keepFile('a.txt', 'text/plain', Buffer.from('Not erased')))
    const kept = { folder: open.folder, keeping: open.keeping, disk: realDisk }
    accepted(await backUp(kept, new Date('2026-03-01T09:00:00Z')))
    expect((await allBytesBelow(shelf.folder)).includes(name)).toBe(true)
    accepted(await open.submit(erase(organisation), 'Maryam'))
    expect((await allBytesBelow(shelf.folder)).includes(name)).toBe(false)
    expect(await backupsOf(kept)).toEqual([])
    expect(Buffer.from(accepted(await open.readFile(file))).toString()).toBe('Not erased')
    await added(open, 'Afterwards')
    expect(await verified(open)).toMatchObject([{ entries: 4, damage: null }])
    const again = accepted(await shelf.open())
    expect(again.entries()).toEqual(open.entries())
    expect(again.entries()[2]).toMatchObject({ author: 'Maryam', fact: { reason: 'At risk' } })
  })

  sealedTest('is not in an encrypted ledger either', async ({ shelf }) => {
    const open = accepted(await shelf.open(passphrase))
    const organisation = await added(open)
    expect(inLedger(open, laptop, await shelf.read())).toContain(name)
    accepted(await open.submit(erase(organisation), 'Maryam'))
    expect(inLedger(open, laptop, await shelf.read())).not.toContain(name)
    await added(open, 'Afterwards')
    expect(await verified(open)).toMatchObject([{ entries: 4, damage: null }])
    await open.close()
    const again = accepted(await shelf.open(passphrase))
    expect(again.entries()).toHaveLength(4)
    expect(await shelf.names()).toEqual([`${laptop}.erased`, `${laptop}.sealed`])
  })

  test('is erased by the other laptop when the erasure reaches it', async ({ shelf }) => {
    const other = accepted(await shelf.open({}, there))
    const organisation = await added(other)
    const open = accepted(await shelf.open())
    accepted(await open.submit(erase(organisation), 'Maryam'))
    expect(JSON.stringify(open.entries())).not.toContain(name)
    expect((await allBytesBelow(shelf.folder)).includes(name)).toBe(true)
    accepted(await shelf.open({}, there))
    expect((await allBytesBelow(shelf.folder)).includes(name)).toBe(false)
  })

  test('is erased at the next opening, wherever it was stopped', async ({ shelf }) => {
    for (let allowed = 0, stopped = true; stopped; allowed++) {
      const called = `Grandmothers${allowed}x`
      const open = accepted(await shelf.open())
      const organisation = await added(open, called)
      accepted(await backUp({ ...open, disk: realDisk }, new Date(Date.UTC(2026, 2, 1, 0, allowed))))
      let left = allowed
      stopped = false
      const counted =
        <Args extends unknown[]>(act: (...args: Args) => Promise<void>) =>
        async (...args: Args) => {
          if (left-- <= 0) {
            stopped = true
            throw Object.assign(new Error('stopped'), { code: 'EIO' })
          }
          return act(...args)
        }
      const stopping = accepted(
        await shelf.open({
          writeWhole: counted(realDisk.writeWhole),
          move: counted(realDisk.move),
          remove: counted(realDisk.remove),
          destroy: counted(path => realDisk.destroy(path)),
        }),
      )
      accepted(await stopping.submit(erase(organisation), 'Maryam'))
      const again = accepted(await shelf.open())
      expect((await allBytesBelow(shelf.folder)).includes(called)).toBe(false)
      expect(again.entries()).toHaveLength(1 + 2 * (allowed + 1))
      expect(await verified(again)).toMatchObject([{ damage: null }])
    }
  })
})
