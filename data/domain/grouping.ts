import { drained, type Steps } from './steps.ts'
import type { Table } from './table.ts'

type KeysOf<Row, Key> = (row: Row) => readonly Key[]

/** The rows that have a key (a response's letter, an assessment's demand); undefined where none has. */
export interface Groups<Row, Key> {
  get(key: Key): readonly Row[] | undefined
}

interface Rows<Row> {
  values(): Iterable<Row>
}

/** A part of a table that was exchanged for another. */
interface Change<Row> {
  readonly before: Rows<Row>
  readonly after: Rows<Row>
}

/** Groups of an earlier version, and what was exchanged since. */
interface Earlier<Row> {
  readonly groups: Layers<Row>
  readonly changes: readonly Change<Row>[]
}

/** Past so many changes, all rows are grouped anew. */
const mostChanges = 64

/**
 * How the rows of one version of a table are grouped, by the function that gives their keys. A version that came of
 * another by a change takes over its groups: only what was exchanged is gone through, and every other list is the
 * same list as before.
 */
export class Groupings<Row> {
  private readonly made = new Map<unknown, Layers<Row>>()

  constructor(private readonly earlier: ReadonlyMap<unknown, Earlier<Row>> = new Map()) {}

  /** Those of the version that comes of this one when a part is exchanged. */
  after(before: Rows<Row>, after: Rows<Row>): Groupings<Row> {
    const earlier = new Map<unknown, Earlier<Row>>()
    const change = { before, after }
    for (const [keysOf, { groups, changes }] of this.earlier) {
      if (changes.length < mostChanges) earlier.set(keysOf, { groups, changes: [...changes, change] })
    }
    for (const [keysOf, groups] of this.made) earlier.set(keysOf, { groups, changes: [change] })
    return new Groupings(earlier)
  }

  /** The groups by a function of the rows, where they are there. */
  known<Key>(keysOf: KeysOf<Row, Key>): Groups<Row, Key> | undefined {
    return this.made.get(keysOf)
  }

  /** The groups by a function of the rows, worked out in steps where they are not there yet. */
  *by<Key>(keysOf: KeysOf<Row, Key>, parts: readonly Rows<Row>[]): Steps<Groups<Row, Key>> {
    const kept = this.made.get(keysOf)
    if (kept) return kept
    const earlier = this.earlier.get(keysOf)
    const groups = earlier
      ? earlier.changes.reduce((each, change) => each.after(change, keysOf), earlier.groups)
      : new Layers(yield* groupedAnew(parts, keysOf))
    this.made.set(keysOf, groups)
    return groups
  }
}

/**
 * The rows of a table by a key. `keysOf` must be a function that lives as long as the program: it names the
 * grouping. The same list each time for a key whose rows are the same.
 */
export const grouped = <Row, Key>(table: Table<string, Row>, keysOf: KeysOf<Row, Key>): Groups<Row, Key> =>
  // Views ask for one row after the other: nothing is made for the groups that are there.
  table.groupings.known(keysOf) ?? drained(grouping(table, keysOf))

/** The same in steps, for a large table. */
export const grouping = <Row, Key>(
  table: Table<string, Row>,
  keysOf: KeysOf<Row, Key>,
): Steps<Groups<Row, Key>> => table.groupings.by(keysOf, table.parts())

/** Rows by each of their keys, in the order in which they come. */
export function groupsIn<Row, Key>(
  rows: Iterable<Row>,
  keysOf: KeysOf<Row, Key>,
  into: Map<Key, Row[]> = new Map(),
): ReadonlyMap<Key, readonly Row[]> {
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = into.get(key)
      if (group) group.push(row)
      else into.set(key, [row])
    }
  }
  return into
}

function* groupedAnew<Row, Key>(
  parts: readonly Rows<Row>[],
  keysOf: KeysOf<Row, Key>,
): Steps<ReadonlyMap<Key, readonly Row[]>> {
  const all = new Map<Key, Row[]>()
  for (const [at, part] of parts.entries()) {
    groupsIn(part.values(), keysOf, all)
    yield at / parts.length
  }
  return all
}

/** So many keys may lie over the others before both are made one: no change costs more in a larger table. */
const mostOver = 256

/** Groups, and over them those of the keys that were changed since. */
class Layers<Row> {
  constructor(
    private readonly under: ReadonlyMap<unknown, readonly Row[]>,
    private readonly over: ReadonlyMap<unknown, readonly Row[]> = new Map(),
  ) {}

  get(key: unknown): readonly Row[] | undefined {
    const rows = this.over.get(key) ?? this.under.get(key)
    return rows?.length === 0 ? undefined : rows
  }

  after<Key>({ before, after }: Change<Row>, keysOf: KeysOf<Row, Key>): Layers<Row> {
    const [gone, come] = [groupsIn(before.values(), keysOf), groupsIn(after.values(), keysOf)]
    const over = new Map(this.over)
    for (const key of new Set([...gone.keys(), ...come.keys()])) {
      const [leaving, coming] = [gone.get(key) ?? [], come.get(key) ?? []]
      if (leaving.length === coming.length && leaving.every((row, i) => row === coming[i])) continue
      over.set(key, [...lacking(this.get(key) ?? [], leaving), ...coming])
    }
    return over.size > mostOver ? new Layers(new Map([...this.under, ...over])) : new Layers(this.under, over)
  }
}

/** Rows without some of them, each taken away once. */
function lacking<Row>(rows: readonly Row[], gone: readonly Row[]): readonly Row[] {
  const left = [...gone]
  return rows.filter(row => {
    const at = left.indexOf(row)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
