import { useEffect } from 'react'
import { bridge } from '../bridge.ts'
import { currentReplica, useAsOf } from '../replica.ts'
import { storeOf, useStore } from '../store.ts'
import { currentDialog, openDialog, useDialog } from './dialogs.ts'
import { tell } from './messages.ts'
import { useIsOpening } from './opening.ts'
import { isLocked, useSession } from './session.ts'

/** Whether a bundle may have been asked for from outside the app that was not shown yet: at the start nobody has looked. */
const asked = storeOf(true)

/** A bundle was asked for from outside the app; where something is in its way, it waits and that is said. */
export function bundleAsked(): void {
  asked.set(true)
  if (currentDialog() !== null || isLocked())
    tell({ kind: 'notice', notice: { code: 'bundleAskedWhileBusy' } })
}

/** Shows a bundle that was asked for as soon as no dialog, no lock and no look back is in its way. */
export function AskedBundle(): null {
  const isAsked = useStore(asked)
  const isFree = [
    useDialog() === null,
    useSession().locked === null,
    useAsOf() === null,
    !useIsOpening(),
  ].every(Boolean)
  useEffect(() => {
    if (isAsked && isFree) void show()
  }, [isAsked, isFree])
  return null
}

async function show(): Promise<void> {
  asked.set(false)
  const chosen = await bridge.invoke('bundle.chooseAsked', undefined)
  if (!chosen.ok || chosen.value === null) return
  const opened = currentReplica()?.opened
  const takes = opened && !opened.readOnly && !opened.part
  openDialog(takes ? 'bundle.takeIn' : 'bundle.open', { file: chosen.value })
}
