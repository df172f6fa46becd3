import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Steps } from '../domain/steps.ts'

/** A step may take so many milliseconds before others get their turn. */
const stepLimit = 12

export interface Watched {
  /** Hears that work begins, at 0, and what each turn's last step told of how far it is. */
  readonly progress?: ((done: number) => void) | undefined
  /** Aborting it ends the work between two turns: what waits for it fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** All steps of a piece of work, with turns for everything else between them. */
export async function inTurns<Value>(
  steps: Steps<Value>,
  { progress, signal }: Watched = {},
): Promise<Value> {
  progress?.(0)
  let since = performance.now()
  for (;;) {
    signal?.throwIfAborted()
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < stepLimit) continue
    progress?.(value)
    await othersTurn()
    since = performance.now()
  }
}
