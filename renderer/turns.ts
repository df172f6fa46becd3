import type { Steps } from '../data/domain/steps.ts'

/** Work that is done in steps takes so many milliseconds, then the window has its turn. */
const turn = 8

/** Gives the window its turn where the present one has lasted long enough: typing, clicks, drawing. */
export function turns(): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < turn) return undefined
    // Behind everything else: what is yielded otherwise comes back before the window has drawn.
    return scheduler.postTask(
      () => {
        began = performance.now()
      },
      { priority: 'background' },
    )
  }
}

/** What a piece of work may tell while it goes on, and by what it can be ended. */
export interface Watched {
  readonly progress: (done: number) => void
  readonly signal: AbortSignal
}

/** All steps of a piece of work, in turns with everything else the window does. Ended by the signal it throws its reason. */
export async function inTurns<Value>(steps: Steps<Value>, { progress, signal }: Watched): Promise<Value> {
  const others = turns()
  for (;;) {
    signal.throwIfAborted()
    const { done, value } = steps.next()
    if (done) return value
    const pause = others()
    if (!pause) continue
    progress(value)
    await pause
  }
}
