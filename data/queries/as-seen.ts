import type { Seen } from '../domain/entry.ts'
import type { Register } from '../domain/register.ts'
import { rowFrom } from '../domain/row-from.ts'
import { type Tables, tableNames, tableOf } from '../domain/rows.ts'
import type { Stream } from '../domain/stream.ts'
import { type Part, Table } from '../domain/table.ts'

/**
 * The register as somebody had it who had looked so far: of each laptop's entries those up to that number, whenever
 * they were recorded. What they had seen whole is shown where it is; only what they had seen a part of is folded anew.
 */
export function asSeen(register: Register, seen: Seen): Register {
  const places = register.streams.places()
  const cuts = places.map(part => (part ? cutIn(part, seen) : new Map<string, Stream>()))
  const shown = <Row>(
    table: Table<string, Row>,
    rowOf: (subject: string, stream: Stream) => Row | undefined,
  ) => Table.at(table.places().map((part, at) => without(part, cuts[at] ?? new Map(), rowOf)))
  const tables = Object.fromEntries(
    tableNames.map(name => [
      name,
      shown<unknown>(register[name], (subject, stream) =>
        tableOf(subject) === name && stream.length > 0 ? rowFrom(name, stream) : undefined,
      ),
    ]),
  ) as unknown
  const streams = shown<Stream>(register.streams, (_subject, stream) =>
    stream.length > 0 ? stream : undefined,
  )
  return { ...(tables as Tables), streams }
}

/** The streams of a part of which something had not been seen, cut to what had. */
function cutIn(part: Part<string, Stream>, seen: Seen): ReadonlyMap<string, Stream> {
  const cuts = new Map<string, Stream>()
  const isKnown = ({ replica, sequence }: Stream[number]) => sequence <= (seen[replica] ?? 0)
  for (const [subject, stream] of part) if (!stream.every(isKnown)) cuts.set(subject, stream.filter(isKnown))
  return cuts
}

function without<Row>(
  part: Part<string, Row> | undefined,
  cuts: ReadonlyMap<string, Stream>,
  rowOf: (subject: string, stream: Stream) => Row | undefined,
): Part<string, Row> | undefined {
  if (cuts.size === 0) return part
  const rows = new Map(part ?? [])
  for (const [subject, stream] of cuts) {
    const row = rowOf(subject, stream)
    if (row === undefined) rows.delete(subject)
    else rows.set(subject, row)
  }
  return rows.size > 0 ? rows : undefined
}
