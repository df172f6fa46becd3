import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { entryIdSchema } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { drained } from '../../../data/domain/steps.ts'
import { leavingFrom } from '../../../data/queries/leaving.ts'
import { type BundleContent, decodeBundle, encodeBundle } from '../../../data/store/bundle-content.ts'
import { openBundle, sealBundle } from '../../../data/store/bundle-seal.ts'
import { realDisk } from '../../../data/store/disk.ts'
import { emptiedLine, noHash, sealLine } from '../../../data/store/ledger-line.ts'
import { makeBundle } from '../../../data/store/making-bundle.ts'
import { openRegister } from '../../../data/store/opening.ts'
import { createPart } from '../../../data/store/part.ts'
import { compareBundle, readBundle, takeInBundle } from '../../../data/store/taking-in.ts'
import { cheap } from '../../unit/store/cheap.ts'
import { allBytesBelow } from './all-bytes.ts'
import {
  agreed,
  around,
  ask,
  backFrom,
  bundleOf,
  by,
  reviewer,
  secretariat,
  selectionOf,
} from './bundling.ts'
import { accepted, command, laptop, world } from './shelf.ts'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'answerable-hostile-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

/** What a reviewer sent back, as a bundle that was read. */
async function sentBack() {
  const open = await secretariat(home)
  const board = await reviewer(home, await bundleOf(open))
  accepted(await ask(board))
  const back = accepted(await readBundle(await backFrom(board), agreed, 'b'))
  await board.close()
  return { open, back }
}

/** The same content with the entries of its one ledger as `change` makes them, all hashes in order. */
function forged(back: BundleContent, change: (entries: readonly Entry[]) => readonly Entry[]): BundleContent {
  const [ledger] = back.ledgers
  const entries = change([...(ledger?.lines.values() ?? [])].map(({ entry }) => entry))
  const hashes: string[] = []
  const lines = new Map<number, { entry: Entry; line: string }>()
  for (const entry of entries) {
    const sealed = sealLine(entry, hashes.at(-1) ?? noHash)
    lines.set(hashes.length, { entry, line: sealed.line })
    hashes.push(sealed.hash)
  }
  const [first] = entries
  return { ...back, ledgers: first ? [{ replica: first.replica, hashes, lines }] : [] }
}

/** A content's bytes with its head as `change` makes it. */
function withHead(bytes: Uint8Array, change: (head: Record<string, unknown>) => object): Uint8Array {
  const all = Buffer.from(bytes)
  const end = 4 + all.readUInt32LE(0)
  const head = Buffer.from(JSON.stringify(change(JSON.parse(all.toString('utf8', 4, end)))))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length, 0)
  return Buffer.concat([length, head, all.subarray(end)])
}

/** A sealed file with its head as `change` makes it, and a check that fits. */
async function withSealHead(bytes: Uint8Array, change: object): Promise<Uint8Array> {
  const { createHash } = await import('node:crypto')
  const all = Buffer.from(bytes)
  const end = 14 + all.readUInt32LE(10)
  const { check: _, ...open } = { ...JSON.parse(all.toString('utf8', 14, end)), ...change }
  const check = createHash('sha256')
    .update(JSON.stringify(Object.entries(open).sort()))
    .digest('hex')
  const head = Buffer.from(JSON.stringify({ ...open, check }))
  const start = Buffer.from(all.subarray(0, 14))
  start.writeUInt32LE(head.length, 10)
  return Buffer.concat([start, head, all.subarray(end)])
}

