import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { drained } from '../../../data/domain/steps.ts'
import { noHash, sealLine } from '../../../data/store/ledger-line.ts'
import { RegisterKey } from '../../../data/store/register-key.ts'
import { SealedCodec } from '../../../data/store/sealed-ledger.ts'
import { loadSodium } from '../../../data/store/sodium.ts'
import { given, on } from '../../unit/domain/specification.ts'
import { addOrganisation, beginRegister, letterWithDemands } from '../../unit/domain/story.ts'

const sodium = await loadSodium()
const key = RegisterKey.random(sodium)
const register = idSchemas.register.parse('reg-1')
const codec = (of = key, as = register, replica = 'rep-1') => new SealedCodec(sodium, of, as, replica)

/** Entries of several batches: some of one entry, one of many. */
const { entries } = given(
  on('2026-03-02', beginRegister, addOrganisation('منظمة الإغاثة'), addOrganisation('Tabs\tand\nlines')),
  on('2026-03-03', letterWithDemands()),
  on('2026-03-04', addOrganisation('Last')),
)

/** Each batch's lines, how many entries stand before it and the hash of the last of them. */
const batches: {
  readonly lines: string
  readonly entries: number
  readonly hash: string
  readonly end: number
}[] = []
let hash = noHash
for (let at = 0; at < entries.length; ) {
  const { batchSize } = entries[at] as Entry
  const before = { entries: at, hash }
  let lines = ''
  for (const entry of entries.slice(at, at + batchSize)) {
    const sealed = sealLine(entry, hash)
    lines += sealed.line
    hash = sealed.hash
  }
  at += batchSize
  batches.push({ ...before, lines, end: at })
}

/** The ledger as sessions wrote it; each gives how many batches it wrote. Also where each append ends. */
function written(sessions: readonly number[], of = codec) {
  const appends: Uint8Array[] = []
  let next = 0
  for (const count of sessions) {
    const session = of()
    drained(session.reading(Buffer.concat(appends), 'rep-1'))
    for (const batch of batches.slice(next, next + count)) appends.push(session.write([batch.lines], batch))
    next += count
  }
  const ends = appends.map((_, i) => Buffer.concat(appends.slice(0, i + 1)).length)
  return { appends, bytes: Buffer.concat(appends), ends }
}

const inSessions = fc
  .array(fc.integer({ min: 1, max: batches.length }), { minLength: 1, maxLength: batches.length })
  .map(counts => {
    const sessions: number[] = []
    let left = batches.length
    for (const count of counts) {
      if (left > 0) sessions.push(Math.min(count, left))
      left -= count
    }
    return left > 0 ? [...sessions, left] : sessions
  })

const ledger = written([2, 1, batches.length - 3])
const found = (bytes: Uint8Array, by = codec()) => drained(by.reading(bytes, 'rep-1'))
const outcome = (bytes: Uint8Array, by = codec()) => {
  const read = found(bytes, by)
  return 'entries' in read ? read.entries.length : read.code
}

