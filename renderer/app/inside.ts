import { useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { readAllTexts } from '../i18n/i18n.ts'
import { storeOf, useStore } from '../store.ts'
import { useDialog } from './dialogs.ts'
import { useIsOpening } from './opening.ts'
import { to } from './routes.ts'

const readFirst = () => import('./OpenRegister.tsx')

const readFurther = async () => {
  const [{ Pages }, { DialogHost }, { HelpPage }] = await Promise.all([
    import('./Pages.tsx'),
    import('./DialogHost.tsx'),
    import('../features/help/HelpPage.tsx'),
    // A reminder is written in its recipient's language.
    readAllTexts(),
  ])
  return { Pages, DialogHost, HelpPage }
}

const readUnlocking = () => import('../features/vault/UnlockPage.tsx')

const first = storeOf<Awaited<ReturnType<typeof readFirst>> | null>(null)
const further = storeOf<Awaited<ReturnType<typeof readFurther>> | null>(null)

const unlocking = storeOf<Awaited<ReturnType<typeof readUnlocking>> | null>(null)

/** Where a locked register is opened: read where one is locked. */
export function useUnlocking(isLocked: boolean) {
  useEffect(() => {
    if (isLocked) void readUnlocking().then(unlocking.set)
  }, [isLocked])
  return useStore(unlocking)
}

/** An open register's frame and overview: null until they are read. */
export const useFirst = () => useStore(first)

/**
 * The other pages, the dialogs and the help: null until they are read. From then on they show as soon as they are asked
 * for, so that what is typed after a shortcut reaches the dialog that it opened.
 */
export const useFurther = () => useStore(further)

/** In the first idle moment, within this many milliseconds. */
const soon = { timeout: 300 }

/**
 * Reads the one once the page at the start is there, and the others once what was asked for is: as soon as nothing is
 * waited for, or where they themselves are.
 */
export function ReadingAhead(): null {
  const isFirstRead = useFirst() !== null
  const isElsewhere = useHashLocation()[0] !== to.overview()
  const [isOpening, dialog] = [useIsOpening(), useDialog()]
  const isWaiting = isOpening && !isElsewhere && dialog === null
  useEffect(() => {
    const asked = requestIdleCallback(() => void readFirst().then(first.set), soon)
    return () => cancelIdleCallback(asked)
  }, [])
  useEffect(() => {
    if (!isFirstRead || isWaiting) return
    const asked = requestIdleCallback(() => void readFurther().then(further.set), soon)
    return () => cancelIdleCallback(asked)
  }, [isFirstRead, isWaiting])
  return null
}
