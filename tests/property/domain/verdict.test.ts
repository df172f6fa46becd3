import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Condition,
  conditionSchema,
  isSound,
  kleene,
  type Term,
  termKey,
  termsOf,
  type Verdict,
  verdictOf,
} from '../../../data/domain/condition.ts'
import { conditionOver, term } from './any-condition.ts'

const verdicts: readonly Verdict[] = ['true', 'false', 'pending', 'unknown']
type Assignment = ReadonlyMap<string, Verdict>
const assignmentOf = (terms: number): fc.Arbitrary<Assignment> =>
  fc
    .array(fc.constantFrom(...verdicts), { minLength: terms, maxLength: terms })
    .map(each => new Map(each.map((verdict, n) => [termKey(term(n)), verdict])))
const under = (assignment: Assignment) => (each: Term) => assignment.get(termKey(each)) ?? 'unknown'

/** Two-valued logic, written another way than the domain's: the oracle. */
function holds(condition: Condition, value: (key: string) => boolean): boolean {
  switch (condition.op) {
    case 'status':
    case 'response':
      return value(termKey(condition))
    case 'not':
      return !holds(condition.of, value)
    case 'allOf':
      return condition.of.every(part => holds(part, value))
    case 'anyOf':
      return condition.of.some(part => holds(part, value))
    case 'atLeast':
      return condition.of.reduce((sum, part) => sum + Number(holds(part, value)), 0) >= condition.count
  }
}

/** Kleene's tables as numbers (0, ½, 1): not is 1 − x, all is the least, any the greatest, at least k the kth greatest. */
function strength(condition: Condition, value: (key: string) => number): number {
  switch (condition.op) {
    case 'status':
    case 'response':
      return value(termKey(condition))
    case 'not':
      return 1 - strength(condition.of, value)
    case 'allOf':
      return Math.min(...condition.of.map(part => strength(part, value)))
    case 'anyOf':
      return Math.max(...condition.of.map(part => strength(part, value)))
    case 'atLeast':
      return condition.of.map(part => strength(part, value)).sort((a, b) => b - a)[condition.count - 1] ?? 0
  }
}

/** Every way to settle the terms that have one of some verdicts; the others stay as they are. */
function settlements(assignment: Assignment, which: readonly Verdict[]): Assignment[] {
  return [...assignment].reduce<Assignment[]>(
    (all, [key, verdict]) =>
      which.includes(verdict)
        ? all.flatMap(each => [new Map(each).set(key, 'true'), new Map(each).set(key, 'false')])
        : all,
    [assignment],
  )
}
const asNumber = (verdict: Verdict | undefined) => (verdict === 'true' ? 1 : verdict === 'false' ? 0 : 0.5)
const strengthUnder = (condition: Condition, assignment: Assignment) =>
  strength(condition, key => asNumber(assignment.get(key)))

function oracle(condition: Condition, assignment: Assignment): Verdict {
  const now = strengthUnder(condition, assignment)
  if (now !== 0.5) return now === 1 ? 'true' : 'false'
  const couldSettle = settlements(assignment, ['pending']).some(
    each => strengthUnder(condition, each) !== 0.5,
  )
  return couldSettle ? 'pending' : 'unknown'
}

const few = 5
const small = fc.tuple(conditionOver(few), assignmentOf(few))
const numRuns = 1_000

