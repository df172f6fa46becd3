import fc from 'fast-check'
import { type CivilDate, plusDays } from '../../../data/domain/civil-date.ts'
import { heard } from '../../../data/domain/clock.ts'
import { type Entry, inOrder, type Seen } from '../../../data/domain/entry.ts'
import { type IdKind, type IdOf, idSchemas, type NewId } from '../../../data/domain/ids.ts'
import type { Outcome } from '../../../data/domain/outcome.ts'
import { entriesFor } from '../../../data/domain/recording.ts'
import {
  type Command,
  commandSchema,
  decide,
  emptyRegister,
  evolve,
  type Register,
} from '../../../data/domain/register.ts'
import { tableNames } from '../../../data/domain/rows.ts'
import { choosing, randomCommand, type Verb } from './random-command.ts'

/**
 * Something that happens on one of several laptops: a command is asked for, or it takes in what another has, all of it
 * or some commands' entries of one ledger.
 */
export interface Move {
  readonly laptop: number
  readonly verb: Verb | 'takeIn' | 'takeSome'
  readonly picks: readonly number[]
  /** How much later than the move before, in milliseconds. */
  readonly after: number
  /** What this laptop's clock is off by at this moment, in days. */
  readonly skew: number
}

/** One command, what came of it, and the register before and after. */
export interface Step {
  readonly laptop: number
  readonly command: Command
  readonly outcome: Outcome
  readonly today: CivilDate
  readonly before: Register
  readonly after: Register
  readonly written: readonly Entry[]
  /** The laptop's clock at that moment. */
  readonly clock: Date
  /** What its laptop had when it wrote: all entries there were. */
  readonly known: ReadonlySet<string>
}

export interface Laptop {
  readonly register: Register
  /** All that it has seen, as it came in. */
  readonly entries: readonly Entry[]
}

export interface History {
  readonly steps: readonly Step[]
  readonly laptops: readonly Laptop[]
  /** Every entry that anybody wrote, in order. */
  readonly entries: readonly Entry[]
}

const verbs = commandSchema.options.map(option => option.shape.kind.value)
/** Those that a register grows by, more often than the others. */
const growing: readonly Verb[] = [
  'registerLetter',
  'addDemand',
  'logResponse',
  'assessDemand',
  'makeCommitment',
  'dispatchLetter',
]

const hour = 3_600_000
const somePicks = fc.array(fc.noBias(fc.nat({ max: 719 })), { minLength: 17, maxLength: 29 })
const moveOf = (laptops: number, verb: fc.Arbitrary<Move['verb']>): fc.Arbitrary<Move> =>
  fc.record({
    laptop: fc.nat({ max: laptops - 1 }),
    verb,
    picks: somePicks,
    after: fc.constantFrom(0, 0, 1, 5 * hour, 30 * hour),
    skew: fc.constantFrom(0, 0, 0, 2, -3),
  })
const commandVerb = fc.oneof(
  { arbitrary: fc.constantFrom<Verb>(...verbs), weight: 3 },
  { arbitrary: fc.constantFrom<Verb>(...growing), weight: 3 },
  { arbitrary: fc.constant<Verb>('reverseEntries'), weight: 1 },
)

/** Two letters, which the other laptops take in: so that most of what follows finds something to be about. */
function beginning(
  picks: readonly number[],
  laptops: number,
  verbs: readonly Verb[] = ['registerLetter', 'registerLetter'],
): readonly Move[] {
  const move = { laptop: 0, picks, after: 0, skew: 0 }
  const takeIn = Array.from({ length: laptops - 1 }, (_each, i) => ({
    ...move,
    laptop: i + 1,
    verb: 'takeIn' as const,
    picks: [0],
  }))
  return [...verbs.map(verb => ({ ...move, verb })), ...takeIn]
}
const historyOf = (
  laptops: number,
  rest: fc.Arbitrary<Move>,
  first?: readonly Verb[],
  minLength = 0,
): fc.Arbitrary<readonly Move[]> =>
  fc
    .tuple(somePicks, fc.array(rest, { minLength, maxLength: 60, size: 'max' }))
    .map(([picks, others]) => [...beginning(picks, laptops, first), ...others])

