import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { backupAt, backupsOf } from '../../../data/store/backup-places.ts'
import { previewBackup } from '../../../data/store/backup-preview.ts'
import { backUp, backUpWhenDue, bringBack, compareBackup, restoreTo } from '../../../data/store/backups.ts'
import { realDisk } from '../../../data/store/disk.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { accepted, command, passphrase, sealedTest, test } from './shelf.ts'

const keptOf = ({ folder, keeping }: OpenRegister) => ({ folder, keeping, disk: realDisk })
const record = async (open: OpenRegister, name: string) =>
  accepted(await open.submit(command(addOrganisation(name)), 'Secretariat'))
const on = (day: string) => new Date(`2026-03-${day}T09:00:00.000Z`)
const namesIn = (open: OpenRegister) =>
  [...open.register().organisations.values()].map(({ name }) => name.en).sort()

describe('A backup', () => {
  test('is a whole register with its files, and is there only once it was read back', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    await record(open, 'First')
    const file = accepted(await open.keepFile('reply.txt', 'text/plain', Buffer.from('reply')))
    const { made, entries } = accepted(await backUp(keptOf(open), on('02')))
    expect(entries).toBe(2)
    expect(await readdir(join(shelf.folder, 'backups'))).toEqual(['2026-03-02T09.00.00.000Z.register'])
    const target = join(shelf.folder, '..', 'Restored.register')
    accepted(await restoreTo(keptOf(open), made, target))
    expect(await readFile(join(target, 'files', file.hash), 'utf8')).toBe('reply')
    expect(await readFile(join(target, 'ledgers', 'rep-a.ledger'))).toEqual(await shelf.read())
    expect(await restoreTo(keptOf(open), made, target)).toMatchObject({ failure: { code: 'alreadyThere' } })
  })

  test('of a damaged ledger is not made', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    await record(open, 'First')
    await shelf.write((await shelf.read()).toString().replace('First', 'Fist'))
    expect(await backUp(keptOf(open), on('02'))).toMatchObject({
      ok: false,
      failure: { code: 'ledgerDamaged' },
    })
    expect(await readdir(join(shelf.folder, 'backups'))).toEqual([])
  })

  test('is made once a day, when something changed, and the old ones go', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const due = (at: Date) => backUpWhenDue(keptOf(open), open.entries().length, at)
    expect(await due(on('01'))).toMatchObject({ ok: true })
    await record(open, 'First')
    expect(await due(new Date(on('01').getTime() + 3_600_000))).toBeNull()
    expect(await due(on('03'))).toMatchObject({ ok: true })
    expect(await due(on('05'))).toBeNull()
    for (let day = 6; day < 28; day++) accepted(await backUp(keptOf(open), on(String(day).padStart(2, '0'))))
    const made = (await backupsOf(keptOf(open))).map(each => each.made)
    expect(made[0]).toBe('2026-03-27T09:00:00.000Z')
    // Seven days, and the ends of the three weeks before.
    expect(made.map(each => each.slice(8, 10))).toEqual([
      '27',
      '26',
      '25',
      '24',
      '23',
      '22',
      '21',
      '15',
      '08',
    ])
  })

  test('gives back what is missing, beside what came since, and says before what that is', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    const before = await shelf.read()
    await record(open, 'First')
    await record(open, 'Second')
    const { made } = accepted(await backUp(keptOf(open), on('02')))
    await shelf.write(before)
    const cut = accepted(await shelf.openRemembering())
    const difference = accepted(await compareBackup(keptOf(cut), made, cut.entries()))
    expect(difference.missing.map(({ id }) => id)).toEqual(['rep-a:2', 'rep-a:3'])
    accepted(await bringBack(keptOf(cut), made))
    const again = accepted(await shelf.open())
    expect(namesIn(again)).toEqual(['First', 'Second'])
    await record(again, 'Third')
    expect(accepted(await compareBackup(keptOf(again), made, again.entries()))).toEqual({
      missing: [],
      since: 1,
    })
    accepted(await bringBack(keptOf(again), made))
    expect(namesIn(accepted(await shelf.open()))).toEqual(['First', 'Second', 'Third'])
  })

  test('is not brought back over a ledger that went another way; nothing changes', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const before = await shelf.read()
    await record(open, 'First')
    const { made } = accepted(await backUp(keptOf(open), on('02')))
    await shelf.write(before)
    const other = accepted(await shelf.open())
    await record(other, 'Another')
    const now = await shelf.read()
    expect(await bringBack(keptOf(other), made)).toMatchObject({ failure: { code: 'wentAnotherWay' } })
    expect(await shelf.read()).toEqual(now)
  })

  sealedTest(
    'of an encrypted register is encrypted, opens with its passphrase and gives back what is missing',
    async ({ shelf }) => {
      const open = accepted(await shelf.open(passphrase))
      await record(open, 'Harbour Watch')
      const { made } = accepted(await backUp(keptOf(open), on('02')))
      const copy = join(await backupAt(keptOf(open), made), 'ledgers', 'rep-a.sealed')
      expect((await readFile(copy)).includes('Harbour Watch')).toBe(false)
      await rm(shelf.ledger)
      const gone = accepted(await shelf.open(passphrase))
      expect(namesIn(gone)).toEqual([])
      accepted(await bringBack(keptOf(gone), made))
      expect(namesIn(accepted(await shelf.open(passphrase)))).toEqual(['Harbour Watch'])
      const bytes = await readFile(copy)
      bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
      await writeFile(copy, bytes)
      expect(await compareBackup(keptOf(open), made, [])).toMatchObject({
        ok: false,
        failure: { code: 'ledgerDamaged' },
      })
    },
  )
})

