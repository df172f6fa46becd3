import type { Opened } from '../data/contract.ts'
import type { CivilDate } from '../data/domain/civil-date.ts'
import { type Entry, type Seen, seenAll } from '../data/domain/entry.ts'
import { Gathering } from '../data/domain/folding.ts'
import { type Result, succeed } from '../data/failure.ts'
import { entriesIn } from '../data/portions.ts'
import { prepareOverview } from '../data/queries/overview.ts'
import { bridge } from './bridge.ts'
import type { Replica } from './replica.ts'
import { inTurns, turns } from './turns.ts'

/** What the window does with a register that the shell has opened, one after the other. */
export type TakingIn = 'takingIn' | 'puttingTogether' | 'preparing'

export interface Watched {
  readonly progress: (doing: TakingIn, done: number) => void
  /** Aborting it gives up: taking in throws its reason. */
  readonly signal: AbortSignal
}

/**
 * Takes over the register that the shell has opened: its entries come in portions, and are folded and made ready to
 * be shown on a day in turns with everything else, so that the window answers all the while.
 */
export async function takeIn(
  opened: Opened,
  today: CivilDate,
  { progress, signal }: Watched,
): Promise<Result<Replica>> {
  const portion = (from: number) => bridge.invoke('register.entries', { register: opened.register, from })
  const entries: Entry[] = []
  const [gathering, others] = [new Gathering(), turns()]
  let seen: Seen = {}
  for (let coming = portion(0); ; ) {
    const came = await coming
    signal.throwIfAborted()
    if (!came.ok) return came
    const { next } = came.value
    // The shell gets the next one ready meanwhile.
    if (next !== null) coming = portion(next)
    const some = entriesIn(came.value)
    seen = seenAll(some, seen)
    for (const entry of some) {
      entries.push(entry)
      gathering.add(entry)
    }
    if (next === null) break
    const pause = others()
    if (!pause) continue
    progress('takingIn', entries.length / opened.entries)
    await pause
  }
  const watched = (doing: TakingIn) => ({ signal, progress: (done: number) => progress(doing, done) })
  const register = await inTurns(gathering.folding(), watched('puttingTogether'))
  await inTurns(prepareOverview(register, today), watched('preparing'))
  return succeed({ opened, register, entries, seen })
}
