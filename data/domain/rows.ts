import type { About } from './about.ts'
import type { Assessment } from './assessment.ts'
import type { Commitment } from './commitment.ts'
import type { Decision } from './decision.ts'
import type { Demand } from './demand.ts'
import type { Dispatch } from './dispatch.ts'
import type { Event } from './event.ts'
import type { Letter } from './letter.ts'
import type { Organisation } from './organisation.ts'
import type { Proposal } from './proposal.ts'
import type { Recipient } from './recipient.ts'
import type { Response } from './response.ts'
import type { Remark, Review } from './review.ts'
import { Table } from './table.ts'
import type { View } from './view.ts'

/** What a register holds rows of: one table for each kind of thing that has entries of its own. */
export interface Rows {
  readonly abouts: About
  readonly organisations: Organisation
  readonly recipients: Recipient
  readonly events: Event
  readonly letters: Letter
  readonly demands: Demand
  readonly dispatches: Dispatch
  readonly responses: Response
  readonly assessments: Assessment
  readonly commitments: Commitment
  readonly decisions: Decision
  readonly remarks: Remark
  readonly reviews: Review
  readonly proposals: Proposal
  readonly views: View
}
export type TableName = keyof Rows
export type Tables = { readonly [Name in TableName]: Table<Rows[Name]['id'], Rows[Name]> }

export const emptyTables: Tables = {
  abouts: Table.empty(),
  organisations: Table.empty(),
  recipients: Table.empty(),
  events: Table.empty(),
  letters: Table.empty(),
  demands: Table.empty(),
  dispatches: Table.empty(),
  responses: Table.empty(),
  assessments: Table.empty(),
  commitments: Table.empty(),
  decisions: Table.empty(),
  remarks: Table.empty(),
  reviews: Table.empty(),
  proposals: Table.empty(),
  views: Table.empty(),
}
export const tableNames = Object.keys(emptyTables) as readonly TableName[]

const byPrefix: ReadonlyMap<string, TableName> = new Map([
  ['reg', 'abouts'],
  ['org', 'organisations'],
  ['rec', 'recipients'],
  ['eve', 'events'],
  ['let', 'letters'],
  ['dem', 'demands'],
  ['dis', 'dispatches'],
  ['res', 'responses'],
  ['ass', 'assessments'],
  ['com', 'commitments'],
  ['dec', 'decisions'],
  ['rem', 'remarks'],
  ['rev', 'reviews'],
  ['pro', 'proposals'],
  ['vie', 'views'],
])

/** The table that a subject's row is in; undefined for a kind of thing that this version does not know. */
export function tableOf(subject: string): TableName | undefined {
  return byPrefix.get(subject.slice(0, 3))
}
