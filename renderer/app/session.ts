import type { Input, Locked, Opened, RecentRegister, Settings } from '../../data/contract.ts'
import { type Failure, fail, type Result, succeed } from '../../data/failure.ts'
import { bridge } from '../bridge.ts'
import { currentReplica, showNone, showRegister } from '../replica.ts'
import { storeOf, useStore } from '../store.ts'
import { showAppearance } from './appearance.ts'
import { openDialog } from './dialogs.ts'
import { forgetFormDrafts, keepOpenForms, readFormDrafts } from './form-drafts.ts'
import { tell } from './messages.ts'
import { openingIsAt, whileOpening } from './opening.ts'
import { keepPlace, returnToPlace } from './place.ts'

/** What the app knows besides the register: the person's settings and the registers opened lately. */
export interface Session {
  readonly version: string
  /** Whether this is the app as it is worked on. */
  readonly development: boolean
  readonly settings: Settings
  readonly recent: readonly RecentRegister[]
  /** The register that waits for its passphrase. */
  readonly locked: Locked | null
}

const session = storeOf<Session>({
  version: '',
  development: false,
  settings: {
    language: 'en',
    author: '',
    appearance: 'system',
    digits: 'western',
    tourSeen: true,
    lockAfter: 15,
    folderWhenLocked: false,
    deadlineNotices: false,
  },
  recent: [],
  locked: null,
})

export const useSession = (): Session => useStore(session)
export const currentSettings = (): Settings => session.get().settings
export const recentRegisters = (): readonly RecentRegister[] => session.get().recent
export const isDevelopment = (): boolean => session.get().development
export const isLocked = (): boolean => session.get().locked !== null

/** Asks the shell how things stand; gives the register that it has open, which is to be taken over. */
export async function startApp(): Promise<Opened | null> {
  const started = await bridge.invoke('app.start', undefined)
  if (!started.ok) {
    tell({ kind: 'failure', failure: started.failure })
    return null
  }
  const { opened, ...rest } = started.value
  session.set(rest)
  showLanguage()
  return opened
}

/** Takes over the register that the shell had open when this window began. */
export async function showAtStart(opened: Opened): Promise<void> {
  const shown = await opening(Promise.resolve(succeed(opened)), each => each)
  if (!shown.ok) tellFailure(shown.failure)
}

/** Changes settings, for this window and for the next start. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const result = await bridge.invoke('settings.change', changes)
  if (!result.ok) return tell({ kind: 'failure', failure: result.failure })
  session.set({ ...session.get(), settings: result.value })
  showLanguage()
}

/**
 * Waits for a call that opens a register and takes that one over. Given up where that is offered, it fails as
 * `cancelled`, and what was opened is closed again.
 */
async function opening<Value>(
  call: Promise<Result<Value>>,
  openedIn: (value: Value) => Opened | null,
  stoppable = true,
): Promise<Result<Value>> {
  const result = await whileOpening(stoppable, async signal => {
    const answer = await call
    const opened = answer.ok ? openedIn(answer.value) : null
    if (opened === null) return answer
    const shown = await showOpened(opened, signal)
    return shown.ok ? answer : shown
  })
  if (!result.ok && result.failure.code === 'cancelled') await closeRegister()
  return result
}

async function showOpened(opened: Opened, signal: AbortSignal): Promise<Result<void>> {
  try {
    const beforehand = Promise.all([readFormDrafts(opened.register), returnToPlace()])
    const shown = await showRegister(opened, { progress: openingIsAt, signal }, beforehand)
    if (!shown.ok) return shown
  } catch (error) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    throw error
  }
  session.set({ ...session.get(), locked: null })
  for (const notice of opened.notices) tell({ kind: 'notice', notice })
  return succeed(undefined)
}

/** Says what went wrong; who gave up knows. */
function tellFailure(failure: Failure): void {
  if (failure.code !== 'cancelled') tell({ kind: 'failure', failure })
}

/** Makes a register and shows it. Gives its recovery key where it is encrypted; null also where nothing was made. */
export async function createRegister(input: Input<'register.create'>): Promise<Result<string | null>> {
  const result = await opening(bridge.invoke('register.create', input), made => made?.opened ?? null, false)
  return result.ok ? succeed(result.value?.recoveryKey ?? null) : result
}

