import { type CivilDate, daysBetween } from '../domain/civil-date.ts'
import { commitmentState } from '../domain/commitment.ts'
import type { Conflict } from '../domain/conflict.ts'
import { decisionsOn } from '../domain/decision.ts'
import { type Dispatch, dispatchesOf } from '../domain/dispatch.ts'
import type { CommitmentId, DemandId, DispatchId, LetterId, RecipientId, ResponseId } from '../domain/ids.ts'
import type { Register } from '../domain/register.ts'
import { groupingResponses, type Response } from '../domain/response.ts'
import { drained, type Steps } from '../domain/steps.ts'
import { byId } from './by-id.ts'
import { finding } from './conflicts.ts'
import { standings } from './due-standings.ts'
import { letterOf } from './letter-of.ts'
import { overdue } from './overdue.ts'

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

/** A decision is near from two weeks before its date, and until somebody has decided. */
const nearDays = 14

const kept = new WeakMap<Register, { readonly today: CivilDate; readonly items: readonly AttentionItem[] }>()

/** What needs attention on a day, in the order in which it should be worked. */
export function attention(register: Register, today: CivilDate): readonly AttentionItem[] {
  return drained(attending(register, today))
}

/** The same in steps that tell how far it is; once gone through, `attention` has it ready. */
export function* attending(register: Register, today: CivilDate): Steps<readonly AttentionItem[]> {
  const before = kept.get(register)
  if (before?.today === today) return before.items
  yield* groupingResponses(register)
  const late = yield* overdue(register, today)
  const unread = yield* unclassified(register)
  const { reviews, lapses } = yield* standings(register, today)
  const near = decisionsNear(register, today)
  yield 1
  const failed = failedDeliveries(register)
  const open = yield* finding(register)
  const items = [
    ...unread,
    ...near,
    ...late,
    ...reviews,
    ...failed,
    ...lapses,
    ...conflictsToSettle(register, open),
    ...withoutMandate(register),
  ]
  kept.set(register, { today, items })
  return items
}

const unreadOf = new WeakMap<object, readonly Response[]>()

function* unclassified(register: Register): Steps<readonly AttentionItem[]> {
  const all: Response[] = []
  for (const part of register.responses.parts()) {
    const unread =
      unreadOf.get(part) ?? [...part.values()].filter(({ responseKind }) => responseKind === null)
    unreadOf.set(part, unread)
    all.push(...unread)
    yield 1
  }
  return all
    .sort((a, b) => byId(a.receivedOn, b.receivedOn) || byId(a.id, b.id))
    .flatMap(({ id, letters: [letter], receivedOn }) =>
      letter ? [{ kind: 'unclassified', response: id, letter, on: receivedOn }] : [],
    )
}

function decisionsNear(register: Register, today: CivilDate): readonly AttentionItem[] {
  return [...register.commitments.values()]
    .flatMap(commitment => {
      const { id, letter, decisionBy } = commitment
      if (decisionBy === null) return []
      const daysLeft = daysBetween(today, decisionBy)
      if (daysLeft > nearDays) return []
      if (decisionsOn(register, id).some(({ choice }) => choice !== 'defer')) return []
      if (daysLeft >= 0 && ['holds', 'fails'].includes(commitmentState(register, commitment, today)))
        return []
      return [{ kind: 'decisionNear' as const, commitment: id, letter, daysLeft }]
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || byId(a.commitment, b.commitment))
}

const failedOf = new WeakMap<object, readonly Dispatch[]>()

function failedDeliveries(register: Register): readonly AttentionItem[] {
  return register.dispatches
    .parts()
    .flatMap(part => {
      const failed = failedOf.get(part) ?? [...part.values()].filter(({ state }) => state === 'failed')
      failedOf.set(part, failed)
      return failed
    })
    .filter(
      failed =>
        !dispatchesOf(register, failed.letter).some(
          other => other.recipient === failed.recipient && other.state !== 'failed',
        ),
    )
    .sort((a, b) => byId(b.sentOn ?? '', a.sentOn ?? '') || byId(a.id, b.id))
    .map(({ id, letter, recipient }) => ({ kind: 'failedDelivery', dispatch: id, letter, recipient }))
}

function conflictsToSettle(register: Register, open: readonly Conflict[]): readonly AttentionItem[] {
  return open.map(conflict => ({
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
