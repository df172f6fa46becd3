import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { idSchemas } from '../../../data/domain/ids.ts'
import { backupsOf } from '../../../data/store/backup-places.ts'
import { previewBackup } from '../../../data/store/backup-preview.ts'
import { backUp } from '../../../data/store/backups.ts'
import { type Disk, realDisk } from '../../../data/store/disk.ts'
import { destroyPlainBackups, destroyPlainRemains, encryptRegister } from '../../../data/store/encrypting.ts'
import { newId } from '../../../data/store/ids.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { cheap } from '../../unit/store/cheap.ts'
import { allBytesBelow } from './all-bytes.ts'
import { formDraft } from './form-draft.ts'
import { letterDraft } from './letter-draft.ts'
import { accepted, command, laptop, passphrase, type Shelf, test } from './shelf.ts'

const words = [
  'Grandmothers',
  'There',
  'studied',
  'permits',
  'nightshifts',
  'Coalition',
  'Secretariat',
  'halfway',
]
const who = { passphrase, name: 'Maryam' }
const there = idSchemas.replica.parse('rep-b')

const world = (disk: Partial<Disk> = {}) => ({
  disk: { ...realDisk, ...disk },
  now: () => new Date('2026-03-02T09:00:00Z'),
  newId,
  keyCost: cheap,
})
const openSealed = (folder: string) => openRegister(folder, async () => laptop, world(), passphrase)

/** A register with all that a folder can hold: two laptops' ledgers, a file, a draft, a torn end, a backup. */
async function filled(shelf: Shelf) {
  const open = accepted(await shelf.open())
  accepted(await open.submit(command(addOrganisation('Grandmothers of the Harbour')), 'Secretariat'))
  const file = accepted(await open.keepFile('reply.txt', 'text/plain', Buffer.from('We studied it')))
  accepted(await open.keepDraft({ ...letterDraft, title: 'The harbour permits' }))
  accepted(await open.keepForms([{ ...formDraft, fields: { summary: 'They mentioned nightshifts' } }]))
  const other = accepted(await shelf.open({}, there))
  accepted(await other.submit(command(addOrganisation('There')), 'Secretariat'))
  await shelf.write(Buffer.concat([await shelf.read(), Buffer.from('halfway')]))
  await mkdir(join(shelf.folder, 'backups', 'one'), { recursive: true })
  await writeFile(join(shelf.folder, 'backups', 'one', 'rep-a.ledger'), 'Grandmothers')
  const again = accepted(await shelf.open())
  return { file, entries: again.entries() }
}

async function readable(folder: string): Promise<string[]> {
  const all = await allBytesBelow(folder)
  return words.filter(word => all.includes(word))
}

