import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { idSchemas } from '../../../data/domain/ids.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { contentOf } from '../../property/domain/history.ts'
import { addOrganisation, addRecipient } from '../../unit/domain/story.ts'
import { formDraft } from './form-draft.ts'
import { place } from './kept-place.ts'
import { letterDraft as draft } from './letter-draft.ts'
import { accepted, command, laptop, test } from './shelf.ts'

const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code })
}

describe('A register on disk', () => {
  test('is the same register after it is opened again', async ({ shelf }) => {
    const first = accepted(await shelf.open())
    for (const name of ['First Aid', 'Second Aid', 'Third Aid'])
      accepted(await first.submit(command(addOrganisation(name)), 'Secretariat'))
    const again = accepted(await shelf.open())
    expect(again.entries()).toEqual(first.entries())
    expect(contentOf(again.register())).toEqual(contentOf(first.register()))
    expect(again.notices).toEqual([])
  })

  test('takes commands that come at once one after the other', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const names = Array.from({ length: 20 }, (_, i) => `Aid ${i}`)
    const results = await Promise.all(
      names.map(name => open.submit(command(addOrganisation(name)), 'Secretariat')),
    )
    for (const result of results) accepted(result)
    const again = accepted(await shelf.open())
    const recorded = again
      .entries()
      .flatMap(({ fact }) => (fact.kind === 'organisationAdded' ? [fact.name.en] : []))
    expect(recorded).toEqual(names)
    expect(again.entries().map(({ sequence }) => sequence)).toEqual(names.concat('').map((_, i) => i + 1))
  })

  test('has not one byte more after a refused command', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const before = await shelf.read()
    const result = await open.submit(
      command({
        kind: 'assessDemand',
        demand: 'dem-none',
        status: 'unmet',
        effectiveFrom: '2026-03-02',
        rationale: '',
        evidence: [],
        nextReviewOn: null,
      }),
      'Secretariat',
    )
    expect(result).toEqual({
      ok: false,
      failure: { code: 'refused', refusal: { code: 'unknownDemand', about: 'dem-none' } },
    })
    expect(await shelf.read()).toEqual(before)
  })

  test('is not made where something is already', async ({ shelf }) => {
    const { createRegister } = await import('../../../data/store/creating.ts')
    const { newId } = await import('../../../data/store/ids.ts')
    const before = await shelf.read()
    const result = await createRegister(
      shelf.folder,
      'Other',
      'Secretariat',
      async () => idSchemas.replica.parse('rep-b'),
      {
        disk: realDisk,
        now: () => new Date(),
        newId,
      },
    )
    expect(result).toEqual({ ok: false, failure: { code: 'alreadyThere', path: shelf.folder } })
    expect(await shelf.read()).toEqual(before)
  })

  test('shows another laptop’s entries, in one order on both', async ({ shelf }) => {
    const here = accepted(await shelf.open())
    const there = accepted(await shelf.open({}, idSchemas.replica.parse('rep-b')))
    accepted(await here.submit(command(addOrganisation('From here')), 'One'))
    accepted(await there.submit(command(addRecipient('From there')), 'Two'))
    expect(await shelf.names()).toEqual(['rep-a.ledger', 'rep-b.ledger'])
    const [a, b] = [
      accepted(await shelf.open()),
      accepted(await shelf.open({}, idSchemas.replica.parse('rep-b'))),
    ]
    expect(a.entries()).toHaveLength(3)
    expect(a.entries()).toEqual(b.entries())
    expect(contentOf(a.register())).toEqual(contentOf(b.register()))
  })

  test('of a newer format, of none, or gone is refused and left as it is', async ({ shelf }) => {
    const file = join(shelf.folder, 'register.json')
    const about = await readFile(file, 'utf8')
    await writeFile(file, about.replace('"format": 1', '"format": 2'))
    expect(await shelf.open()).toEqual({
      ok: false,
      failure: { code: 'newerFormat', path: shelf.folder, format: 2 },
    })
    for (const text of ['', '{', '[]', '{"format": "one"}', randomBytes(40).toString('latin1')]) {
      await writeFile(file, text)
      expect(await shelf.open()).toEqual({ ok: false, failure: { code: 'notARegister', path: shelf.folder } })
      expect(await readFile(file, 'utf8')).toBe(text)
    }
    await rm(file)
    expect(await shelf.open()).toEqual({ ok: false, failure: { code: 'notARegister', path: shelf.folder } })
    await rm(shelf.folder, { recursive: true })
    expect(await shelf.open()).toEqual({ ok: false, failure: { code: 'notFound', path: shelf.folder } })
  })

  test('refuses a ledger of another register by name', async ({ shelf }) => {
    const other = join(shelf.folder, '..', 'Other.register')
    await cp(shelf.folder, other, { recursive: true })
    const about = join(other, 'register.json')
    await writeFile(
      about,
      (await readFile(about, 'utf8')).replace(/"register": "[^"]+"/, '"register": "reg-other"'),
    )
    const { openRegister } = await import('../../../data/store/opening.ts')
    const { newId } = await import('../../../data/store/ids.ts')
    const result = await openRegister(other, async () => idSchemas.replica.parse('rep-c'), {
      disk: realDisk,
      now: () => new Date(),
      newId,
    })
    expect(result).toMatchObject({ ok: false, failure: { code: 'ledgerDamaged', ledger: 'rep-a', line: 1 } })
  })
})

