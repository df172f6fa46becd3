import { app, nativeTheme } from 'electron'
import { type CallName, fail, type Input, type Output, type Result, succeed } from '../data/contract.ts'
import type { InstallationFile } from './installation.ts'
import { showMenu } from './menu.ts'
import type { Registers } from './registers.ts'

/** What the handlers work with. */
export interface Handled {
  readonly installation: InstallationFile
  readonly registers: Registers
}

/** A handler gets what its call's schema let through, and answers with what the contract promises. */
export type Handlers = {
  readonly [Name in CallName]: (input: Input<Name>, handled: Handled) => Promise<Result<Output<Name>>>
}

const noRegisterOpen = fail({ code: 'noRegisterOpen' })

/** One answer for each call of the contract. */
export const handlers: Handlers = {
  'app.start': async (_input, { installation, registers }) =>
    succeed({
      version: app.getVersion(),
      settings: installation.settings(),
      recent: [...installation.recent()],
      opened: registers.opened(),
    }),
  'settings.change': async (changes, { installation }) => {
    const settings = await installation.changeSettings(changes)
    nativeTheme.themeSource = settings.appearance
    showMenu(settings.language)
    return succeed(settings)
  },
  'register.create': ({ name }, { registers }) => registers.create(name),
  'register.open': ({ path }, { registers }) => registers.open(path),
  'register.openSample': (_input, { registers }) => registers.openSample(),
  'register.forget': async ({ path }, { installation }) => {
    await installation.forget(path)
    return succeed([...installation.recent()])
  },
  'register.close': async (_input, { registers }) => succeed(registers.close()),
  'register.submit': (command, { registers }) => registers.submit(command),
  'draft.read': async (_input, { registers }) => registers.current()?.readDraft() ?? noRegisterOpen,
  'draft.keep': async ({ register, draft }, { registers }) => {
    const open = registers.current()
    return open?.id === register ? open.keepDraft(draft) : noRegisterOpen
  },
  'file.keep': async ({ name, mediaType, bytes }, { registers }) =>
    registers.current()?.keepFile(name, mediaType, bytes) ?? noRegisterOpen,
  'file.read': async ({ file }, { registers }) => registers.current()?.readFile(file) ?? noRegisterOpen,
}
