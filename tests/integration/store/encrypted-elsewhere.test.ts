import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, describe, expect } from 'vitest'
import { idSchemas } from '../../../data/domain/ids.ts'
import { createRegister } from '../../../data/store/creating.ts'
import { encryptRegister } from '../../../data/store/encrypting.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { witnessIn } from '../../../data/store/witness.ts'
import type { World } from '../../../data/store/world.ts'
import { addOrganisation, registerLetter } from '../../unit/domain/story.ts'
import { accepted, command, passphrase, world } from './shelf.ts'

/** Amal's and Jonas's laptops, each with a folder of its own that an engine carries to the other's. */
interface Two {
  readonly folders: { readonly amal: string; readonly jonas: string }
  open(person: 'amal' | 'jonas', typed?: string): Promise<OpenRegister>
  /** Amal encrypts it while Jonas, who has it open, is without a network. */
  encrypt(): Promise<void>
  /** What Amal's laptop has comes to Jonas's, with what is gone there; his own ledger, which he changed, stays. */
  bring(): Promise<void>
}

const test = base.extend<{ readonly two: Two }>({
  two: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'answerable-elsewhere-'))
    const folders = { amal: join(home, 'Amal.register'), jonas: join(home, 'Jonas.register') }
    const worldOf = (person: string): World => ({ ...world({}), witness: witnessIn(join(home, person)) })
    const replica = (person: string) => async () => idSchemas.replica.parse(`rep-${person}`)
    accepted(await createRegister(folders.amal, 'Coalition', 'Amal', replica('amal'), worldOf('amal')))
    await cp(folders.amal, folders.jonas, { recursive: true })
    const open: Two['open'] = async (person, typed) =>
      accepted(await openRegister(folders[person], replica(person), worldOf(person), typed ?? null))
    await use({
      folders,
      open,
      async encrypt() {
        accepted(await encryptRegister(folders.amal, { name: 'Amal', passphrase }, worldOf('amal')))
      },
      async bring() {
        await rm(join(folders.jonas, 'ledgers', 'rep-amal.ledger'))
        await cp(folders.amal, folders.jonas, { recursive: true })
      },
    })
    await rm(home, { recursive: true, force: true })
  },
})

const record = async (open: OpenRegister, name: string) =>
  accepted(await open.submit(command(addOrganisation(name)), 'Jonas'))
const names = (open: OpenRegister) =>
  [...open.register().organisations.values()].map(({ name }) => name.en).sort()

/** Everything in a folder that anyone can read, as one text. */
async function readable(folder: string): Promise<string> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = all.filter(each => each.isFile()).map(each => join(each.parentPath, each.name))
  return (await Promise.all(files.map(path => readFile(path, 'latin1')))).join('\n')
}

describe('A register that is encrypted while another laptop has it open', () => {
  test('takes nothing more there, from the moment its file says so, and tells that it needs a passphrase', async ({
    two,
  }) => {
    const jonas = await two.open('jonas')
    await record(jonas, 'Before')
    await two.encrypt()
    await cp(join(two.folders.amal, 'register.json'), join(two.folders.jonas, 'register.json'))
    const ledger = join(two.folders.jonas, 'ledgers', 'rep-jonas.ledger')
    const before = await readFile(ledger)
    expect(await jonas.submit(command(addOrganisation('After')), 'Jonas')).toMatchObject({
      failure: { code: 'locked' },
    })
    expect(await jonas.keepFile('note.txt', 'text/plain', Buffer.from('note'))).toMatchObject({
      failure: { code: 'locked' },
    })
    expect(await readFile(ledger)).toEqual(before)
    expect((await jonas.takeIn()).notices).toContainEqual({ code: 'encryptedElsewhere' })
    expect((await jonas.takeIn()).notices).not.toContainEqual({ code: 'encryptedElsewhere' })
  })

  test('has what was recorded there meanwhile once it is opened there with the passphrase, with its file, and nothing of it stays readable', async ({
    two,
  }) => {
    const first = await two.open('jonas')
    await record(first, 'Known to both')
    await cp(join(two.folders.jonas, 'ledgers'), join(two.folders.amal, 'ledgers'), { recursive: true })
    await two.encrypt()
    await record(first, 'Recorded meanwhile')
    const file = accepted(await first.keepFile('proof.txt', 'text/plain', Buffer.from('proof of it')))
    accepted(await first.submit(command(registerLetter({ files: [file] })), 'Jonas'))
    await first.close()
    await two.bring()

    const jonas = await two.open('jonas', passphrase)
    expect(jonas.replica).toBe('rep-jonas')
    expect(jonas.notices).toEqual([])
    expect(names(jonas)).toEqual(['Known to both', 'Recorded meanwhile'])
    expect(Buffer.from(accepted(await jonas.readFile(file))).toString()).toBe('proof of it')
    expect(await readable(two.folders.jonas)).not.toMatch(/Recorded meanwhile|proof of it/)
    await record(jonas, 'And on')
    await cp(
      join(two.folders.jonas, 'ledgers', 'rep-jonas.sealed'),
      join(two.folders.amal, 'ledgers', 'rep-jonas.sealed'),
    )
    expect(names(await two.open('amal', passphrase))).toEqual([
      'And on',
      'Known to both',
      'Recorded meanwhile',
    ])
  })

  test('keeps and tells of a ledger that goes further than it, whoever opens it, until its own laptop does', async ({
    two,
  }) => {
    const first = await two.open('jonas')
    await record(first, 'Known to both')
    await cp(join(two.folders.jonas, 'ledgers'), join(two.folders.amal, 'ledgers'), { recursive: true })
    await two.encrypt()
    await record(first, 'Recorded meanwhile')
    const ledger = join('ledgers', 'rep-jonas.ledger')
    await cp(join(two.folders.jonas, ledger), join(two.folders.amal, ledger))
    const about = JSON.parse(await readFile(join(two.folders.amal, 'register.json'), 'utf8'))
    await writeFile(join(two.folders.amal, 'register.json'), JSON.stringify({ ...about, plainRemains: true }))
    const amal = await two.open('amal', passphrase)
    expect(amal.notices).toEqual([{ code: 'plainLedger', ledger: 'rep-jonas' }])
    expect(names(amal)).toEqual(['Known to both'])
    expect(await readFile(join(two.folders.amal, ledger), 'utf8')).toContain('Recorded meanwhile')
  })

  test('takes nothing of a plain ledger that this laptop does not remember to have written', async ({
    two,
  }) => {
    await record(await two.open('jonas'), 'Written here')
    await two.encrypt()
    const forged = await openRegister(
      two.folders.jonas,
      async () => idSchemas.replica.parse('rep-jonas'),
      world({}),
    )
    await record(accepted(forged), 'Put in by a stranger')
    await two.bring()
    const jonas = await two.open('jonas', passphrase)
    expect(names(jonas)).toEqual(['Written here'])
    expect(await readable(two.folders.jonas)).toContain('Put in by a stranger')
  })
})
