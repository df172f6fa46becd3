import { useEffect } from 'react'
import type { CivilDate } from '../../data/domain/civil-date.ts'
import type { RegisterId } from '../../data/domain/ids.ts'
import { deadlinesAhead } from '../../data/queries/deadlines.ts'
import { bridge } from '../bridge.ts'
import { currentAsOf, currentReplica, useReplica, useTodayItself } from '../replica.ts'
import { useSession } from './session.ts'

/** Counts the deadlines of the open register in idle moments, each day anew, for the shell to tell. */
export function useDeadlineNotices(): void {
  const register = useReplica()?.opened.register ?? null
  const today = useTodayItself()
  const { deadlineNotices } = useSession().settings
  useEffect(() => {
    if (register === null || !deadlineNotices) return
    return countWhenIdle(register, today)
  }, [register, today, deadlineNotices])
}

function countWhenIdle(of: RegisterId, today: CivilDate): () => void {
  const now = currentReplica()
  if (now === null || currentAsOf() !== null) return () => undefined
  const steps = deadlinesAhead(now.register, today)
  let waiting = requestIdleCallback(go)
  function go(idle: IdleDeadline): void {
    while (idle.timeRemaining() > 5) {
      const step = steps.next()
      if (step.done) return void bridge.invoke('deadlines.tell', { register: of, count: step.value })
    }
    waiting = requestIdleCallback(go)
  }
  return () => cancelIdleCallback(waiting)
}
