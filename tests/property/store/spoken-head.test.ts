import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heardHead, spokenHead } from '../../../data/store/spoken-head.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)

describe('A head in words', () => {
  it('is five words of five letters, heard again whatever stands between them', () => {
    fc.assert(
      fc.property(hash, fc.constantFrom(' ', '-', ', ', '\n'), (of, between) => {
        const words = spokenHead(of)
        expect(words).toMatch(/^([a-z]{5} ){4}[a-z]{5}$/)
        expect(heardHead(words.replaceAll(' ', between).toUpperCase())).toBe(of.slice(0, 16))
      }),
    )
  })

  it('with one letter misheard is not taken for another head', () => {
    fc.assert(
      fc.property(hash, fc.nat(28), fc.constantFrom(...'abdfghijklmnoprstuvz'), (of, at, letter) => {
        const words = spokenHead(of)
        const misheard = words.slice(0, at) + letter + words.slice(at + 1)
        fc.pre(words[at] !== ' ' && misheard !== words)
        // One in 65,536 passes the check by chance, as a head that no register holds.
        expect(heardHead(misheard)).not.toBe(of.slice(0, 16))
      }),
    )
  })

  it('is not made out of anything else', () => {
    for (const words of ['', 'babab', 'one two three four five', 'babab babab babab babab babab', 'مرحبا'])
      expect(heardHead(words)).toBeNull()
  })
})
