import { app, Notification } from 'electron'
import type { Input } from '../data/contract.ts'
import { civilDateOf } from '../data/domain/civil-date.ts'
import type { Handled } from './handlers.ts'
import { createWindow } from './window.ts'
import { words } from './words.ts'

/** What stands in the computer's own list of notifications. */
let shown: Notification | null = null

/**
 * Says how many deadlines are near, once a day at most and only where the person wants it. A locked screen may show
 * it, so it is a number and nothing else; of a register that was locked meanwhile nothing is said.
 */
export async function tellDeadlines(
  { installation, registers }: Handled,
  { register, count }: Input<'deadlines.tell'>,
): Promise<void> {
  const { language, deadlineNotices } = installation.settings()
  const today = civilDateOf(new Date())
  if (!deadlineNotices || count === 0 || !Notification.isSupported()) return
  if (registers.current()?.id !== register || registers.isSample()) return
  if (installation.deadlinesToldOn() === today) return
  await installation.keepDeadlinesToldOn(today)
  if (registers.current()?.id !== register) return
  shown = new Notification({ title: app.getName(), body: words(language).deadlines(count), silent: true })
  shown.on('click', () => createWindow(Promise.resolve(installation)))
  shown.show()
}

/** Takes back what is still in view. */
export function takeBackDeadlines(): void {
  shown?.close()
  shown = null
}
