import type { CivilDate } from '../domain/civil-date.ts'
import {
  bothWays,
  type Condition,
  kleene,
  neededOf,
  type Term,
  termKey,
  termsOf,
  type Verdict,
} from '../domain/condition.ts'
import type { Register } from '../domain/register.ts'
import { termValue } from '../domain/term.ts'

/** A smallest set of terms that, if each became as said, would give the condition another result. */
export type Flip = readonly { readonly term: Term; readonly becomes: boolean; readonly now: Verdict }[]

export interface Flips {
  /** Smaller ones first; a set that holds a smaller one is left out. */
  readonly sets: readonly Flip[]
  /** *More*: others as small or larger are left out. *Too many*: the condition is too entangled to be searched. */
  readonly rest: 'none' | 'more' | 'tooMany'
}

/** At most so many smallest sets are told. */
export const flipsTold = 6
/** Past so many terms that stand both plainly and under a not, or so many sets for one part, the search is given up. */
const bothWaysUpTo = 4
const setsUpTo = 120

/** The values that terms would take, by their keys. */
type Change = ReadonlyMap<string, boolean>
type Setting = (key: string) => boolean | undefined

/**
 * What would change a condition: true becomes false, anything else becomes true. The smallest sets are built from
 * the leaves up: those of a group are unions of those of as many parts as it needs. Where a term stands both plainly
 * and under a not, each value that it can have is tried by itself.
 */
export function flipsOf(
  register: Register,
  condition: Condition,
  decisionBy: CivilDate | null,
  today: CivilDate,
): Flips {
  return flipsUnder(condition, term => termValue(register, term, decisionBy, today).verdict)
}

/** The same, from the terms' verdicts. */
export function flipsUnder(condition: Condition, verdictOfTerm: (term: Term) => Verdict): Flips {
  const terms = new Map(termsOf(condition).map(term => [termKey(term), term]))
  const verdicts = new Map([...terms].map(([key, term]) => [key, verdictOfTerm(term)]))
  const now: Setting = key => {
    const verdict = verdicts.get(key)
    return verdict === 'true' ? true : verdict === 'false' ? false : undefined
  }
  const mixed = bothWays(condition)
  if (mixed.length > bothWaysUpTo) return { sets: [], rest: 'tooMany' }
  const once = terms.size === termsOf(condition).length
  const most = once ? flipsTold + 1 : setsUpTo
  // Where every term stands once the sets of parts do not overlap, so the smallest of each suffice.
  const wanted = kleene(condition, term => now(termKey(term))) !== true
  const found: Change[] = []
  for (const fixed of settings(mixed, now)) {
    const set = (key: string) => fixed.get(key)
    const changes = changesTo(condition, wanted, now, set, new Set(mixed), most)
    if (changes === null) return { sets: [], rest: 'tooMany' }
    found.push(...changes.map(change => new Map([...fixed, ...change])))
  }
  const sets = smallest(found)
  return {
    sets: sets.slice(0, flipsTold).map(change =>
      [...terms].flatMap(([key, term]) => {
        const becomes = change.get(key)
        return becomes === undefined ? [] : [{ term, becomes, now: verdicts.get(key) ?? 'unknown' }]
      }),
    ),
    rest: sets.length > flipsTold ? 'more' : 'none',
  }
}

/** Every way in which some of these terms take a value that they do not have; the others stay as they are. */
function settings(keys: readonly string[], now: Setting): readonly Change[] {
  return keys.reduce<readonly Change[]>(
    (ways, key) => {
      const others = [true, false].filter(value => value !== now(key))
      return ways.flatMap(way => [way, ...others.map(value => new Map([...way, [key, value]]))])
    },
    [new Map()],
  )
}

/** The smallest changes by which a part comes to a value; null where they are too many to hold. */
function changesTo(
  part: Condition,
  wanted: boolean,
  now: Setting,
  set: Setting,
  mixed: ReadonlySet<string>,
  most: number,
): readonly Change[] | null {
  switch (part.op) {
    case 'status':
    case 'response': {
      const key = termKey(part)
      const value = set(key) ?? now(key)
      if (value === wanted) return [new Map()]
      return mixed.has(key) ? [] : [new Map([[key, wanted]])]
    }
    case 'not':
      return changesTo(part.of, !wanted, now, set, mixed, most)
    case 'allOf':
    case 'anyOf':
    case 'atLeast': {
      const needed = wanted ? neededOf(part) : part.of.length - neededOf(part) + 1
      const open: (readonly Change[])[] = []
      let there = 0
      for (const each of part.of) {
        const changes = changesTo(each, wanted, now, set, mixed, most)
        if (changes === null) return null
        if (changes.some(({ size }) => size === 0)) there += 1
        else if (changes.length > 0) open.push(changes)
      }
      return anyOf(open, needed - there, most)
    }
  }
}

/** The smallest unions of the changes of so many parts. */
function anyOf(parts: readonly (readonly Change[])[], count: number, most: number): readonly Change[] | null {
  if (count <= 0) return [new Map()]
  let byCount: (readonly Change[])[] = [[new Map()], ...Array.from({ length: count }, () => [])]
  for (const [nth, changes] of parts.entries()) {
    const left = parts.length - nth - 1
    const next = byCount.map((same, taken) => {
      if (taken + left < count) return []
      const fewer = byCount[taken - 1] ?? []
      return smallest([...same, ...fewer.flatMap(one => changes.map(other => new Map([...one, ...other])))])
    })
    if (most > flipsTold + 1 && next.some(({ length }) => length > most)) return null
    byCount = next.map(sets => sets.slice(0, most))
  }
  return byCount[count] ?? []
}

/** Smaller ones first, without those that hold another. */
function smallest(changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = []
  for (const change of [...changes].sort((a, b) => a.size - b.size)) {
    if (!kept.some(smaller => [...smaller.keys()].every(key => change.has(key)))) kept.push(change)
  }
  return kept
}
