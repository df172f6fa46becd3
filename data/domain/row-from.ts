import { evolveAbout } from './about.ts'
import { evolveAssessment } from './assessment.ts'
import { evolveCommitment } from './commitment.ts'
import { evolveDecision } from './decision.ts'
import { evolveDemand } from './demand.ts'
import { evolveDispatch } from './dispatch.ts'
import type { Entry } from './entry.ts'
import { factNow } from './erasure.ts'
import { evolveEvent } from './event.ts'
import { evolveLetter } from './letter.ts'
import { evolveOrganisation } from './organisation.ts'
import { evolveProposal } from './proposal.ts'
import { evolveRecipient } from './recipient.ts'
import { evolveResponse } from './response.ts'
import { evolveRemark, evolveReview } from './review.ts'
import type { Rows, TableName } from './rows.ts'
import { type Stream, standing } from './stream.ts'
import { subjectOf } from './subject.ts'
import { evolveView } from './view.ts'

/** How each kind of row comes of its entries, one after the other. Never throws; what it does not know, it leaves. */
const evolvers: {
  readonly [Name in TableName]: (row: Rows[Name] | undefined, entry: Entry) => Rows[Name] | undefined
} = {
  abouts: evolveAbout,
  organisations: evolveOrganisation,
  recipients: evolveRecipient,
  events: evolveEvent,
  letters: evolveLetter,
  demands: evolveDemand,
  dispatches: evolveDispatch,
  responses: evolveResponse,
  assessments: evolveAssessment,
  commitments: evolveCommitment,
  decisions: evolveDecision,
  remarks: evolveRemark,
  reviews: evolveReview,
  proposals: evolveProposal,
  views: evolveView,
}

/**
 * An entry as it counts: of an erased one, what is left of it. Facts that are about something else than their entry
 * says, or that this version does not know, count for nothing.
 */
function counting(entry: Entry): Entry | null {
  const fact = factNow(entry.fact)
  if (fact === null || fact.kind === 'unknown' || subjectOf(fact) !== entry.subject) return null
  return fact === entry.fact ? entry : { ...entry, fact }
}

/** The row that a subject's stream comes to; undefined where nothing of it stands. */
export function rowFrom<Name extends TableName>(name: Name, stream: Stream): Rows[Name] | undefined {
  const evolve = evolvers[name]
  return standing(stream).reduce<Rows[Name] | undefined>((row, entry) => {
    const counts = counting(entry)
    return counts ? evolve(row, counts) : row
  }, undefined)
}
