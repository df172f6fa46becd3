import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { civilDateSchema } from '../../../data/domain/civil-date.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { realDisk } from '../../../data/store/disk.ts'
import type { KeyRing } from '../../../data/store/key-ring.ts'
import type { OpenRegister } from '../../../data/store/open-register.ts'
import { addOrganisation } from '../../unit/domain/story.ts'
import { allBytesBelow } from './all-bytes.ts'
import { formDraft } from './form-draft.ts'
import { place } from './kept-place.ts'
import { letterDraft } from './letter-draft.ts'
import { accepted, command, laptop, passphrase, sealedTest as test } from './shelf.ts'

const today = civilDateSchema.parse('2026-03-02')
const add = (open: OpenRegister, name: string) => open.submit(command(addOrganisation(name)), 'Maryam')
const names = (open: OpenRegister) =>
  [...open.register().organisations.values()].map(({ name }) => name.en ?? '').sort()

function keysOf(open: OpenRegister): KeyRing {
  if (open.keys === null) throw new Error('not encrypted')
  return open.keys
}

describe('An encrypted register', () => {
  test('opens with its passphrase or its recovery key, and without stays locked', async ({ shelf }) => {
    accepted(await add(accepted(await shelf.open(passphrase)), 'First Aid'))
    accepted(await add(accepted(await shelf.open(shelf.recoveryKey)), 'Second Aid'))
    expect(names(accepted(await shelf.open(passphrase)))).toEqual(['First Aid', 'Second Aid'])
    expect(await shelf.open(null)).toEqual({ ok: false, failure: { code: 'locked' } })
    expect(await shelf.open('wrong')).toEqual({ ok: false, failure: { code: 'wrongPassphrase' } })
  })

  test('shows nothing of what is in it to who reads its folder, names of files included', async ({
    shelf,
  }) => {
    const open = accepted(await shelf.open(passphrase))
    accepted(await add(open, 'Grandmothers of the Harbour'))
    accepted(await add(open, 'جدات الميناء'))
    accepted(await open.keepFile('reply of the ministry.txt', 'text/plain', Buffer.from('We studied it')))
    accepted(await open.keepDraft({ ...letterDraft, title: 'The harbour permits' }))
    accepted(await open.keepForms([{ ...formDraft, fields: { summary: 'They mentioned nightshifts' } }]))
    accepted(await open.keepPlace(place))
    const { hash } = accepted(await open.keepFile('again.txt', 'text/plain', Buffer.from('We studied it')))
    const all = await allBytesBelow(shelf.folder)
    for (const word of [
      'Grandmothers',
      'جدات',
      'ministry',
      'studied',
      'permits',
      'nightshifts',
      'nightwatch',
      'response.log',
      'Maryam',
      'Coalition',
      hash,
    ]) {
      expect(all.includes(Buffer.from(word, 'utf8')), word).toBe(false)
      expect(all.includes(Buffer.from(word, 'utf16le')), word).toBe(false)
    }
  })

  test('gives its files and its drafts back, each kept once', async ({ shelf }) => {
    const open = accepted(await shelf.open(passphrase))
    const bytes = Buffer.alloc(200_000, 'reply ')
    const file = accepted(await open.keepFile('reply.txt', 'text/plain', bytes))
    accepted(await open.keepFile('copy.txt', 'text/plain', bytes))
    accepted(await open.keepDraft(letterDraft))
    accepted(await open.keepForms([formDraft]))
    accepted(await open.keepPlace(place))
    expect(await readdir(join(shelf.folder, 'files'))).toHaveLength(1)
    const again = accepted(await shelf.open(passphrase))
    expect(bytes.equals(accepted(await again.readFile(file)))).toBe(true)
    expect(accepted(await again.readDraft())).toEqual(letterDraft)
    expect(accepted(await again.readForms())).toEqual([formDraft])
    expect(accepted(await again.readPlace())).toEqual(place)
  })

  test('takes no draft for another that was put in its place', async ({ shelf }) => {
    const open = accepted(await shelf.open(passphrase))
    accepted(await open.keepDraft(letterDraft))
    accepted(await open.keepForms([formDraft]))
    const folder = join(shelf.folder, 'drafts')
    const letter = join(folder, `${laptop}.sealed`)
    await writeFile(join(folder, `${laptop}.forms.sealed`), await readFile(letter))
    expect(accepted(await open.readForms())).toEqual([])
    expect(accepted(await open.readDraft())).toEqual(letterDraft)
  })

  test('names a file that was changed or put in another’s place', async ({ shelf }) => {
    const open = accepted(await shelf.open(passphrase))
    const folder = join(shelf.folder, 'files')
    const one = accepted(await open.keepFile('one.txt', 'text/plain', Buffer.from('one')))
    const [first = ''] = await readdir(folder)
    const two = accepted(await open.keepFile('two.txt', 'text/plain', Buffer.from('two')))
    const second = (await readdir(folder)).find(name => name !== first) ?? ''
    await writeFile(join(folder, second), await readFile(join(folder, first)))
    expect(await open.readFile(two)).toEqual({ ok: false, failure: { code: 'fileDamaged', name: 'two.txt' } })
    await writeFile(join(folder, first), (await readFile(join(folder, first))).subarray(0, -1))
    expect(await open.readFile(one)).toEqual({ ok: false, failure: { code: 'fileDamaged', name: 'one.txt' } })
  })

  test('whose ledgers were exchanged, or come from another register, says so and changes nothing', async ({
    shelf,
  }) => {
    accepted(await add(accepted(await shelf.open(passphrase)), 'Here'))
    accepted(await add(accepted(await shelf.open(passphrase, {}, idSchemas.replica.parse('rep-b'))), 'There'))
    const theirs = join(shelf.folder, 'ledgers', 'rep-b.sealed')
    await writeFile(shelf.ledger, await readFile(theirs))
    const before = await shelf.read()
    expect(await shelf.open(passphrase)).toMatchObject({
      ok: false,
      failure: { code: 'ledgerSwapped', ledger: laptop, line: 1 },
    })
    expect(await shelf.read()).toEqual(before)
  })

  test('takes nothing of a ledger that is not sealed for one of its own, and tells of it', async ({
    shelf,
  }) => {
    await writeFile(join(shelf.folder, 'ledgers', 'rep-b.sealed'), 'hash\thead\tbody\n')
    const open = accepted(await shelf.open(passphrase))
    expect(open.notices).toMatchObject([{ code: 'ledgerDamaged', ledger: 'rep-b', line: 1 }])
    expect(new Set(open.entries().map(({ replica }) => replica))).toEqual(new Set([laptop]))
  })

  test('whose torn end is cut keeps it aside, as sealed as it was, and goes on', async ({ shelf }) => {
    const open = accepted(await shelf.open(passphrase))
    accepted(await add(open, 'Kept'))
    const whole = await shelf.read()
    accepted(await add(open, 'Torn'))
    const torn = (await shelf.read()).subarray(0, -5)
    await shelf.write(torn)
    const again = accepted(await shelf.open(passphrase))
    expect(again.notices).toMatchObject([{ code: 'tornTailCut', bytes: torn.length - whole.length }])
    accepted(await add(again, 'After'))
    expect(names(accepted(await shelf.open(passphrase)))).toEqual(['After', 'Kept'])
    const aside = (await readdir(join(shelf.folder, 'ledgers'))).find(name => name.includes('.torn-')) ?? ''
    expect(await readFile(join(shelf.folder, 'ledgers', aside))).toEqual(torn.subarray(whole.length))
  })

  test('in which a write failed has nothing of it, and takes the next one', async ({ shelf }) => {
    let fails = true
    const open = accepted(
      await shelf.open(passphrase, {
        async appendDurably(path, piece, length) {
          if (!fails) return realDisk.appendDurably(path, piece, length)
          await realDisk.appendDurably(path, piece.subarray(0, piece.length / 2), length)
          throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        },
      }),
    )
    for (const failing of [true, false, true, false]) {
      fails = failing
      const result = await add(open, failing ? 'Lost' : 'Kept')
      expect(result.ok).toBe(!failing)
    }
    expect(names(accepted(await shelf.open(passphrase)))).toEqual(['Kept', 'Kept'])
  })

  test('that lost its key slots says so, and is not taken for an empty one', async ({ shelf }) => {
    const file = join(shelf.folder, 'register.json')
    const about = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify({ ...about, keySlots: [] }))
    expect(await shelf.open(passphrase)).toEqual({ ok: false, failure: { code: 'keySlotsMissing' } })
  })

  test('that is closed has its key overwritten, and neither reads nor writes any more', async ({ shelf }) => {
    const open = accepted(await shelf.open(passphrase))
    const file = accepted(await open.keepFile('one.txt', 'text/plain', Buffer.from('one')))
    const key = keysOf(open).key.bytes()
    const last = add(open, 'While closing')
    await open.close()
    expect(accepted(await last)).toHaveLength(1)
    expect(key.every(byte => byte === 0)).toBe(true)
    const locked = { ok: false, failure: { code: 'locked' } }
    expect(await add(open, 'Too late')).toEqual(locked)
    expect(await open.keepFile('two.txt', 'text/plain', Buffer.from('two'))).toEqual(locked)
    expect(await open.readFile(file)).toEqual(locked)
    expect(await open.keepDraft(letterDraft)).toEqual(locked)
    expect(await open.keepForms([formDraft])).toEqual(locked)
    expect(names(accepted(await shelf.open(passphrase)))).toEqual(['While closing'])
  })
})

