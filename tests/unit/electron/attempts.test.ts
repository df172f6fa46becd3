import { describe, expect, it } from 'vitest'
import { Attempts, pauseAfter } from '../../../electron/attempts.ts'

describe('The pause after wrong passphrases', () => {
  it('is none after the first, then grows twofold to half a minute and no further', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 50].map(pauseAfter)).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30])
  })

  it('refuses what comes too early without counting it, and ends once one succeeded', () => {
    let now = 1_000_000
    const attempts = new Attempts(() => now)
    expect([attempts.begin(), attempts.begin()]).toEqual([0, 0])
    expect([attempts.begin(), attempts.begin()]).toEqual([1, 1])
    now += 1_000
    expect(attempts.begin()).toBe(0)
    expect(attempts.begin()).toBe(2)
    now += 2_000
    expect(attempts.begin()).toBe(0)
    attempts.succeeded()
    expect([attempts.begin(), attempts.begin()]).toEqual([0, 0])
  })

  it('counts attempts that run at the same time, so that many at once are no way round it', () => {
    const attempts = new Attempts(() => 0)
    const many = Array.from({ length: 20 }, () => attempts.begin())
    expect(many.filter(wait => wait === 0)).toHaveLength(2)
  })
})
