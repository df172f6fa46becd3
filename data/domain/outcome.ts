import { z } from 'zod'
import type { CivilDate } from './civil-date.ts'
import type { NewId } from './ids.ts'
import type { Fact } from './register.ts'

/** Why a command was refused. Each code has a sentence in the interface that says what to do about it. */
export const refusalCodes = [
  'unknownRegister',
  'unknownLetter',
  'unknownDemand',
  'unknownOrganisation',
  'unknownSignature',
  'unknownRecipient',
  'unknownDispatch',
  'unknownResponse',
  'unknownEvent',
  'unknownCommitment',
  'unknownEntry',
  'unknownTextVersion',
  'registerAlreadyBegun',
  'nothingChanged',
  'duplicateReference',
  'duplicateDemandNumber',
  'duplicateSignature',
  'duplicateDispatch',
  'recipientNotAddressed',
  'demandOfAnotherLetter',
  'refersToItself',
  'deliveryBeforeSending',
  'sendingDateMissing',
  'dateInFuture',
  'endBeforeStart',
  'withdrawnAlready',
  'withdrawalBeforeSigning',
  'kindMissing',
  'itemTwice',
  'notAClarificationRequest',
  'clarificationAnsweredAlready',
  'answerBeforeRequest',
  'evidenceMissing',
  'laterFallWithoutEvidence',
  'cellClosedAlready',
  'cellNotClosed',
  'conditionUnsound',
  'reasonMissing',
  'organisationNotASignatory',
  'reversedAlready',
  'erasedAlready',
  'cannotBeErased',
  'erasureStands',
  'reasonNamesIt',
  'unknownFile',
  'stillInUse',
  'reminderWithoutDispatch',
  'reminderAlreadyLogged',
  'wordsMissing',
  'notAQuestion',
  'conflictChanged',
  'unknownProposal',
  'proposalSettledAlready',
  'unknownView',
  'viewNameTaken',
] as const
export const refusalSchema = z.object({
  code: z.enum(refusalCodes),
  /** The thing it is about, where there is one: an id, a number, a date. */
  about: z.string().optional(),
})
export type RefusalCode = (typeof refusalCodes)[number]
export type Refusal = z.infer<typeof refusalSchema>

/** What `decide` answers: the facts to record, or the rule that forbids it. */
export type Outcome =
  | { readonly accepted: true; readonly facts: readonly Fact[] }
  | { readonly accepted: false; readonly refusal: Refusal }

/** What `decide` may know of the world; it never looks at a clock itself. */
export interface Circumstances {
  readonly today: CivilDate
  readonly newId: NewId
}

export function accept(...facts: readonly Fact[]): Outcome {
  return { accepted: true, facts }
}

export function refuse(code: RefusalCode, about?: string): Outcome {
  return { accepted: false, refusal: about === undefined ? { code } : { code, about } }
}