/** Encrypts the open register; gives its recovery key. */
export async function encryptRegister(passphrase: string): Promise<Result<string | null>> {
  const result = await opening(bridge.invoke('register.encrypt', { passphrase }), made => made.opened, false)
  return result.ok ? succeed(result.value.recoveryKey) : result
}

/** Opens a register and shows it, or asks for its passphrase. What goes wrong is said. */
export async function openRegister(path: string | null): Promise<void> {
  const result = await opening(bridge.invoke('register.open', { path }), openedOf)
  if (result.ok) return showLocked(result.value)
  if (!(await offerBackups(result.failure))) tellFailure(result.failure)
}

/** Opens the register that was asked for from outside the app, if one was. */
export async function openAsked(): Promise<void> {
  const result = await opening(bridge.invoke('register.openAsked', undefined), openedOf)
  if (result.ok) return showLocked(result.value)
  if (!(await offerBackups(result.failure))) tellFailure(result.failure)
}

/** Copies a backup of the register that did not open to a new folder and goes on there. False: no place was chosen. */
export async function openBackup(made: string): Promise<Result<boolean>> {
  const result = await opening(bridge.invoke('restore.open', { made }), openedOf)
  if (!result.ok) return result
  showLocked(result.value)
  return succeed(result.value !== null)
}

/** Offers the backups of a register that does not open; false where there is none. */
async function offerBackups(failure: Failure): Promise<boolean> {
  if (failure.code === 'cancelled') return false
  const found = await bridge.invoke('restore.list', undefined)
  const backups = found.ok ? found.value : []
  if (backups.length > 0) openDialog('register.restore', { failure, backups })
  return backups.length > 0
}

const openedOf = (chosen: Opened | Locked | null): Opened | null =>
  chosen !== null && !('locked' in chosen) ? chosen : null

function showLocked(chosen: Opened | Locked | null): void {
  if (chosen !== null && 'locked' in chosen) session.set({ ...session.get(), locked: chosen })
}

/** Opens the chosen bundle as a register of its own. */
export async function openBundle(passphrase: string): Promise<Result<Opened | null>> {
  if (currentReplica() !== null) {
    await keepOpenForms()
    await keepPlace()
  }
  return opening(bridge.invoke('bundle.open', { passphrase }), opened => opened, false)
}

/** Takes in the bundle that was compared; its entries come like those of another laptop. Null, or why not. */
export async function takeBundleIn(): Promise<Failure | null> {
  const result = await bridge.invoke('bundle.takeIn', undefined)
  if (!result.ok) return result.failure
  tell({ kind: 'done', what: 'bundleTakenIn', undo: false })
  return null
}

export async function openSample(): Promise<void> {
  const result = await opening(bridge.invoke('register.openSample', undefined), opened => opened)
  if (!result.ok) tellFailure(result.failure)
}

/** Opens the locked register; null, or why not. What was typed is passed on and not kept. */
export async function unlockRegister(typed: string): Promise<Failure | null> {
  const result = await opening(bridge.invoke('register.unlock', { typed }), opened => opened)
  if (result.ok || result.failure.code === 'cancelled') return null
  await offerBackups(result.failure)
  return result.failure
}

/** Locks the register: the shell forgets its key and loads this page anew. */
export async function lockRegister(): Promise<void> {
  await keepOpenForms()
  await keepPlace()
  await bridge.invoke('register.lock', undefined)
}

/** Closes the register, or leaves the locked one, and goes back to the start page. */
export async function closeRegister(): Promise<void> {
  await keepOpenForms()
  await keepPlace()
  forgetFormDrafts()
  await bridge.invoke('register.close', undefined)
  showNone()
  const started = await bridge.invoke('app.start', undefined)
  if (started.ok) session.set({ ...session.get(), recent: started.value.recent, locked: null })
  await openAsked()
}

/** Takes a register off the list of recent ones; the register itself stays where it is. */
export async function forgetRegister(path: string): Promise<void> {
  const result = await bridge.invoke('register.forget', { path })
  if (result.ok) session.set({ ...session.get(), recent: result.value })
}

/** Takes every register off that list, and off the system's own. */
export async function forgetRegisters(): Promise<void> {
  const result = await bridge.invoke('register.forgetAll', undefined)
  if (result.ok) session.set({ ...session.get(), recent: result.value })
}

function showLanguage(): void {
  const { language, appearance } = session.get().settings
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  showAppearance(appearance)
}
