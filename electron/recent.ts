import { app } from 'electron'
import type { RecentRegister } from '../data/contract.ts'

/**
 * Keeps the system's own list of recent documents to what the start page lists, the newest first, without the
 * encrypted registers: that list is shown to anyone who opens the program's menu in the task bar.
 */
export function showRecent(recent: readonly RecentRegister[]): void {
  app.clearRecentDocuments()
  const plain = recent.filter(({ name }) => name !== null)
  for (const { path } of plain.toReversed()) app.addRecentDocument(path)
}