describe('A write that fails', () => {
  for (const [code, failure] of [
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EIO', 'system'],
  ] as const) {
    test(`with ${code} is told, leaves the ledger as it was, and the next one is taken`, async ({
      shelf,
    }) => {
      let fails = true
      const open = accepted(
        await shelf.open({
          // Half of the piece reaches the disk before it fails.
          async appendDurably(path, piece, length) {
            if (!fails) return realDisk.appendDurably(path, piece, length)
            await realDisk.appendDurably(path, piece.subarray(0, piece.length / 2), length)
            return failing(code)()
          },
        }),
      )
      const [before, entries] = [await shelf.read(), open.entries().length]
      const result = await open.submit(command(addOrganisation('Lost')), 'Secretariat')
      expect(result).toMatchObject({ ok: false, failure: { code: failure } })
      expect(await shelf.read()).toEqual(before)
      expect(open.entries()).toHaveLength(entries)
      expect(open.register().organisations.size).toBe(0)
      fails = false
      accepted(await open.submit(command(addOrganisation('Kept')), 'Secretariat'))
      const again = accepted(await shelf.open())
      expect([...again.register().organisations.values()].map(({ name }) => name.en)).toEqual(['Kept'])
    })
  }

  test('and cannot be cut back closes the ledger for writing rather than writing after it', async ({
    shelf,
  }) => {
    const open = accepted(
      await shelf.open({
        async appendDurably(path, piece, length) {
          await realDisk.appendDurably(path, piece.subarray(0, 10), length)
          return failing('EIO')()
        },
        truncate: failing('EIO'),
      }),
    )
    expect(await open.submit(command(addOrganisation('Lost')), 'Secretariat')).toMatchObject({ ok: false })
    expect(await open.submit(command(addOrganisation('Lost too')), 'Secretariat')).toMatchObject({
      ok: false,
    })
    const again = accepted(await shelf.open())
    expect(again.register().organisations.size).toBe(0)
    expect(again.notices).toMatchObject([{ code: 'tornTailCut', ledger: 'rep-a', bytes: 10 }])
  })

  test('because the folder is gone is told', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    await rm(shelf.folder, { recursive: true })
    expect(await open.submit(command(addOrganisation('Lost')), 'Secretariat')).toEqual({
      ok: false,
      failure: { code: 'notFound', path: shelf.folder },
    })
  })

  test('because the folder was taken away goes on once the folder is back', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    await rename(shelf.folder, `${shelf.folder}.away`)
    expect(await open.submit(command(addOrganisation('Lost')), 'Secretariat')).toMatchObject({ ok: false })
    await rename(`${shelf.folder}.away`, shelf.folder)
    accepted(await open.submit(command(addOrganisation('Kept')), 'Secretariat'))
    expect(accepted(await shelf.open()).register().organisations.size).toBe(1)
  })

  test('because another program wrote the same ledger is told, and its bytes stay', async ({ shelf }) => {
    const [one, two] = [accepted(await shelf.open()), accepted(await shelf.open())]
    accepted(await one.submit(command(addOrganisation('First')), 'One'))
    const before = await shelf.read()
    expect(await two.submit(command(addOrganisation('Second')), 'Two')).toMatchObject({ ok: false })
    expect((await shelf.read()).subarray(0, before.length)).toEqual(before)
    expect(accepted(await shelf.open()).register().organisations.size).toBe(1)
  })
})

