import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, beforeAll, describe, expect } from 'vitest'
import { isOnPath, provideProgram } from '../../../build/system-libraries.ts'
import { conflicts } from '../../../data/queries/conflicts.ts'
import { addOrganisation, registerLetter } from '../../unit/domain/story.ts'
import { inStep } from './daemon.ts'
import { expectEqual, expectOneWriterEach, type Kept, Laptop, shareAmong } from './laptop.ts'

beforeAll(() => provideProgram('syncthing'), 180_000)

const test = base.extend<{ readonly laptops: (kept: Kept, ...people: string[]) => Promise<Laptop[]> }>({
  laptops: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'answerable-syncthing-'))
    const all: Laptop[] = []
    await use(async (kept, ...people) => {
      for (const person of people) all.push(await Laptop.of(person, join(home, person), kept))
      await shareAmong(all)
      return all
    })
    for (const laptop of all) await laptop.close()
    for (const { daemon } of all) await daemon.kill()
    await rm(home, { recursive: true, force: true })
  },
})

const renaming = (organisation: string, en: string) =>
  ({ kind: 'editOrganisation', organisation, to: { name: { en } } }) as const

/** A letter of nearly two million characters that hardly repeat. */
const longLetter = (seed: number) => {
  let text = ''
  while (text.length < 1_900_000) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    text += `${seed.toString(36)} `
  }
  return registerLetter({ text: { en: text } })
}

test('this computer has Syncthing', () => {
  expect(isOnPath('syncthing')).toBe(true)
})

describe.each<Kept>(['plain', 'sealed'])('With Syncthing between them, in a %s register,', kept => {
  test('two who work at the same time, and one of them without a network for a while, end with one register and one conflict', async ({
    laptops,
  }) => {
    const [amal, jonas] = await laptops(kept, 'Amal', 'Jonas')
    if (!amal || !jonas) throw new Error('nobody')
    await amal.record(addOrganisation('Relief Committee'))
    await expectEqual([amal, jonas])
    const [{ id } = { id: '' }] = amal.app.register().organisations.values()
    const atOnce = async (laptop: Laptop) => {
      for (let n = 0; n < 8; n++) await laptop.record(addOrganisation(`${laptop.person} ${n}`))
    }
    await Promise.all([atOnce(amal), atOnce(jonas)])
    await expectEqual([amal, jonas])

    await jonas.daemon.stop()
    await amal.record(renaming(id, 'Relief Committee of the North'))
    await jonas.record(renaming(id, 'Northern Relief Committee'))
    await Promise.all([atOnce(jonas), atOnce(amal)])
    await jonas.daemon.start()
    await expectEqual([amal, jonas])
    expect(conflicts(amal.app.register())).toHaveLength(1)

    await jonas.record(renaming(id, 'Northern Relief Committee (settled)'))
    await expectEqual([amal, jonas])
    expect(conflicts(amal.app.register())).toEqual([])
    await expectOneWriterEach([amal, jonas], kept)
  })

  test('three end with one register though the daemons of two, who brings and who gets, are killed in the middle of a transfer, and the app is closed and opened', async ({
    laptops,
  }) => {
    const [amal, jonas, fatima] = await laptops(kept, 'Amal', 'Jonas', 'Fatima')
    if (!amal || !jonas || !fatima) throw new Error('nobody')
    for (const { daemon } of [amal, fatima]) await daemon.slowDown(600)
    const before = jonas.app.entries().length
    for (const n of [1, 2]) await amal.record(longLetter(n))
    await amal.daemon.scan()
    const ledger = `${amal.replica}${kept === 'plain' ? '.ledger' : '.sealed'}`
    await jonas.untilArriving(ledger)
    for (const { daemon } of [jonas, amal]) await daemon.kill()
    // Nothing of what came halfway is taken, and the work goes on.
    await jonas.app.takeIn()
    expect(jonas.app.entries()).toHaveLength(before)
    await jonas.record(addOrganisation('Harbour Aid'))
    await fatima.close()
    await fatima.open()
    await fatima.record(addOrganisation('Salt Road'))
    for (const { daemon } of [jonas, amal]) await daemon.start()
    for (const { daemon } of [amal, fatima]) await daemon.slowDown(0)
    await expectEqual([amal, jonas, fatima])
    await expectOneWriterEach([amal, jonas, fatima], kept)
  })
})

test('One who has the register open without a network while another encrypts it is told, and what was recorded meanwhile is there and nowhere readable', async ({
  laptops,
}) => {
  const [amal, jonas] = await laptops('plain', 'Amal', 'Jonas')
  if (!amal || !jonas) throw new Error('nobody')
  await jonas.record(addOrganisation('Salt Road'))
  await expectEqual([amal, jonas])
  await jonas.daemon.stop()
  await jonas.record(addOrganisation('Recorded meanwhile'))
  await amal.encrypt()
  await jonas.daemon.start()
  await jonas.untilTold('encryptedElsewhere')
  await expect(jonas.record(addOrganisation('Too late'))).rejects.toThrow('locked')
  await inStep([amal.daemon, jonas.daemon])
  await jonas.reopenEncrypted()
  await jonas.record(addOrganisation('And on'))
  await expectEqual([amal, jonas])
  for (const laptop of [amal, jonas])
    expect(await laptop.readable()).not.toMatch(/Salt Road|Recorded meanwhile|And on|Coalition/)
})
