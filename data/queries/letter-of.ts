import type {
  AssessmentId,
  CommitmentId,
  DecisionId,
  DemandId,
  DispatchId,
  LetterId,
  ProposalId,
  ResponseId,
  SignatureId,
} from '../domain/ids.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { tableOf } from '../domain/rows.ts'
import type { Signature } from '../domain/signature.ts'

/** The letter that a thing belongs to: itself, its demands, dispatches and so on; null for what belongs to none. */
export function letterOf(register: Register, subject: string): LetterId | null {
  const ofDemand = (id: DemandId) => register.demands.get(id)?.letter ?? null
  const ofCommitment = (id: CommitmentId) => register.commitments.get(id)?.letter ?? null
  switch (tableOf(subject)) {
    case 'letters':
      return register.letters.get(subject as LetterId)?.id ?? null
    case 'demands':
      return ofDemand(subject as DemandId)
    case 'dispatches':
      return register.dispatches.get(subject as DispatchId)?.letter ?? null
    case 'responses':
      return register.responses.get(subject as ResponseId)?.letters[0] ?? null
    case 'commitments':
      return ofCommitment(subject as CommitmentId)
    case 'assessments': {
      const assessment = register.assessments.get(subject as AssessmentId)
      return assessment ? ofDemand(assessment.demand) : null
    }
    case 'decisions': {
      const decision = register.decisions.get(subject as DecisionId)
      return decision ? ofCommitment(decision.commitment) : null
    }
    case 'proposals': {
      const proposal = register.proposals.get(subject as ProposalId)
      return proposal ? ofDemand(proposal.proposed.demand) : null
    }
    default:
      return null
  }
}

/** The letter under which a signature stands, with it; null where neither is here. */
export function signedLetter(
  register: Register,
  signature: SignatureId | undefined,
): { readonly letter: Letter; readonly signature: Signature } | null {
  for (const letter of register.letters.values()) {
    const found = letter.signatures.find(({ id }) => id === signature)
    if (found) return { letter, signature: found }
  }
  return null
}
