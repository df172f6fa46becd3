/** Where in a form's value something stands. */
export type Path = readonly string[]

/** What a person changed in a form and somebody else changed too since it was opened: as it is recorded now. */
export interface Clash {
  readonly path: Path
  readonly theirs: unknown
}

/**
 * What stands in a form, brought to what is recorded now: what the person left as it was follows, what they changed
 * stays, and where both changed it, each otherwise, that is a clash. Records are compared by their keys, everything
 * else (a list, a text, and what is `whole`) as one.
 */
export function rebased(
  begun: unknown,
  mine: unknown,
  theirs: unknown,
  whole = false,
): { readonly value: unknown; readonly clashes: readonly Clash[] } {
  if (same(begun, theirs) || same(mine, theirs)) return { value: mine, clashes: [] }
  if (same(mine, begun)) return { value: theirs, clashes: [] }
  if (whole || !isRecord(begun) || !isRecord(mine) || !isRecord(theirs))
    return { value: mine, clashes: [{ path: [], theirs }] }
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const each = keys.map(key => [key, rebased(begun[key], mine[key], theirs[key])] as const)
  return {
    value: Object.fromEntries(
      each.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]])),
    ),
    clashes: each.flatMap(([key, { clashes }]) =>
      clashes.map(({ path, theirs }) => ({ path: [key, ...path], theirs })),
    ),
  }
}

/** A value with another at a place in it; undefined takes it away there. */
export function putAt(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  const record = isRecord(value) ? value : {}
  const inner = putAt(record[key], rest, to)
  const { [key]: _, ...others } = record
  return inner === undefined ? others : { ...record, [key]: inner }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)
