import { useCallback } from 'react'
import type { Entry } from '../../data/domain/entry.ts'
import { factNow } from '../../data/domain/erasure.ts'
import { fold } from '../../data/domain/folding.ts'
import type { Register } from '../../data/domain/register.ts'
import { leadOf } from '../../data/queries/undo.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'
import { detailsOf, type Named } from './EntryLine.tsx'

/** Each change folded once. */
const folded = new WeakMap<readonly Entry[], Register>()

/** A name or a title is cut to so many characters. */
const longest = 60

/** Says in a few words what was done at once: "mark demand 3 as met", "log the dispatch to …, and 4 more". */
export function useChangeWords(): (recorded: readonly Entry[]) => string {
  const words = useWords()
  const register = useRegister()
  return useCallback(
    recorded => {
      const found = leadOf(recorded)
      if (!found) return ''
      const fact = factNow(found.lead.fact) ?? found.lead.fact
      const details = Object.entries(detailsOf(fact, named(register, alone(recorded)), words))
      const what = words.t(
        `undo.fact.${fact.kind}`,
        Object.fromEntries(details.map(([name, detail]) => [name, shortened(detail)])),
      )
      return found.more > 0 ? words.t('undo.more', { what, count: found.more }) : what
    },
    [words, register],
  )
}

function alone(recorded: readonly Entry[]): Register {
  const known = folded.get(recorded) ?? fold(recorded)
  folded.set(recorded, known)
  return known
}

/** Where a change's things are: in the register, or by itself where it was taken back. */
function named(register: Register, change: Register): Named {
  const inBoth = <Id, Row>(all: Table<Id, Row>, own: Table<Id, Row>): Table<Id, Row> => ({
    get: id => all.get(id) ?? own.get(id),
  })
  return {
    organisations: inBoth(register.organisations, change.organisations),
    recipients: inBoth(register.recipients, change.recipients),
    events: inBoth(register.events, change.events),
    letters: inBoth(register.letters, change.letters),
    demands: inBoth(register.demands, change.demands),
    dispatches: inBoth(register.dispatches, change.dispatches),
    responses: inBoth(register.responses, change.responses),
    commitments: inBoth(register.commitments, change.commitments),
  }
}

interface Table<Id, Row> {
  get(id: Id): Row | undefined
}

const shortened = (detail: unknown) =>
  typeof detail === 'string' && detail.length > longest ? `${detail.slice(0, longest - 1)}…` : detail
