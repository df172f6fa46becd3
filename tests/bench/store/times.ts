import { performance } from 'node:perf_hooks'

/** Milliseconds, the middle one of several. */
export const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 1000) / 1000
}

/** How long each of several goes at a piece of work takes, in the middle. */
export async function medianOf(goes: number, work: (go: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let go = 0; go < goes; go++) {
    const began = performance.now()
    await work(go)
    times.push(performance.now() - began)
  }
  return median(times)
}

/** How many times as long ours takes as a peer. */
export const ratio = (ours: number, peer: number): number => Math.round((ours / peer) * 100) / 100

/** A row that could not be measured: the others stand. */
export interface NotMeasured {
  readonly failed: string
}

/** A row's figures, or why it has none. */
export async function row<Figures>(
  measure: () => Figures | Promise<Figures>,
): Promise<Figures | NotMeasured> {
  try {
    return await measure()
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
