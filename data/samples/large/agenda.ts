import { type CivilDate, daysBetween, plusDays } from '../../domain/civil-date.ts'
import type { Entry } from '../../domain/entry.ts'
import { type BatchId, type IdKind, type IdOf, idSchemas, type NewId } from '../../domain/ids.ts'
import { entriesFor } from '../../domain/recording.ts'
import { type Command, decide, emptyRegister, evolve } from '../../domain/register.ts'
import type { Chance } from './chance.ts'

/** The days of an invented history, gone through in order: what is done on a day may put more on later days. */
export interface Agenda {
  readonly first: CivilDate
  readonly last: CivilDate
  /** Does something on a day; what would fall after the last day is left out. */
  on(day: CivilDate, act: (day: CivilDate) => void): void
  /** Decides a command on the day that is gone through and records it. Throws where a rule refuses it. */
  play(command: Command): readonly Entry[]
  /** Goes through all days; what was recorded. */
  run(): readonly Entry[]
}

const hands = [
  { replica: idSchemas.replica.parse('rep-large1'), author: 'Amal' },
  { replica: idSchemas.replica.parse('rep-large2'), author: 'Jonas' },
  { replica: idSchemas.replica.parse('rep-large3'), author: 'سلمى' },
] as const

/** An empty agenda for a register that three people keep, each on a laptop of their own. */
export function agenda(first: CivilDate, last: CivilDate, chance: Chance): Agenda {
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (): ((day: CivilDate) => void)[] => [])
  const entries: Entry[] = []
  const sequences = new Map<string, number>()
  const id = idSchemas.register.parse(`reg-${letters(chance)}`)
  const newId: NewId = <Kind extends IdKind>(kind: Kind) =>
    idSchemas[kind].parse(`${kind.slice(0, 3)}-${letters(chance)}`) as IdOf<Kind>
  let register = emptyRegister
  let today = first

  const play = (command: Command): readonly Entry[] => {
    const outcome = decide(register, command, { today, newId })
    if (!outcome.accepted) {
      throw new Error(`On ${today}, ${command.kind} is refused: ${JSON.stringify(outcome.refusal)}`)
    }
    const { replica, author } = chance.one(hands)
    const sequence = sequences.get(replica) ?? 0
    const written = entriesFor(outcome.facts, {
      register: id,
      replica,
      author,
      batch: newId('batch') as BatchId,
      now: new Date(`${today}T09:00:00Z`),
      today,
      sequence,
      last: entries.at(-1)?.at ?? null,
    })
    sequences.set(replica, sequence + written.length)
    for (const entry of written) entries.push(entry)
    register = written.reduce(evolve, register)
    return written
  }

  return {
    first,
    last,
    on: (day, act) => days[daysBetween(first, day)]?.push(act),
    play,
    run() {
      play({ kind: 'beginRegister', register: id, name: 'Large · كبير' })
      for (const [n, acts] of days.entries()) {
        today = plusDays(first, n)
        for (const act of acts) act(today)
      }
      return entries
    },
  }
}

const letters = (chance: Chance) =>
  [chance, chance]
    .map(each =>
      each
        .number(2 ** 32)
        .toString(36)
        .padStart(7, '0'),
    )
    .join('')