/** What several laptops do that exchange entries now and then. */
export const moves = historyOf(
  3,
  moveOf(
    3,
    fc.oneof(
      { arbitrary: commandVerb, weight: 3 },
      { arbitrary: fc.constant<Move['verb']>('takeIn'), weight: 1 },
    ),
  ),
)
const changing: readonly Verb[] = [
  'editLetter',
  'editLetter',
  'changeLetterStatus',
  'editOrganisation',
  'editDemand',
  'editCommitment',
  'recordCommitmentMandates',
  'editEvent',
  'editResponse',
  'classifyResponse',
  'withdrawSignature',
  'reconfirmSignatures',
  'recordMandates',
  'closeCell',
  'reopenCell',
  'assessDemand',
  'recordDecision',
]
/** What two to four laptops do to the same few things, each hearing a little of the others now and then. */
export const historiesApart: fc.Arbitrary<History> = fc
  .integer({ min: 2, max: 4 })
  .chain(laptops =>
    historyOf(
      laptops,
      moveOf(
        laptops,
        fc.oneof(
          { arbitrary: fc.constantFrom<Verb>(...changing), weight: 12 },
          { arbitrary: fc.constant<Verb>('reverseEntries'), weight: 2 },
          { arbitrary: fc.constant<Verb>('settleConflict'), weight: 2 },
          { arbitrary: fc.constant<Move['verb']>('takeSome'), weight: 4 },
          { arbitrary: fc.constant<Move['verb']>('takeIn'), weight: 1 },
        ),
      ),
      ['registerLetter', 'addDemand', 'addOrganisation', 'addSignature', 'makeCommitment', 'logResponse'],
      25,
    ),
  )
  .map(moves => play(moves, { narrow: true }))
/** What one laptop does that mostly judges: assessments, responses and commitments upon them. */
export const movesOfJudging = historyOf(
  1,
  moveOf(
    1,
    fc.constantFrom<Verb>('addDemand', ...Array(4).fill('assessDemand'), 'logResponse', 'makeCommitment'),
  ),
)
/** What one laptop does that changes its mind: as many undos and redos as anything else. */
export const movesOfUndoing = historyOf(
  1,
  moveOf(
    1,
    fc.oneof(
      fc.constantFrom<Verb>(...growing, 'addOrganisation', 'addSignature', 'editLetter'),
      fc.constant<Verb>('reverseEntries'),
    ),
  ),
)
/** What one laptop does by itself. */
export const movesOfOne = historyOf(1, moveOf(1, commandVerb))

const start = Date.parse('2018-02-22T09:00:00Z')

/** Plays the moves through `decide`, each laptop by its own clock; ids and entries are the same each time. */
export function play(moved: readonly Move[], { narrow = false } = {}): History {
  const count = Math.max(3, ...moved.map(({ laptop }) => laptop + 1))
  const laptops = Array.from({ length: count }, (_each, n) => ({
    replica: idSchemas.replica.parse(`rep-${n}`),
    newId: countingIds(`${n}x`),
    register: emptyRegister,
    entries: [] as Entry[],
    sequence: 0,
  }))
  const steps: Step[] = []
  let now = start
  for (const { laptop: n, verb, picks, after, skew } of moved) {
    now += after
    const laptop = laptops[n]
    if (!laptop) continue
    const choose = choosing(picks)
    if (verb === 'takeIn') {
      const other = laptops[choose.number(laptops.length)]
      const known = new Set(laptop.entries.map(({ id }) => id))
      for (const entry of other?.entries.filter(({ id }) => !known.has(id)) ?? []) {
        laptop.register = evolve(laptop.register, entry)
        laptop.entries.push(entry)
      }
      continue
    }
    if (verb === 'takeSome') {
      const other = laptops[choose.number(laptops.length)]
      for (const entry of nextBatches(laptop.entries, other?.entries ?? [], choose.number)) {
        laptop.register = evolve(laptop.register, entry)
        laptop.entries.push(entry)
      }
      continue
    }
    const clock = new Date(now + skew * 24 * hour)
    const today = plusDays(clock.toISOString().slice(0, 10) as CivilDate, 0)
    const before = laptop.register
    const command = randomCommand(verb, choose, { ...laptop, today, narrow })
    const outcome = decide(before, command, { today, newId: laptop.newId })
    const written = outcome.accepted
      ? entriesFor(outcome.facts, {
          register: idSchemas.register.parse('reg-1'),
          replica: laptop.replica,
          author: 'Secretariat',
          batch: laptop.newId('batch'),
          now: clock,
          today,
          sequence: laptop.sequence,
          last: laptop.entries.reduce<Entry['at'] | null>((last, { at }) => heard(last, at, clock), null),
          lastAbout: subject => before.streams.get(subject)?.at(-1)?.at ?? null,
          seen: seenOf(laptop),
        })
      : []
    const known = new Set(laptop.entries.map(({ id }) => id))
    laptop.register = written.reduce(evolve, before)
    laptop.entries.push(...written)
    laptop.sequence += written.length
    steps.push({
      laptop: n,
      command,
      outcome,
      today,
      before,
      after: laptop.register,
      written,
      clock,
      known,
    })
  }
  const entries = new Map(laptops.flatMap(laptop => laptop.entries.map(entry => [entry.id, entry])))
  return { steps, laptops, entries: [...entries.values()].sort(inOrder) }
}

