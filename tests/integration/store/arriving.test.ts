import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { type Entry, entryIdSchema } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { patience } from '../../../data/store/others-ledgers.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { accepted, command, passphrase, type Shelf, sealedTest, test, world } from './shelf.ts'

const fatima = idSchemas.replica.parse('rep-f')
const theirs = (folder: string, end = '.ledger') => join(folder, 'ledgers', `${fatima}${end}`)
const record = (open: OpenRegister, name: string) => open.submit(command(addOrganisation(name)), 'Fatima')
const names = (entries: readonly Entry[]) =>
  entries.map(({ fact }) => (fact.kind === 'organisationAdded' ? fact.name.en : fact.kind))

/** Our laptop with the register open, and a clock to turn. */
async function ours({ folder }: Pick<Shelf, 'folder'>) {
  let now = Date.parse('2026-03-02T09:00:00Z')
  const replica = idSchemas.replica.parse('rep-o')
  const open = accepted(
    await openRegister(folder, async () => replica, { ...world({}), now: () => new Date(now) }),
  )
  return {
    open,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
    takeIn: () => open.takeIn(),
  }
}

/** Fatima's ledger as it stands after each of her entries. */
async function written(shelf: Shelf, count: number): Promise<Buffer[]> {
  const hers = accepted(await shelf.open({}, fatima))
  const stages: Buffer[] = []
  for (let n = 1; n <= count; n++) {
    accepted(await record(hers, `Aid ${n}`))
    stages.push(await readFile(theirs(shelf.folder)))
  }
  return stages
}

const partOf = (stages: readonly Buffer[], n: number): Buffer => stages[n - 1] ?? Buffer.alloc(0)

