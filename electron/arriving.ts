import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Entry } from '../data/domain/entry.ts'
import { portionFrom } from '../data/portions.ts'
import { broadcast } from './broadcast.ts'

/** Tells every window what other laptops wrote, in portions, in turns with everything else, while its register is open. */
export async function broadcastArrived(entries: readonly Entry[], isOpen: () => boolean): Promise<void> {
  for (let from: number | null = entries.length > 0 ? 0 : null; from !== null && isOpen(); ) {
    const portion = portionFrom(entries, from)
    broadcast({ kind: 'arrived', portion })
    from = portion.next
    if (from !== null) await othersTurn()
  }
}
