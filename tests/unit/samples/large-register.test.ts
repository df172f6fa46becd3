import { describe, expect, it } from 'vitest'
import { fold } from '../../../data/domain/folding.ts'
import { largeRegister } from '../../../data/samples/large/large-register.ts'

const entries = largeRegister(300, 7)

describe('A large register made to measure with', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(largeRegister(300, 7)).toEqual(entries)
    expect(largeRegister(300, 8)).not.toEqual(entries)
  })

  it('holds as many responses as asked for, on a letter for every hundred', () => {
    const { letters, responses } = fold(entries)
    expect([letters.size, responses.size]).toEqual([3, 300])
  })

  it('was written on three laptops, over years, and often later than it was so', () => {
    expect(new Set(entries.map(({ replica }) => replica)).size).toBe(3)
    expect(new Set(entries.map(({ recordedOn }) => recordedOn.slice(0, 4))).size).toBeGreaterThan(2)
    const late = [...fold(entries).responses.values()].filter(r => r.recordedOn > r.receivedOn)
    expect(late.length).toBeGreaterThan(200)
  })
})
