import type { CivilDate } from '../domain/civil-date.ts'
import type { Entry } from '../domain/entry.ts'
import { type IdKind, type IdOf, idSchemas, type NewId } from '../domain/ids.ts'
import { entriesFor } from '../domain/recording.ts'
import { type Command, decide, emptyRegister, evolve, type Fact, type Register } from '../domain/register.ts'

/** Where the sample's story is played: commands on dates, decided as they would be in the app. */
export interface Stage {
  /** Plays a command on a day. A sample that breaks a rule is a mistake in the sample: it throws. */
  play(on: string, command: Command): readonly Fact[]
  register(): Register
  entries(): readonly Entry[]
}

const replica = idSchemas.replica.parse('rep-sample')
export const sampleRegister = idSchemas.register.parse('reg-sample')

/** A date of the story. */
export const day = (text: string): CivilDate => text as CivilDate

/** An empty stage. Ids count up, so the sample is the same on every computer. */
export function stage(author: string): Stage {
  let register = emptyRegister
  const entries: Entry[] = []
  let count = 0
  const newId: NewId = <Kind extends IdKind>(kind: Kind): IdOf<Kind> => {
    count += 1
    return idSchemas[kind].parse(`${kind.slice(0, 3)}-sample${count}`) as IdOf<Kind>
  }
  return {
    play(on, command) {
      const today = day(on)
      const outcome = decide(register, command, { today, newId })
      if (!outcome.accepted) throw new Error(`The sample breaks a rule on ${on}: ${outcome.refusal.code}`)
      const written = entriesFor(outcome.facts, {
        register: sampleRegister,
        replica,
        author,
        batch: newId('batch'),
        now: new Date(`${on}T10:00:00Z`),
        today,
        sequence: entries.length,
        last: entries.at(-1)?.at ?? null,
      })
      entries.push(...written)
      register = written.reduce(evolve, register)
      return outcome.facts
    },
    register: () => register,
    entries: () => entries,
  }
}

/** Of the facts played, the ids of one kind of thing, in order. */
export function idsOf<Kind extends IdKind>(facts: readonly Fact[], kind: Kind): readonly IdOf<Kind>[] {
  const founding: Readonly<Record<string, string>> = {
    letter: 'letterRegistered',
    demand: 'demandAdded',
    recipient: 'recipientAdded',
    response: 'responseLogged',
    commitment: 'commitmentMade',
    event: 'eventAdded',
    dispatch: 'letterDispatched',
    signature: 'signatureAdded',
  }
  return facts.flatMap(fact => {
    const id: unknown = fact.kind === founding[kind] ? Reflect.get(fact, kind) : undefined
    return id === undefined ? [] : [idSchemas[kind].parse(id) as IdOf<Kind>]
  })
}

/** The first of some ids; a story that lacks it is a mistake in the sample. */
export function only<Id>(ids: readonly Id[], at = 0): Id {
  const id = ids[at]
  if (id === undefined) throw new Error('The sample refers to something it did not make.')
  return id
}