describe('Backups that go to another folder', () => {
  const elsewhere = (open: OpenRegister) => ({
    ...keptOf(open),
    elsewhere: join(open.folder, '..', 'Stick', 'Coalition'),
  })

  test('are made there, and beside the register while it is away; both are found and give back', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    const kept = elsewhere(open)
    await mkdir(kept.elsewhere, { recursive: true })
    const file = accepted(await open.keepFile('reply.txt', 'text/plain', Buffer.from('reply')))
    const before = await shelf.read()
    await record(open, 'First')
    expect(accepted(await backUp(kept, on('02')))).toMatchObject({ elsewhere: true, entries: 2 })
    await rename(kept.elsewhere, `${kept.elsewhere}.away`)
    await record(open, 'Second')
    expect(accepted(await backUp(kept, on('03')))).toMatchObject({ elsewhere: false, entries: 3 })
    expect(await backupsOf(kept)).toEqual([{ made: '2026-03-03T09:00:00.000Z', elsewhere: false }])
    await rename(`${kept.elsewhere}.away`, kept.elsewhere)
    expect((await backupsOf(kept)).map(each => each.elsewhere)).toEqual([false, true])
    await shelf.write(before)
    const cut = accepted(await shelf.open())
    accepted(await bringBack(elsewhere(cut), '2026-03-02T09:00:00.000Z'))
    expect(namesIn(accepted(await shelf.open()))).toEqual(['First'])
    const attachment = join(await backupAt(kept, '2026-03-02T09:00:00.000Z'), 'files', file.hash)
    expect(await readFile(attachment, 'utf8')).toBe('reply')
  })

  test('are made beside the register where the other folder takes nothing', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const kept = elsewhere(open)
    await mkdir(join(kept.elsewhere, '..'), { recursive: true })
    // A file where the folder should be takes no backup, whoever runs the test.
    await writeFile(kept.elsewhere, 'not a folder')
    expect(accepted(await backUp(kept, on('02')))).toMatchObject({ elsewhere: false })
  })

  test('hold an attachment once, whatever their number', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const kept = elsewhere(open)
    await mkdir(kept.elsewhere, { recursive: true })
    const { hash } = accepted(await open.keepFile('reply.txt', 'text/plain', Buffer.from('reply')))
    const places: string[] = []
    for (const day of ['02', '03']) {
      const { made } = accepted(await backUp(kept, on(day)))
      places.push(join(await backupAt(kept, made), 'files', hash))
    }
    const [one, two] = await Promise.all(places.map(path => stat(path)))
    expect(one?.ino).toBe(two?.ino)
  })
})

describe('A backup of a register that does not open', () => {
  test('tells what it holds, and is copied while the damaged folder stays as it is', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    await record(open, 'First')
    const { made } = accepted(await backUp(keptOf(open), on('02')))
    await shelf.write((await shelf.read()).toString().replace('First', 'Fist'))
    const damaged = await shelf.read()
    expect(await shelf.open()).toMatchObject({ failure: { code: 'ledgerDamaged' } })
    const places = { folder: shelf.folder, disk: realDisk }
    expect(accepted(await previewBackup(places, made, null))).toEqual({
      name: 'Coalition',
      entries: 2,
      letters: 0,
      responses: 0,
      last: '2026-03-02',
      people: ['Secretariat'],
    })
    const target = join(shelf.folder, '..', 'Restored.register')
    accepted(await restoreTo(places, made, target))
    expect(await restoreTo(places, made, target)).toMatchObject({ failure: { code: 'alreadyThere' } })
    expect(await shelf.read()).toEqual(damaged)
  })

  test('whose folder is gone altogether is found in the other folder', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    const place = join(shelf.folder, '..', 'Stick')
    await mkdir(place)
    const places = { ...keptOf(open), elsewhere: place }
    const { made } = accepted(await backUp(places, on('02')))
    await rm(shelf.folder, { recursive: true })
    expect(await backupsOf(places)).toEqual([{ made, elsewhere: true }])
    expect(accepted(await previewBackup(places, made, null)).entries).toBe(1)
  })

  sealedTest('asks for its passphrase where it is encrypted', async ({ shelf }) => {
    const open = accepted(await shelf.open(passphrase))
    await record(open, 'Harbour Watch')
    const { made } = accepted(await backUp(keptOf(open), on('02')))
    const look = (typed: string | null) => previewBackup(keptOf(open), made, typed)
    expect(await look(null)).toMatchObject({ failure: { code: 'locked' } })
    expect(await look('wrong')).toMatchObject({ failure: { code: 'wrongPassphrase' } })
    for (const typed of [passphrase, shelf.recoveryKey])
      expect(accepted(await look(typed))).toMatchObject({ name: 'Coalition', entries: 2 })
  })

  test('that is damaged itself is called that', async ({ shelf }) => {
    const open = accepted(await shelf.open())
    await record(open, 'First')
    const { made } = accepted(await backUp(keptOf(open), on('02')))
    const ledger = join(await backupAt(keptOf(open), made), 'ledgers', 'rep-a.ledger')
    await writeFile(ledger, (await readFile(ledger, 'utf8')).replace('First', 'Fist'))
    expect(await previewBackup(keptOf(open), made, null)).toMatchObject({
      failure: { code: 'ledgerDamaged' },
    })
  })
})