describe('What another laptop writes', () => {
  test('is taken in as it arrives, each entry once, and what is recorded here goes on after it', async ({
    shelf,
  }) => {
    const { open, takeIn } = await ours(shelf)
    const hers = accepted(await shelf.open({}, fatima))
    accepted(await record(hers, 'First'))
    expect(names((await takeIn()).entries)).toEqual(['First'])
    expect((await takeIn()).entries).toEqual([])
    accepted(await record(hers, 'Second'))
    accepted(await record(hers, 'Third'))
    expect(names((await takeIn()).entries)).toEqual(['Second', 'Third'])
    const [mine] = accepted(await open.submit(command(addOrganisation('Mine')), 'Amal'))
    expect(open.entries().at(-1)).toEqual(mine)
    expect(open.register().organisations.size).toBe(4)
  })

  test('reads from the last verified byte on', async ({ shelf }) => {
    const stages = await written(shelf, 40)
    await writeFile(theirs(shelf.folder), partOf(stages, 39))
    const starts: number[] = []
    const { realDisk } = await import('../../../data/store/disk.ts')
    const open = accepted(
      await shelf.open(
        {
          readFrom(path, start) {
            starts.push(start)
            return realDisk.readFrom(path, start)
          },
        },
        idSchemas.replica.parse('rep-o'),
      ),
    )
    await open.takeIn()
    starts.length = 0
    await writeFile(theirs(shelf.folder), partOf(stages, 40))
    expect(names((await open.takeIn()).entries)).toEqual(['Aid 40'])
    expect(starts).toEqual([partOf(stages, 39).length - 256])
  })

  test('is waited for while it is half there, whatever byte it ends at, and nobody writes to it', async ({
    shelf,
  }) => {
    const stages = await written(shelf, 3)
    const [before, whole] = [partOf(stages, 2), partOf(stages, 3)]
    await writeFile(theirs(shelf.folder), before)
    const { takeIn, wait } = await ours(shelf)
    for (let length = before.length + 1; length < whole.length - 1; length += 97) {
      await writeFile(theirs(shelf.folder), whole.subarray(0, length))
      wait(patience)
      expect(await takeIn()).toEqual({ entries: [], notices: [] })
      expect(await readFile(theirs(shelf.folder))).toEqual(whole.subarray(0, length))
    }
    // All but the newline verifies already.
    await writeFile(theirs(shelf.folder), whole.subarray(0, -1))
    expect(names((await takeIn()).entries)).toEqual(['Aid 3'])
    await writeFile(theirs(shelf.folder), whole)
    expect(await takeIn()).toEqual({ entries: [], notices: [] })
  })

  test('is waited for where the file has its full length and its end is still zeros', async ({ shelf }) => {
    const stages = await written(shelf, 3)
    const whole = partOf(stages, 3)
    await writeFile(theirs(shelf.folder), partOf(stages, 2))
    const { takeIn, wait } = await ours(shelf)
    const arriving = Buffer.concat([partOf(stages, 2), Buffer.alloc(whole.length - partOf(stages, 2).length)])
    await writeFile(theirs(shelf.folder), arriving)
    wait(patience)
    expect(await takeIn()).toEqual({ entries: [], notices: [] })
    await writeFile(theirs(shelf.folder), whole)
    expect(names((await takeIn()).entries)).toEqual(['Aid 3'])
  })

  test('arrives under a name of the engine’s and is renamed into place', async ({ shelf }) => {
    const stages = await written(shelf, 2)
    await rm(theirs(shelf.folder))
    const { takeIn } = await ours(shelf)
    const passing = join(shelf.folder, 'ledgers', `.syncthing.${fatima}.ledger.tmp`)
    await writeFile(passing, partOf(stages, 2))
    expect(await takeIn()).toEqual({ entries: [], notices: [] })
    await rename(passing, theirs(shelf.folder))
    expect(names((await takeIn()).entries)).toEqual(['Aid 1', 'Aid 2'])
  })

  test('is told to be damaged once it has stood so for a while, by entry, date and author; the rest goes on', async ({
    shelf,
  }) => {
    const stages = await written(shelf, 3)
    await writeFile(theirs(shelf.folder), partOf(stages, 1))
    const { open, takeIn, wait } = await ours(shelf)
    const damaged = Buffer.from(partOf(stages, 3))
    damaged[partOf(stages, 3).length - 30] = 0x58
    await writeFile(theirs(shelf.folder), damaged)
    expect(await takeIn()).toMatchObject({ entries: [{ id: 'rep-f:2' }], notices: [] })
    wait(patience - 1)
    expect((await takeIn()).notices).toEqual([])
    wait(1)
    expect((await takeIn()).notices).toEqual([
      { code: 'ledgerDamaged', ledger: fatima, line: 3, recordedOn: expect.anything(), author: 'Fatima' },
    ])
    wait(patience)
    expect((await takeIn()).notices).toEqual([])
    accepted(await open.submit(command(addOrganisation('Ours goes on')), 'Amal'))
    await writeFile(theirs(shelf.folder), partOf(stages, 3))
    expect(names((await takeIn()).entries)).toEqual(['Aid 3'])
  })

  test('that was damaged before we opened is told at once, and what came before it is there', async ({
    shelf,
  }) => {
    const damaged = Buffer.from(partOf(await written(shelf, 3), 3))
    damaged[damaged.length - 30] = 0x58
    await writeFile(theirs(shelf.folder), damaged)
    const { open } = await ours(shelf)
    expect(open.notices).toMatchObject([{ code: 'ledgerDamaged', ledger: fatima, line: 3, author: 'Fatima' }])
    expect(open.register().organisations.size).toBe(2)
    expect(await readFile(theirs(shelf.folder))).toEqual(damaged)
  })

  test('and is cut back, or replaced by another history, is told, and what was known stays', async ({
    shelf,
  }) => {
    const stages = await written(shelf, 3)
    const { open, takeIn, wait } = await ours(shelf)
    await writeFile(theirs(shelf.folder), partOf(stages, 1))
    wait(patience)
    await takeIn()
    wait(patience)
    expect((await takeIn()).notices).toEqual([{ code: 'ledgerCutBack', ledger: fatima, entries: 2 }])
    const again = accepted(await shelf.open({}, fatima))
    for (const name of ['Other 2', 'Other 3', 'Other 4']) accepted(await record(again, name))
    await takeIn()
    wait(patience)
    expect((await takeIn()).notices).toEqual([{ code: 'ledgerReplaced', ledger: fatima }])
    expect(open.register().organisations.size).toBe(3)
  })

  test('in a ledger of another register is not taken', async ({ shelf }) => {
    const { open, takeIn, wait } = await ours(shelf)
    const line = await shelf.read()
    const foreign = join(shelf.folder, '..', 'Foreign.register')
    const { createRegister } = await import('../../../data/store/creating.ts')
    accepted(await createRegister(foreign, 'Foreign', 'Stranger', async () => fatima, world({})))
    await writeFile(theirs(shelf.folder), await readFile(theirs(foreign)))
    await takeIn()
    wait(patience)
    expect((await takeIn()).notices).toEqual([{ code: 'ledgerOfAnotherRegister', ledger: fatima }])
    expect(open.entries()).toHaveLength(1)
    expect(await shelf.read()).toEqual(line)
  })
})

