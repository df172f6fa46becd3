import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256, textHash } from '../../../data/domain/text-version.ts'

describe('the hash of a text', () => {
  it('is the SHA-256 that Node computes, for texts of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })

  it('does not depend on the order of the languages, and tells every other text apart', () => {
    expect(textHash({ en: 'Text', ar: 'نص' })).toBe(textHash({ ar: 'نص', en: 'Text' }))
    expect(textHash({ en: 'Text' })).not.toBe(textHash({ en: 'Text.' }))
    expect(textHash({ en: 'Text' })).not.toBe(textHash({ fr: 'Text' }))
  })
})