describe('A bundle that was made to harm', () => {
  it('may declare any size: what is not there is never made room for, and it is not read', async () => {
    const { open, back } = await sentBack()
    const bytes = encodeBundle(back)
    expect(decodeBundle(bytes)).not.toBeNull()
    const [ledger] = back.ledgers
    const huge = Number.MAX_SAFE_INTEGER
    for (const head of [
      { ledgers: [{ replica: ledger?.replica, bytes: huge }] },
      { files: [{ hash: 'f'.repeat(64), bytes: huge }] },
      { files: [{ hash: 'f'.repeat(64), bytes: 199 * 1024 * 1024 }] },
      { ledgers: [{ replica: ledger?.replica, bytes: -1 }] },
    ])
      expect(decodeBundle(withHead(bytes, all => ({ ...all, ...head })))).toBeNull()
    const long = Buffer.from(bytes)
    long.writeUInt32LE(0xffffffff, 0)
    expect(decodeBundle(long)).toBeNull()

    const file = await backFromSealed(back)
    const outer = Uint8Array.from(file)
    new DataView(outer.buffer).setUint32(10, 0xffffffff, true)
    expect(await readBundle(outer, agreed, 'b')).toMatchObject({ failure: { code: 'bundleAltered' } })
    for (const head of [
      { memory: 64 * 1024 * 1024 * 1024 },
      { passes: 1_000_000 },
      { salt: 'AAAA' },
      { nonce: '' },
      { stream: 'AAAA' },
      { trial: 'A'.repeat(4000) },
    ])
      expect(await readBundle(await withSealHead(file, head), agreed, 'b')).toMatchObject({
        failure: { code: 'bundleAltered' },
      })
    expect(await readBundle(await withSealHead(file, { length: huge }), agreed, 'b')).toMatchObject({
      failure: { code: 'bundleCut' },
    })
    expect((await readBundle(await withSealHead(file, {}), agreed, 'b')).ok).toBe(true)
    await open.close()
  })

  it('names no path: ledgers, files and the register are called by ids and hashes alone', async () => {
    const { open, back } = await sentBack()
    const named = (but: object) => {
      const ledger = { replica: idSchemas.replica.parse('rep-b'), hashes: ['f'.repeat(64)], lines: new Map() }
      const bytes = encodeBundle({ ...back, ledgers: [ledger], files: new Map() })
      return decodeBundle(withHead(bytes, head => ({ ...head, ...but })))
    }
    expect(named({})).not.toBeNull()
    for (const replica of ['../../outside', 'rep-a/../../outside', 'rep-\0', 'rep-a.ledger', ''])
      expect([replica, named({ ledgers: [{ replica, bytes: 65 }] })]).toEqual([replica, null])
    for (const hash of ['../../../outside', 'F'.repeat(64), ''])
      expect([hash, named({ files: [{ hash, bytes: 0 }] })]).toEqual([hash, null])
    expect(named({ register: '../outside' })).toBeNull()
    await open.close()
  })

  it('cannot date entries so far ahead that nothing can be recorded after them', async () => {
    const { open, back } = await sentBack()
    const ahead = forged(back, entries =>
      entries.map(entry => ({ ...entry, at: '9999-12-31T23:59:59.999Z.9999' as Entry['at'] })),
    )
    const refused = { failure: { code: 'bundleAhead', by: 'Board' } }
    expect(await compareBundle(open, ahead, around)).toMatchObject(refused)
    const folder = join(home, 'Ahead.register')
    const making = createPart(folder, ahead, { passphrase: agreed, author: 'Board' }, world({}))
    expect(await making).toMatchObject(refused)
    const days = forged(back, entries =>
      entries.map(entry => ({ ...entry, at: '2026-03-20T09:00:00.000Z.0000' as Entry['at'] })),
    )
    expect((await compareBundle(open, days, around)).ok).toBe(true)
    await open.close()
  })

  it('with half a command, or words emptied that nobody erased, is not taken in: the register opens as before', async () => {
    const { open, back } = await sentBack()
    const half = forged(back, entries => entries.map(entry => ({ ...entry, batchSize: 2 })))
    expect(await takeInBundle(open, half, around)).toMatchObject({ failure: { code: 'bundleUnsound' } })
    const [first] = open.entries()
    if (!first) throw new Error('no entry')
    const emptied = {
      ...back,
      ledgers: back.ledgers.map(ledger => ({
        ...ledger,
        lines: new Map(
          [...ledger.lines].map(([at, { line }]) => [
            at,
            {
              line: emptiedLine(line.trimEnd(), first.id),
              entry: erasedBy(ledger.lines.get(at)?.entry, first.id),
            },
          ]),
        ),
      })),
    }
    expect(await takeInBundle(open, emptied, around)).toMatchObject({ failure: { code: 'bundleUnsound' } })
    await open.close()
    const again = accepted(await openRegister(open.folder, async () => laptop, world({})))
    expect(again.entries()).toHaveLength(open.entries().length)
    await again.close()
  })

  it('cannot write in the ledger of the laptop that takes it in', async () => {
    const { open, back } = await sentBack()
    const own = accepted(await readBundle(await wholeOf(open), agreed, 'b'))
    const [mine] = own.ledgers
    const [theirs] = back.ledgers
    const entry = theirs?.lines.get(0)?.entry
    if (!mine || !entry) throw new Error('no ledger')
    const sequence = mine.hashes.length + 1
    const id = entryIdSchema.parse(`${laptop}:${sequence}`)
    const more = sealLine({ ...entry, id, replica: laptop, sequence }, mine.hashes.at(-1) ?? noHash)
    const longer = {
      ...own,
      ledgers: [
        {
          ...mine,
          hashes: [...mine.hashes, more.hash],
          lines: new Map([...mine.lines, [mine.hashes.length, { entry, line: more.line }]]),
        },
      ],
    }
    expect(await takeInBundle(open, longer, around)).toMatchObject({ failure: { code: 'bundleAnotherWay' } })
    await open.close()
  })

  it('leaves no file behind that none of its entries refers to', async () => {
    const { open, back } = await sentBack()
    const stowaway = Buffer.from('Nobody asked for this')
    const { createHash } = await import('node:crypto')
    const files = new Map([[createHash('sha256').update(stowaway).digest('hex'), stowaway]])
    accepted(await takeInBundle(open, { ...back, files }, around))
    expect((await allBytesBelow(open.folder)).includes('Nobody asked for this')).toBe(false)
    await open.close()
  })
})

