import type { StillStanding } from '../data/contract.ts'
import { type Result, succeed } from '../data/failure.ts'
import type { OpenRegister } from '../data/store/open-register.ts'

/** What is erased and still stands somewhere on this disk. */
export async function state(open: OpenRegister): Promise<Result<StillStanding>> {
  const { unfinished, waiting } = open.erasing()
  return succeed({ unfinished, waiting: waiting.map(each => ({ ...each, people: [...each.people] })) })
}

/** Tries again what failed, or empties a ledger whose laptop will never write to it again. */
export async function carryOut(open: OpenRegister, inPlaceOf: string | null): Promise<Result<StillStanding>> {
  if (inPlaceOf === null) await open.settleErasures()
  else {
    const emptied = await open.emptyInPlaceOf(inPlaceOf)
    if (!emptied.ok) return emptied
  }
  return state(open)
}