describe('What this laptop wrote itself', () => {
  for (const disk of [{}, { isWritable: async () => false }] as const) {
    const how = 'isWritable' in disk ? ', also where it is only read' : ''
    test(`is refused where it is damaged, as ever${how}`, async ({ shelf }) => {
      const damaged = Buffer.from(partOf(await written(shelf, 3), 3))
      damaged[damaged.length - 30] = 0x58
      await writeFile(theirs(shelf.folder), damaged)
      expect(await shelf.open(disk, fatima)).toMatchObject({
        ok: false,
        failure: { code: 'ledgerDamaged', ledger: fatima, line: 3, author: 'Fatima' },
      })
    })
  }
})

describe('An erasure on another laptop', () => {
  test('is carried out here when it arrives, and her emptied ledger with the same chain is taken for what it is', async ({
    shelf,
  }) => {
    const hers = accepted(await shelf.open({}, fatima))
    const [kept] = accepted(await record(hers, 'Erased by name'))
    const { open, takeIn, wait } = await ours(shelf)
    const mine = accepted(await open.submit(command(addOrganisation('Mine')), 'Amal'))
    await hers.takeIn()
    const entries = [kept?.id ?? '', ...mine.map(({ id }) => id)].map(id => entryIdSchema.parse(id))
    accepted(
      await hers.submit(
        command({ kind: 'erase', what: { of: 'entries', entries }, reason: 'Asked' }),
        'Fatima',
      ),
    )
    const arrived = await takeIn()
    expect(names(arrived.entries)).toContain('entriesErased')
    expect(arrived.notices).toEqual([])
    const ledger = await readFile(join(shelf.folder, 'ledgers', 'rep-o.ledger'), 'utf8')
    expect(ledger).not.toContain('Mine')
    expect(await readFile(theirs(shelf.folder), 'utf8')).not.toContain('Erased by name')
    expect(JSON.stringify(open.entries())).not.toMatch(/Mine|Erased by name/)
    expect(open.erasing()).toEqual({ unfinished: null, waiting: [] })
    wait(patience)
    expect(await takeIn()).toEqual({ entries: [], notices: [] })
    accepted(await open.submit(command(addOrganisation('After')), 'Amal'))
    expect(names((await hers.takeIn()).entries)).toContain('After')
  })
})