const backFromSealed = (back: BundleContent) => sealBundle(encodeBundle(back), agreed, cheap)
const wholeOf = (open: Awaited<ReturnType<typeof secretariat>>) =>
  bundleOf(open, { withConfidential: true, withAtRisk: true })

function erasedBy(entry: Entry | undefined, by: Entry['id']): Entry {
  if (!entry) throw new Error('no entry')
  return { ...entry, fact: { kind: 'erased', of: 'changeReviewed', left: null, by } }
}

describe('Taking in', () => {
  it('changes no byte of the folder before it is said, nor where it is refused', async () => {
    const { open, back } = await sentBack()
    const before = await allBytesBelow(open.folder)
    accepted(await compareBundle(open, back, around))
    expect((await allBytesBelow(open.folder)).equals(before)).toBe(true)
    const other = { ...back, register: idSchemas.register.parse('reg-other') }
    await takeInBundle(open, other, around)
    expect((await allBytesBelow(open.folder)).equals(before)).toBe(true)
    await open.close()
  })

  it('that fails on a full disk leaves nothing of it; one that a crash tore is done again', async () => {
    const { open, back } = await sentBack()
    const before = open.entries().length
    const full = async (path: string, piece: Uint8Array, length: number) => {
      await realDisk.appendDurably(path, piece.subarray(0, 40), length)
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    const failing = { ...around, disk: { ...realDisk, appendDurably: full } }
    expect(await takeInBundle(open, back, failing)).toMatchObject({ failure: { code: 'diskFull' } })
    const ledger = join(open.folder, 'ledgers', `${back.ledgers[0]?.replica}.ledger`)
    expect(await readFile(ledger, 'utf8')).toBe('')

    await writeFile(ledger, back.ledgers[0]?.lines.get(0)?.line.slice(0, 50) ?? '')
    expect(accepted(await takeInBundle(open, back, around))).toHaveLength(1)
    await open.close()
    const again = accepted(await openRegister(open.folder, async () => laptop, world({})))
    expect(again.entries()).toHaveLength(before + 1)
    await again.close()
  })

  it('does not bring back a file that was erased since', async () => {
    const open = await secretariat(home)
    const board = await reviewer(home, await bundleOf(open))
    const kept = accepted(await board.keepFile('seen.txt', 'text/plain', Buffer.from('The photograph')))
    const [response] = board.register().responses.values()
    const say = command({ kind: 'editResponse', response: response?.id ?? '', to: { files: [kept] } })
    accepted(await board.submit(say, 'Board'))
    const back = accepted(await readBundle(await backFrom(board), agreed, 'b'))
    accepted(await takeInBundle(open, back, around))
    expect((await allBytesBelow(open.folder)).includes('The photograph')).toBe(true)
    await open.close()
    const again = accepted(await openRegister(open.folder, async () => laptop, world({})))
    const erase = command({ kind: 'erase', what: { of: 'file', hash: kept.hash }, reason: 'At risk' })
    accepted(await again.submit(erase, 'Amal'))
    accepted(await takeInBundle(again, back, around))
    await again.settleErasures()
    const files = (await allBytesBelow(join(again.folder, 'files'))).includes('The photograph')
    expect(files).toBe(false)
    await again.close()
    await board.close()
  })
})

describe('A part of a register', () => {
  it('takes in no bundle and erases nothing: both are done in the register itself', async () => {
    const { open, back } = await sentBack()
    const board = await reviewer(home, await bundleOf(open), 'Second')
    expect(await compareBundle(board, back, around)).toMatchObject({ failure: { code: 'notInPart' } })
    const [response] = board.register().responses.values()
    const [logged] = board.register().streams.get(response?.id ?? '') ?? []
    const what = { of: 'entries' as const, entries: [logged?.id ?? ''] }
    expect(await board.submit(command({ kind: 'erase', what, reason: 'Mine' }), 'Board')).toMatchObject({
      failure: { code: 'notInPart' },
    })
    await board.close()
    await open.close()
  })

  it('whose bundle was changed on the disk does not open', async () => {
    const { open } = await sentBack()
    const board = await reviewer(home, await bundleOf(open), 'Third')
    await board.close()
    const path = join(board.folder, 'bundle')
    const bytes = await readFile(path)
    bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1
    await writeFile(path, bytes)
    const opening = await openRegister(board.folder, async () => laptop, world({}), agreed)
    expect(opening).toMatchObject({ failure: { code: 'fileDamaged' } })
    await open.close()
  })

  it('is opened again with what was recorded in it', async () => {
    const { open } = await sentBack()
    const path = join(home, 'Review.register')
    const again = accepted(await openRegister(path, async () => laptop, world({}), agreed))
    expect([...again.register().remarks.values()]).toMatchObject([{ by: 'Board', words: 'Who heard it?' }])
    expect(again.replica).not.toBe(laptop)
    await again.close()
    await open.close()
  })
})

describe('What was erased', () => {
  it('leaves without its words from a ledger that was not emptied yet', async () => {
    const { open, back } = await sentBack()
    accepted(await takeInBundle(open, back, around))
    await open.close()
    const again = accepted(await openRegister(open.folder, async () => laptop, world({})))
    const said = async () =>
      Buffer.from(accepted(await openBundle(await bundleOf(again), agreed, 'b'))).toString()
    expect(await said()).toContain('Who heard it?')
    const entries = again.entries().flatMap(({ id, author }) => (author === 'Board' ? [id] : []))
    const erase = { kind: 'erase', what: { of: 'entries', entries }, reason: 'Asked for' } as const
    accepted(await again.submit(command(erase), 'Amal'))
    expect((await allBytesBelow(again.folder)).includes('Who heard it?')).toBe(true)
    expect(await said()).not.toContain('Who heard it?')
    expect(await said()).toContain('An answer for everybody')
    await again.close()
  })

  it('leaves without its words, and the rest of its thing with it', async () => {
    const open = await secretariat(home)
    const [response] = [...open.register().responses.values()].filter(
      each => each.confidentiality !== 'confidential',
    )
    const [logged] = open.register().streams.get(response?.id ?? '') ?? []
    const what = { of: 'entries' as const, entries: [logged?.id ?? ''] }
    accepted(await open.submit(command({ kind: 'erase', what, reason: 'Asked for' }), 'Amal'))
    const { entries } = drained(leavingFrom(open.register())(selectionOf(open)))
    const bytes = accepted(await makeBundle(open, { entries, files: new Set() }, by, realDisk))
    const said = Buffer.from(accepted(await openBundle(bytes, agreed, 'b'))).toString()
    expect(said).not.toContain('An answer for everybody')
    const board = await reviewer(home, bytes, 'Erased')
    expect(board.register().letters.size).toBe(1)
    expect(board.register().responses.get(response?.id as never)?.summary).not.toContain('everybody')
    await board.close()
    await open.close()
  })
})