describe('The passphrases of a register', () => {
  test('are added and revoked without one byte of the ledger changing', async ({ shelf }) => {
    const keys = keysOf(accepted(await shelf.open(passphrase)))
    const before = await shelf.read()
    const added = accepted(await keys.add({ passphrase: 'a second one', name: 'Yusuf' }, today))
    expect(added.map(({ kind, name, addedOn }) => [kind, name, addedOn])).toEqual([
      ['passphrase', 'Secretariat', today],
      ['recovery', '', today],
      ['passphrase', 'Yusuf', today],
    ])
    accepted(await shelf.open('a second one'))
    accepted(await shelf.open(passphrase))
    accepted(await keys.revoke(added[0]?.id ?? ''))
    expect(await shelf.open(passphrase)).toMatchObject({ failure: { code: 'wrongPassphrase' } })
    accepted(await shelf.open('a second one'))
    expect(await shelf.read()).toEqual(before)
  })

  test('are changed: the old one no longer opens it, the name stays', async ({ shelf }) => {
    const keys = keysOf(accepted(await shelf.open(passphrase)))
    const [own] = accepted(await keys.slots())
    const [changed] = accepted(await keys.change(own?.id ?? '', 'a better one', today))
    expect(changed?.name).toBe('Secretariat')
    accepted(await shelf.open('a better one'))
    expect(await shelf.open(passphrase)).toMatchObject({ failure: { code: 'wrongPassphrase' } })
  })

  test('are never revoked to the last one, also where the recovery key would be left', async ({ shelf }) => {
    const keys = keysOf(accepted(await shelf.open(passphrase)))
    const [own] = accepted(await keys.slots())
    expect(await keys.revoke(own?.id ?? '')).toEqual({ ok: false, failure: { code: 'lastKeySlot' } })
    accepted(await shelf.open(passphrase))
  })

  test('and the recovery key is renewed: the one before no longer opens it', async ({ shelf }) => {
    const keys = keysOf(accepted(await shelf.open(passphrase)))
    const renewed = accepted(await keys.renewRecoveryKey(today))
    expect(await shelf.open(shelf.recoveryKey)).toMatchObject({ failure: { code: 'wrongPassphrase' } })
    accepted(await shelf.open(renewed))
    expect(accepted(await keys.slots())).toHaveLength(2)
  })
})