describe('the verdict of a condition', () => {
  it('is what trying all ways to settle its pending terms says', () => {
    fc.assert(
      fc.property(small, ([condition, assignment]) => {
        expect(verdictOf(condition, under(assignment))).toBe(oracle(condition, assignment))
      }),
      { numRuns: 3_000 },
    )
  })

  it('is that of two-valued logic where every term is settled', () => {
    fc.assert(
      fc.property(
        conditionOver(few),
        fc.array(fc.boolean(), { minLength: few, maxLength: few }),
        (condition, bits) => {
          const value = (key: string) => bits[Number(key.split(' ')[1]?.slice(4))] ?? false
          const verdict = verdictOf(condition, each => (value(termKey(each)) ? 'true' : 'false'))
          expect(verdict).toBe(holds(condition, value) ? 'true' : 'false')
        },
      ),
      { numRuns },
    )
  })

  it('once settled is never flipped by settling more terms', () => {
    fc.assert(
      fc.property(small, ([condition, assignment]) => {
        const verdict = verdictOf(condition, under(assignment))
        if (verdict === 'pending' || verdict === 'unknown') return
        for (const settled of settlements(assignment, ['pending', 'unknown'])) {
          expect(verdictOf(condition, under(settled))).toBe(verdict)
        }
      }),
      { numRuns },
    )
  })

  it('is never unknown again once it is settled, nor pending where it was unknown and pending terms were settled', () => {
    fc.assert(
      fc.property(small, ([condition, assignment]) => {
        if (verdictOf(condition, under(assignment)) !== 'unknown') return
        for (const settled of settlements(assignment, ['pending'])) {
          expect(verdictOf(condition, under(settled))).toBe('unknown')
        }
      }),
      { numRuns },
    )
  })

  it('is turned round by not, and by nothing else changed', () => {
    const turned = { true: 'false', false: 'true', pending: 'pending', unknown: 'unknown' } as const
    fc.assert(
      fc.property(small, ([condition, assignment]) => {
        const verdict = verdictOf(condition, under(assignment))
        expect(verdictOf({ op: 'not', of: condition }, under(assignment))).toBe(turned[verdict])
      }),
      { numRuns },
    )
  })

  it('does not depend on the order of parts', () => {
    const reversed = (condition: Condition): Condition =>
      condition.op === 'status' || condition.op === 'response'
        ? condition
        : condition.op === 'not'
          ? { ...condition, of: reversed(condition.of) }
          : { ...condition, of: condition.of.map(reversed).reverse() }
    fc.assert(
      fc.property(small, ([condition, assignment]) => {
        expect(verdictOf(reversed(condition), under(assignment))).toBe(
          verdictOf(condition, under(assignment)),
        )
      }),
      { numRuns },
    )
  })

  it('of more terms than can be tried, repeated but none of them under a not, is exact at once', () => {
    const thirty = Array.from({ length: 30 }, (_, n) => term(n))
    const twice: Condition = { op: 'allOf', of: [...thirty, { op: 'anyOf', of: thirty }] }
    expect(verdictOf(twice, () => 'pending')).toBe('pending')
    const oneUnknown = (each: Term): Verdict => (termKey(each) === termKey(term(0)) ? 'unknown' : 'pending')
    expect(verdictOf(twice, oneUnknown)).toBe('pending')
    const both: Condition = {
      op: 'atLeast',
      count: 31,
      of: [...thirty, { op: 'not', of: { op: 'anyOf', of: [term(0), { op: 'not', of: term(0) }] } }],
    }
    // The last part can never hold once its term is settled, so only failing is open.
    expect(verdictOf(both, () => 'pending')).toBe('pending')
  })

  it('that no pending term can settle is unknown, though it stands both plainly and under a not', () => {
    const evens: Condition = {
      op: 'anyOf',
      of: [
        { op: 'allOf', of: [term(0), { op: 'not', of: term(0) }] },
        { op: 'allOf', of: [term(1), { op: 'anyOf', of: [term(0), { op: 'not', of: term(0) }] }] },
      ],
    }
    const verdict = (each: Term): Verdict => (termKey(each) === termKey(term(0)) ? 'pending' : 'unknown')
    expect(verdictOf(evens, verdict)).toBe('unknown')
  })

  it('of terms that each stand once is exact however many they are', () => {
    const many = fc.tuple(conditionOver(40), assignmentOf(40)).map(([condition, assignment]) => {
      let n = 0
      // Each leaf another term, with the verdict that its number drew.
      const apart = (each: Condition): Condition =>
        each.op === 'status' || each.op === 'response'
          ? term(n++)
          : each.op === 'not'
            ? { ...each, of: apart(each.of) }
            : { ...each, of: each.of.map(apart) }
      return [apart(condition), assignment] as const
    })
    fc.assert(
      fc.property(many, ([condition, assignment]) => {
        fc.pre(termsOf(condition).length <= 16)
        const used = new Map(
          termsOf(condition).map(each => [termKey(each), under(assignment)(each)] as const),
        )
        expect(verdictOf(condition, under(assignment))).toBe(oracle(condition, used))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a condition', () => {
  it('is read back as it was written, and is sound', () => {
    fc.assert(
      fc.property(conditionOver(few), condition => {
        expect(conditionSchema.parse(JSON.parse(JSON.stringify(condition)))).toEqual(condition)
        expect(isSound(condition)).toBe(true)
      }),
    )
  })

  it("has Kleene's value of a half exactly where the domain has none", () => {
    fc.assert(
      fc.property(small, ([condition, assignment]) => {
        const value = kleene(condition, each => {
          const verdict = under(assignment)(each)
          return verdict === 'true' ? true : verdict === 'false' ? false : undefined
        })
        expect(value === undefined ? 0.5 : Number(value)).toBe(strengthUnder(condition, assignment))
      }),
      { numRuns },
    )
  })
})
