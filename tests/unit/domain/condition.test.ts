import { describe, expect, it } from 'vitest'
import {
  type Condition,
  conditionSchema,
  isSound,
  kleene,
  type StatusTerm,
  type Term,
  termKey,
  termsOf,
  type Verdict,
  verdictOf,
} from '../../../data/domain/condition.ts'
import { date, idOf } from './specification.ts'

const term = (n: number): StatusTerm => ({
  op: 'status',
  demand: idOf('demand', n),
  atLeast: 'met',
  when: { mode: 'held' },
  by: null,
})
const [a, b, c] = [term(1), term(2), term(3)]
const all = (...of: Condition[]): Condition => ({ op: 'allOf', of })
const any = (...of: Condition[]): Condition => ({ op: 'anyOf', of })
const atLeast = (count: number, ...of: Condition[]): Condition => ({ op: 'atLeast', count, of })
const not = (of: Condition): Condition => ({ op: 'not', of })
/** The verdict where `a`, `b` and `c` have these, in this order. */
const verdict = (condition: Condition, ...verdicts: Verdict[]) =>
  verdictOf(condition, ({ demand }) => verdicts[Number(demand.slice(4)) - 1] ?? 'unknown')

describe("a condition follows Kleene's logic", () => {
  it.each([
    ['true', 'true', 'true'],
    ['true', 'false', 'false'],
    ['true', 'pending', 'pending'],
    ['true', 'unknown', 'unknown'],
    ['false', 'pending', 'false'],
    ['false', 'unknown', 'false'],
  ] as const)('all of: %s and %s is %s', (first, second, whole) => {
    expect(verdict(all(a, b), first, second)).toBe(whole)
    expect(verdict(all(a, b), second, first)).toBe(whole)
  })

  it.each([
    ['true', 'false', 'true'],
    ['false', 'false', 'false'],
    ['true', 'pending', 'true'],
    ['true', 'unknown', 'true'],
    ['false', 'pending', 'pending'],
    ['false', 'unknown', 'unknown'],
  ] as const)('any of: %s or %s is %s', (first, second, whole) => {
    expect(verdict(any(a, b), first, second)).toBe(whole)
    expect(verdict(any(a, b), second, first)).toBe(whole)
  })

  it.each([
    ['true', 'true', 'unknown', 'true'],
    ['true', 'pending', 'false', 'pending'],
    ['true', 'unknown', 'false', 'unknown'],
    ['false', 'unknown', 'false', 'false'],
  ] as const)('at least two of three: %s, %s, %s is %s', (first, second, third, whole) => {
    expect(verdict(atLeast(2, a, b, c), first, second, third)).toBe(whole)
  })

  it.each([
    ['true', 'false'],
    ['false', 'true'],
    ['pending', 'pending'],
    ['unknown', 'unknown'],
  ] as const)('not: %s becomes %s', (inner, whole) => {
    expect(verdict(not(a), inner)).toBe(whole)
  })

  it('leaves "a or not a" undetermined while a is', () => {
    expect(kleene(any(a, not(a)), () => undefined)).toBeUndefined()
  })
})

describe('an undetermined condition', () => {
  it('is pending where a pending term could still settle it', () => {
    expect(verdict(all(a, b), 'pending', 'unknown')).toBe('pending')
    expect(verdict(any(a, b), 'pending', 'unknown')).toBe('pending')
  })

  it('is unknown where no pending term could: the unknown ones decide', () => {
    expect(verdict(all(atLeast(2, a, b, c), any(b, c)), 'pending', 'unknown', 'unknown')).toBe('unknown')
  })

  it('takes a term that stands twice for one: it cannot hold here and fail there', () => {
    expect(verdict(all(any(a, b), any(not(a), b)), 'pending', 'unknown')).toBe('unknown')
  })

  it('is worked out for as many pending terms as it holds', () => {
    const many = Array.from({ length: 60 }, (_each, i) => term(i + 10))
    const pending = (t: Term): Verdict => (many.includes(t as StatusTerm) ? 'pending' : 'unknown')
    expect(verdictOf(atLeast(60, a, ...many), pending)).toBe('pending')
    expect(verdictOf(all(a, any(b, ...many.map(m => all(m, c)))), pending)).toBe('unknown')
  })
})

describe('a condition as it is written', () => {
  it('has its terms in reading order', () => {
    expect(termsOf(all(b, not(any(a, c)), a))).toEqual([b, a, c, a])
  })

  it('knows two terms that say the same by one key', () => {
    expect(termKey(term(1))).toBe(termKey(term(1)))
    const others: Term[] = [
      term(2),
      { ...a, atLeast: 'partiallyMet' },
      { ...a, when: { mode: 'reached' } },
      { ...a, when: { mode: 'sustained', days: 3 } },
      { ...a, when: { mode: 'sustained', days: 30 } },
      { ...a, by: date('2018-04-24') },
      { op: 'response', demand: a.demand, recipient: idOf('recipient', 1), atLeast: 'noted', by: null },
      { op: 'response', demand: a.demand, recipient: idOf('recipient', 2), atLeast: 'noted', by: null },
    ]
    expect(new Set([a, ...others].map(termKey)).size).toBe(others.length + 1)
  })

  it('asks for no more parts than it has', () => {
    expect(isSound(atLeast(3, a, b, c))).toBe(true)
    expect(isSound(atLeast(4, a, b, c))).toBe(false)
    expect(isSound(all(a, not(any(b, atLeast(2, c)))))).toBe(false)
  })

  it('has at least one part in every group', () => {
    expect(conditionSchema.safeParse(all()).success).toBe(false)
    expect(conditionSchema.safeParse(all(a)).success).toBe(true)
  })

  it('is nested twenty deep at most, and read without harm where it is deeper', () => {
    const nested = (depth: number) => Array.from({ length: depth }).reduce<Condition>(not, a)
    expect(conditionSchema.safeParse(nested(20)).success).toBe(true)
    expect(conditionSchema.safeParse(nested(21)).success).toBe(false)
    expect(conditionSchema.safeParse(nested(100_000)).success).toBe(false)
  })
})
