import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import type { Commitment, CommitmentState, Stance } from '../domain/commitment.ts'
import { type Decision, decisionsOn, departs } from '../domain/decision.ts'
import { inOrder } from '../domain/entry.ts'
import type { Event } from '../domain/event.ts'
import type { OrganisationId } from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { type Why, whyOf } from '../domain/why.ts'
import { type Flips, flipsOf } from './flips.ts'
import { stateOfCommitment } from './state-of-commitment.ts'

export interface CommitmentView {
  readonly commitment: Commitment
  readonly letter: Letter | null
  readonly event: Event | null
  readonly state: CommitmentState
  readonly why: Why | null
  readonly flips: Flips
  /** Days to the decision date, negative once it is past; null without one. */
  readonly daysLeft: number | null
  readonly bindings: readonly Binding[]
  /** How many are bound. */
  readonly bound: number
  readonly decisions: readonly (Decision & { readonly departs: boolean })[]
}

/** A commitment on a day: its state, why, what would change it, whom it binds, what was decided. */
export function commitmentView(register: Register, commitment: Commitment, today: CivilDate): CommitmentView {
  const { condition, decisionBy } = commitment
  const letter = register.letters.get(commitment.letter) ?? null
  const all = letter ? bindings(commitment, letter) : []
  return {
    commitment,
    letter,
    event: (commitment.event && register.events.get(commitment.event)) ?? null,
    state: stateOfCommitment(register, commitment, today),
    why: condition && whyOf(register, condition, decisionBy, today),
    flips: condition ? flipsOf(register, condition, decisionBy, today) : { sets: [], rest: 'none' },
    daysLeft: decisionBy && daysBetween(today, decisionBy),
    bindings: all,
    bound: all.filter(({ stance }) => stance === 'bound').length,
    decisions: decisionsOn(register, commitment.id).map(decision => ({
      ...decision,
      departs: departs(decision.choice, decision.state),
    })),
  }
}

/** A commitment as a line of a list of all of them: what the list is ordered and chosen by. */
export interface CommitmentLine {
  readonly commitment: Commitment
  readonly state: CommitmentState
  /** Days to the decision date, negative once it is past; null without one. */
  readonly daysLeft: number | null
}

/**
 * Commitments on a day, in the order in which they need a decision: the nearest first, then those without a
 * date, then the past ones, the latest first; among equals as they were recorded, which is as letters have them.
 */
export function commitmentLines(
  register: Register,
  commitments: Iterable<Commitment>,
  today: CivilDate,
): readonly CommitmentLine[] {
  const rank = ({ daysLeft }: CommitmentLine) => (daysLeft === null ? 1 : daysLeft >= 0 ? 0 : 2)
  const asRecorded = (a: CommitmentLine, b: CommitmentLine) => {
    const [first] = register.streams.get(a.commitment.id) ?? []
    const [second] = register.streams.get(b.commitment.id) ?? []
    return first && second ? inOrder(first, second) : 0
  }
  return [...commitments]
    .map(commitment => ({
      commitment,
      state: stateOfCommitment(register, commitment, today),
      daysLeft: commitment.decisionBy && daysBetween(today, commitment.decisionBy),
    }))
    .sort(
      (a, b) =>
        rank(a) - rank(b) || Math.abs(a.daysLeft ?? 0) - Math.abs(b.daysLeft ?? 0) || asRecorded(a, b),
    )
}

/** Commitments on a day, each in full, in the same order. */
export function commitmentViews(
  register: Register,
  commitments: Iterable<Commitment>,
  today: CivilDate,
): readonly CommitmentView[] {
  return commitmentLines(register, commitments, today).map(({ commitment }) =>
    commitmentView(register, commitment, today),
  )
}

/** How an organisation stands to a commitment, and what says so. */
export interface Binding {
  readonly organisation: OrganisationId
  readonly stance: Stance | 'signatureWithdrawn'
  /** Null: bound by signing, nothing else was said. */
  readonly on: CivilDate | null
  readonly note: string | null
}

/**
 * How each organisation that signed the letter stands to a commitment: whoever withdrew its signature is not bound;
 * the others are, but where they said something else of it.
 */
export function bindings(commitment: Commitment, letter: Letter): readonly Binding[] {
  const last = new Map(letter.signatures.map(signature => [signature.organisation, signature]))
  return [...last.values()].map(({ organisation, withdrawnOn, withdrawalReason }) => {
    if (withdrawnOn !== null) {
      return { organisation, stance: 'signatureWithdrawn', on: withdrawnOn, note: withdrawalReason }
    }
    const said = commitment.mandates.find(each => each.organisation === organisation)
    return said ?? { organisation, stance: 'bound', on: null, note: null }
  })
}

/** The terms that make a condition what it is: those of its parts that say the same. */
export function deciding(why: Why): readonly Extract<Why, { op: 'term' }>[] {
  if (why.op === 'term') return [why]
  const turned = { true: 'false', false: 'true', pending: 'pending', unknown: 'unknown' } as const
  const wanted = why.op === 'not' ? turned[why.verdict] : why.verdict
  return why.of.filter(({ verdict }) => verdict === wanted).flatMap(deciding)
}
