import { z } from 'zod'
import { civilDateSchema } from '../../../data/domain/civil-date.ts'
import { type Condition, deepest, isNestedWithin, statusTermSchema } from '../../../data/domain/condition.ts'
import { type DemandId, idSchemas } from '../../../data/domain/ids.ts'
import { positionSchema } from '../../../data/domain/response.ts'

export const groupOps = ['allOf', 'anyOf', 'atLeast', 'not'] as const
export type GroupOp = (typeof groupOps)[number]

/** A part of a condition that is being built: it may still lack something. `key` names it while it is moved about. */
export interface DraftGroup {
  readonly key: string
  readonly op: GroupOp
  readonly count: number
  readonly of: readonly DraftPart[]
}
const draftTermSchema = z
  .object({
    key: z.string(),
    op: z.enum(['status', 'response']),
    demand: idSchemas.demand.nullable(),
    /** Of a status term. */
    status: statusTermSchema.shape.atLeast,
    mode: z.enum(['reached', 'held', 'sustained']),
    days: z.number(),
    /** Of a response term. */
    recipient: idSchemas.recipient.nullable(),
    position: positionSchema,
    /** Null: the decision's own date. */
    by: civilDateSchema.nullable(),
  })
  .readonly()
export type DraftTerm = z.infer<typeof draftTermSchema>
export type DraftPart = DraftGroup | DraftTerm

const nestedGroupSchema: z.ZodType<DraftGroup> = z
  .object({
    key: z.string(),
    op: z.enum(groupOps),
    count: z.number(),
    get of(): z.ZodType<readonly DraftPart[]> {
      return z.array(z.union([nestedGroupSchema, draftTermSchema])).readonly()
    },
  })
  .readonly()

/** A draft that was kept, nested no deeper than a condition may be. */
export const draftGroupSchema: z.ZodType<DraftGroup> = z
  .custom<unknown>(draft => isNestedWithin(deepest, draft))
  .pipe(nestedGroupSchema)

/** Why a part is not whole yet. */
export type Problem = 'empty' | 'countTooLarge' | 'demandMissing' | 'recipientMissing' | 'daysMissing'

export const isGroup = (part: DraftPart): part is DraftGroup => 'of' in part

/** A draft's terms, in reading order. */
export const draftTerms = (part: DraftPart): readonly DraftTerm[] =>
  isGroup(part) ? part.of.flatMap(draftTerms) : [part]

const blank = {
  status: 'met',
  mode: 'held',
  days: 30,
  recipient: null,
  position: 'acceptsInPart',
} as const

export const newTerm = (key: string, demand: DemandId | null): DraftTerm => ({
  key,
  op: 'status',
  demand,
  by: null,
  ...blank,
})
export const newGroup = (key: string, op: GroupOp, of: readonly DraftPart[]): DraftGroup => ({
  key,
  op,
  count: 1,
  of,
})

/** A condition as a draft. What stands by itself is put in a group, so that more can be added beside it. */
export function draftOf(condition: Condition | null, newKey: () => string): DraftGroup {
  if (condition === null) return newGroup(newKey(), 'allOf', [])
  const part = partOf(condition, newKey)
  return isGroup(part) ? part : newGroup(newKey(), 'allOf', [part])
}

function partOf(condition: Condition, newKey: () => string): DraftPart {
  const key = newKey()
  switch (condition.op) {
    case 'status': {
      const { demand, atLeast: status, when, by } = condition
      const days = when.mode === 'sustained' ? when.days : blank.days
      return { ...blank, key, op: 'status', demand, by, status, mode: when.mode, days }
    }
    case 'response': {
      const { demand, recipient, atLeast: position, by } = condition
      return { ...blank, key, op: 'response', demand, by, recipient, position }
    }
    case 'not': {
      // "None of these" is written as not any of these.
      const of = condition.of.op === 'anyOf' ? condition.of.of : [condition.of]
      return newGroup(
        key,
        'not',
        of.map(part => partOf(part, newKey)),
      )
    }
    case 'allOf':
    case 'anyOf':
    case 'atLeast': {
      const of = condition.of.map(part => partOf(part, newKey))
      return { ...newGroup(key, condition.op, of), count: condition.op === 'atLeast' ? condition.count : 1 }
    }
  }
}

