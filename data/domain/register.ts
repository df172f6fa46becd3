import { z } from 'zod'
import * as about from './about.ts'
import * as assessment from './assessment.ts'
import * as commitment from './commitment.ts'
import * as decision from './decision.ts'
import * as demand from './demand.ts'
import * as dispatch from './dispatch.ts'
import type { Entry } from './entry.ts'
import { withErasures } from './erased.ts'
import { decideErasure } from './erasing.ts'
import { erasureCommands } from './erasure.ts'
import * as event from './event.ts'
import { type Fact, factSchema } from './fact.ts'
import * as importing from './importing.ts'
import * as letter from './letter.ts'
import * as organisation from './organisation.ts'
import type { Circumstances, Outcome } from './outcome.ts'
import * as proposal from './proposal.ts'
import * as recipient from './recipient.ts'
import * as registration from './registration.ts'
import * as response from './response.ts'
import * as reversal from './reversal.ts'
import * as review from './review.ts'
import { conflictOn } from './rivals.ts'
import { rowFrom } from './row-from.ts'
import { emptyTables, type Tables, tableOf } from './rows.ts'
import * as settling from './settling.ts'
import * as signature from './signature.ts'
import { type Stream, withEntry } from './stream.ts'
import { Table } from './table.ts'
import * as textCorrection from './text-correction.ts'
import * as view from './view.ts'

export { type Fact, factSchema }

/** Everything that can be asked for: commands, as imperatives. */
export const commandSchema = z.discriminatedUnion('kind', [
  ...about.aboutCommands,
  ...organisation.organisationCommands,
  ...recipient.recipientCommands,
  ...event.eventCommands,
  ...registration.registrationCommands,
  ...importing.importingCommands,
  ...letter.letterCommands,
  ...textCorrection.textCorrectionCommands,
  ...signature.signatureCommands,
  ...demand.demandCommands,
  ...dispatch.dispatchCommands,
  ...response.responseCommands,
  ...assessment.assessmentCommands,
  ...commitment.commitmentCommands,
  ...decision.decisionCommands,
  ...review.reviewCommands,
  ...proposal.proposalCommands,
  ...view.viewCommands,
  ...reversal.reversalCommands,
  ...settling.settlingCommands,
  ...erasureCommands,
])
export type Command = z.infer<typeof commandSchema>

/**
 * What the entries say, folded. Every entry is about one subject; a subject's row is worked out from its own
 * stream of entries and nothing else, so one entry costs the same in a register of any size, and entries may
 * arrive in any order.
 */
export interface Register extends Tables {
  /** Every subject's history; those of kinds this version does not know are kept here too. */
  readonly streams: Table<string, Stream>
}

export const emptyRegister: Register = { ...emptyTables, streams: Table.empty() }

/** What a command comes to: the facts to record, or the rule that refuses it. Changes nothing itself. */
export function decide(register: Register, command: Command, circumstances: Circumstances): Outcome {
  switch (command.kind) {
    case 'beginRegister':
    case 'editRegister':
      return about.decideAbout(register, command)
    case 'addOrganisation':
    case 'editOrganisation':
      return organisation.decideOrganisation(register, command, circumstances)
    case 'addRecipient':
    case 'editRecipient':
      return recipient.decideRecipient(register, command, circumstances)
    case 'addEvent':
    case 'editEvent':
      return event.decideEvent(register, command, circumstances)
    case 'registerLetter':
      return registration.decideRegistration(register, command, circumstances)
    case 'importSignatories':
    case 'importRecipients':
      return importing.decideImporting(register, command, circumstances)
    case 'editLetter':
    case 'changeLetterStatus':
      return letter.decideLetter(register, command)
    case 'correctText':
      return textCorrection.decideTextCorrection(register, command)
    case 'addSignature':
    case 'withdrawSignature':
    case 'recordMandates':
    case 'reconfirmSignatures':
      return signature.decideSignature(register, command, circumstances)
    case 'addDemand':
    case 'editDemand':
    case 'closeCell':
    case 'reopenCell':
      return demand.decideDemand(register, command, circumstances)
    case 'dispatchLetter':
    case 'editDispatch':
    case 'confirmDelivery':
    case 'sendReminder':
    case 'sendReminders':
      return dispatch.decideDispatch(register, command, circumstances)
    case 'logResponse':
    case 'logResponses':
    case 'editResponse':
    case 'classifyResponse':
    case 'answerClarification':
      return response.decideResponse(register, command, circumstances)
    case 'assessDemand':
    case 'assessDemands':
      return assessment.decideAssessment(register, command, circumstances)
    case 'makeCommitment':
    case 'editCommitment':
    case 'recordCommitmentMandates':
      return commitment.decideCommitment(register, command, circumstances)
    case 'recordDecision':
      return decision.decideDecision(register, command, circumstances)
    case 'reviewChange':
    case 'answerQuestion':
    case 'finishReview':
    case 'signOffLetter':
      return review.decideReview(register, command, circumstances)
    case 'propose':
    case 'acceptProposal':
    case 'declineProposal':
      return proposal.decideProposal(register, command, circumstances)
    case 'saveView':
    case 'removeView':
      return view.decideView(register, command, circumstances)
    case 'reverseEntries':
      return reversal.decideReversal(register, command, withStream)
    case 'settleConflict':
      return settling.decideSettlement(register, command, conflictOn(register, command), by =>
        decide(register, by, circumstances),
      )
    case 'erase':
      return decideErasure(register, command)
  }
}

function withStream(register: Register, subject: string, stream: Stream): Register {
  const streams = register.streams.with(subject, stream)
  const name = tableOf(subject)
  if (name === undefined) return { ...register, streams }
  const row = rowFrom(name, stream)
  const table = register[name] as Table<string, unknown>
  return {
    ...register,
    streams,
    [name]: row === undefined ? table.without(subject) : table.with(subject, row),
  }
}

/** The register with one entry more. An entry it has already changes nothing; one that comes late takes its place. */
export function evolve(register: Register, entry: Entry): Register {
  const before = register.streams.get(entry.subject) ?? []
  const stream = withEntry(before, entry)
  return stream === before ? register : withStream(register, entry.subject, withErasures(stream))
}
