import { watch } from 'node:fs'
import { join } from 'node:path'

/** Calls back when something in a folder may have changed, until it is stopped. */
export type Watch = (folder: string, changed: () => void) => () => void

/**
 * Watches a register's folder by the system's own means. Where there are none (folders on a network, in some
 * encrypted or virtual file systems), or they fail later, nothing is heard, and looking now and then has to do.
 */
export const systemWatch: Watch = (folder, changed) => {
  const watchers = [folder, join(folder, 'ledgers'), join(folder, 'files')].flatMap(path => {
    try {
      const watcher = watch(path, { persistent: false }, changed)
      return [watcher.on('error', () => watcher.close())]
    } catch {
      return []
    }
  })
  return () => {
    for (const watcher of watchers) watcher.close()
  }
}
