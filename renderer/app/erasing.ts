import type { StillStanding } from '../../data/contract.ts'
import { type Result, succeed } from '../../data/failure.ts'
import { bridge } from '../bridge.ts'
import { storeOf, useStore } from '../store.ts'

const standing = storeOf<StillStanding | null>(null)

/** What is erased and still stands on this disk; null while that is not known. */
export const useStillStanding = (): StillStanding | null => useStore(standing)

/** Asks what of it still stands. */
export const askStillStanding = async (): Promise<Result<StillStanding>> =>
  noted(await bridge.invoke('erasing.state', undefined))

/** Tries again what failed, or empties a ledger in place of its laptop. */
export const carryOutErasures = async (inPlaceOf: string | null): Promise<Result<StillStanding>> =>
  noted(await bridge.invoke('erasing.carryOut', { inPlaceOf }))

function noted(result: Result<StillStanding>): Result<StillStanding> {
  if (!result.ok) return result
  standing.set(result.value)
  return succeed(result.value)
}
