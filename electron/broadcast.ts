import { BrowserWindow } from 'electron'
import type { Broadcast } from '../data/contract.ts'

/** Tells every window. */
export function broadcast(message: Broadcast): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('broadcast', message)
}
