import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecoveryKey, recoverySecret } from '../../../data/store/recovery-key.ts'

const key = newRecoveryKey()
const symbols = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

describe('A recovery key', () => {
  it('is nine groups of four symbols that are not mistaken for one another, and never twice the same', () => {
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(newRecoveryKey()).not.toBe(key)
  })

  it('is read however it is typed: small letters, other gaps, letters for digits, Arabic digits', () => {
    const secret = recoverySecret(key)
    const arabic = key.replaceAll(/\d/g, digit => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
    const letters = key.replaceAll('0', 'o').replaceAll('1', 'l')
    for (const typed of [
      key.toLowerCase(),
      key.replaceAll('-', ' '),
      key.replaceAll('-', ''),
      arabic,
      letters,
    ])
      expect(recoverySecret(typed)).toBe(secret)
    expect(secret).toHaveLength(32)
  })

  it('with one symbol mistyped, or two exchanged, is told from a right one', () => {
    const bare = [...key.replaceAll('-', '')]
    fc.assert(
      fc.property(fc.nat(35), fc.constantFrom(...symbols), (at, other) => {
        fc.pre(bare[at] !== other)
        expect(recoverySecret(bare.with(at, other).join(''))).toBe('mistyped')
      }),
    )
    for (let at = 0; at < 35; at++) {
      const [one = '', two = ''] = bare.slice(at, at + 2)
      if (one !== two) expect(recoverySecret(bare.toSpliced(at, 2, two, one).join(''))).toBe('mistyped')
    }
  })

  it('is not seen in a passphrase', () => {
    for (const typed of ['', 'four words make it', key.slice(1), `${key}A`])
      expect(recoverySecret(typed)).toBeNull()
  })
})
