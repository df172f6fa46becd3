import { assessmentsOf, lapsedOn, standingOn } from '../domain/assessment.ts'
import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import { commitmentState } from '../domain/commitment.ts'
import { decisionsOn } from '../domain/decision.ts'
import { dispatchesOf } from '../domain/dispatch.ts'
import type { CommitmentId, DemandId, DispatchId, LetterId, RecipientId, ResponseId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { type Conflict, conflicts } from './conflicts.ts'
import { letterOf } from './letter-of.ts'
import { openReplies } from './open-replies.ts'

/** Something that waits for staff, with what it is about; each kind has its one next step. */
export type AttentionItem =
  | {
      readonly kind: 'unclassified'
      readonly response: ResponseId
      readonly letter: LetterId
      readonly on: CivilDate
    }
  | {
      readonly kind: 'decisionNear'
      readonly commitment: CommitmentId
      readonly letter: LetterId
      readonly daysLeft: number
    }
  | {
      readonly kind: 'overdue'
      readonly long: boolean
      readonly letter: LetterId
      readonly recipient: RecipientId
      readonly demands: readonly DemandId[]
      readonly days: number
      /** The newest reminder, where one was sent that is itself overdue. */
      readonly remindedOn: CivilDate | null
    }
  | { readonly kind: 'review'; readonly demand: DemandId; readonly letter: LetterId; readonly on: CivilDate }
  | {
      readonly kind: 'failedDelivery'
      readonly dispatch: DispatchId
      readonly letter: LetterId
      readonly recipient: RecipientId
    }
  | { readonly kind: 'lapse'; readonly demand: DemandId; readonly letter: LetterId }
  | {
      readonly kind: 'conflict'
      /** The letter that it belongs to; null for what belongs to none: a recipient, an organisation. */
      readonly letter: LetterId | null
      readonly conflict: Conflict
    }
  | { readonly kind: 'mandates'; readonly letter: LetterId; readonly count: number }
export type AttentionKind = AttentionItem['kind']

const byId = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A decision is near from two weeks before its date, and until somebody has decided. */
const nearDays = 14

/** What needs attention on a day, in the order in which it should be worked. */
export function attention(register: Register, today: CivilDate): readonly AttentionItem[] {
  return [
    ...unclassified(register),
    ...decisionsNear(register, today),
    ...overdue(register, today),
    ...reviews(register, today),
    ...failedDeliveries(register),
    ...lapses(register, today),
    ...conflictsToSettle(register),
    ...withoutMandate(register),
  ]
}

function unclassified(register: Register): readonly AttentionItem[] {
  return [...register.responses.values()]
    .filter(({ responseKind }) => responseKind === null)
    .sort((a, b) => byId(a.receivedOn, b.receivedOn) || byId(a.id, b.id))
    .flatMap(({ id, letters: [letter], receivedOn }) =>
      letter ? [{ kind: 'unclassified', response: id, letter, on: receivedOn }] : [],
    )
}

function decisionsNear(register: Register, today: CivilDate): readonly AttentionItem[] {
  return [...register.commitments.values()]
    .flatMap(commitment => {
      const { id, letter, decisionBy } = commitment
      if (decisionBy === null || decisionsOn(register, id).some(({ choice }) => choice !== 'defer')) return []
      const daysLeft = daysBetween(today, decisionBy)
      const state = commitmentState(register, commitment, today)
      const settled = daysLeft >= 0 && (state === 'holds' || state === 'fails')
      return daysLeft > nearDays || settled
        ? []
        : [{ kind: 'decisionNear' as const, commitment: id, letter, daysLeft }]
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || byId(a.commitment, b.commitment))
}

function overdue(register: Register, today: CivilDate): readonly AttentionItem[] {
  const items = [...register.letters.values()].flatMap(letter =>
    openReplies(register, letter).flatMap(({ recipient, due, demands, reminder }) => {
      if (today <= due.due || (reminder !== null && today <= reminder.until)) return []
      return [
        {
          kind: 'overdue' as const,
          long: today > due.longDue,
          letter: letter.id,
          recipient,
          demands,
          days: daysBetween(due.due, today),
          remindedOn: reminder?.on ?? null,
        },
      ]
    }),
  )
  return items.sort(
    (a, b) =>
      Number(b.long) - Number(a.long) ||
      b.days - a.days ||
      byId(a.letter, b.letter) ||
      byId(a.recipient, b.recipient),
  )
}

function reviews(register: Register, today: CivilDate): readonly AttentionItem[] {
  return [...register.demands.values()]
    .flatMap(({ id, letter }) => {
      const on = standingOn(assessmentsOf(register, id), today)?.nextReviewOn
      return on && on <= today ? [{ kind: 'review' as const, demand: id, letter, on }] : []
    })
    .sort((a, b) => byId(a.on, b.on) || byId(a.demand, b.demand))
}

function failedDeliveries(register: Register): readonly AttentionItem[] {
  return [...register.dispatches.values()]
    .filter(({ state }) => state === 'failed')
    .filter(
      failed =>
        !dispatchesOf(register, failed.letter).some(
          other => other.recipient === failed.recipient && other.state !== 'failed',
        ),
    )
    .sort((a, b) => byId(b.sentOn ?? '', a.sentOn ?? '') || byId(a.id, b.id))
    .map(({ id, letter, recipient }) => ({ kind: 'failedDelivery', dispatch: id, letter, recipient }))
}

function lapses(register: Register, today: CivilDate): readonly AttentionItem[] {
  return [...register.demands.values()]
    .filter(({ id }) => lapsedOn(assessmentsOf(register, id), today))
    .sort((a, b) => byId(a.letter, b.letter) || a.number - b.number || byId(a.id, b.id))
    .map(({ id, letter }) => ({ kind: 'lapse', demand: id, letter }))
}

function conflictsToSettle(register: Register): readonly AttentionItem[] {
  return conflicts(register).map(conflict => ({
    kind: 'conflict',
    letter: letterOf(register, conflict.subject),
    conflict,
  }))
}

function withoutMandate(register: Register): readonly AttentionItem[] {
  return [...register.letters.values()]
    .flatMap(({ id, signatures, status }) => {
      const count = signatures.filter(
        ({ mandate, withdrawnOn }) => mandate === null && withdrawnOn === null,
      ).length
      return count > 0 && (status === 'draft' || status === 'openForSignature' || status === 'dispatched')
        ? [{ kind: 'mandates' as const, letter: id, count }]
        : []
    })
    .sort((a, b) => b.count - a.count || byId(a.letter, b.letter))
}
