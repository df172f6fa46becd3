import { storeOf, useStore } from '../store.ts'

/** Opening tells how far it is only past so many milliseconds. */
const quietly = 500

const opening = storeOf<{ readonly began: number; readonly done: number } | null>(null)

/** The shell says how far it has read, from 0 to 1. */
export function openingIsAt(done: number): void {
  opening.set({ began: opening.get()?.began ?? performance.now(), done })
}

/** Waits for a call that opens a register; what it told of its progress is over with it. */
export async function whileOpening<Value>(call: Promise<Value>): Promise<Value> {
  try {
    return await call
  } finally {
    opening.set(null)
  }
}

/** How far opening is, from 0 to 1; null while none takes longer than half a second. */
export function useOpening(): number | null {
  const now = useStore(opening)
  return now !== null && performance.now() - now.began > quietly ? now.done : null
}