describe('A folder that cannot be written to', () => {
  test('opens for reading, says so, and takes nothing', async ({ shelf }) => {
    const open = accepted(await shelf.open({ isWritable: async () => false }))
    expect(open.readOnly).toBe(true)
    expect(open.notices).toEqual([{ code: 'openedReadOnly' }])
    expect(open.register().abouts.size).toBe(1)
    expect(await open.submit(command(addOrganisation()), 'Secretariat')).toEqual({
      ok: false,
      failure: { code: 'readOnly', path: shelf.folder },
    })
  })

  test('keeps a torn tail where it is', async ({ shelf }) => {
    await shelf.write(Buffer.concat([await shelf.read(), Buffer.from('torn')]))
    const torn = await shelf.read()
    const open = accepted(await shelf.open({ isWritable: async () => false }))
    expect(open.entries()).toHaveLength(1)
    expect(await shelf.read()).toEqual(torn)
    expect(await shelf.names()).toEqual(['rep-a.ledger'])
  })
})

describe('A file of the register', () => {
  test('is kept once under its content’s hash, however often and under whatever name it comes', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    const bytes = new TextEncoder().encode('The reply, as it came')
    const first = accepted(await open.keepFile('reply.txt', 'text/plain', bytes))
    const second = accepted(await open.keepFile('../../copy.txt', 'text/plain', bytes))
    expect(second.hash).toBe(first.hash)
    expect(await readdir(join(shelf.folder, 'files'))).toEqual([first.hash])
    expect(accepted(await open.readFile(first))).toEqual(bytes)
  })

  test('that was changed or removed is told by its name', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const file = accepted(await open.keepFile('reply.txt', 'text/plain', new Uint8Array([1, 2, 3])))
    const damaged = { ok: false, failure: { code: 'fileDamaged', name: 'reply.txt' } }
    await writeFile(join(shelf.folder, 'files', file.hash), 'x')
    expect(await open.readFile(file)).toEqual(damaged)
    await rm(join(shelf.folder, 'files', file.hash))
    expect(await open.readFile(file)).toEqual(damaged)
  })

  test('that does not fit is told, and no part of it stays', async ({ shelf }) => {
    const open = accepted(await shelf.open({ writeWhole: failing('ENOSPC') }))
    expect(await open.keepFile('reply.txt', 'text/plain', new Uint8Array(10))).toEqual({
      ok: false,
      failure: { code: 'diskFull', path: shelf.folder },
    })
    expect(await readdir(join(shelf.folder, 'files'))).toEqual([])
  })
})

// Only root can mount a small disk; the tests above show the same with a disk that refuses.
const onASmallDisk = process.getuid?.() === 0 ? describe : () => undefined