/** Of one ledger that another laptop has, the entries of the next commands that are not here yet. */
function nextBatches(here: readonly Entry[], there: readonly Entry[], number: (limit: number) => number) {
  const known = new Set(here.map(({ id }) => id))
  const missing = there.filter(({ id }) => !known.has(id))
  const ledgers = [...new Set(missing.map(({ replica }) => replica))].sort()
  const ledger = ledgers[number(Math.max(ledgers.length, 1))]
  const next = missing.filter(({ replica }) => replica === ledger).sort((a, b) => a.sequence - b.sequence)
  const batches = [...new Set(next.map(({ batch }) => batch))].slice(0, 1 + number(3))
  return next.filter(({ batch }) => batches.includes(batch))
}

/** What a laptop has of the others' entries. */
function seenOf({
  replica,
  entries,
}: {
  readonly replica: Entry['replica']
  readonly entries: readonly Entry[]
}): Seen {
  const seen: Record<string, number> = {}
  for (const entry of entries)
    if (entry.replica !== replica) seen[entry.replica] = Math.max(seen[entry.replica] ?? 0, entry.sequence)
  return seen
}

function countingIds(prefix: string): NewId {
  let count = 0
  return <Kind extends IdKind>(kind: Kind) =>
    idSchemas[kind].parse(`${kind.slice(0, 3)}-${prefix}${++count}`) as IdOf<Kind>
}

/** Writes what comes next in a register, after all that is in it; a refused command fails the test. */
export function recordNext(register: Register = emptyRegister) {
  const newId = countingIds('next')
  const today = '2019-01-01' as CivilDate
  let current = register
  let sequence = 0
  let last: Entry['at'] | null = null
  return {
    today,
    newId,
    record(command: Command) {
      const outcome = decide(current, command, { today, newId })
      if (!outcome.accepted) throw new Error(`${command.kind}: ${JSON.stringify(outcome.refusal)}`)
      const written = entriesFor(outcome.facts, {
        register: idSchemas.register.parse('reg-1'),
        replica: idSchemas.replica.parse('rep-next'),
        author: 'Secretariat',
        batch: newId('batch'),
        now: new Date(`${today}T09:00:00Z`),
        today,
        sequence,
        last,
      })
      last = written.at(-1)?.at ?? last
      sequence += written.length
      current = written.reduce(evolve, current)
      return { register: current, written }
    },
  }
}

const sorted = (table: Iterable<readonly [string, unknown]>) =>
  [...table].sort(([a], [b]) => (a < b ? -1 : 1))

/** A register's rows alone, to be compared. */
export function rowsOf(register: Register) {
  return Object.fromEntries(tableNames.map(name => [name, sorted(register[name])]))
}

/** All that a register holds, to be compared: its rows, and the streams they come from. */
export function contentOf(register: Register) {
  return { ...rowsOf(register), streams: sorted(register.streams) }
}
