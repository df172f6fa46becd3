import { z } from 'zod'

const idOf = <Brand extends string>(prefix: string, _brand: Brand) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}-[0-9a-z]{1,40}$`))
    .brand<Brand>()

/** One schema per kind of thing; the prefix says at a glance (in a ledger, in a bug report) what an id names. */
export const idSchemas = {
  register: idOf('reg', 'RegisterId'),
  replica: idOf('rep', 'ReplicaId'),
  batch: idOf('bat', 'BatchId'),
  letter: idOf('let', 'LetterId'),
  point: idOf('poi', 'PointId'),
  demand: idOf('dem', 'DemandId'),
  organisation: idOf('org', 'OrganisationId'),
  signature: idOf('sig', 'SignatureId'),
  recipient: idOf('rec', 'RecipientId'),
  dispatch: idOf('dis', 'DispatchId'),
  response: idOf('res', 'ResponseId'),
  assessment: idOf('ass', 'AssessmentId'),
  event: idOf('eve', 'EventId'),
  commitment: idOf('com', 'CommitmentId'),
  decision: idOf('dec', 'DecisionId'),
  remark: idOf('rem', 'RemarkId'),
  review: idOf('rev', 'ReviewId'),
  proposal: idOf('pro', 'ProposalId'),
  view: idOf('vie', 'ViewId'),
} as const

export type IdKind = keyof typeof idSchemas

/** What an id of a kind begins with. */
export const prefixOf = (kind: string): string => kind.slice(0, 3)

export type IdOf<Kind extends IdKind> = z.infer<(typeof idSchemas)[Kind]>

export type RegisterId = IdOf<'register'>
export type ReplicaId = IdOf<'replica'>
export type BatchId = IdOf<'batch'>
export type LetterId = IdOf<'letter'>
export type PointId = IdOf<'point'>
export type DemandId = IdOf<'demand'>
export type OrganisationId = IdOf<'organisation'>
export type SignatureId = IdOf<'signature'>
export type RecipientId = IdOf<'recipient'>
export type DispatchId = IdOf<'dispatch'>
export type ResponseId = IdOf<'response'>
export type AssessmentId = IdOf<'assessment'>
export type EventId = IdOf<'event'>
export type CommitmentId = IdOf<'commitment'>
export type DecisionId = IdOf<'decision'>
export type RemarkId = IdOf<'remark'>
export type ReviewId = IdOf<'review'>
export type ProposalId = IdOf<'proposal'>
export type ViewId = IdOf<'view'>

/** The things that have a stream of entries of their own: each entry is about exactly one of them. */
export const subjectSchema = z.union([
  idSchemas.register,
  idSchemas.letter,
  idSchemas.demand,
  idSchemas.organisation,
  idSchemas.recipient,
  idSchemas.dispatch,
  idSchemas.response,
  idSchemas.assessment,
  idSchemas.event,
  idSchemas.commitment,
  idSchemas.decision,
  idSchemas.remark,
  idSchemas.review,
  idSchemas.proposal,
  idSchemas.view,
])
export type SubjectId = z.infer<typeof subjectSchema>

/** Makes a fresh id of a kind. The core never makes one itself: whoever calls `decide` hands this in. */
export type NewId = <Kind extends IdKind>(kind: Kind) => IdOf<Kind>