/** What is wrong with a part by itself; its own parts are asked by themselves. */
export function problemOf(part: DraftPart): Problem | null {
  if (isGroup(part)) {
    if (part.of.length === 0) return 'empty'
    return part.op === 'atLeast' && part.count > part.of.length ? 'countTooLarge' : null
  }
  if (part.demand === null) return 'demandMissing'
  if (part.op === 'response') return part.recipient === null ? 'recipientMissing' : null
  return part.mode === 'sustained' && !(part.days >= 1 && part.days <= 3_650) ? 'daysMissing' : null
}

/** The condition that a draft says; null while some part of it is not whole. */
export function conditionFrom(part: DraftPart): Condition | null {
  if (problemOf(part) !== null) return null
  if (isGroup(part)) {
    const of = part.of.flatMap(each => conditionFrom(each) ?? [])
    const [only] = of
    if (of.length < part.of.length || !only) return null
    switch (part.op) {
      case 'allOf':
      case 'anyOf':
        return { op: part.op, of }
      case 'atLeast':
        return { op: 'atLeast', count: part.count, of }
      case 'not':
        return { op: 'not', of: of.length === 1 ? only : { op: 'anyOf', of } }
    }
  }
  const { demand, recipient, by } = part
  if (demand === null) return null
  if (part.op === 'response') {
    return recipient === null ? null : { op: 'response', demand, recipient, atLeast: part.position, by }
  }
  const when = part.mode === 'sustained' ? { mode: part.mode, days: part.days } : { mode: part.mode }
  return { op: 'status', demand, atLeast: part.status, when, by }
}

/** The draft with each part as `change` has it; what becomes of nothing is left out. */
function changed(group: DraftGroup, change: (part: DraftPart) => readonly DraftPart[]): DraftGroup {
  return {
    ...group,
    of: group.of.flatMap(part => change(isGroup(part) ? changed(part, change) : part)),
  }
}

/** The draft with one part put differently. The outermost group can be put differently, and stays. */
export function put(
  draft: DraftGroup,
  key: string,
  to: Partial<DraftGroup> | Partial<DraftTerm>,
): DraftGroup {
  const own = draft.key === key ? { ...draft, ...(to as Partial<DraftGroup>) } : draft
  return changed(own, part => [part.key === key ? ({ ...part, ...to } as DraftPart) : part])
}

export function removed(draft: DraftGroup, key: string): DraftGroup {
  return changed(draft, part => (part.key === key ? [] : [part]))
}

/** The draft with a part more at the end of a group. */
export function added(draft: DraftGroup, group: string, part: DraftPart): DraftGroup {
  const add = (to: DraftGroup) => (to.key === group ? { ...to, of: [...to.of, part] } : to)
  return add(changed(draft, each => [isGroup(each) ? add(each) : each]))
}

/** The draft with a part in a group of its own, where more can be put beside it. */
export function wrapped(draft: DraftGroup, key: string, group: string): DraftGroup {
  return changed(draft, part => [part.key === key ? newGroup(group, 'anyOf', [part]) : part])
}

/** The draft with a group's parts in the group's place. */
export function unwrapped(draft: DraftGroup, key: string): DraftGroup {
  return changed(draft, part => (part.key === key && isGroup(part) ? part.of : [part]))
}

/** The draft with a part one place further up or down among those beside it. */
export function moved(draft: DraftGroup, key: string, by: -1 | 1): DraftGroup {
  const within = (group: DraftGroup): DraftGroup => {
    const at = group.of.findIndex(part => part.key === key)
    const [part, other] = [group.of[at], group.of[at + by]]
    if (!part || !other) return group
    return { ...group, of: group.of.with(at, other).with(at + by, part) }
  }
  return within(changed(draft, part => [isGroup(part) ? within(part) : part]))
}
