import { useEffect, useState } from 'react'
import type { Steps } from '../data/domain/steps.ts'
import { inTurns } from './turns.ts'

/**
 * What work comes to that takes a while: done in turns with everything else in the window, given up where other work
 * takes its place. Null: there is none, or it is going on.
 */
export function useWorkedOut<Value>(work: (() => Steps<Value>) | null): Value | null {
  const [worked, setWorked] = useState<{ readonly of: typeof work; readonly value: Value } | null>(null)
  useEffect(() => {
    if (work === null) return
    const ending = new AbortController()
    const { signal } = ending
    inTurns(work(), { signal, progress: () => undefined }).then(
      value => setWorked({ of: work, value }),
      error => {
        if (!signal.aborted) throw error
      },
    )
    return () => ending.abort()
  }, [work])
  return worked?.of === work ? (worked?.value ?? null) : null
}
