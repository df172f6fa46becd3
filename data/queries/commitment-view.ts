import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import { type Commitment, type CommitmentState, commitmentState } from '../domain/commitment.ts'
import {
  type Condition,
  kleene,
  type Term,
  termKey,
  termsOf,
  type Verdict,
  verdictOf,
} from '../domain/condition.ts'
import { type Decision, decisionsOn, departs } from '../domain/decision.ts'
import { inOrder } from '../domain/entry.ts'
import type { Event } from '../domain/event.ts'
import type { OrganisationId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { type TermValue, termValue } from '../domain/term.ts'

/** A condition with the value of each of its parts. */
export type Why =
  | { readonly op: 'term'; readonly term: Term; readonly verdict: Verdict; readonly value: TermValue }
  | { readonly op: 'allOf' | 'anyOf'; readonly verdict: Verdict; readonly of: readonly Why[] }
  | { readonly op: 'atLeast'; readonly count: number; readonly verdict: Verdict; readonly of: readonly Why[] }
  | { readonly op: 'not'; readonly verdict: Verdict; readonly of: readonly [Why] }

/** A smallest set of terms that, if each became as said, would give the condition another result. */
export type Flip = readonly { readonly term: Term; readonly becomes: boolean }[]

export interface CommitmentView {
  readonly commitment: Commitment
  readonly letter: Letter | null
  readonly event: Event | null
  readonly state: CommitmentState
  readonly why: Why | null
  readonly flips: readonly Flip[]
  /** Days to the decision date, negative once it is past; null without one. */
  readonly daysLeft: number | null
  readonly bound: readonly OrganisationId[]
  readonly decisions: readonly (Decision & { readonly departs: boolean })[]
}

/** Terms past this number are not searched for smallest changes: the sets would be too many to read. */
const flipsUpTo = 12
/** At most so many smallest sets are told. */
const flipsTold = 6

/** A commitment on a day: its state, why, what would change it, whom it binds, what was decided. */
export function commitmentView(register: Register, commitment: Commitment, today: CivilDate): CommitmentView {
  const { condition, decisionBy } = commitment
  const letter = register.letters.get(commitment.letter) ?? null
  return {
    commitment,
    letter,
    event: (commitment.event && register.events.get(commitment.event)) ?? null,
    state: commitmentState(register, commitment, today),
    why: condition && whyOf(register, condition, decisionBy, today),
    flips: condition ? flipsOf(register, condition, decisionBy, today) : [],
    daysLeft: decisionBy && daysBetween(today, decisionBy),
    bound: letter ? boundBy(commitment, letter) : [],
    decisions: decisionsOn(register, commitment.id).map(decision => ({
      ...decision,
      departs: departs(decision.choice, decision.state),
    })),
  }
}

/**
 * Commitments on a day, in the order in which they need a decision: the nearest first, then those without a
 * date, then the past ones, the latest first; among equals as they were recorded, which is as letters have them.
 */
export function commitmentViews(
  register: Register,
  commitments: Iterable<Commitment>,
  today: CivilDate,
): readonly CommitmentView[] {
  const rank = ({ daysLeft }: CommitmentView) => (daysLeft === null ? 1 : daysLeft >= 0 ? 0 : 2)
  const asRecorded = (a: CommitmentView, b: CommitmentView) => {
    const [first] = register.streams.get(a.commitment.id) ?? []
    const [second] = register.streams.get(b.commitment.id) ?? []
    return first && second ? inOrder(first, second) : 0
  }
  return [...commitments]
    .map(commitment => commitmentView(register, commitment, today))
    .sort(
      (a, b) =>
        rank(a) - rank(b) || Math.abs(a.daysLeft ?? 0) - Math.abs(b.daysLeft ?? 0) || asRecorded(a, b),
    )
}

function whyOf(
  register: Register,
  condition: Condition,
  decisionBy: CivilDate | null,
  today: CivilDate,
): Why {
  const verdict = verdictOf(condition, term => termValue(register, term, decisionBy, today).verdict)
  const why = (part: Condition) => whyOf(register, part, decisionBy, today)
  switch (condition.op) {
    case 'status':
    case 'response': {
      const value = termValue(register, condition, decisionBy, today)
      return { op: 'term', term: condition, verdict: value.verdict, value }
    }
    case 'allOf':
    case 'anyOf':
      return { op: condition.op, verdict, of: condition.of.map(why) }
    case 'atLeast':
      return { op: 'atLeast', count: condition.count, verdict, of: condition.of.map(why) }
    case 'not':
      return { op: 'not', verdict, of: [why(condition.of)] }
  }
}

/**
 * The smallest sets of terms whose change gives the condition another result: true becomes false, anything
 * else becomes true. Smaller sets come first; a set that holds a smaller one is left out.
 */
export function flipsOf(
  register: Register,
  condition: Condition,
  decisionBy: CivilDate | null,
  today: CivilDate,
): readonly Flip[] {
  const terms = [...new Map(termsOf(condition).map(term => [termKey(term), term])).values()]
  if (terms.length > flipsUpTo) return []
  const now = new Map(
    terms.map(term => {
      const { verdict } = termValue(register, term, decisionBy, today)
      return [termKey(term), verdict === 'true' ? true : verdict === 'false' ? false : undefined]
    }),
  )
  const wanted = kleene(condition, term => now.get(termKey(term))) !== true
  const found: { readonly flip: Flip; readonly bits: number }[] = []
  const candidates = Array.from({ length: 2 ** terms.length - 1 }, (_, i) => i + 1)
  for (const bits of candidates.sort((a, b) => ones(a) - ones(b) || a - b)) {
    if (found.some(smaller => (smaller.bits & bits) === smaller.bits)) continue
    const chosen = terms.filter((_, i) => (bits >> i) & 1)
    for (const becomes of assignments(chosen, now)) {
      if (kleene(condition, term => becomes.get(termKey(term)) ?? now.get(termKey(term))) !== wanted) continue
      found.push({ bits, flip: chosen.map(term => ({ term, becomes: becomes.get(termKey(term)) ?? false })) })
      break
    }
    if (found.length === flipsTold) break
  }
  return found.map(({ flip }) => flip)
}

function ones(bits: number): number {
  return bits === 0 ? 0 : (bits & 1) + ones(bits >>> 1)
}

/** Every way in which each of these terms takes a value that it does not have. */
function assignments(terms: readonly Term[], now: ReadonlyMap<string, boolean | undefined>) {
  return terms.reduce<readonly ReadonlyMap<string, boolean>[]>(
    (ways, term) => {
      const others = [true, false].filter(value => value !== now.get(termKey(term)))
      return ways.flatMap(way => others.map(value => new Map(way).set(termKey(term), value)))
    },
    [new Map()],
  )
}

/** Who is bound: every signatory that has not withdrawn, but those who abstain, were not asked or withdrew from it. */
export function boundBy(commitment: Commitment, letter: Letter): readonly OrganisationId[] {
  const free = new Set(
    commitment.mandates.filter(({ stance }) => stance !== 'bound').map(m => m.organisation),
  )
  return letter.signatures
    .filter(({ withdrawnOn, organisation }) => withdrawnOn === null && !free.has(organisation))
    .map(({ organisation }) => organisation)
}