describe('A sealed ledger', () => {
  it('reads back just what was written, over however many openings', () => {
    fc.assert(
      fc.property(inSessions, sessions => {
        const { bytes } = written(sessions)
        expect(found(bytes)).toMatchObject({
          entries,
          soundBytes: bytes.length,
          tornBytes: 0,
          lastHash: hash,
          unended: false,
        })
      }),
      { numRuns: 30 },
    )
  })

  it('written in one piece reads back the same', () => {
    const one = codec().write(
      batches.map(({ lines }) => lines),
      { entries: 0, hash: noHash },
    )
    expect(outcome(one)).toBe(entries.length)
  })

  it('shows nothing of what is in it', () => {
    for (const word of ['Tabs', 'الإغاثة', 'Secretariat', 'organisationAdded', '2026-03'])
      expect(ledger.bytes.includes(word)).toBe(false)
  })

  it('torn at any byte keeps every whole batch before, and counts the rest as torn', () => {
    const near = (length: number) => [0, ...ledger.ends].some(end => Math.abs(length - end) < 40)
    for (let length = 0; length <= ledger.bytes.length; length++) {
      if (length % 7 !== 0 && !near(length)) continue
      const read = found(ledger.bytes.subarray(0, length))
      if (!('entries' in read)) throw new Error(`torn at ${length} was taken for damage`)
      const whole = ledger.ends.filter(end => end <= length).length
      const kept = entries.slice(0, batches[whole - 1]?.end ?? 0)
      expect(
        read.entries.map(({ id }) => id),
        `torn at ${length}`,
      ).toEqual(kept.map(({ id }) => id))
      expect(read.soundBytes).toBe(ledger.ends[whole - 1] ?? 0)
      expect(read.soundBytes + read.tornBytes).toBe(length)
    }
  }, 30_000)

  it('with zeros where a power cut left its last append is torn there', () => {
    const [start = 0, end = 0] = ledger.ends.slice(-2)
    for (const from of [start, start + 4, start + 20, end - 17]) {
      const zeroed = Buffer.from(ledger.bytes)
      zeroed.fill(0, from)
      expect(found(zeroed)).toMatchObject({
        soundBytes: start,
        entries: entries.slice(0, batches.at(-2)?.end),
      })
    }
  })

  it('with any one byte changed says so, and never gives another content', () => {
    fc.assert(
      fc.property(fc.nat(ledger.bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(ledger.bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        const read = found(changed)
        expect('entries' in read ? 'taken as sound' : read.code).toMatch(
          /^ledger(Damaged|Swapped|Truncated)$/,
        )
        if (!('entries' in read)) {
          const before = ledger.ends.filter(end => end <= at).length
          expect(read.line).toBe((batches[before - 1]?.end ?? 0) + 1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('with an append missing in its middle, doubled or out of its place is not read', () => {
    const { appends } = ledger
    for (let i = 0; i < appends.length - 1; i++) {
      const piece = appends[i] ?? new Uint8Array()
      const next = appends[i + 1] ?? new Uint8Array()
      for (const changed of [
        appends.toSpliced(i, 1),
        appends.toSpliced(i, 0, piece),
        appends.toSpliced(i, 2, next, piece),
      ])
        expect(outcome(Buffer.concat(changed)), `append ${i}`).toMatch(/^ledger/)
    }
  })

  it('that lacks the end of one opening, or a whole one, before another is called truncated', () => {
    const { appends } = ledger
    expect(outcome(Buffer.concat(appends.toSpliced(1, 1)))).toBe('ledgerTruncated')
    expect(outcome(Buffer.concat(appends.toSpliced(2, 1)))).toBe('ledgerTruncated')
    expect(outcome(Buffer.concat(appends.slice(2)))).toBe('ledgerTruncated')
  })

  it('of another register or another laptop is called swapped; under another key it is damaged', () => {
    const theirs = written([batches.length], () => codec(key, idSchemas.register.parse('reg-2'))).bytes
    const elsewhere = written([batches.length], () => codec(key, register, 'rep-2')).bytes
    expect(outcome(theirs)).toBe('ledgerSwapped')
    expect(outcome(elsewhere)).toBe('ledgerSwapped')
    expect(outcome(ledger.bytes, codec(RegisterKey.random(sodium)))).toBe('ledgerDamaged')
  })

  it('with a segment of the same ledger’s other past in its place is not read', () => {
    const one = written([1, 1, 1])
    const other = written([1, 1, 1])
    const mixed = [one.appends[0], other.appends[1], one.appends[2]].map(each => each ?? new Uint8Array())
    // The same history sealed twice is still the same history.
    expect(outcome(Buffer.concat(mixed))).toBe(batches[2]?.end)
    const forged = codec()
    const [first] = batches
    drained(forged.reading(one.appends[0] ?? new Uint8Array(), 'rep-1'))
    const bound = forged.write([batches[1]?.lines ?? ''], { entries: first?.end ?? 0, hash: noHash })
    expect(outcome(Buffer.concat([one.appends[0] ?? new Uint8Array(), bound]))).toBe('ledgerDamaged')
  })

  it('after a write that did not reach the disk goes on in a segment of its own', () => {
    const session = codec()
    const [one, two, three] = batches
    if (!one || !two || !three) throw new Error('too few batches')
    session.write([one.lines], one)
    session.abandon()
    const first = session.write([one.lines], one)
    session.write([two.lines], two)
    session.abandon()
    const second = session.write([two.lines], two)
    const third = session.write([three.lines], three)
    expect(outcome(Buffer.concat([first, second, third]))).toBe(three.end)
  })

  it('of any bytes at all is read without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), noise => {
        const read = found(noise)
        expect('entries' in read ? read.entries : []).toEqual([])
      }),
    )
  })
})
