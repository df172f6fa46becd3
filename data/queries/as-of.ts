import type { CivilDate } from '../domain/civil-date.ts'
import type { Register } from '../domain/register.ts'
import { rowFrom } from '../domain/row-from.ts'
import { type TableName, type Tables, tableNames, tableOf } from '../domain/rows.ts'
import type { Steps } from '../domain/steps.ts'
import type { Stream } from '../domain/stream.ts'
import { type Part, Table } from '../domain/table.ts'
import { countKnown, dayNumber, orderOf, type PartOrder, type Recorded } from './recorded-order.ts'

type Streams = Part<string, Stream>
type Rows = Part<string, unknown>

/**
 * The register as it was known at the end of a day: nothing recorded later shows, and what was taken back
 * only later stands. No row is copied: those of which nothing was recorded later are shown where they are,
 * those with entries on both sides of the day are folded anew, and the others are passed over.
 */
export function asOf(register: Register, date: CivilDate): Register {
  const places = register.streams.places()
  const shown = {
    streams: places.map((): Streams | undefined => undefined),
    rows: new Map(tableNames.map(name => [name, places.map((): Rows | undefined => undefined)])),
  }
  for (const [at, part] of places.entries()) {
    if (part === undefined) continue
    const now = (name: TableName): Rows | undefined => register[name].places()[at]
    const order = orderOf(part, now)
    const changed = order.latest <= dayNumber(date) ? null : changedSince(part, order, date)
    const isKnown = (id: string) => part.get(id)?.some(({ recordedOn }) => recordedOn <= date) ?? false
    shown.streams[at] = changed ? knownOf(part, order.streams, changed.streams, date, isKnown) : part
    for (const [name, parts] of shown.rows) {
      const ofName = order.rows.get(name)
      parts[at] =
        changed && ofName ? knownOf(now(name), ofName, changed.rows.get(name), date, isKnown) : now(name)
    }
  }
  const tables = Object.fromEntries(
    [...shown.rows].map(([name, parts]) => [name, Table.at(parts)]),
  ) as unknown
  return { ...(tables as Tables), streams: Table.at(shown.streams) }
}

/**
 * Works out beforehand what `asOf` needs, a part of the register at each step, so that the first view as of a
 * date is as quick as the next: for idle moments.
 */
export function* prepareAsOf(register: Register): Steps<void> {
  const places = register.streams.places()
  for (const [at, part] of places.entries()) {
    if (part) orderOf(part, name => register[name].places()[at])
    yield at / places.length
  }
}

/** The streams with entries on both sides of the day, cut there, and the rows that come of them. */
function changedSince(part: Streams, { streams }: PartOrder, date: CivilDate) {
  const day = dayNumber(date)
  const cut = new Map<string, Stream>()
  const rows = new Map<TableName, Map<string, unknown>>()
  for (let i = countKnown(streams, date) - 1; i >= 0; i--) {
    const id = streams.ids[i]
    if (id === undefined || (streams.last[i] ?? 0) <= day) continue
    const stream = (part.get(id) ?? []).filter(({ recordedOn }) => recordedOn <= date)
    cut.set(id, stream)
    const name = tableOf(id)
    if (name === undefined) continue
    const others = rows.get(name) ?? new Map<string, unknown>()
    rows.set(name, others.set(id, rowFrom(name, stream)))
  }
  return { streams: cut, rows }
}

/** A part with what was known of it; undefined where that was nothing. */
function knownOf<Row>(
  now: Part<string, Row> | undefined,
  order: Recorded<Row>,
  changed: ReadonlyMap<string, Row> = new Map(),
  date: CivilDate,
  isKnown: (id: string) => boolean,
): Part<string, Row> | undefined {
  const count = countKnown(order, date)
  const rows = order.rows.slice(0, count)
  if (changed.size > 0) {
    for (const [i, id] of order.ids.slice(0, count).entries()) if (changed.has(id)) rows[i] = changed.get(id)
  }
  const size = rows.reduce((sum: number, row) => (row === undefined ? sum : sum + 1), 0)
  if (size === 0) return undefined
  const get = (id: string) => (changed.has(id) ? changed.get(id) : isKnown(id) ? now?.get(id) : undefined)
  return {
    size,
    get,
    has: id => get(id) !== undefined,
    *values() {
      for (const row of rows) if (row !== undefined) yield row
    },
    *[Symbol.iterator]() {
      for (const [i, row] of rows.entries()) {
        const id = order.ids[i]
        if (row !== undefined && id !== undefined) yield [id, row]
      }
    },
  }
}
