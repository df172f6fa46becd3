import { civilDateSchema } from '../../../data/domain/civil-date.ts'
import type { Conflict } from '../../../data/domain/conflict.ts'
import type { Field } from '../../../data/domain/question.ts'
import { lineSchema, textsSchema } from '../../../data/domain/text.ts'

/** What can be written in place of all sides: words in several languages, a line, prose, or a date. */
export type OtherKind = 'texts' | 'line' | 'prose' | 'date'

const kinds: Partial<Readonly<Record<Field, OtherKind>>> = {
  title: 'texts',
  text: 'texts',
  criterion: 'texts',
  wording: 'texts',
  shortName: 'line',
  contact: 'line',
  reference: 'line',
  label: 'line',
  proof: 'line',
  speaker: 'line',
  summary: 'line',
  originalText: 'prose',
  from: 'date',
  to: 'date',
  date: 'date',
  replyBy: 'date',
  sentOn: 'date',
  deliveredOn: 'date',
  receivedOn: 'date',
  statedOn: 'date',
  decisionBy: 'date',
}

/** How another value of the field is written; null: it is too much of a thing to be written here. */
export function otherKindOf({ field, sides }: Conflict): OtherKind | null {
  const kind = kinds[field]
  if (kind) return kind
  // A register's name is a line, a recipient's is in several languages; a role, a place as well.
  if (field !== 'name' && field !== 'role' && field !== 'place') return null
  return sides.some(({ value }) => typeof value === 'object' && value !== null) ? 'texts' : 'line'
}

/** Whether something is written that can stand. */
export function whole(kind: OtherKind | null, value: unknown): boolean {
  switch (kind) {
    case 'texts':
      return textsSchema.safeParse(value).success && Object.values(value ?? {}).some(text => text !== '')
    case 'line':
      return value === null || lineSchema.safeParse(value).success
    case 'prose':
      return value === null || typeof value === 'string'
    case 'date':
      return value === null || civilDateSchema.safeParse(value).success
    case null:
      return false
  }
}