describe('A register that is encrypted later', () => {
  test('has the same entries, files and drafts, and nothing that can be read', async ({ shelf }) => {
    const { file, entries } = await filled(shelf)
    expect(await readable(shelf.folder)).toEqual(words)
    const recoveryKey = accepted(await encryptRegister(shelf.folder, who, world()))
    expect(await readable(shelf.folder)).toEqual([])
    const open = accepted(await openSealed(shelf.folder))
    expect(open.entries()).toEqual(entries)
    expect(Buffer.from(accepted(await open.readFile(file))).toString()).toBe('We studied it')
    expect(accepted(await open.readDraft())?.title).toBe('The harbour permits')
    expect(accepted(await open.readForms())[0]?.fields).toEqual({ summary: 'They mentioned nightshifts' })
    expect(await readdir(join(shelf.folder, 'backups'))).toEqual([])
    accepted(await open.submit(command(addOrganisation('Afterwards')), 'Maryam'))
    accepted(await openRegister(shelf.folder, async () => there, world(), recoveryKey))
  })

  test('overwrites what could be read before it removes it', async ({ shelf }) => {
    await filled(shelf)
    const destroyed: string[] = []
    const disk: Partial<Disk> = {
      async destroy(path) {
        destroyed.push(path.slice(shelf.folder.length + 1).replace(/[0-9a-f]{64}/, 'hash'))
        return realDisk.destroy.call({ ...realDisk, ...disk }, path)
      },
    }
    accepted(await encryptRegister(shelf.folder, who, world(disk)))
    expect(destroyed.filter(path => !path.includes('.torn-')).sort()).toEqual([
      'backups/one',
      'backups/one/rep-a.ledger',
      'drafts/rep-a.forms.json',
      'drafts/rep-a.json',
      'files/hash',
      'ledgers/rep-a.ledger',
      'ledgers/rep-b.ledger',
    ])
    expect(destroyed.some(path => path.includes('.torn-'))).toBe(true)
  })

  test('stopped at any write before it is done is either as it was, or encrypted with nothing readable once opened', async ({
    shelf,
  }) => {
    const { entries } = await filled(shelf)
    let states = new Set<string>()
    for (let allowed = 0; allowed < 40; allowed++) {
      let left = allowed
      const counted =
        <Args extends unknown[], Value>(act: (...args: Args) => Promise<Value>) =>
        async (...args: Args): Promise<Value> => {
          if (left-- <= 0) throw Object.assign(new Error('stopped'), { code: 'EIO' })
          return act(...args)
        }
      const disk = {
        writeWhole: counted(realDisk.writeWhole),
        destroy: counted((path: string) => realDisk.destroy(path)),
        remove: counted(realDisk.remove),
      }
      const result = await encryptRegister(shelf.folder, who, world(disk))
      const plain = await shelf.open()
      if (plain.ok) {
        expect(result.ok).toBe(false)
        expect(plain.value.entries()).toEqual(entries)
        states = states.add('as it was')
        continue
      }
      expect(plain.failure).toEqual({ code: 'locked' })
      expect(accepted(await openSealed(shelf.folder)).entries()).toEqual(entries)
      expect(await readable(shelf.folder)).toEqual([])
      states = states.add(result.ok ? 'done' : 'cleared on opening')
      break
    }
    expect([...states]).toEqual(['as it was', 'cleared on opening'])
  })

  test('keeps the backups that were made since, when what could be read is destroyed once more', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open())
    const kept = (of: typeof open) => ({ folder: of.folder, keeping: of.keeping, disk: realDisk })
    accepted(await backUp(kept(open), new Date('2026-03-01T09:00:00Z')))
    const elsewhere = join(shelf.folder, '..', 'Stick')
    await cp(join(shelf.folder, 'backups'), elsewhere, { recursive: true })
    await writeFile(join(elsewhere, 'holiday.txt'), 'not ours')
    accepted(await encryptRegister(shelf.folder, who, world()))
    const sealed = accepted(await openSealed(shelf.folder))
    const { made } = accepted(await backUp({ ...kept(sealed), elsewhere }, new Date('2026-03-02T09:00:00Z')))
    accepted(await backUp(kept(sealed), new Date('2026-03-02T09:00:00Z')))
    await destroyPlainRemains(shelf.folder, sealed.keeping, realDisk)
    expect(await destroyPlainBackups(elsewhere, realDisk)).toBe(1)
    const left = { folder: shelf.folder, elsewhere, disk: realDisk }
    expect(await backupsOf(left)).toEqual([{ made, elsewhere: true }])
    expect(await backupsOf({ ...left, elsewhere: null })).toEqual([{ made, elsewhere: false }])
    expect(await readdir(elsewhere)).toContain('holiday.txt')
    expect(accepted(await previewBackup(left, made, passphrase)).name).toBe('Coalition')
  })

  test('is refused where a ledger is damaged, and left as it is', async ({ shelf }) => {
    await filled(shelf)
    const damaged = Buffer.from(await shelf.read())
    damaged[10] = (damaged[10] ?? 0) ^ 1
    await shelf.write(damaged)
    expect(await encryptRegister(shelf.folder, who, world())).toMatchObject({
      failure: { code: 'ledgerDamaged', ledger: laptop, line: 1 },
    })
    expect(JSON.parse(await readFile(join(shelf.folder, 'register.json'), 'utf8')).keySlots).toEqual([])
    expect(await shelf.read()).toEqual(damaged)
  })

  test('is not encrypted twice', async ({ shelf }) => {
    accepted(await encryptRegister(shelf.folder, who, world()))
    const about = await readFile(join(shelf.folder, 'register.json'))
    expect(await encryptRegister(shelf.folder, who, world())).toMatchObject({ ok: false })
    expect(await readFile(join(shelf.folder, 'register.json'))).toEqual(about)
  })
})
