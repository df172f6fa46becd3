import type { Demand } from '../domain/demand.ts'
import type { Letter } from '../domain/letter.ts'
import { lettersByDate } from './answered-letter.ts'
import { type DemandStanding, demandStanding } from './demand-standing.ts'
import { once } from './once.ts'
import { demandsOf } from './reply-matrix.ts'
import { restatementLines } from './restatements.ts'

/** A demand as one line of a list of all of them. */
export interface DemandLine {
  readonly demand: Demand
  readonly letter: Letter
  readonly standing: DemandStanding
  /** The earlier demands that it says again, the newest first. */
  readonly restated: readonly Demand[]
}

/** Every demand that no later one says again, with the earlier ones it restates; the newest letter's first. */
export const demandLines = once((register, today): readonly DemandLine[] => {
  const earlier = new Map(restatementLines(register).map(([newest, ...others]) => [newest?.id, others]))
  return lettersByDate(register).flatMap(letter =>
    demandsOf(register, letter.id).flatMap(demand => {
      const restated = earlier.get(demand.id)
      return restated
        ? [{ demand, letter, standing: demandStanding(register, demand.id, today), restated }]
        : []
    }),
  )
})
