import type { CivilDate } from '../domain/civil-date.ts'
import type { Demand } from '../domain/demand.ts'
import type { Letter } from '../domain/letter.ts'
import type { Register } from '../domain/register.ts'
import { type DemandStanding, demandStanding } from './demand-standing.ts'
import { demandsOf, type ReplyMatrix, replyMatrix } from './reply-matrix.ts'

/** A letter as one line of a list. */
export interface LetterLine {
  readonly letter: Letter
  readonly demands: readonly { readonly demand: Demand; readonly standing: DemandStanding }[]
  readonly matrix: ReplyMatrix
  /** Signatures that were not withdrawn. */
  readonly signatories: number
}

/** One letter as a line. */
export function letterLine(register: Register, letter: Letter, today: CivilDate): LetterLine {
  return {
    letter,
    demands: demandsOf(register, letter.id).map(demand => ({
      demand,
      standing: demandStanding(register, demand.id, today),
    })),
    matrix: replyMatrix(register, letter, today),
    signatories: letter.signatures.filter(({ withdrawnOn }) => withdrawnOn === null).length,
  }
}
