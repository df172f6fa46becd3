import type { FoundHead, Verdict } from '../../data/contract.ts'
import type { Result } from '../../data/failure.ts'
import { bridge } from '../bridge.ts'
import { storeOf, useStore } from '../store.ts'

/** How far the checking of the ledgers is, from 0 to 1. */
export const verifyProgress = storeOf(0)
export const useVerifyProgress = (): number => useStore(verifyProgress)

/** Has every entry of every ledger checked. */
export async function verifyLedgers(): Promise<Result<Verdict>> {
  verifyProgress.set(0)
  return bridge.invoke('register.verify', undefined)
}

export const stopVerifying = (): Promise<Result<void>> => bridge.invoke('verify.cancel', undefined)

/** Looks for a head that was noted as words. */
export const findHead = (words: string): Promise<Result<FoundHead>> =>
  bridge.invoke('register.findHead', { words })
