import type { Arrived } from './others-ledgers.ts'
import type { Watch } from './watching.ts'

/** Files come in bursts: so many milliseconds after the first is heard of, all of them are looked at. */
const burst = 150
/** A folder is looked at this often (in milliseconds) whatever is heard of it. */
const nowAndThen = 3_000

/**
 * Looks at a register's folder when something in it is heard to change, and now and then whatever is heard; tells of
 * what arrived. A look that fails (a stick that was pulled out) is tried again the next time. Gives the way to stop.
 */
export function follow(
  folder: string,
  look: () => Promise<Arrived>,
  hear: (arrived: Arrived) => void,
  watch?: Watch,
): () => void {
  let stopped = false
  let next: NodeJS.Timeout | null = null
  let due = Number.POSITIVE_INFINITY
  const lookIn = (milliseconds: number) => {
    const at = Date.now() + milliseconds
    if (stopped || at >= due) return
    if (next) clearTimeout(next)
    due = at
    next = setTimeout(lookNow, milliseconds)
    next.unref()
  }
  const lookNow = async () => {
    due = Number.POSITIVE_INFINITY
    const arrived = await look().catch(() => null)
    if (stopped) return
    if (arrived && (arrived.entries.length > 0 || arrived.notices.length > 0)) hear(arrived)
    lookIn(nowAndThen)
  }
  const unwatch = watch?.(folder, () => lookIn(burst))
  lookIn(0)
  return () => {
    stopped = true
    if (next) clearTimeout(next)
    unwatch?.()
  }
}
