const bucketCount = 256

function bucketOf(id: string): number {
  let hash = 0
  for (let i = id.length - 1; i >= 0 && i >= id.length - 8; i--) hash = (hash * 31 + id.charCodeAt(i)) | 0
  return hash & (bucketCount - 1)
}

/**
 * Rows by id that never change under a reader: `with` and `without` return a new table and share all but
 * one of 256 buckets with the old, so a change costs microseconds at 100,000 rows. Iteration is in no
 * particular order; views sort.
 */
export class Table<Id extends string, Row> {
  private constructor(
    private readonly buckets: readonly (ReadonlyMap<Id, Row> | undefined)[],
    readonly size: number,
  ) {}

  static empty<Id extends string, Row>(): Table<Id, Row> {
    return new Table<Id, Row>(new Array(bucketCount).fill(undefined), 0)
  }

  static from<Id extends string, Row>(rows: Iterable<readonly [Id, Row]>): Table<Id, Row> {
    const buckets: (Map<Id, Row> | undefined)[] = new Array(bucketCount).fill(undefined)
    for (const [id, row] of rows) {
      const at = bucketOf(id)
      const bucket = buckets[at] ?? new Map<Id, Row>()
      buckets[at] = bucket.set(id, row)
    }
    return new Table<Id, Row>(
      buckets,
      buckets.reduce((sum, bucket) => sum + (bucket?.size ?? 0), 0),
    )
  }

  get(id: Id): Row | undefined {
    return this.buckets[bucketOf(id)]?.get(id)
  }

  has(id: Id): boolean {
    return this.buckets[bucketOf(id)]?.has(id) ?? false
  }

  with(id: Id, row: Row): Table<Id, Row> {
    return this.replacing(id, bucket => bucket.set(id, row))
  }

  without(id: Id): Table<Id, Row> {
    return this.has(id) ? this.replacing(id, bucket => bucket.delete(id)) : this
  }

  *[Symbol.iterator](): IterableIterator<readonly [Id, Row]> {
    for (const bucket of this.buckets) if (bucket) yield* bucket
  }

  *values(): IterableIterator<Row> {
    for (const bucket of this.buckets) if (bucket) yield* bucket.values()
  }

  private replacing(id: Id, change: (bucket: Map<Id, Row>) => unknown): Table<Id, Row> {
    const at = bucketOf(id)
    const old = this.buckets[at]
    const bucket = new Map(old)
    change(bucket)
    const buckets = this.buckets.slice()
    buckets[at] = bucket
    return new Table<Id, Row>(buckets, this.size + bucket.size - (old?.size ?? 0))
  }
}

const groupings = new WeakMap<object, Map<unknown, unknown>>()

/**
 * The rows of a table grouped by a key (a response's letter, an assessment's demand), worked out once for
 * each version of the table. `keysOf` must be a function that lives as long as the program: it names the grouping.
 */
export function grouped<Row, Key>(
  table: { values(): Iterable<Row> },
  keysOf: (row: Row) => readonly Key[],
): ReadonlyMap<Key, readonly Row[]> {
  const known = groupings.get(table) ?? new Map<unknown, unknown>()
  groupings.set(table, known)
  const before = known.get(keysOf) as ReadonlyMap<Key, readonly Row[]> | undefined
  if (before) return before
  const groups = new Map<Key, Row[]>()
  for (const row of table.values()) {
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  }
  known.set(keysOf, groups)
  return groups
}
