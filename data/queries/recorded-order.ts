import type { CivilDate } from '../domain/civil-date.ts'
import { type TableName, tableOf } from '../domain/rows.ts'
import type { Stream } from '../domain/stream.ts'
import type { Part } from '../domain/table.ts'

/** A part's rows in the order in which the first entry about each was recorded: those known by a day come first. */
export interface Recorded<Row> {
  readonly ids: readonly string[]
  readonly rows: readonly (Row | undefined)[]
  /** The days on which the first and the last entry about each were recorded, as `dayNumber` has them. */
  readonly first: Int32Array
  readonly last: Int32Array
}

/** When all that is in one part of a register was recorded. */
export interface PartOrder {
  readonly latest: number
  readonly streams: Recorded<Stream>
  readonly rows: ReadonlyMap<TableName, Recorded<unknown>>
}

/** A date as a number that is greater for a later one; compared many times faster than its text. */
export function dayNumber(date: string): number {
  let number = 0
  for (let i = 0; i < date.length; i++) {
    const digit = date.charCodeAt(i) - 48
    if (digit >= 0) number = number * 10 + digit
  }
  return number
}

/** How many of them were known by a day. */
export function countKnown({ first }: Recorded<unknown>, date: CivilDate): number {
  const day = dayNumber(date)
  let [low, high] = [0, first.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((first[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}

const known = new WeakMap<Part<string, Stream>, PartOrder>()

/** The order of one part of a register, worked out once for each version of the part. */
export function orderOf(
  part: Part<string, Stream>,
  rowsIn: (name: TableName) => Part<string, unknown> | undefined,
): PartOrder {
  const before = known.get(part)
  if (before) return before
  const dated: Dated<Stream>[] = []
  for (const [id, row] of part) {
    let [first, last] = [Number.POSITIVE_INFINITY, 0]
    for (const { recordedOn } of row) {
      const day = dayNumber(recordedOn)
      if (day < first) first = day
      if (day > last) last = day
    }
    dated.push({ id, row, first, last })
  }
  dated.sort((a, b) => a.first - b.first)
  const byTable = new Map<TableName, Dated<unknown>[]>()
  for (const { id, first, last } of dated) {
    const name = tableOf(id)
    if (name === undefined) continue
    const others = byTable.get(name) ?? []
    others.push({ id, row: rowsIn(name)?.get(id), first, last })
    byTable.set(name, others)
  }
  const order = {
    latest: dated.reduce((latest, { last }) => Math.max(latest, last), 0),
    streams: recorded(dated),
    rows: new Map([...byTable].map(([name, rows]) => [name, recorded(rows)])),
  }
  known.set(part, order)
  return order
}

interface Dated<Row> {
  readonly id: string
  readonly row: Row | undefined
  readonly first: number
  readonly last: number
}

const recorded = <Row>(dated: readonly Dated<Row>[]): Recorded<Row> => ({
  ids: dated.map(({ id }) => id),
  rows: dated.map(({ row }) => row),
  first: Int32Array.from(dated, ({ first }) => first),
  last: Int32Array.from(dated, ({ last }) => last),
})
