import { expect } from 'vitest'
import type { z } from 'zod'
import { type CivilDate, civilDateSchema } from '../../../data/domain/civil-date.ts'
import type { Entry } from '../../../data/domain/entry.ts'
import { type IdKind, type IdOf, idSchemas, type NewId } from '../../../data/domain/ids.ts'
import type { RefusalCode } from '../../../data/domain/outcome.ts'
import { entriesFor } from '../../../data/domain/recording.ts'
import {
  commandSchema,
  decide,
  emptyRegister,
  evolve,
  factSchema,
  type Register,
} from '../../../data/domain/register.ts'

export type CommandInput = z.input<typeof commandSchema>
export type FactInput = z.input<typeof factSchema>

/** What happened on one day: commands that were accepted, or facts as they stand in a ledger. */
export interface Day {
  readonly on: CivilDate
  readonly steps: readonly (CommandInput | FactInput)[]
}

/** What was done on a date, one after the other. */
export function on(date: string, ...steps: readonly (CommandInput | FactInput)[]): Day {
  return { on: civilDateSchema.parse(date), steps }
}

/** The nth id of a kind, as a specification counts them: `idOf('letter', 1)` is `let-1`. */
export function idOf<Kind extends IdKind>(kind: Kind, n: number): IdOf<Kind> {
  return idSchemas[kind].parse(`${kind.slice(0, 3)}-${n}`) as IdOf<Kind>
}

/** Ids that count up from 1 for each kind. */
export function countingIds(): NewId {
  const counts = new Map<IdKind, number>()
  return kind => {
    const n = (counts.get(kind) ?? 0) + 1
    counts.set(kind, n)
    return idOf(kind, n)
  }
}

export const date = (text: string): CivilDate => civilDateSchema.parse(text)

const factKinds = new Set<string>(factSchema.options.flatMap(option => [...option.shape.kind.values]))
const isFact = (step: CommandInput | FactInput): step is FactInput => factKinds.has(step.kind)

/**
 * What a register's people did, day by day, and what comes of the next command. Ids count up in each kind
 * (`let-1`, `dem-2`), every entry is written at nine on its day, and a given command that is refused fails the test.
 */
export function given(...days: readonly Day[]) {
  const newId = countingIds()
  let register: Register = emptyRegister
  const entries: Entry[] = []
  for (const { on: today, steps } of days) {
    for (const step of steps) {
      const facts = isFact(step)
        ? [factSchema.parse(step)]
        : acceptedFacts(register, commandSchema.parse(step), today, newId)
      const written = entriesFor(facts, {
        register: idOf('register', 1),
        replica: idOf('replica', 1),
        author: 'Secretariat',
        batch: newId('batch'),
        now: new Date(`${today}T09:00:00Z`),
        today,
        sequence: entries.length,
        last: entries.at(-1)?.at ?? null,
      })
      register = written.reduce(evolve, register)
      entries.push(...written)
    }
  }
  const lastDay = days.at(-1)?.on ?? date('2018-02-22')
  return {
    register,
    entries,
    /** The entries of the nth batch, from 1: every step above is one. */
    batch: (n: number) => entries.filter(({ batch }) => batch === idOf('batch', n)),
    when(input: CommandInput, today: string = lastDay) {
      const outcome = decide(register, commandSchema.parse(input), { today: date(today), newId })
      return {
        thenRecorded(...facts: readonly FactInput[]) {
          expect(outcome).toStrictEqual({ accepted: true, facts })
        },
        thenRefused(code: RefusalCode, about?: string) {
          expect(outcome).toStrictEqual({
            accepted: false,
            refusal: about === undefined ? { code } : { code, about },
          })
        },
      }
    },
  }
}

function acceptedFacts(
  register: Register,
  command: z.infer<typeof commandSchema>,
  today: CivilDate,
  newId: NewId,
) {
  const outcome = decide(register, command, { today, newId })
  if (!outcome.accepted) throw new Error(`given ${command.kind}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.facts
}
