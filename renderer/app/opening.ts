import { bridge } from '../bridge.ts'
import { storeOf, useStore } from '../store.ts'
import type { TakingIn } from '../taking-in.ts'

/** Opening tells how far it is only past so many milliseconds. */
const quietly = 500

/** Where on the whole way each part of opening begins and ends. */
const parts: Readonly<Record<'reading' | TakingIn, readonly [number, number]>> = {
  reading: [0, 0.4],
  takingIn: [0.4, 0.8],
  puttingTogether: [0.8, 0.92],
  preparing: [0.92, 1],
}
export type OpeningPart = keyof typeof parts

/** How far opening is, what it is doing, and the way out; null where it cannot be stopped. */
export interface OpeningNow {
  readonly part: OpeningPart
  readonly done: number
  readonly stop: (() => void) | null
}

interface Run {
  readonly stop: (() => void) | null
  timer: number | null
}
let run: Run | null = null
const told = storeOf<OpeningNow | null>(null)
const late = storeOf(false)
const busy = storeOf(false)

/** Whether a register is being opened. */
export const isOpening = (): boolean => busy.get()
export const useIsOpening = (): boolean => useStore(busy)

/** The shell, or this window, says how far a part of opening is, from 0 to 1. */
export function openingIsAt(part: OpeningPart, done: number): void {
  if (run === null) return
  run.timer ??= window.setTimeout(() => late.set(true), quietly)
  const [from, to] = parts[part]
  told.set({ part, done: from + (to - from) * done, stop: run.stop })
}

/** Does what opens a register; `stoppable`: the person is offered to give it up, which aborts the signal. */
export async function whileOpening<Value>(
  stoppable: boolean,
  open: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const giveUp = new AbortController()
  const stop = () => {
    giveUp.abort()
    void bridge.invoke('register.stopOpening', undefined)
  }
  const own: Run = { stop: stoppable ? stop : null, timer: null }
  run = own
  busy.set(true)
  try {
    return await open(giveUp.signal)
  } finally {
    if (own.timer !== null) clearTimeout(own.timer)
    if (run === own) {
      run = null
      busy.set(false)
      late.set(false)
      told.set(null)
    }
  }
}

/** How far opening is; null while none takes longer than half a second. */
export function useOpening(): OpeningNow | null {
  const [now, isLate] = [useStore(told), useStore(late)]
  return isLate ? now : null
}
