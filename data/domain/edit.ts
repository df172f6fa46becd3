import type { z } from 'zod'

/** The schemas of an edit: the values it puts, and, in the fact, the values it replaced (so that a conflict shows). */
export function editOf<Shape extends z.ZodRawShape>(editable: z.ZodObject<Shape>) {
  const some = editable.partial()
  return { command: { to: some }, fact: { from: some, to: some } }
}

/** What an edit puts in a row: some of its values. */
export type Edited<Row> = { readonly [Key in keyof Row]?: Row[Key] | undefined }

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What an edit really changes in a row; null where nothing would change. */
export function changesTo<Row extends object>(
  row: Row,
  to: Edited<Row>,
): { from: Partial<Row>; to: Partial<Row> } | null {
  const changed = (Object.keys(to) as (keyof Row)[]).filter(
    key => to[key] !== undefined && !same(row[key], to[key]),
  )
  if (changed.length === 0) return null
  const pick = (source: Edited<Row>) =>
    Object.fromEntries(changed.map(key => [key, source[key]])) as Partial<Row>
  return { from: pick(row), to: pick(to) }
}

/** What differs between two states of the same: what to put where only that is to be changed. */
export function changesOf<Row extends object>(before: Edited<Row>, now: Row): Partial<Row> {
  return changesTo<Edited<Row>>(before, now)?.to ?? {}
}

/** The row with an edit's values in place; a key whose value is undefined stays as it is. */
export function edited<Row extends object>(row: Row, to: Edited<Row>): Row {
  const defined = Object.entries(to).filter(([, value]) => value !== undefined)
  return { ...row, ...(Object.fromEntries(defined) as Partial<Row>) }
}
