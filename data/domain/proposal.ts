import { z } from 'zod'
import { assessedStatusSchema, decideAssessment, evidenceSchema } from './assessment.ts'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import type { Entry } from './entry.ts'
import { idSchemas, type ProposalId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Fact, Register } from './register.ts'
import { decideResponse, positionSchema } from './response.ts'
import { proseSchema } from './text.ts'

/** What somebody would record in another's place: an assessment, or what a response says of a demand. */
export const proposedSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('assessment'),
    demand: idSchemas.demand,
    status: assessedStatusSchema,
    effectiveFrom: civilDateSchema,
    evidence: z.array(evidenceSchema).max(200),
  }),
  z.object({
    what: z.literal('position'),
    response: idSchemas.response,
    demand: idSchemas.demand,
    position: positionSchema,
  }),
])
export type Proposed = z.infer<typeof proposedSchema>

// facts
export const proposalFacts = [
  z.object({
    kind: z.literal('proposalMade'),
    proposal: idSchemas.proposal,
    proposed: proposedSchema,
    reasons: proseSchema,
  }),
  z.object({ kind: z.literal('proposalAccepted'), proposal: idSchemas.proposal }),
  z.object({ kind: z.literal('proposalDeclined'), proposal: idSchemas.proposal, words: proseSchema }),
] as const

// commands
export const proposalCommands = [
  z.object({ kind: z.literal('propose'), proposed: proposedSchema, reasons: proseSchema }),
  z.object({ kind: z.literal('acceptProposal'), proposal: idSchemas.proposal }),
  z.object({ kind: z.literal('declineProposal'), proposal: idSchemas.proposal, words: proseSchema }),
] as const
export type ProposalCommand = z.infer<(typeof proposalCommands)[number]>

// state
export interface Proposal {
  readonly id: ProposalId
  readonly proposed: Proposed
  readonly reasons: string
  readonly by: string
  readonly recordedOn: CivilDate
  /** What became of it; null while it waits. */
  readonly outcome: {
    readonly accepted: boolean
    readonly words: string
    readonly by: string
    readonly recordedOn: CivilDate
  } | null
}

/** What the command that it proposes comes to now. */
function carriedOut(
  register: Register,
  proposed: Proposed,
  reasons: string,
  circumstances: Circumstances,
): Outcome {
  switch (proposed.what) {
    case 'assessment': {
      const { what: _, ...assessed } = proposed
      const command = { kind: 'assessDemand' as const, ...assessed, rationale: reasons, nextReviewOn: null }
      return decideAssessment(register, command, circumstances)
    }
    case 'position': {
      const { demand, position } = proposed
      const response = register.responses.get(proposed.response)
      if (!response) return refuse('unknownResponse', proposed.response)
      const { responseKind } = response
      if (responseKind === null) return refuse('kindMissing')
      const items = response.items.some(item => item.demand === demand)
        ? response.items.map(item => (item.demand === demand ? { ...item, position } : item))
        : [...response.items, { demand, position, quotation: null, place: null }]
      return decideResponse(
        register,
        { kind: 'classifyResponse', response: response.id, responseKind, items },
        circumstances,
      )
    }
  }
}

// decide
/**
 * Refused: what could not be recorded as it is proposed, for the reason for which recording it would be; no
 * reasons; an answer to a proposal that has one. Accepting records what was proposed in the same batch.
 */
export function decideProposal(
  register: Register,
  command: ProposalCommand,
  circumstances: Circumstances,
): Outcome {
  if (command.kind === 'propose') {
    const { proposed, reasons } = command
    const possible = carriedOut(register, proposed, reasons, circumstances)
    if (!possible.accepted) return possible
    if (reasons.trim() === '') return refuse('wordsMissing')
    return accept({ kind: 'proposalMade', proposal: circumstances.newId('proposal'), proposed, reasons })
  }
  const proposal = register.proposals.get(command.proposal)
  if (!proposal) return refuse('unknownProposal', command.proposal)
  if (proposal.outcome) return refuse('proposalSettledAlready')
  switch (command.kind) {
    case 'acceptProposal': {
      const done = carriedOut(register, proposal.proposed, proposal.reasons, circumstances)
      if (!done.accepted) return done
      const facts = done.facts.map(fact => citing(fact, proposal.id))
      return accept(...facts, { ...command, kind: 'proposalAccepted' })
    }
    case 'declineProposal':
      return command.words.trim() === ''
        ? refuse('wordsMissing')
        : accept({ ...command, kind: 'proposalDeclined' })
  }
}

/** What accepting records says of which proposal it came. */
const citing = (fact: Fact, proposal: ProposalId): Fact =>
  fact.kind === 'demandAssessed' || fact.kind === 'responseClassified' ? { ...fact, proposal } : fact

// evolve
/** A proposal and what became of it. One that was accepted on one laptop and declined on another is accepted: it is recorded. */
export function evolveProposal(
  found: Proposal | undefined,
  { fact, author, recordedOn }: Entry,
): Proposal | undefined {
  const written = { by: author, recordedOn }
  switch (fact.kind) {
    case 'proposalMade':
      return { id: fact.proposal, proposed: fact.proposed, reasons: fact.reasons, ...written, outcome: null }
    case 'proposalAccepted':
      return found && { ...found, outcome: { accepted: true, words: '', ...written } }
    case 'proposalDeclined':
      return found && !found.outcome?.accepted
        ? { ...found, outcome: { accepted: false, words: fact.words, ...written } }
        : found
    default:
      return found
  }
}
