import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { entryIdSchema } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { backupsOf } from '../../../data/store/backup-places.ts'
import { backUp } from '../../../data/store/backups.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { emptiedLine } from '../../../data/store/ledger-line.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { verifyLedgers } from '../../../data/store/verify.ts'
import { addOrganisation, registerLetter } from '../../unit/domain/story.ts'
import { allBytesBelow } from './all-bytes.ts'
import { formDraft } from './form-draft.ts'
import { place } from './kept-place.ts'
import { letterDraft } from './letter-draft.ts'
import { accepted, command, laptop, passphrase, sealedTest, test, world } from './shelf.ts'

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
  const steps = keeping.codec(replica).reading(bytes, replica, (_entry, _hash, line) => lines.push(line()))
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

  test('is not in the folder elsewhere that backups go to, whose other files stay; while that is away, it is told', async ({
    shelf,
  }) => {
    const elsewhere = join(shelf.folder, '..', 'Stick', 'Coalition')
    await mkdir(elsewhere, { recursive: true })
    const places = { ...world({}), backupPlace: () => elsewhere }
    const here = accepted(await openRegister(shelf.folder, async () => laptop, places))
    const organisation = await added(here)
    const kept = { folder: here.folder, keeping: here.keeping, disk: realDisk, elsewhere }
    await writeFile(join(elsewhere, 'letter.txt'), 'not a backup')
    accepted(await backUp(kept, new Date('2026-03-01T09:00:00Z')))
    await rename(elsewhere, `${elsewhere}-away`)
    accepted(await here.submit(erase(organisation), 'Maryam'))
    expect(here.erasing().unfinished).not.toBeNull()
    await here.close()
    await rename(`${elsewhere}-away`, elsewhere)
    expect((await allBytesBelow(elsewhere)).includes(name)).toBe(true)
    const again = accepted(await openRegister(shelf.folder, async () => laptop, places))
    expect(again.erasing().unfinished).toBeNull()
    expect((await allBytesBelow(elsewhere)).includes(name)).toBe(false)
    expect(await readdir(elsewhere)).toEqual(['letter.txt'])
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

  test('is refused to be opened where a body was emptied and nobody erased it, and verifying names it', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    await added(open)
    const [begun = '', second = ''] = (await shelf.read()).toString().split('\n')
    await shelf.write(`${begun}\n${emptiedLine(second, entryIdSchema.parse('rep-a:1'))}`)
    expect(await shelf.open()).toMatchObject({
      ok: false,
      failure: { code: 'ledgerEmptied', ledger: laptop, line: 2, author: 'Maryam' },
    })
    expect(await verified(open)).toMatchObject([{ damage: { how: 'emptied', line: 2 } }])
  })

  test('is told as awaited while the ledger that erased it has not arrived, and explained when it has', async ({
    shelf,
  }) => {
    const other = accepted(await shelf.open({}, there))
    const organisation = await added(other)
    const open = accepted(await shelf.open())
    accepted(await open.submit(erase(organisation), 'Maryam'))
    accepted(await shelf.open({}, there))
    const eraser = await shelf.read()
    await rm(shelf.ledger)
    const third = idSchemas.replica.parse('rep-c')
    const early = accepted(await shelf.open({}, third))
    expect(early.notices).toMatchObject([{ code: 'erasureAwaited', ledger: laptop, entries: 1 }])
    expect(early.register().organisations.size).toBe(0)
    expect((await verified(early)).find(({ replica }) => replica === there)).toMatchObject({
      awaited: 1,
      damage: null,
    })
    await shelf.write(eraser)
    const late = accepted(await shelf.open({}, third))
    expect(late.notices).toEqual([])
    expect(late.register().organisations.size).toBe(1)
  })

  test('spreads to what another laptop recorded meanwhile without knowing of it', async ({ shelf }) => {
    const other = accepted(await shelf.open({}, there))
    const organisation = await added(other)
    const open = accepted(await shelf.open())
    const edit = { kind: 'editOrganisation' as const, organisation, to: { contact: `${name} House` } }
    accepted(await other.submit(command(edit), 'Omar'))
    const named = { ...edit, to: { name: { en: `${name} of Homs` } } }
    accepted(await other.submit(command(named), 'Omar'))
    accepted(await open.submit(erase(organisation), 'Maryam'))
    const again = accepted(await shelf.open({}, there))
    expect(JSON.stringify(again.entries())).not.toContain(name)
    expect((await allBytesBelow(shelf.folder)).includes(name)).toBe(false)
    expect(again.entries().at(-1)).toMatchObject({
      author: 'Maryam',
      replica: there,
      fact: { reason: 'At risk' },
    })
    expect(await verified(again)).toMatchObject([{ damage: null }, { damage: null }])
  })

  test('waits in the ledger of a laptop that is gone, and can be emptied there in its place', async ({
    shelf,
  }) => {
    const other = accepted(await shelf.open({}, there))
    const organisation = await added(other)
    const open = accepted(await shelf.open())
    accepted(await open.submit(erase(organisation), 'Maryam'))
    expect(open.erasing()).toEqual({
      unfinished: null,
      waiting: [{ ledger: there, people: ['Maryam'], entries: 1 }],
    })
    accepted(await open.emptyInPlaceOf(there))
    expect(open.erasing().waiting).toEqual([])
    expect((await allBytesBelow(shelf.folder)).includes(name)).toBe(false)
    await added(open, 'Afterwards')
    const back = accepted(await shelf.open({}, there))
    await added(back, 'Back again')
    expect((await verified(back)).map(({ damage }) => damage)).toEqual([null, null])
  })

  test('takes a file with its links in backups, torn ends and the draft that holds it', async ({ shelf }) => {
    const text = 'What the grandmothers told us'
    const first = accepted(await shelf.open())
    const file = accepted(await first.keepFile('g.txt', 'text/plain', Buffer.from(text)))
    const details = { ...command(addOrganisation(name)), contact: 'grandmothers@example.org' }
    const organisation = accepted(await first.submit(details, 'Maryam'))[0]?.subject ?? ''
    const [letter] = accepted(await first.submit(command(registerLetter({ files: [file] })), 'Maryam'))
    const held = { ...letterDraft, reference: 'grandmothers@example.org' }
    accepted(await first.keepDraft(held))
    const about = { ...formDraft, id: 'two', about: organisation, fields: { shortName: 'GoH' } }
    const quoting = { ...formDraft, id: 'three', fields: { summary: 'Ask grandmothers@example.org' } }
    accepted(await first.keepForms([formDraft, about, quoting]))
    accepted(await first.keepPlace({ ...place, page: '/search?words=Sisterhood' }))
    accepted(await backUp({ ...first, disk: realDisk }, new Date('2026-03-01T09:00:00Z')))
    const whole = await shelf.read()
    await shelf.write(Buffer.concat([whole, whole.subarray(whole.lastIndexOf('\n', -2) + 1, -40)]))
    const open = accepted(await shelf.open())
    expect((await shelf.names()).some(each => each.includes('.torn-'))).toBe(true)
    expect((await allBytesBelow(shelf.folder)).toString()).toContain(text)
    accepted(
      await open.submit(
        command({ kind: 'erase', what: { of: 'file', hash: file.hash }, reason: 'At risk' }),
        'Maryam',
      ),
    )
    accepted(await open.submit(erase(organisation), 'Maryam'))
    const left = (await allBytesBelow(shelf.folder)).toString()
    for (const gone of [text, 'g.txt', name, 'grandmothers@']) expect(left).not.toContain(gone)
    expect((await shelf.names()).some(each => each.includes('.torn-'))).toBe(false)
    expect(accepted(await open.readDraft())).toBeNull()
    expect(left).not.toContain('GoH')
    expect(left).not.toContain('Sisterhood')
    expect(accepted(await open.readForms())).toEqual([formDraft])
    expect(open.entries().find(({ id }) => id === letter?.id)?.fact).toMatchObject({ left: { files: [] } })
  })

  sealedTest(
    'is in no file of an encrypted register, each decrypted, backups included',
    async ({ shelf }) => {
      const open = accepted(await shelf.open(passphrase))
      const organisation = await added(open)
      accepted(await open.keepDraft({ ...letterDraft, reference: `The ${name} of Homs` }))
      accepted(await backUp({ ...open, disk: realDisk }, new Date('2026-03-01T09:00:00Z')))
      accepted(await open.submit(erase(organisation), 'Maryam'))
      accepted(await backUp({ ...open, disk: realDisk }, new Date('2026-03-03T09:00:00Z')))
      const backups = join(open.folder, 'backups')
      const ledgers = [
        shelf.ledger,
        ...(await readdir(backups)).map(each => join(backups, each, 'ledgers', `${laptop}.sealed`)),
      ]
      expect(ledgers).toHaveLength(2)
      for (const ledger of ledgers) expect(inLedger(open, laptop, await readFile(ledger))).not.toContain(name)
    },
  )

  test('that cannot be destroyed is hidden and told, and goes when it is tried again', async ({ shelf }) => {
    let fails = true
    const destroy = async (path: string) => {
      if (fails) throw Object.assign(new Error('refused'), { code: 'EACCES' })
      return realDisk.destroy(path)
    }
    const open = accepted(await shelf.open({ destroy }))
    const organisation = await added(open)
    accepted(await backUp({ ...open, disk: realDisk }, new Date('2026-03-01T09:00:00Z')))
    accepted(await open.submit(erase(organisation), 'Maryam'))
    expect(open.erasing().unfinished).toMatchObject({ code: 'readOnly' })
    expect(JSON.stringify([...open.register().organisations.values()])).not.toContain(name)
    fails = false
    await open.settleErasures()
    expect(open.erasing().unfinished).toBeNull()
    expect((await allBytesBelow(shelf.folder)).includes(name)).toBe(false)
    await added(open, 'Afterwards')
    expect(await verified(open)).toMatchObject([{ damage: null }])
  })
})
