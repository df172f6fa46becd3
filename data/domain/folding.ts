import type { Entry } from './entry.ts'
import { withErasures } from './erased.ts'
import { emptyRegister, type Register } from './register.ts'
import { rowFrom } from './row-from.ts'
import { type TableName, tableNames, tableOf } from './rows.ts'
import { drained, type Steps } from './steps.ts'
import { ordered, type Stream } from './stream.ts'
import { bucketCount, bucketOf, type Part, type Table } from './table.ts'

/** The register that a set of entries makes, in whatever order and however often each is given. */
export function fold(entries: Iterable<Entry>): Register {
  const gathered = new Gathering()
  for (const entry of entries) gathered.add(entry)
  return drained(gathered.folding())
}

const entriesAtOnce = 512

/**
 * The register with many entries more, in steps. Each part that they change is worked out when it is first asked for;
 * `workingOut` asks for all.
 */
export function* evolvingLater(register: Register, entries: Iterable<Entry>): Steps<Register> {
  const gathered = new Gathering(register)
  let count = 0
  for (const entry of entries) {
    gathered.add(entry)
    if (++count % entriesAtOnce === 0) yield 0
  }
  return yield* gathered.later()
}

/** Asks for every part of a register, in steps that tell how far it is, from 0 to 1. */
export function* workingOut({ streams }: Register): Steps<void> {
  const places = streams.places()
  for (const [at, part] of places.entries()) {
    // Whatever is asked of a part works it out.
    void part?.size
    yield at / places.length
  }
}

/** Entries that come little by little and are folded, onto a register that has none of them, once all have come. */
export class Gathering {
  private readonly places = Array.from({ length: bucketCount }, (): Entry[] => [])

  constructor(private readonly onto: Register = emptyRegister) {}

  add(entry: Entry): void {
    this.places[bucketOf(entry.subject)]?.push(entry)
  }

  /** The register that they make, in steps that tell how far it is, from 0 to 1. */
  *folding(): Steps<Register> {
    const parts = new Map<number, RegisterPart>()
    for (const [at, came] of this.places.entries()) {
      if (came.length > 0) parts.set(at, workedOut(this.onto, at, came))
      yield at / bucketCount
    }
    return withParts(this.onto, parts)
  }

  /** The register that they make, of which nothing is worked out yet. */
  *later(): Steps<Register> {
    const parts = new Map<number, RegisterPart>()
    for (const [at, came] of this.places.entries()) {
      if (came.length > 0) parts.set(at, later(this.onto, at, came))
      yield at / bucketCount
    }
    return withParts(this.onto, parts)
  }
}

/** What is in one place of a register's tables: the streams of some subjects, and the rows of those tables that they are of. */
interface RegisterPart {
  readonly streams: Part<string, Stream>
  readonly rows: ReadonlyMap<TableName, Part<string, unknown>>
}

function workedOut(onto: Register, at: number, came: readonly Entry[]): RegisterPart {
  const streams = new Map<string, Stream>(onto.streams.places()[at] ?? [])
  const rows = new Map<TableName, Map<string, unknown>>()
  for (const [subject, entries] of bySubject(came)) {
    const before = streams.get(subject)
    const stream = withErasures(ordered(before ? [...before, ...entries] : entries))
    streams.set(subject, stream)
    const name = tableOf(subject)
    if (name === undefined) continue
    const table = rows.get(name) ?? new Map<string, unknown>(onto[name].places()[at] ?? [])
    const row = rowFrom(name, stream)
    if (row === undefined) table.delete(subject)
    else table.set(subject, row)
    rows.set(name, table)
  }
  return { streams, rows }
}

function bySubject(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const streams = new Map<string, Entry[]>()
  for (const entry of entries) {
    const stream = streams.get(entry.subject)
    if (stream) stream.push(entry)
    else streams.set(entry.subject, [entry])
  }
  return streams
}

/** Apart from what asks for it, so that nothing else holds on to what it is worked out from. */
const working = (onto: Register, at: number, came: readonly Entry[]) => () => workedOut(onto, at, came)

/** What comes of work, done when it is first asked for; what it was done with is let go of then. */
function once<Value>(work: () => Value): () => Value {
  let state: { readonly todo: () => Value } | { readonly done: Value } = { todo: work }
  return () => {
    if ('todo' in state) state = { done: state.todo() }
    return state.done
  }
}

function later(onto: Register, at: number, came: readonly Entry[]): RegisterPart {
  const now = once(working(onto, at, came))
  const rows = new Map<TableName, Part<string, unknown>>()
  for (const { subject } of came) {
    const name = tableOf(subject)
    if (name !== undefined && !rows.has(name))
      rows.set(
        name,
        onceAsked(() => now().rows.get(name)),
      )
  }
  return { streams: onceAsked(() => now().streams), rows }
}

const none = new Map<never, never>()

function onceAsked<Row>(asked: () => Part<string, Row> | undefined): Part<string, Row> {
  const now = (): Part<string, Row> => asked() ?? none
  return {
    get size() {
      return now().size
    },
    get: id => now().get(id),
    has: id => now().has(id),
    values: () => now().values(),
    [Symbol.iterator]: () => now()[Symbol.iterator](),
  }
}

function withParts(register: Register, parts: ReadonlyMap<number, RegisterPart>): Register {
  const tables = tableNames.flatMap(name => {
    const changed = partsOf(parts, ({ rows }) => rows.get(name))
    return changed.size > 0 ? [[name, (register[name] as Table<string, unknown>).exchanging(changed)]] : []
  })
  const streams = register.streams.exchanging(partsOf(parts, part => part.streams))
  return { ...register, ...Object.fromEntries(tables), streams }
}

const partsOf = <Row>(
  parts: ReadonlyMap<number, RegisterPart>,
  of: (part: RegisterPart) => Part<string, Row> | undefined,
): ReadonlyMap<number, Part<string, Row>> =>
  new Map(
    [...parts].flatMap(([at, part]) => {
      const found = of(part)
      return found ? [[at, found]] : []
    }),
  )
