import type { Seen } from '../domain/entry.ts'
import type { Register } from '../domain/register.ts'
import { rowFrom } from '../domain/row-from.ts'
import { type TableName, type Tables, tableNames, tableOf } from '../domain/rows.ts'
import { drained, type Steps } from '../domain/steps.ts'
import type { Stream } from '../domain/stream.ts'
import { type Part, Table } from '../domain/table.ts'

/**
 * The register as somebody had it who had looked so far: of each laptop's entries those up to that number, whenever
 * they were recorded. What they had seen whole is shown where it is; only what they had seen a part of is folded anew.
 */
export const asSeen = (register: Register, seen: Seen): Register => drained(seeing(register, seen))

/** So many streams at once. */
const atOnce = 64

/** The same in steps that tell how far it is, from 0 to 1. */
export function* seeing(register: Register, seen: Seen): Steps<Register> {
  const places = register.streams.places()
  const streams: (Part<string, Stream> | undefined)[] = []
  const rows = tableNames.map(name => ({ name, parts: [] as (Part<string, unknown> | undefined)[] }))
  for (const [at, part] of places.entries()) {
    const cuts = part ? yield* cutIn(part, seen, at / places.length) : new Map<string, Cut>()
    streams.push(without(part, cuts, ({ stream }) => (stream.length > 0 ? stream : undefined)))
    for (const { name, parts } of rows) {
      const ofName = new Map([...cuts].filter(([, cut]) => cut.table === name))
      parts.push(without<unknown>(register[name].places()[at], ofName, ({ row }) => row))
    }
    yield at / places.length
  }
  const tables = Object.fromEntries(rows.map(({ name, parts }) => [name, Table.at(parts)])) as unknown
  return { ...(tables as Tables), streams: Table.at(streams) }
}

/** What had been seen of a stream, and the row that it makes. */
interface Cut {
  readonly stream: Stream
  readonly table: TableName | undefined
  readonly row: unknown
}

/** The streams of a part of which something had not been seen, cut to what had. */
function* cutIn(part: Part<string, Stream>, seen: Seen, done: number): Steps<ReadonlyMap<string, Cut>> {
  const cuts = new Map<string, Cut>()
  const isKnown = ({ replica, sequence }: Stream[number]) => sequence <= (seen[replica] ?? 0)
  let count = 0
  for (const [subject, whole] of part) {
    if (++count % atOnce === 0) yield done
    if (whole.every(isKnown)) continue
    const stream = whole.filter(isKnown)
    const table = tableOf(subject)
    cuts.set(subject, { stream, table, row: table && stream.length > 0 ? rowFrom(table, stream) : undefined })
  }
  return cuts
}

function without<Row>(
  part: Part<string, Row> | undefined,
  cuts: ReadonlyMap<string, Cut>,
  rowOf: (cut: Cut) => Row | undefined,
): Part<string, Row> | undefined {
  if (cuts.size === 0) return part
  const rows = new Map(part ?? [])
  for (const [subject, cut] of cuts) {
    const row = rowOf(cut)
    if (row === undefined) rows.delete(subject)
    else rows.set(subject, row)
  }
  return rows.size > 0 ? rows : undefined
}