onASmallDisk('On a small disk that fills up', () => {
  test('every acknowledged entry is there, and no part of the one that did not fit', async ({ shelf }) => {
    const disk = join(shelf.folder, '..', 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk])
    try {
      const folder = join(disk, 'Full.register')
      const { createRegister } = await import('../../../data/store/creating.ts')
      const { openRegister } = await import('../../../data/store/opening.ts')
      const { newId } = await import('../../../data/store/ids.ts')
      const world = { disk: realDisk, now: () => new Date('2026-03-02T09:00:00Z'), newId }
      const replica = async () => idSchemas.replica.parse('rep-a')
      const open = accepted(await createRegister(folder, 'Full', 'Secretariat', replica, world))
      let kept = 0
      for (;;) {
        const result = await open.submit(command(addOrganisation(`Aid ${kept}`)), 'Secretariat')
        if (!result.ok) {
          expect(result.failure.code).toBe('diskFull')
          break
        }
        kept++
      }
      expect(kept).toBeGreaterThan(20)
      const again = accepted(await openRegister(folder, replica, world))
      expect(again.register().organisations.size).toBe(kept)
      expect(again.notices).toEqual([])
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

describe('A letter that is being checked', () => {
  test('is there again after a restart, on the laptop that began it, until it is taken away', async ({
    shelf,
  }) => {
    accepted(await accepted(await shelf.open()).keepDraft(draft))
    expect(accepted(await accepted(await shelf.open()).readDraft())).toEqual(draft)
    const elsewhere = accepted(await shelf.open({}, idSchemas.replica.parse('rep-b')))
    expect(accepted(await elsewhere.readDraft())).toBeNull()
    const again = accepted(await shelf.open())
    accepted(await again.keepDraft(null))
    expect(accepted(await again.readDraft())).toBeNull()
  })

  test('whose file is damaged is left out, and the register opens', async ({ shelf }) => {
    accepted(await accepted(await shelf.open()).keepDraft(draft))
    await writeFile(join(shelf.folder, 'drafts', `${laptop}.json`), '{"source": "To the')
    expect(accepted(await accepted(await shelf.open()).readDraft())).toBeNull()
  })

  test('is not kept in a register that cannot be written to', async ({ shelf }) => {
    const readOnly = accepted(await shelf.open({ isWritable: async () => false }))
    expect(await readOnly.keepDraft(draft)).toMatchObject({ ok: false, failure: { code: 'readOnly' } })
    expect(accepted(await readOnly.readDraft())).toBeNull()
  })
})

describe('Forms that were begun', () => {
  const others = [formDraft, { ...formDraft, id: 'two', about: 'rcp-1' }]

  test('are there again after a restart, on the laptop that began them, until none is kept', async ({
    shelf,
  }) => {
    accepted(await accepted(await shelf.open()).keepForms(others))
    expect(accepted(await accepted(await shelf.open()).readForms())).toEqual(others)
    const elsewhere = accepted(await shelf.open({}, idSchemas.replica.parse('rep-b')))
    expect(accepted(await elsewhere.readForms())).toEqual([])
    const again = accepted(await shelf.open())
    expect(accepted(await again.readDraft())).toBeNull()
    accepted(await again.keepForms([]))
    expect(accepted(await again.readForms())).toEqual([])
    expect(await readdir(join(shelf.folder, 'drafts'))).toEqual([])
  })

  test('whose file is damaged or of another version are left out, and the register opens', async ({
    shelf,
  }) => {
    accepted(await accepted(await shelf.open()).keepForms(others))
    for (const text of ['[{"id": "one', '[{"id": "one", "form": 7}]', '{}']) {
      await writeFile(join(shelf.folder, 'drafts', `${laptop}.forms.json`), text)
      expect(accepted(await accepted(await shelf.open()).readForms())).toEqual([])
    }
  })

  test('are not kept in a register that cannot be written to', async ({ shelf }) => {
    const readOnly = accepted(await shelf.open({ isWritable: async () => false }))
    expect(await readOnly.keepForms(others)).toMatchObject({ ok: false, failure: { code: 'readOnly' } })
  })
})

describe('Where somebody was in a register', () => {
  test('is there again, on that laptop; a damaged one is the first time again', async ({ shelf }) => {
    expect(accepted(await accepted(await shelf.open()).readPlace())).toBeNull()
    accepted(await accepted(await shelf.open()).keepPlace(place))
    expect(accepted(await accepted(await shelf.open()).readPlace())).toEqual(place)
    const elsewhere = accepted(await shelf.open({}, idSchemas.replica.parse('rep-b')))
    expect(accepted(await elsewhere.readPlace())).toBeNull()
    await writeFile(join(shelf.folder, 'drafts', `${laptop}.place.json`), '{"page": "javascript:"}')
    expect(accepted(await accepted(await shelf.open()).readPlace())).toBeNull()
  })
})
