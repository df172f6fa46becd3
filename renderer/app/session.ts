import {
  type Failure,
  type Input,
  type Locked,
  type Opened,
  type RecentRegister,
  type Result,
  type Settings,
  succeed,
} from '../../data/contract.ts'
import { bridge } from '../bridge.ts'
import { showRegister } from '../replica.ts'
import { storeOf, useStore } from '../store.ts'
import { showAppearance } from './appearance.ts'
import { openDialog } from './dialogs.ts'
import { tell } from './messages.ts'
import { whileOpening } from './opening.ts'

/** What the app knows besides the register: the person's settings and the registers opened lately. */
export interface Session {
  readonly version: string
  readonly settings: Settings
  readonly recent: readonly RecentRegister[]
  /** The register that waits for its passphrase. */
  readonly locked: Locked | null
}

const session = storeOf<Session>({
  version: '',
  settings: {
    language: 'en',
    author: '',
    appearance: 'system',
    digits: 'western',
    lockAfter: 15,
    folderWhenLocked: false,
  },
  recent: [],
  locked: null,
})

export const useSession = (): Session => useStore(session)
export const currentSettings = (): Settings => session.get().settings
export const isLocked = (): boolean => session.get().locked !== null

/** Asks the shell how things stand. */
export async function startApp(): Promise<void> {
  const started = await bridge.invoke('app.start', undefined)
  if (!started.ok) return tell({ kind: 'failure', failure: started.failure })
  const { opened, ...rest } = started.value
  session.set(rest)
  showRegister(opened)
  showLanguage()
}

/** Changes settings, for this window and for the next start. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const result = await bridge.invoke('settings.change', changes)
  if (!result.ok) return tell({ kind: 'failure', failure: result.failure })
  session.set({ ...session.get(), settings: result.value })
  showLanguage()
}

/** Makes a register and shows it. Gives its recovery key where it is encrypted; null also where nothing was made. */
export async function createRegister(input: Input<'register.create'>): Promise<Result<string | null>> {
  const result = await whileOpening(bridge.invoke('register.create', input))
  if (!result.ok) return result
  if (result.value !== null) showOpened(result.value.opened)
  return succeed(result.value?.recoveryKey ?? null)
}

/** Encrypts the open register; gives its recovery key. */
export async function encryptRegister(passphrase: string): Promise<Result<string | null>> {
  const result = await whileOpening(bridge.invoke('register.encrypt', { passphrase }))
  if (!result.ok) return result
  showOpened(result.value.opened)
  return succeed(result.value.recoveryKey)
}

/** Opens a register and shows it, or asks for its passphrase. What goes wrong is said. */
export async function openRegister(path: string | null): Promise<void> {
  const result = await whileOpening(bridge.invoke('register.open', { path }))
  if (result.ok) return showChosen(result.value)
  if (!(await offerBackups(result.failure))) tell({ kind: 'failure', failure: result.failure })
}

/** Copies a backup of the register that did not open to a new folder and goes on there. False: no place was chosen. */
export async function openBackup(made: string): Promise<Result<boolean>> {
  const result = await whileOpening(bridge.invoke('restore.open', { made }))
  if (!result.ok) return result
  showChosen(result.value)
  return succeed(result.value !== null)
}

/** Offers the backups of a register that does not open; false where there is none. */
async function offerBackups(failure: Failure): Promise<boolean> {
  const found = await bridge.invoke('restore.list', undefined)
  const backups = found.ok ? found.value : []
  if (backups.length > 0) openDialog('register.restore', { failure, backups })
  return backups.length > 0
}

function showChosen(chosen: Opened | Locked | null): void {
  if (chosen === null) return
  if ('locked' in chosen) session.set({ ...session.get(), locked: chosen })
  else showOpened(chosen)
}

export async function openSample(): Promise<void> {
  const result = await whileOpening(bridge.invoke('register.openSample', undefined))
  if (result.ok) showOpened(result.value)
  else tell({ kind: 'failure', failure: result.failure })
}

/** Opens the locked register; null, or why not. What was typed is passed on and not kept. */
export async function unlockRegister(typed: string): Promise<Failure | null> {
  const result = await whileOpening(bridge.invoke('register.unlock', { typed }))
  if (!result.ok) {
    await offerBackups(result.failure)
    return result.failure
  }
  showOpened(result.value)
  return null
}

/** Locks the register: the shell forgets its key and loads this page anew. */
export async function lockRegister(): Promise<void> {
  await bridge.invoke('register.lock', undefined)
}

function showOpened(opened: Opened): void {
  session.set({ ...session.get(), locked: null })
  showRegister(opened)
  for (const notice of opened.notices) tell({ kind: 'notice', notice })
}

/** Closes the register, or leaves the locked one, and goes back to the start page. */
export async function closeRegister(): Promise<void> {
  await bridge.invoke('register.close', undefined)
  showRegister(null)
  const started = await bridge.invoke('app.start', undefined)
  if (started.ok) session.set({ ...session.get(), recent: started.value.recent, locked: null })
}

/** Takes a register off the list of recent ones; the register itself stays where it is. */
export async function forgetRegister(path: string): Promise<void> {
  const result = await bridge.invoke('register.forget', { path })
  if (result.ok) session.set({ ...session.get(), recent: result.value })
}

function showLanguage(): void {
  const { language, appearance } = session.get().settings
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  showAppearance(appearance)
}
