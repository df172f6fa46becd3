import { setImmediate as othersTurn } from 'node:timers/promises'
import { BrowserWindow } from 'electron'
import type { Broadcast } from '../data/contract.ts'
import type { Entry } from '../data/domain/entry.ts'
import { portionFrom } from '../data/portions.ts'

/** Tells every window. */
export function broadcast(message: Broadcast): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('broadcast', message)
}

/** Tells every window what other laptops wrote, in portions, in turns with everything else, while its register is open. */
export async function broadcastArrived(entries: readonly Entry[], isOpen: () => boolean): Promise<void> {
  for (let from: number | null = entries.length > 0 ? 0 : null; from !== null && isOpen(); ) {
    const portion = portionFrom(entries, from)
    broadcast({ kind: 'arrived', portion })
    from = portion.next
    if (from !== null) await othersTurn()
  }
}
