import { assessmentsOf, lapsedOn, standingOn } from '../domain/assessment.ts'
import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import { commitmentState } from '../domain/commitment.ts'
import { decisionsOn } from '../domain/decision.ts'
import type { CommitmentId, DemandId, DispatchId, LetterId, RecipientId, ResponseId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { daysAfter, registerRule, weekendOf } from './due-date.ts'
import { replyMatrix } from './reply-matrix.ts'

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
  | { readonly kind: 'mandates'; readonly letter: LetterId; readonly count: number }

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
    ...withoutMandate(register),
  ]
}

function unclassified(register: Register): readonly AttentionItem[] {
  return [...register.responses.values()]
    .filter(({ responseKind }) => responseKind === null)
    .sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
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
    .sort((a, b) => a.daysLeft - b.daysLeft)
}

function overdue(register: Register, today: CivilDate): readonly AttentionItem[] {
  const items = [...register.letters.values()].flatMap(letter => {
    if (letter.status !== 'dispatched') return []
    const { rows, recipients } = replyMatrix(register, letter, today)
    return recipients.flatMap(({ id, correspondence: { dispatch, due } }, i) => {
      const late = rows
        .flatMap(({ cells }) => cells[i] ?? [])
        .filter(({ state }) => state === 'overdue' || state === 'longOverdue')
      if (late.length === 0 || !dispatch || !due) return []
      const remindedOn = dispatch.reminders.at(-1)?.on ?? null
      const recipient = register.recipients.get(id)
      const rule = recipient?.replyRule ?? registerRule(register)
      if (remindedOn !== null && today <= daysAfter(remindedOn, rule, weekendOf(recipient))) return []
      return [
        {
          kind: 'overdue' as const,
          long: late.some(({ state }) => state === 'longOverdue'),
          letter: letter.id,
          recipient: id,
          demands: late.map(({ demand }) => demand.id),
          days: daysBetween(due.due, today),
          remindedOn,
        },
      ]
    })
  })
  return items.sort((a, b) => b.days - a.days)
}

function reviews(register: Register, today: CivilDate): readonly AttentionItem[] {
  return [...register.demands.values()]
    .flatMap(({ id, letter }) => {
      const on = standingOn(assessmentsOf(register, id), today)?.nextReviewOn
      return on && on <= today ? [{ kind: 'review' as const, demand: id, letter, on }] : []
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

function failedDeliveries(register: Register): readonly AttentionItem[] {
  const all = [...register.dispatches.values()]
  return all
    .filter(({ state }) => state === 'failed')
    .filter(
      failed =>
        !all.some(
          d => d.letter === failed.letter && d.recipient === failed.recipient && d.state !== 'failed',
        ),
    )
    .map(({ id, letter, recipient }) => ({ kind: 'failedDelivery', dispatch: id, letter, recipient }))
}

function lapses(register: Register, today: CivilDate): readonly AttentionItem[] {
  return [...register.demands.values()]
    .filter(({ id }) => lapsedOn(assessmentsOf(register, id), today))
    .map(({ id, letter }) => ({ kind: 'lapse', demand: id, letter }))
}

function withoutMandate(register: Register): readonly AttentionItem[] {
  return [...register.letters.values()].flatMap(({ id, signatures, status }) => {
    const count = signatures.filter(
      ({ mandate, withdrawnOn }) => mandate === null && withdrawnOn === null,
    ).length
    return count > 0 && (status === 'draft' || status === 'openForSignature' || status === 'dispatched')
      ? [{ kind: 'mandates' as const, letter: id, count }]
      : []
  })
}
