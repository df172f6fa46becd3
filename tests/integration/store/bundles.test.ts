import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idSchemas } from '../../../data/domain/ids.ts'
import { drained } from '../../../data/domain/steps.ts'
import { conflicts } from '../../../data/queries/conflicts.ts'
import { type BundleSelection, leavingFrom } from '../../../data/queries/leaving.ts'
import { entriesIn } from '../../../data/store/bundle-content.ts'
import { openBundle } from '../../../data/store/bundle-seal.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { compareBundle, readBundle, takeInBundle } from '../../../data/store/taking-in.ts'
import { verifyLedgers } from '../../../data/store/verify.ts'
import { agreed, around, ask, backFrom, bundleOf, reviewer, secretariat, selectionOf } from './bundling.ts'
import { accepted, command, laptop, passphrase } from './shelf.ts'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'answerable-bundle-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

describe.each([false, true])('A bundle of a register (encrypted: %s)', encrypted => {
  it('opens on another computer, is reviewed, and what was said comes back; taken in again it changes nothing', async () => {
    const open = await secretariat(home, encrypted)
    const board = await reviewer(home, await bundleOf(open))
    expect(board.part).toBe(true)
    expect([...board.register().responses.values()].map(({ summary }) => summary)).toEqual([
      'An answer for everybody',
    ])
    accepted(await ask(board))

    const back = accepted(await readBundle(await backFrom(board), agreed, 'b'))
    const before = open.entries().length
    const brought = accepted(await compareBundle(open, back, around))
    expect(brought.entries).toMatchObject([
      { author: 'Board', fact: { kind: 'changeReviewed', words: 'Who heard it?' } },
    ])
    expect(open.entries()).toHaveLength(before)
    expect(accepted(await takeInBundle(open, back, around))).toHaveLength(1)
    await open.close()

    const again = accepted(
      await openRegister(open.folder, async () => laptop, around, encrypted ? passphrase : null),
    )
    expect(again.entries()).toHaveLength(before + 1)
    expect([...again.register().remarks.values()]).toMatchObject([{ by: 'Board', judgement: 'questioned' }])
    expect(accepted(await compareBundle(again, back, around)).entries).toEqual([])
    expect(accepted(await takeInBundle(again, back, around))).toEqual([])
    const { folder, id, keeping } = again
    const verdict = accepted(
      await verifyLedgers(
        { folder, id, keeping, disk: realDisk },
        { progress: () => undefined, signal: new AbortController().signal },
      ),
    )
    expect(verdict.ledgers.map(({ damage }) => damage)).toEqual([null, null])
    await again.close()
    await board.close()
  })

  it('is taken into the open register; what the reviewer changed conflicts with nothing that the bundle showed', async () => {
    const open = await secretariat(home, encrypted)
    const letter = [...open.register().letters.values()][0]?.id ?? ''
    const rename = (title: string) => command({ kind: 'editLetter', letter, to: { title: { en: title } } })
    accepted(await open.submit(rename('Renamed here'), 'Amal'))
    const board = await reviewer(home, await bundleOf(open))
    accepted(await board.submit(rename('Renamed by the board'), 'Board'))
    const back = accepted(await readBundle(await backFrom(board), agreed, 'b'))
    const arrived = accepted(await open.addToOthers(() => takeInBundle(open, back, around)))
    expect(arrived.entries).toMatchObject([{ author: 'Board', fact: { kind: 'letterEdited' } }])
    expect(open.register().letters.get(letter as never)?.title).toEqual({ en: 'Renamed by the board' })
    expect(conflicts(open.register())).toEqual([])
    expect(accepted(await open.addToOthers(() => takeInBundle(open, back, around))).entries).toEqual([])

    // What was changed here meanwhile does conflict.
    const second = await reviewer(home, await bundleOf(open), 'Second')
    accepted(await second.submit(rename('Again by the board'), 'Board'))
    accepted(await open.submit(rename('Again here'), 'Amal'))
    const again = accepted(await readBundle(await backFrom(second), agreed, 'b'))
    accepted(await open.addToOthers(() => takeInBundle(open, again, around)))
    expect(conflicts(open.register())).toMatchObject([{ subject: letter, field: 'title' }])
    await second.close()
    await board.close()
    await open.close()
  })

  it('a second answer from the same reviewer continues the first', async () => {
    const open = await secretariat(home, encrypted)
    const board = await reviewer(home, await bundleOf(open))
    accepted(await ask(board))
    accepted(await takeInBundle(open, accepted(await readBundle(await backFrom(board), agreed, 'b')), around))
    accepted(await ask(board))
    const second = accepted(await readBundle(await backFrom(board), agreed, 'b'))
    expect(accepted(await takeInBundle(open, second, around))).toHaveLength(1)
    await board.close()
    await open.close()
  })
})

