import { z } from 'zod'
import { type SubjectId, subjectSchema } from './ids.ts'

/** What of a thing two people can answer differently: its fields, and the questions that it holds one answer to. */
export const fields = [
  // of whatever is edited
  'name',
  'replyRule',
  'closedDays',
  'shortName',
  'contact',
  'namedInPublic',
  'form',
  'role',
  'holders',
  'members',
  'seat',
  'place',
  'from',
  'to',
  'reference',
  'title',
  'text',
  'date',
  'replyBy',
  'recipients',
  'cc',
  'supersedes',
  'points',
  'files',
  'number',
  'label',
  'criterion',
  'spans',
  'addressed',
  'parent',
  'restates',
  'channel',
  'state',
  'sentOn',
  'deliveredOn',
  'proof',
  'file',
  'receivedOn',
  'statedOn',
  'speaker',
  'summary',
  'language',
  'originalText',
  'confidentiality',
  'letters',
  'recipient',
  'link',
  'event',
  'wording',
  'decisionBy',
  'condition',
  // questions of its own
  'status',
  'classification',
  'clarification',
  'signature',
  'mandate',
  'stance',
  'cell',
  // answered by things of their own
  'assessment',
  'decision',
  /** Whether it is there at all. */
  'itself',
] as const
export const fieldSchema = z.enum(fields)
export type Field = z.infer<typeof fieldSchema>

/** A question about a thing: one of its fields, of one of its parts where it has several (whose signature it is). */
export const questionShape = {
  subject: subjectSchema,
  field: fieldSchema,
  part: z.string().max(60).nullable(),
}
export interface Question {
  readonly subject: SubjectId
  readonly field: Field
  readonly part: string | null
}
