import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RegisterKey } from '../../../data/store/register-key.ts'
import { openFile, sealFile } from '../../../data/store/sealed-file.ts'
import { loadSodium } from '../../../data/store/sodium.ts'

const sodium = await loadSodium()
const key = RegisterKey.random(sodium)
const piece = 64 * 1024
const sizes = [0, 1, piece - 1, piece, piece + 1, 2 * piece, 2 * piece + 1]
const content = (size: number) => new Uint8Array(size).map((_, i) => i % 251)
const opened = (sealed: Uint8Array, about = 'file', by = key) => {
  const bytes = openFile(sodium, by, about, sealed)
  return bytes && Buffer.from(bytes)
}

describe('A sealed file', () => {
  it('opens to just what was sealed, at every size about a piece', () => {
    for (const size of sizes)
      expect(opened(sealFile(sodium, key, 'file', content(size)))?.equals(content(size)), `${size}`).toBe(
        true,
      )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), bytes => {
        expect(opened(sealFile(sodium, key, 'file', bytes))?.equals(bytes)).toBe(true)
      }),
    )
  })

  it('does not open as something else, or under another key', () => {
    const sealed = sealFile(sodium, key, 'file', content(10))
    expect(opened(sealed, 'draft')).toBeNull()
    expect(opened(sealed, 'file', RegisterKey.random(sodium))).toBeNull()
  })

  it('with any one byte changed does not open', () => {
    const sealed = sealFile(sodium, key, 'file', content(300))
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(opened(changed), `byte ${at}`).toBeNull()
    }
  })

  it('cut off anywhere, also just between two pieces, or with more at its end does not open', () => {
    const sealed = sealFile(sodium, key, 'file', content(2 * piece + 1))
    const head = 8 + 24
    const ends = [1, 2].map(pieces => head + pieces * (piece + 17))
    for (const end of [0, 8, head, head + 5, ...ends, sealed.length - 1])
      expect(opened(sealed.subarray(0, end)), `cut at ${end}`).toBeNull()
    expect(opened(Buffer.concat([sealed, sealed.subarray(head)]))).toBeNull()
    expect(opened(Buffer.concat([sealed, Uint8Array.of(0)]))).toBeNull()
  })

  it('has no piece taken out or exchanged', () => {
    const sealed = sealFile(sodium, key, 'file', content(3 * piece))
    const head = sealed.subarray(0, 32)
    const [a, b, c] = [0, 1, 2].map(i => sealed.subarray(32 + i * (piece + 17), 32 + (i + 1) * (piece + 17)))
    if (!a || !b || !c) throw new Error('three pieces')
    for (const pieces of [[a, c], [b, a, c], [c], [a, b, b, c]])
      expect(opened(Buffer.concat([head, ...pieces]))).toBeNull()
  })
})
