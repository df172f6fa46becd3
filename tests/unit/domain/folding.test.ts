import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../data/domain/entry.ts'
import { evolvingLater, workingOut } from '../../../data/domain/folding.ts'
import { emptyRegister } from '../../../data/domain/register.ts'
import { drained } from '../../../data/domain/steps.ts'
import { largeRegister } from '../../../data/samples/large/large-register.ts'

/** Entries that tell when their facts are looked at. */
function watched(entries: readonly Entry[]) {
  const looked = new Set<string>()
  const told = entries.map(entry => ({
    ...entry,
    get fact() {
      looked.add(entry.subject)
      return entry.fact
    },
  }))
  return { told, looked }
}

describe('A register that is worked out when something asks', () => {
  const entries = [...largeRegister(200, 1)]
  const subjects = new Set(entries.map(({ subject }) => subject))

  it('looks at no entry before, and for one row only at those of its own place', () => {
    const { told, looked } = watched(entries)
    const register = drained(evolvingLater(emptyRegister, told))
    expect(looked.size).toBe(0)
    const [letter] = entries.flatMap(({ fact }) => (fact.kind === 'letterRegistered' ? fact.letter : []))
    expect(letter && register.letters.get(letter)?.id).toBe(letter)
    expect(looked.has(letter ?? '')).toBe(true)
    expect(looked.size).toBeLessThan(subjects.size / 20)
  })

  it('looks at each once, in many steps, where all of it is asked for', () => {
    const { told, looked } = watched(entries)
    const register = drained(evolvingLater(emptyRegister, told))
    const steps = workingOut(register)
    let [most, before] = [0, 0]
    for (let step = steps.next(); !step.done; step = steps.next()) {
      most = Math.max(most, looked.size - before)
      before = looked.size
    }
    expect(looked).toEqual(subjects)
    expect(most).toBeLessThan(subjects.size / 20)
    looked.clear()
    expect(register.responses.size).toBeGreaterThan(0)
    drained(workingOut(register))
    expect(looked.size).toBe(0)
  })
})
