import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Copy, taking } from '../../../data/domain/arriving.ts'
import { type Entry, inOrder } from '../../../data/domain/entry.ts'
import { evolvingLater, fold, workingOut } from '../../../data/domain/folding.ts'
import { emptyRegister, evolve } from '../../../data/domain/register.ts'
import { drained } from '../../../data/domain/steps.ts'
import { contentOf, moves, play } from './history.ts'

const copyOf = (entries: readonly Entry[]): Copy => ({
  entries: [...entries].sort(inOrder),
  register: fold(entries),
})
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id)

/** Where each entry of a history goes: it was there, it arrives, it arrives twice, or it is put in before a step. */
const places = fc.oneof(
  fc.constantFrom('there' as const, 'arrives' as const, 'twice' as const),
  fc.record({ before: fc.integer({ min: 0, max: 2 }), alsoArrives: fc.boolean() }),
)
type Place = typeof places extends fc.Arbitrary<infer Of> ? Of : never

const placed = moves
  .map(play)
  .chain(({ entries }) =>
    fc.tuple(
      fc.constant(entries),
      fc.array(places, { minLength: entries.length, maxLength: entries.length }),
    ),
  )

const timesArriving = (place: Place | undefined) => {
  if (place === undefined || place === 'there') return 0
  if (place === 'twice') return 2
  return place === 'arrives' || place.alsoArrives ? 1 : 0
}

describe('taking in what others wrote, in steps', () => {
  it('loses and doubles nothing of what is recorded between two steps', () => {
    fc.assert(
      fc.property(placed, ([entries, where]) => {
        const those = (wanted: (place: Place | undefined) => boolean) =>
          entries.filter((_entry, i) => wanted(where[i]))
        const there = those(place => place === 'there')
        const arrived = entries.flatMap((entry, i) =>
          Array.from({ length: timesArriving(where[i]) }, () => entry),
        )
        let copy = copyOf(there)
        const recorded: Entry[] = []
        const steps = taking(() => copy, arrived.toReversed())
        let next = steps.next()
        for (let step = 0; !next.done; step++, next = steps.next()) {
          const written = those(place => typeof place === 'object' && place.before === step)
          recorded.push(...written)
          copy = drained(taking(() => copy, written))
        }
        const all = [...new Set([...there, ...arrived, ...recorded])]
        const taken = next.value
        expect(idsOf(taken.entries)).toEqual(idsOf(all.sort(inOrder)))
        expect(idsOf([...copy.entries, ...taken.fresh].sort(inOrder))).toEqual(idsOf(all))
        expect(contentOf(taken.register)).toEqual(contentOf(fold(all)))
      }),
    )
  })

  it('comes to the same whether rows are worked out at once, in steps, or when something asks for them', () => {
    fc.assert(
      fc.property(placed, fc.boolean(), ([entries, where], beforehand) => {
        const there = entries.filter((_entry, i) => where[i] === 'there')
        const rest = entries.filter((_entry, i) => where[i] !== 'there')
        const onto = drained(evolvingLater(emptyRegister, there))
        if (beforehand) drained(workingOut(onto))
        const register = drained(evolvingLater(onto, rest))
        const [first] = rest
        if (first) expect(evolve(register, first)).toBe(register)
        expect(contentOf(register)).toEqual(contentOf(fold(entries)))
        expect(contentOf(onto)).toEqual(contentOf(fold(there)))
        for (const name of ['letters', 'responses', 'demands'] as const) {
          expect(register[name].size).toBe([...register[name].values()].length)
        }
      }),
    )
  })
})
