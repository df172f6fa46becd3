import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import { type CommitmentState, commitmentState } from './commitment.ts'
import type { Entry } from './entry.ts'
import { grouped, grouping } from './grouping.ts'
import { type CommitmentId, type DecisionId, idSchemas } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { lineSchema, proseSchema } from './text.ts'
import { type Why, whyOf, whySchema } from './why.ts'

export const choices = ['participate', 'decline', 'suspend', 'defer'] as const
export const choiceSchema = z.enum(choices)
export type Choice = z.infer<typeof choiceSchema>

const decided = {
  commitment: idSchemas.commitment,
  choice: choiceSchema,
  on: civilDateSchema,
  by: lineSchema,
  reason: proseSchema,
}

// facts
export const decisionFacts = [
  z.object({
    kind: z.literal('decisionRecorded'),
    decision: idSchemas.decision,
    ...decided,
    /** The state it was taken on, as the register stood then: kept, whatever is recorded later. */
    state: z.enum(['inForce', 'holds', 'fails', 'pending', 'cannotTell', 'lapsed']),
    /** The condition as it stood, with what gave each part its value. Null: there was none, or an older version wrote it. */
    why: whySchema.nullable().default(null),
  }),
] as const

// commands
export const decisionCommands = [z.object({ kind: z.literal('recordDecision'), ...decided })] as const
export type DecisionCommand = z.infer<(typeof decisionCommands)[number]>

// state
export interface Decision {
  readonly id: DecisionId
  readonly commitment: CommitmentId
  readonly choice: Choice
  readonly on: CivilDate
  readonly by: string
  readonly reason: string
  readonly state: CommitmentState
  readonly why: Why | null
  readonly recordedAt: string
  readonly recordedOn: CivilDate
}

const byCommitment = (decision: Decision) => [decision.commitment]

/** Finds beforehand, in steps, which decisions are on which commitment. */
export const groupingDecisions = (register: Register) =>
  grouping<Decision, CommitmentId>(register.decisions, byCommitment)

/** What people decided on a commitment, oldest first. */
export function decisionsOn(register: Register, commitment: CommitmentId): readonly Decision[] {
  const group = grouped<Decision, CommitmentId>(register.decisions, byCommitment).get(commitment) ?? []
  const key = ({ on, recordedAt, id }: Decision) => `${on} ${recordedAt} ${id}`
  return [...group].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/**
 * Whether a choice departs from what the condition says: taking part though it does not hold, or staying away
 * though it does. A commitment without a condition is kept by taking part.
 */
export function departs(choice: Choice, state: CommitmentState): boolean {
  const saysTakePart = state === 'holds' || state === 'inForce'
  switch (choice) {
    case 'participate':
      return !saysTakePart
    case 'decline':
    case 'suspend':
      return saysTakePart
    case 'defer':
      return false
  }
}

// decide
export function decideDecision(
  register: Register,
  { kind: _, ...command }: DecisionCommand,
  { today, newId }: Circumstances,
): Outcome {
  const commitment = register.commitments.get(command.commitment)
  if (!commitment) return refuse('unknownCommitment', command.commitment)
  if (command.on > today) return refuse('dateInFuture', command.on)
  const state = commitmentState(register, commitment, command.on)
  if (departs(command.choice, state) && command.reason.trim() === '') return refuse('reasonMissing', state)
  const { condition, decisionBy } = commitment
  const why = condition && whyOf(register, condition, decisionBy, command.on)
  return accept({ ...command, kind: 'decisionRecorded', decision: newId('decision'), state, why })
}

// evolve
export function evolveDecision(decision: Decision | undefined, entry: Entry): Decision | undefined {
  const { fact } = entry
  if (fact.kind !== 'decisionRecorded') return decision
  const { kind: _, decision: id, ...details } = fact
  return { id, ...details, recordedAt: entry.at, recordedOn: entry.recordedOn }
}