describe('What leaves', () => {
  it('holds no word of a confidential answer nor the name of an organisation at risk, and says how many stay', async () => {
    const open = await secretariat(home)
    const leaving = drained(leavingFrom(open.register())(selectionOf(open)))
    expect(leaving).toMatchObject({ answers: 1, leftOut: { answers: 1, organisations: 1 } })
    const words = async (but: Partial<BundleSelection>) =>
      Buffer.from(accepted(await openBundle(await bundleOf(open, but), agreed, 'b'))).toString('utf8')
    const said = await words({})
    expect(said).toContain('An answer for everybody')
    expect(said).not.toContain('Whispered')
    expect(said).not.toContain('Night School')
    const all = await words({ withConfidential: true, withAtRisk: true })
    expect(all).toContain('Whispered')
    expect(all).toContain('Night School')
    await open.close()
  })

  it('brings along the files of what leaves, and they open at the reviewer’s', async () => {
    const open = await secretariat(home, true)
    const board = await reviewer(home, await bundleOf(open))
    const [file] = [...board.register().responses.values()].flatMap(({ files }) => files)
    expect(file && Buffer.from(accepted(await board.readFile(file))).toString()).toBe('The attached words')
    await board.close()
    await open.close()
  })

  it('shows nothing readable on the reviewer’s disk nor in the file', async () => {
    const open = await secretariat(home, true)
    const bytes = await bundleOf(open)
    expect(Buffer.from(bytes).includes('answer for everybody')).toBe(false)
    const board = await reviewer(home, bytes)
    expect((await readFile(join(board.folder, 'bundle'))).includes('answer for everybody')).toBe(false)
    await board.close()
    await open.close()
  })
})

describe('A bundle is refused', () => {
  it('with a wrong passphrase, where it is none, and where it is of another register', async () => {
    const open = await secretariat(home)
    const bytes = await bundleOf(open)
    expect(await readBundle(bytes, 'another', 'b')).toMatchObject({ failure: { code: 'wrongPassphrase' } })
    expect(await readBundle(Buffer.from('PK not one'), agreed, 'b')).toMatchObject({
      failure: { code: 'notABundle' },
    })
    const newer = Uint8Array.from(bytes)
    newer[9] = 2
    expect(await readBundle(newer, agreed, 'b')).toMatchObject({
      failure: { code: 'newerFormat', format: 2 },
    })
    const bundle = accepted(await readBundle(bytes, agreed, 'b'))
    const other = { ...bundle, register: idSchemas.register.parse('reg-other') }
    expect(await compareBundle(open, other, around)).toMatchObject({
      failure: { code: 'bundleOfAnother', by: 'Amal' },
    })
    await open.close()
  })

  it('where a ledger is not the one that is known, or has gaps after it', async () => {
    const open = await secretariat(home)
    const whole = accepted(
      await readBundle(await bundleOf(open, { withConfidential: true, withAtRisk: true }), agreed, 'b'),
    )
    const [ledger] = whole.ledgers
    if (!ledger) throw new Error('no ledger')
    const other = { ...whole, ledgers: [{ ...ledger, hashes: ledger.hashes.with(0, 'f'.repeat(64)) }] }
    expect(await compareBundle(open, other, around)).toMatchObject({ failure: { code: 'bundleAnotherWay' } })
    const stranger = { ...ledger, replica: idSchemas.replica.parse('rep-b'), lines: new Map() }
    expect(await compareBundle(open, { ...whole, ledgers: [stranger] }, around)).toMatchObject({
      failure: { code: 'bundleHasGaps' },
    })
    expect(entriesIn(whole)).toHaveLength(open.entries().length)
    await open.close()
  })

  it('cut anywhere, or with any byte changed', async () => {
    const open = await secretariat(home)
    const bytes = Uint8Array.from(await bundleOf(open))
    const step = Math.max(1, Math.floor(bytes.length / 120))
    for (let at = 0; at < bytes.length; at += step) {
      const cut = await readBundle(bytes.subarray(0, at), agreed, 'b')
      expect([at, cut.ok ? null : cut.failure.code]).toEqual([at, at < 14 ? 'notABundle' : 'bundleCut'])
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x20
      const altered = await readBundle(flipped, agreed, 'b')
      expect([at, altered.ok]).toEqual([at, false])
    }
    await open.close()
  })
})
