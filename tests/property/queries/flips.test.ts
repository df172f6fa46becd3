import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Condition,
  kleene,
  type Term,
  termKey,
  termsOf,
  type Verdict,
} from '../../../data/domain/condition.ts'
import { flipsTold, flipsUnder } from '../../../data/queries/flips.ts'
import { conditionOver, term } from '../domain/any-condition.ts'

const few = 6
const verdicts: readonly Verdict[] = ['true', 'false', 'pending', 'unknown']
const verdictsOf = (count: number) =>
  fc.array(fc.constantFrom(...verdicts), { minLength: count, maxLength: count })

const settled = (verdict: Verdict | undefined) =>
  verdict === 'true' ? true : verdict === 'false' ? false : undefined

/** Tries every set of terms and every value that each could take: the smallest sets that give another result. */
function bySearch(condition: Condition, now: ReadonlyMap<string, Verdict>): readonly ReadonlySet<string>[] {
  const value = (changed: ReadonlyMap<string, boolean>) =>
    kleene(condition, each => changed.get(termKey(each)) ?? settled(now.get(termKey(each))))
  const wanted = value(new Map()) !== true
  const keys = [...new Set(termsOf(condition).map(termKey))]
  const ways = keys.reduce<ReadonlyMap<string, boolean>[]>(
    (all, key) =>
      all.flatMap(way => [
        way,
        ...[true, false]
          .filter(to => to !== settled(now.get(key)))
          .map(to => new Map([...way, [key, to] as const])),
      ]),
    [new Map()],
  )
  const sets = ways.filter(way => value(way) === wanted).map(way => new Set(way.keys()))
  const unique = [...new Map(sets.map(set => [[...set].sort().join(), set])).values()]
  return unique.filter(
    set => !unique.some(other => other.size < set.size && [...other].every(key => set.has(key))),
  )
}

const keyOf = (keys: Iterable<string>) => [...keys].sort().join()

describe('what would change a condition', () => {
  it('is the smallest sets of terms that a search of all sets and values finds', () => {
    fc.assert(
      fc.property(conditionOver(few), verdictsOf(few), (condition, drawn) => {
        const now = new Map(drawn.map((verdict, n) => [termKey(term(n)), verdict]))
        const { sets, rest } = flipsUnder(condition, each => now.get(termKey(each)) ?? 'unknown')
        fc.pre(rest !== 'tooMany')
        const expected = bySearch(condition, now)
        const sizes = expected.map(({ size }) => size).sort((a, b) => a - b)
        expect(sets.map(({ length }) => length)).toEqual(sizes.slice(0, flipsTold))
        expect(rest).toBe(expected.length > flipsTold ? 'more' : 'none')
        const known = new Set(expected.map(keyOf))
        for (const set of sets) expect(known).toContain(keyOf(set.map(each => termKey(each.term))))
      }),
      { numRuns: 2_000 },
    )
  })

  it('gives each set values that do give another result, none of which the term has now', () => {
    fc.assert(
      fc.property(conditionOver(few), verdictsOf(few), (condition, drawn) => {
        const now = new Map(drawn.map((verdict, n) => [termKey(term(n)), verdict]))
        const before = kleene(condition, each => settled(now.get(termKey(each))))
        for (const set of flipsUnder(condition, each => now.get(termKey(each)) ?? 'unknown').sets) {
          const changed = new Map(set.map(({ term: each, becomes }) => [termKey(each), becomes]))
          for (const [key, becomes] of changed) expect(settled(now.get(key))).not.toBe(becomes)
          const after = kleene(
            condition,
            each => changed.get(termKey(each)) ?? settled(now.get(termKey(each))),
          )
          expect(after).toBe(before !== true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  const of = (from: number, count: number): Term[] => Array.from({ length: count }, (_, n) => term(from + n))

  it('is found at once among sixty terms: the one that all of sixty lacks, any of sixty, thirty of sixty', () => {
    const all: Condition = { op: 'allOf', of: of(0, 60) }
    const lacksOne = (each: Term) => (termKey(each) === termKey(term(41)) ? 'false' : 'true')
    expect(flipsUnder(all, lacksOne)).toEqual({
      sets: [[{ term: term(41), becomes: true, now: 'false' }]],
      rest: 'none',
    })
    expect(flipsUnder({ op: 'anyOf', of: of(0, 60) }, () => 'pending')).toMatchObject({ rest: 'more' })
    const half = flipsUnder({ op: 'atLeast', count: 30, of: of(0, 60) }, () => 'unknown')
    expect(half.sets.map(({ length }) => length)).toEqual([30, 30, 30, 30, 30, 30])
    expect(half.rest).toBe('more')
  })

  it('is not told where the smallest sets are too many to find, and says so', () => {
    const pairs = Array.from({ length: 12 }, (_, n): Condition => ({ op: 'anyOf', of: of(n, 2) }))
    expect(flipsUnder({ op: 'allOf', of: pairs }, () => 'false').rest).not.toBe('none')
    const tangled = of(0, 8).map((each): Condition => ({ op: 'anyOf', of: [each, { op: 'not', of: each }] }))
    expect(flipsUnder({ op: 'allOf', of: tangled }, () => 'pending')).toEqual({ sets: [], rest: 'tooMany' })
  })
})
