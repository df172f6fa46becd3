import type { CivilDate } from '../domain/civil-date.ts'
import type { Entry } from '../domain/entry.ts'
import type { Register } from '../domain/register.ts'
import type { Steps } from '../domain/steps.ts'
import { demandStanding } from './demand-standing.ts'
import { lastSeen } from './hands.ts'
import { newestFirst } from './history.ts'
import { recordsInSteps } from './recipient-record.ts'
import { stateOfCommitment } from './state-of-commitment.ts'

/** Works out beforehand what the lists of demands, commitments and recipients need on a day, and history: for idle moments. */
export function* prepareLists(register: Register, entries: readonly Entry[], today: CivilDate): Steps<void> {
  for (const { id } of register.demands.values()) {
    demandStanding(register, id, today)
    yield 0
  }
  for (const commitment of register.commitments.values()) {
    stateOfCommitment(register, commitment, today)
    yield 0
  }
  yield* recordsInSteps(register, today)
  newestFirst(entries)
  yield 0
  lastSeen(entries)
}
