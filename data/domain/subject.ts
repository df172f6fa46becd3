import type { SubjectId } from './ids.ts'
import type { Fact } from './register.ts'

/** The one thing that a fact is about: whose stream its entry joins. */
export function subjectOf(fact: Fact): SubjectId {
  switch (fact.kind) {
    case 'registerBegun':
    case 'registerEdited':
      return fact.register
    case 'organisationAdded':
    case 'organisationEdited':
      return fact.organisation
    case 'recipientAdded':
    case 'recipientEdited':
      return fact.recipient
    case 'eventAdded':
    case 'eventEdited':
      return fact.event
    case 'letterRegistered':
    case 'letterEdited':
    case 'letterStatusChanged':
    case 'signatureAdded':
    case 'signatureWithdrawn':
    case 'mandateRecorded':
    case 'signatureReconfirmed':
    case 'letterSignedOff':
      return fact.letter
    case 'demandAdded':
    case 'demandEdited':
    case 'cellClosed':
    case 'cellReopened':
      return fact.demand
    case 'letterDispatched':
    case 'dispatchEdited':
    case 'reminderSent':
      return fact.dispatch
    case 'responseLogged':
    case 'responseEdited':
    case 'responseClassified':
    case 'clarificationAnswered':
      return fact.response
    case 'demandAssessed':
      return fact.assessment
    case 'commitmentMade':
    case 'commitmentEdited':
    case 'commitmentMandateRecorded':
      return fact.commitment
    case 'decisionRecorded':
      return fact.decision
    case 'changeReviewed':
    case 'questionAnswered':
      return fact.remark
    case 'reviewFinished':
      return fact.review
    case 'proposalMade':
    case 'proposalAccepted':
    case 'proposalDeclined':
      return fact.proposal
    case 'viewSaved':
    case 'viewRemoved':
      return fact.view
    case 'entriesReversed':
    case 'entriesErased':
    case 'conflictSettled':
      return fact.subject
  }
}
