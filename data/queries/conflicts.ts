import type { Entry } from '../domain/entry.ts'
import type { Register } from '../domain/register.ts'
import { type Stream, standing } from '../domain/stream.ts'
import type { Part } from '../domain/table.ts'

/** Two edits that gave one field different values, neither knowing of the other: people must settle which is right. */
export interface Conflict {
  readonly subject: string
  readonly field: string
  /** The edit that came first, and the one whose value shows. */
  readonly edits: readonly [Entry, Entry]
}

/**
 * Edits of one field, made on different laptops, that both replaced the same value by different ones. It is
 * settled once anybody edits the field again, or one of the two is taken back.
 */
export function conflicts(register: Register): readonly Conflict[] {
  return register.streams
    .parts()
    .flatMap(conflictsIn)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ subject, field, edits: [, last] }: Conflict) => `${last.at} ${subject} ${field}`

const kept = new WeakMap<Part<string, Stream>, readonly Conflict[]>()

function conflictsIn(part: Part<string, Stream>): readonly Conflict[] {
  const before = kept.get(part)
  if (before) return before
  const found: Conflict[] = []
  for (const [subject, stream] of part) {
    // What was founded and edited twice has three entries.
    if (stream.length > 2) found.push(...conflictsOf(subject, stream))
  }
  kept.set(part, found)
  return found
}

interface Edit {
  readonly entry: Entry
  readonly from: unknown
  readonly to: unknown
}

function conflictsOf(subject: string, stream: Stream): readonly Conflict[] {
  const edits = new Map<string, Edit[]>()
  for (const entry of standing(stream)) {
    const { fact } = entry
    if (!('from' in fact) || !('to' in fact) || !isObject(fact.from) || !isObject(fact.to)) continue
    for (const [field, to] of Object.entries(fact.to)) {
      if (to === undefined) continue
      const from: unknown = Reflect.get(fact.from, field)
      edits.set(field, [...(edits.get(field) ?? []), { entry, from, to }])
    }
  }
  return [...edits].flatMap(([field, all]) => {
    const last = all.at(-1)
    const other = last && all.findLast(each => each !== last && disagree(each, last))
    return last && other ? [{ subject, field, edits: [other.entry, last.entry] as const }] : []
  })
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const text = (value: unknown) => JSON.stringify(value)
const disagree = (a: Edit, b: Edit) =>
  a.entry.replica !== b.entry.replica && text(a.from) === text(b.from) && text(a.to) !== text(b.to)
