import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Verdict } from '../../../data/contract.ts'
import { realDisk } from '../../../data/store/disk.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { signHead, signingKeysIn } from '../../../data/store/signed-heads.ts'
import { findHead, verifyLedgers } from '../../../data/store/verify.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { accepted, command, passphrase, sealedTest, test } from './shelf.ts'

const checkedOf = ({ folder, id, keeping }: OpenRegister) => ({ folder, id, keeping, disk: realDisk })
const quietly = { progress: () => undefined, signal: new AbortController().signal }
const verify = async (open: OpenRegister) => accepted(await verifyLedgers(checkedOf(open), quietly))
const onlyOf = ({ ledgers }: Verdict) => {
  expect(ledgers).toHaveLength(1)
  return ledgers[0]
}

async function record(open: OpenRegister, ...names: readonly string[]) {
  for (const name of names) accepted(await open.submit(command(addOrganisation(name)), `${name}’s author`))
}

async function sign(open: OpenRegister, folder: string) {
  const head = await open.settled()
  if (!head) throw new Error('nothing to sign')
  const key = await signingKeysIn(join(folder, '..', 'keys'))(open.id, open.replica)
  const signing = { register: open.id, replica: open.replica, on: '2026-03-02T10:00:00.000Z' }
  await signHead(open.folder, signing, head, key, open.keeping, realDisk)
}

describe('Verifying', () => {
  test('counts the entries of every ledger and gives words that the register is found by later', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    await record(open, 'First', 'Second')
    const ledger = onlyOf(await verify(open))
    expect(ledger).toMatchObject({ entries: 3, last: '2026-03-02', damage: null, signedOn: null })
    await record(open, 'Third', 'Fourth')
    const words = ledger?.head ?? ''
    expect(accepted(await findHead(checkedOf(open), words))).toEqual({
      found: 'yes',
      recordedOn: '2026-03-02',
      author: 'Second’s author',
      since: 2,
    })
    expect(accepted(await findHead(checkedOf(open), 'no such words'))).toEqual({ found: 'notWords' })
  })

  test('does not find a head of entries that were removed', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const before = await shelf.read()
    await record(open, 'First')
    const words = onlyOf(await verify(open))?.head ?? ''
    await shelf.write(before)
    expect(accepted(await findHead(checkedOf(open), words))).toEqual({ found: 'no' })
  })

  test('names the entry that was changed, the first after missing ones, and one out of its place', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    await record(open, 'First', 'Second', 'Third')
    const lines = (await shelf.read()).toString().split('\n')
    const [begun = '', first = '', second = '', third = ''] = lines
    const verdictOn = async (...kept: readonly string[]) => {
      await shelf.write(`${kept.join('\n')}\n`)
      return onlyOf(await verify(open))?.damage
    }
    const of = (name: string) => ({ recordedOn: '2026-03-02', author: `${name}’s author` })
    expect(await verdictOn(begun, first.replace('"First"', '"Fist"'), second, third)).toEqual({
      how: 'changed',
      line: 2,
      ...of('First'),
    })
    expect(await verdictOn(begun, second, third)).toEqual({ how: 'missing', line: 2, ...of('Second') })
    expect(await verdictOn(begun, first, first, second)).toEqual({
      how: 'outOfPlace',
      line: 3,
      ...of('First'),
    })
    expect(await verdictOn(begun, first, second, third)).toBeNull()
  })

  test('tells that entries are gone which the ledger’s own laptop had signed', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const before = await shelf.read()
    await record(open, 'First')
    await sign(open, shelf.folder)
    expect(onlyOf(await verify(open))).toMatchObject({ damage: null, signedOn: '2026-03-02T10:00:00.000Z' })
    await shelf.write(before)
    expect(onlyOf(await verify(open))?.damage).toMatchObject({ how: 'notAsSigned', line: 2 })
  })

  test('can be stopped, and changes nothing', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    await record(open, 'First')
    const stop = new AbortController()
    stop.abort()
    const before = await readdir(join(shelf.folder, 'ledgers'))
    const result = await verifyLedgers(checkedOf(open), { progress: () => undefined, signal: stop.signal })
    expect(result).toEqual({ ok: false, failure: { code: 'cancelled' } })
    expect(await readdir(join(shelf.folder, 'ledgers'))).toEqual(before)
  })

  sealedTest(
    'works in an encrypted register, whose signed heads say nothing to who has no key',
    async ({ shelf }) => {
      const open = accepted(await shelf.open(passphrase))
      await record(open, 'First')
      await sign(open, shelf.folder)
      const ledger = onlyOf(await verify(open))
      expect(ledger).toMatchObject({ entries: 2, damage: null, signedOn: '2026-03-02T10:00:00.000Z' })
      expect(accepted(await findHead(checkedOf(open), ledger?.head ?? ''))).toMatchObject({
        found: 'yes',
        since: 0,
      })
      const heads = await realDisk.readIfThere(join(shelf.folder, 'ledgers', `${open.replica}.heads`))
      expect(Buffer.from(heads ?? []).includes('publicKey')).toBe(false)
    },
  )
})
