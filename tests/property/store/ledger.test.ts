import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { readLedger } from '../../../data/store/ledger.ts'
import { noHash, sealLine } from '../../../data/store/ledger-line.ts'
import { given, on } from '../../unit/domain/specification.ts'
import { addOrganisation, beginRegister, letterWithDemands } from '../../unit/domain/story.ts'

/** Entries of several batches: some of one entry, one of many. */
const { entries } = given(
  on('2026-03-02', beginRegister, addOrganisation('منظمة الإغاثة'), addOrganisation('Tabs\tand\nlines')),
  on('2026-03-03', letterWithDemands()),
  on('2026-03-04', addOrganisation('Last')),
)

const lines: string[] = []
let hash = noHash
for (const entry of entries) {
  const sealed = sealLine(entry, hash)
  lines.push(sealed.line)
  hash = sealed.hash
}
const bytes = Buffer.from(lines.join(''))
const ends = lines.map((_, i) => Buffer.byteLength(lines.slice(0, i + 1).join('')))

/** How many entries stand in whole batches among the first `count`. */
const inWholeBatches = (count: number) => {
  let whole = 0
  for (let i = 0; i < count; i++) {
    const { batch, batchSize } = entries[i] as Entry
    if (entries.slice(0, i + 1).filter(entry => entry.batch === batch).length === batchSize) whole = i + 1
  }
  return whole
}

describe('A ledger', () => {
  it('reads back just what was written', () => {
    expect(readLedger(bytes, 'rep-1')).toMatchObject({
      entries,
      soundBytes: bytes.length,
      tornBytes: 0,
      unended: false,
    })
  })

  it('torn at any byte keeps every whole batch before, and counts the rest as torn', () => {
    for (let length = 0; length <= bytes.length; length++) {
      const found = readLedger(bytes.subarray(0, length), 'rep-1')
      if (!('entries' in found)) throw new Error(`torn at ${length} was taken for damage`)
      // A line that lacks nothing but its newline is whole.
      const whole = inWholeBatches(ends.filter(end => end - 1 <= length).length)
      const kept = entries.slice(0, whole).map(({ id }) => id)
      expect(
        found.entries.map(({ id }) => id),
        `torn at ${length}`,
      ).toEqual(kept)
      expect(found.soundBytes + found.tornBytes).toBe(length)
    }
  }, 30_000)

  it('with any one byte changed says so: the line, or a torn end, and never another content', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        const found = readLedger(changed, 'rep-1')
        const line = ends.filter(end => end <= at).length + 1
        expect('entries' in found ? 'taken as sound' : found.line).toBe(line)
      }),
      { numRuns: 400 },
    )
  })

  it('with a line missing, doubled or out of its place names the first line that does not follow', () => {
    for (let i = 0; i < lines.length - 1; i++) {
      const missing = lines.toSpliced(i, 1)
      const doubled = lines.toSpliced(i, 0, lines[i] ?? '')
      const swapped = lines.toSpliced(i, 2, lines[i + 1] ?? '', lines[i] ?? '')
      const found = [missing, doubled, swapped].map(each => readLedger(Buffer.from(each.join('')), 'rep-1'))
      expect(found.map(each => ('line' in each ? each.line : 'taken as sound'))).toEqual([
        i + 1,
        i + 2,
        i + 1,
      ])
    }
  })

  it('of another laptop under this one’s name is damaged from its first line', () => {
    expect(readLedger(bytes, 'rep-2')).toMatchObject({
      line: 1,
      author: 'Secretariat',
      recordedOn: '2026-03-02',
    })
  })

  it('of any bytes at all is read without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), noise => {
        const found = readLedger(noise, 'rep-1')
        expect('entries' in found ? found.entries : []).toEqual([])
      }),
    )
  })
})
