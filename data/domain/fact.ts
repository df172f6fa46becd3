import { z } from 'zod'
import * as about from './about.ts'
import * as assessment from './assessment.ts'
import * as commitment from './commitment.ts'
import * as decision from './decision.ts'
import * as demand from './demand.ts'
import * as dispatch from './dispatch.ts'
import * as erasure from './erasure.ts'
import * as event from './event.ts'
import * as letter from './letter.ts'
import * as organisation from './organisation.ts'
import * as proposal from './proposal.ts'
import * as recipient from './recipient.ts'
import * as response from './response.ts'
import * as reversal from './reversal.ts'
import * as review from './review.ts'
import * as settlement from './settlement.ts'
import * as signature from './signature.ts'
import * as view from './view.ts'

/** Everything that can have happened: facts, in the past tense. A ledger is a list of them, each in its entry. */
export const factSchema = z.discriminatedUnion('kind', [
  ...about.aboutFacts,
  ...organisation.organisationFacts,
  ...recipient.recipientFacts,
  ...event.eventFacts,
  ...letter.letterFacts,
  ...signature.signatureFacts,
  ...demand.demandFacts,
  ...dispatch.dispatchFacts,
  ...response.responseFacts,
  ...assessment.assessmentFacts,
  ...commitment.commitmentFacts,
  ...decision.decisionFacts,
  ...review.reviewFacts,
  ...proposal.proposalFacts,
  ...view.viewFacts,
  ...reversal.reversalFacts,
  ...erasure.erasureFacts,
  ...settlement.settlementFacts,
])
export type Fact = z.infer<typeof factSchema>
