import type { Input, Opened, RecentRegister, Result, Settings } from '../../data/contract.ts'
import { bridge } from '../bridge.ts'
import { showRegister } from '../replica.ts'
import { storeOf, useStore } from '../store.ts'
import { tell } from './messages.ts'

/** What the app knows besides the register: the person's settings and the registers opened lately. */
export interface Session {
  readonly version: string
  readonly settings: Settings
  readonly recent: readonly RecentRegister[]
}

const session = storeOf<Session>({
  version: '',
  settings: { language: 'en', author: '', appearance: 'system' },
  recent: [],
})

export const useSession = (): Session => useStore(session)
export const currentSettings = (): Settings => session.get().settings

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

type Opening = 'register.create' | 'register.open' | 'register.openSample'

/** Creates or opens a register and shows it. False: nothing was opened (the dialog was closed, or it failed and said so). */
export async function openRegister<Name extends Opening>(name: Name, input: Input<Name>): Promise<boolean> {
  const result: Result<Opened | null> = await bridge.invoke<Opening>(name, input)
  if (!result.ok) {
    tell({ kind: 'failure', failure: result.failure })
    return false
  }
  if (result.value === null) return false
  showRegister(result.value)
  for (const notice of result.value.notices) tell({ kind: 'notice', notice })
  return true
}

/** Closes the register and goes back to the start page. */
export async function closeRegister(): Promise<void> {
  await bridge.invoke('register.close', undefined)
  showRegister(null)
  const started = await bridge.invoke('app.start', undefined)
  if (started.ok) session.set({ ...session.get(), recent: started.value.recent })
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
  document.documentElement.dataset['appearance'] = appearance
}
