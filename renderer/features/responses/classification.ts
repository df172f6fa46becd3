import { z } from 'zod'
import type { DemandId } from '../../../data/domain/ids.ts'
import {
  itemSchema,
  type Position,
  type Response,
  type ResponseItem,
  type ResponseKind,
  responseKindSchema,
  responseKinds,
} from '../../../data/domain/response.ts'
import { westernDigits } from '../../i18n/digits.ts'

/** What somebody has said of a response so far. */
export const classificationSchema = z
  .object({ kind: responseKindSchema.nullable(), items: z.array(itemSchema).readonly() })
  .readonly()
export type Classification = z.infer<typeof classificationSchema>

/** What a response is classified as already, to start from. */
export function classificationOf({ responseKind, items }: Response): Classification {
  return { kind: responseKind, items }
}

/** The key of each position: the first letter of its English word, where that is free. */
export const positionKeys = {
  accepts: 'a',
  acceptsInPart: 'p',
  noted: 'n',
  rejects: 'r',
  noPosition: 'o',
  notAddressed: 'd',
} as const satisfies Readonly<Record<Position, string>>

/** The position that a key stands for. */
export function positionOf(key: string): Position | null {
  const found = Object.entries(positionKeys).find(([, each]) => each === key)
  return found ? (found[0] as Position) : null
}

/** The kind that a digit stands for, from 1. */
export function kindOf(key: string): ResponseKind | null {
  const digit = westernDigits(key)
  return /^[1-9]$/.test(digit) ? (responseKinds[Number(digit) - 1] ?? null) : null
}

/** The items with one changed, or begun: a demand that is quoted for has no position until one is chosen. */
export function withItem(
  items: readonly ResponseItem[],
  demand: DemandId,
  changes: Partial<ResponseItem>,
): readonly ResponseItem[] {
  const known = items.find(item => item.demand === demand)
  const first: ResponseItem = { demand, position: 'noPosition', quotation: null, place: null }
  const item = { ...(known ?? first), ...changes }
  return known ? items.map(each => (each === known ? item : each)) : [...items, item]
}