describe('A copy that an engine left beside a ledger', () => {
  const copies = [
    'rep-f.sync-conflict-20260302-090000-ABCDEFG.ledger',
    'rep-f (conflicted copy 2026-03-02 090000).ledger',
    'rep-f - Copy.ledger',
  ]
  for (const name of copies) {
    test(`“${name}” with more in it is taken in, and once only when the ledger itself comes`, async ({
      shelf,
    }) => {
      const stages = await written(shelf, 3)
      await writeFile(theirs(shelf.folder), partOf(stages, 1))
      const { open, takeIn } = await ours(shelf)
      await writeFile(join(shelf.folder, 'ledgers', name), partOf(stages, 3))
      expect(await takeIn()).toMatchObject({
        entries: [{ id: 'rep-f:2' }, { id: 'rep-f:3' }],
        notices: [{ code: 'ledgerCopy', name, holds: 'more', entries: 2 }],
      })
      await writeFile(theirs(shelf.folder), partOf(stages, 3))
      expect(await takeIn()).toEqual({ entries: [], notices: [] })
      expect(open.entries()).toHaveLength(4)
    })
  }

  test('that holds nothing else, went another way or is broken is told as that, and nothing of it is taken', async ({
    shelf,
  }) => {
    const stages = await written(shelf, 2)
    await writeFile(theirs(shelf.folder), partOf(stages, 1))
    const other = accepted(await shelf.open({}, fatima))
    accepted(await record(other, 'Another way'))
    const { open, takeIn } = await ours(shelf)
    const put = async (bytes: Buffer) => {
      await writeFile(join(shelf.folder, 'ledgers', copies[0] ?? ''), bytes)
      const { entries, notices } = await takeIn()
      expect(entries).toEqual([])
      return notices
    }
    expect(await put(partOf(stages, 1))).toMatchObject([{ holds: 'nothingElse' }])
    expect(await put(partOf(stages, 2))).toMatchObject([{ holds: 'another', entries: 1 }])
    expect(await put(Buffer.from('not a ledger at all'))).toMatchObject([{ holds: 'nothingSound' }])
    expect(open.entries()).toHaveLength(3)
  })
})

describe('In an encrypted register', () => {
  sealedTest('what arrives is taken in from the last whole chunk on, over segments', async ({ shelf }) => {
    const open = accepted(await shelf.open(passphrase, {}, idSchemas.replica.parse('rep-o')))
    for (const name of ['First', 'Second']) {
      // Each opening that writes begins a segment of its own.
      const hers = accepted(await shelf.open(passphrase, {}, fatima))
      accepted(await record(hers, name))
      expect(names((await open.takeIn()).entries)).toEqual([name])
      accepted(await record(hers, `${name} too`))
      const whole = await readFile(theirs(shelf.folder, '.sealed'))
      await writeFile(theirs(shelf.folder, '.sealed'), whole.subarray(0, -7))
      expect((await open.takeIn()).entries).toEqual([])
      await writeFile(theirs(shelf.folder, '.sealed'), whole)
      expect(names((await open.takeIn()).entries)).toEqual([`${name} too`])
      await hers.close()
    }
    expect(open.register().organisations.size).toBe(4)
  })

  sealedTest(
    'who was given a passphrase, or lost it, on another laptop is told; on this one not',
    async ({ shelf }) => {
      const open = accepted(await shelf.open(passphrase, {}, idSchemas.replica.parse('rep-o')))
      const hers = accepted(await shelf.open(passphrase, {}, fatima))
      await open.takeIn()
      const today = hers.register().abouts.size > 0 ? hers.entries()[0]?.recordedOn : undefined
      if (!today || !hers.keys || !open.keys) throw new Error('not begun')
      const slots = accepted(
        await hers.keys.add({ name: 'Jonas', passphrase: 'eight storks over the mill' }, today),
      )
      expect((await open.takeIn()).notices).toEqual([
        { code: 'keySlotsChanged', added: 'Jonas', removed: '' },
      ])
      const jonas = slots.find(({ name }) => name === 'Jonas')
      accepted(await hers.keys.revoke(jonas?.id ?? ''))
      expect((await open.takeIn()).notices).toEqual([
        { code: 'keySlotsChanged', added: '', removed: 'Jonas' },
      ])
      accepted(await open.keys.add({ name: 'Amal', passphrase: 'nine herons under the pier' }, today))
      expect((await open.takeIn()).notices).toEqual([])
      await writeFile(join(shelf.folder, 'register.sync-conflict-20260302-090000-ABCDEFG.json'), '{}')
      expect((await open.takeIn()).notices).toMatchObject([{ code: 'registerFileCopy' }])
    },
  )

  test('that was encrypted on another laptop while it was open, that is told', async ({ shelf }) => {
    const { open, takeIn } = await ours(shelf)
    await takeIn()
    const { encryptRegister } = await import('../../../data/store/encrypting.ts')
    accepted(await encryptRegister(shelf.folder, { name: 'Fatima', passphrase }, world({})))
    expect((await open.takeIn()).notices).toContainEqual({ code: 'encryptedElsewhere' })
  })
})
