import { known } from './covering.ts'
import type { Entry } from './entry.ts'
import type { Fact } from './fact.ts'
import { type Field, fields } from './question.ts'

/** What an entry says that something is, where the register can hold but one answer: two of them may conflict. */
export interface Claim {
  readonly field: Field
  readonly part: string | null
  readonly value: unknown
  /** The value that it replaced, where it says so. */
  readonly from?: unknown
}

/** A claim with the entry that makes it. */
export interface Claiming extends Claim {
  readonly entry: Entry
}

/**
 * What a fact claims. What stands beside others claims nothing: whatever founds a thing, answers, dispatches, reminders,
 * reviews, sign-offs. Assessments and decisions are things of their own, and are compared in `rivals.ts`.
 */
export function claimsOf(fact: Fact): readonly Claim[] {
  switch (fact.kind) {
    case 'registerEdited':
    case 'organisationEdited':
    case 'recipientEdited':
    case 'eventEdited':
    case 'letterEdited':
    case 'demandEdited':
    case 'dispatchEdited':
    case 'responseEdited':
    case 'commitmentEdited':
      return Object.entries(fact.to).flatMap(([field, value]) =>
        value !== undefined && isField(field)
          ? [{ field, part: null, value, from: Reflect.get(fact.from, field) as unknown }]
          : [],
      )
    case 'responseClassified':
      return [{ field: 'classification', part: null, value: fact.to, from: fact.from }]
    case 'clarificationAnswered':
      return [{ field: 'clarification', part: null, value: { on: fact.on, clock: fact.clock } }]
    case 'letterStatusChanged':
      return [{ field: 'status', part: null, value: fact.to, from: fact.from }]
    // Whether the organisation stands by the letter; on which day it said so is no conflict.
    case 'signatureWithdrawn':
      return [{ field: 'signature', part: fact.signature, value: 'withdrawn' }]
    case 'signatureReconfirmed':
      return [{ field: 'signature', part: fact.signature, value: 'signed' }]
    case 'mandateRecorded':
      return [{ field: 'mandate', part: fact.signature, value: fact.mandate }]
    case 'commitmentMandateRecorded':
      return [{ field: 'stance', part: fact.organisation, value: fact.stance }]
    case 'cellClosed':
      return [{ field: 'cell', part: fact.recipient, value: 'closed' }]
    case 'cellReopened':
      return [{ field: 'cell', part: fact.recipient, value: 'open' }]
    case 'registerBegun':
    case 'organisationAdded':
    case 'recipientAdded':
    case 'eventAdded':
    case 'letterRegistered':
    case 'signatureAdded':
    case 'letterSignedOff':
    case 'demandAdded':
    case 'letterDispatched':
    case 'reminderSent':
    case 'responseLogged':
    case 'demandAssessed':
    case 'commitmentMade':
    case 'decisionRecorded':
    case 'changeReviewed':
    case 'questionAnswered':
    case 'reviewFinished':
    case 'proposalMade':
    case 'proposalAccepted':
    case 'proposalDeclined':
    case 'viewSaved':
    case 'viewRemoved':
    case 'entriesReversed':
    case 'entriesErased':
    case 'conflictSettled':
      return []
  }
}

const isField = (field: string): field is Field => (fields as readonly string[]).includes(field)

/** The claims of some entries by what they answer, in the entries' order. */
export function claimsIn(entries: readonly Entry[]): readonly (readonly [Claiming, ...Claiming[]])[] {
  const byQuestion = new Map<string, [Claiming, ...Claiming[]]>()
  for (const entry of entries) {
    const fact = known(entry)
    for (const claim of fact ? claimsOf(fact) : []) {
      const claiming = { ...claim, entry }
      const question = `${claim.field} ${claim.part}`
      const others = byQuestion.get(question)
      if (others) others.push(claiming)
      else byQuestion.set(question, [claiming])
    }
  }
  return [...byQuestion.values()]
}
