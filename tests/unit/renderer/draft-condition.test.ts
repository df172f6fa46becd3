import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Condition, conditionSchema, isSound } from '../../../data/domain/condition.ts'
import {
  added,
  conditionFrom,
  type DraftGroup,
  draftOf,
  moved,
  newGroup,
  newTerm,
  problemOf,
  put,
  removed,
  unwrapped,
  wrapped,
} from '../../../renderer/features/commitments/draft-condition.ts'
import { conditionOver, term } from '../../property/domain/any-condition.ts'
import { idOf } from '../domain/specification.ts'

const keys = () => {
  let last = 0
  return () => `k${++last}`
}
const part = (key: string, n: number) => newTerm(key, idOf('demand', n))
const two = newGroup('root', 'allOf', [part('a', 1), part('b', 2)])
const status = (n: number) => conditionFrom(part('any', n))

/** What a draft says of its parts' keys: "all(a any(b))". */
const shape = (group: DraftGroup): string =>
  `${group.op}(${group.of.map(each => ('of' in each ? shape(each) : each.key)).join(' ')})`

describe('a condition opened in the builder', () => {
  it('says the same when it is closed again, in whatever way it is nested', () => {
    const meaning = (condition: Condition): Condition => {
      if (!('of' in condition)) return condition
      if (condition.op === 'not') return { op: 'not', of: meaning(condition.of) }
      return { ...condition, of: condition.of.map(meaning) }
    }
    const anyOfAnyOfOne: Condition = {
      op: 'not',
      of: { op: 'anyOf', of: [{ op: 'anyOf', of: [{ op: 'allOf', of: [term(1)] }] }] },
    }
    fc.assert(
      fc.property(conditionOver(4), condition => {
        const again = conditionFrom(draftOf(condition, keys()))
        // A term by itself stands in an outermost group, and "not any of one" is "not".
        const expected = condition.op === 'status' ? { op: 'allOf', of: [condition] } : meaning(condition)
        expect(again && singled(again)).toEqual(singled(expected as Condition))
        expect(again && isSound(again) && conditionSchema.safeParse(again).success).toBe(true)
      }),
      { examples: [[anyOfAnyOfOne]] },
    )
  })
})

function singled(condition: Condition): Condition {
  if (!('of' in condition)) return condition
  if (condition.op !== 'not') return { ...condition, of: condition.of.map(singled) }
  let of = singled(condition.of)
  for (;;) {
    const [only, ...others] = of.op === 'anyOf' ? of.of : []
    if (!only || others.length > 0) return { op: 'not', of }
    of = only
  }
}

describe('building a condition', () => {
  it('adds, wraps, moves, takes out and removes parts', () => {
    const more = added(two, 'root', part('c', 3))
    expect(shape(more)).toBe('allOf(a b c)')
    expect(shape(wrapped(more, 'b', 'g'))).toBe('allOf(a anyOf(b) c)')
    const nested = added(wrapped(more, 'b', 'g'), 'g', part('d', 4))
    expect(shape(nested)).toBe('allOf(a anyOf(b d) c)')
    expect(shape(moved(nested, 'd', -1))).toBe('allOf(a anyOf(d b) c)')
    expect(shape(moved(nested, 'g', 1))).toBe('allOf(a c anyOf(b d))')
    expect(shape(moved(nested, 'a', -1))).toBe('allOf(a anyOf(b d) c)')
    expect(shape(unwrapped(nested, 'g'))).toBe('allOf(a b d c)')
    expect(shape(removed(nested, 'g'))).toBe('allOf(a c)')
    expect(shape(put(nested, 'g', { op: 'not' }))).toBe('allOf(a not(b d) c)')
  })

  it('says none of several as not any of them, and none of one as not it', () => {
    expect(conditionFrom({ ...two, op: 'not' })).toEqual({
      op: 'not',
      of: { op: 'anyOf', of: [status(1), status(2)] },
    })
    expect(conditionFrom(newGroup('root', 'not', [part('a', 1)]))).toEqual({ op: 'not', of: status(1) })
  })

  it('says what is wrong with a part, and is no condition until it is put right', () => {
    expect(problemOf(newGroup('g', 'anyOf', []))).toBe('empty')
    expect(problemOf({ ...two, op: 'atLeast', count: 3 })).toBe('countTooLarge')
    expect(problemOf({ ...two, op: 'atLeast', count: 2 })).toBe(null)
    expect(problemOf(newTerm('a', null))).toBe('demandMissing')
    expect(problemOf({ ...part('a', 1), op: 'response' })).toBe('recipientMissing')
    expect(problemOf({ ...part('a', 1), mode: 'sustained', days: Number.NaN })).toBe('daysMissing')
    expect(conditionFrom(added(two, 'root', newGroup('g', 'anyOf', [])))).toBe(null)
    expect(conditionFrom(two)).toEqual({ op: 'allOf', of: [term(1), term(2)] })
  })
})
