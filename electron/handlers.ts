import { app } from 'electron'
import type { CallName, Input, Output } from '../data/contract.ts'
import { civilDateOf } from '../data/domain/civil-date.ts'
import { fail, type Result, succeed } from '../data/failure.ts'
import type { KeyRing } from '../data/store/key-ring.ts'
import type { OpenRegister } from '../data/store/open-register.ts'
import { showAppearance } from './appearance.ts'
import { Backups } from './backups.ts'
import type { Bundles } from './bundles.ts'
import { noteCopied } from './copied.ts'
import { tellDeadlines } from './deadlines.ts'
import * as erasing from './erasing.ts'
import type { InstallationFile } from './installation.ts'
import { showMenu } from './menu.ts'
import { keepPlace, readPlace } from './place.ts'
import type { Registers } from './registers.ts'
import * as restoring from './restoring.ts'
import * as verifying from './verifying.ts'

/** What the handlers work with. */
export interface Handled {
  readonly installation: InstallationFile
  readonly registers: Registers
  readonly bundles: Bundles
}

/** A handler gets what its call's schema let through, and answers with what the contract promises. */
export type Handlers = {
  readonly [Name in CallName]: (input: Input<Name>, handled: Handled) => Promise<Result<Output<Name>>>
}

const noRegisterOpen = fail({ code: 'noRegisterOpen' })
const today = () => civilDateOf(new Date())

const withKeys = async <Value>(registers: Registers, ask: (keys: KeyRing) => Promise<Result<Value>>) => {
  const keys = registers.current()?.keys
  return keys ? ask(keys) : noRegisterOpen
}

const withOpen = async <Value>(
  { registers }: Handled,
  ask: (open: OpenRegister) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const open = registers.current()
  return open ? ask(open) : noRegisterOpen
}

const withBackups = <Value>(handled: Handled, ask: (backups: Backups) => Promise<Result<Value>>) =>
  withOpen(handled, open => ask(new Backups(open, handled.installation)))

/** One answer for each call of the contract. */
export const handlers: Handlers = {
  'app.start': async (_input, { installation, registers }) =>
    succeed({
      version: app.getVersion(),
      development: !app.isPackaged,
      settings: installation.settings(),
      recent: [...installation.recent()],
      opened: registers.opened(),
      locked: registers.locked(),
    }),
  'settings.change': async (changes, { installation }) => {
    const settings = await installation.changeSettings(changes)
    showAppearance(settings.appearance)
    return succeed(settings)
  },
  'register.create': ({ name, passphrase }, { registers }) => registers.create(name, passphrase),
  'register.open': ({ path }, { registers }) => registers.open(path),
  'register.openAsked': (_input, { registers }) => registers.openAsked(),
  'register.openSample': (_input, { registers }) => registers.openSample(),
  'register.stopOpening': async (_input, { registers }) => succeed(registers.stopOpening()),
  'register.entries': async ({ register, from }, { registers }) => registers.entries(register, from),
  'register.forget': async ({ path }, { installation }) => {
    await installation.forget(path)
    return succeed([...installation.recent()])
  },
  'register.forgetAll': async (_input, { installation }) => {
    for (const { path } of installation.recent()) await installation.forget(path)
    return succeed([...installation.recent()])
  },
  'register.close': async (_input, { registers }) => succeed(await registers.close()),
  'register.unlock': ({ typed }, { registers }) => registers.unlock(typed),
  'register.lock': async (_input, { registers }) => succeed(await registers.lock('asked')),
  'register.encrypt': ({ passphrase }, { registers }) => registers.encrypt(passphrase),
  'keys.list': (_input, { registers }) => withKeys(registers, keys => keys.slots()),
  'keys.add': (wanted, { registers }) => withKeys(registers, keys => keys.add(wanted, today())),
  'keys.change': ({ id, passphrase }, { registers }) =>
    withKeys(registers, keys => keys.change(id, passphrase, today())),
  'keys.revoke': ({ id }, { registers }) => withKeys(registers, keys => keys.revoke(id)),
  'keys.renewRecovery': (_input, { registers }) =>
    withKeys(registers, keys => keys.renewRecoveryKey(today())),
  'clipboard.copied': async text => succeed(noteCopied(text)),
  'menu.show': async menu => succeed(showMenu(menu)),
  'register.submit': ({ command, seen }, { registers }) => registers.submit(command, seen),
  'register.verify': (_input, handled) => withOpen(handled, verifying.verify),
  'verify.cancel': async () => succeed(verifying.cancel()),
  'register.findHead': ({ words }, handled) => withOpen(handled, open => verifying.findHead(open, words)),
  'erasing.state': (_input, handled) => withOpen(handled, erasing.state),
  'erasing.carryOut': ({ inPlaceOf }, handled) =>
    withOpen(handled, open => erasing.carryOut(open, inPlaceOf)),
  'backup.list': (_input, handled) => withBackups(handled, backups => backups.list()),
  'backup.keepIn': (where, handled) => withBackups(handled, backups => backups.keepIn(where)),
  'backup.make': (_input, handled) => withBackups(handled, backups => backups.make()),
  'backup.compare': ({ made }, handled) => withBackups(handled, backups => backups.compare(made)),
  'backup.bringBack': async ({ made }, handled) => {
    const done = await withBackups(handled, backups => backups.bringBack(made))
    if (done.ok) await handled.registers.close()
    return done
  },
  'backup.restoreTo': ({ made }, handled) => withBackups(handled, backups => backups.restoreTo(made)),
  'restore.list': (_input, handled) => restoring.list(handled),
  'restore.preview': ({ made, typed }, handled) => restoring.preview(handled, made, typed),
  'restore.open': ({ made }, handled) => restoring.openCopy(handled, made),
  'bundle.export': (input, { bundles }) => bundles.export(input),
  'bundle.choose': (_input, { bundles }) => bundles.choose(),
  'bundle.chooseAsked': (_input, { bundles }) => bundles.chooseAsked(),
  'bundle.compare': ({ passphrase }, { bundles }) => bundles.compare(passphrase),
  'bundle.takeIn': (_input, { bundles }) => bundles.takeIn(),
  'bundle.open': ({ passphrase }, { bundles }) => bundles.open(passphrase),
  'deadlines.tell': async (told, handled) => succeed(await tellDeadlines(handled, told)),
  'draft.read': async (_input, { registers }) => registers.current()?.readDraft() ?? noRegisterOpen,
  'draft.keep': async ({ register, draft }, { registers }) => {
    const open = registers.current()
    return open?.id === register ? open.keepDraft(draft) : noRegisterOpen
  },
  'forms.read': (_input, handled) =>
    withOpen(handled, async open => {
      const begun = await open.readForms()
      return begun.ok ? succeed([...begun.value]) : begun
    }),
  'forms.keep': ({ register, drafts }, handled) =>
    withOpen(handled, async open => (open.id === register ? open.keepForms(drafts) : noRegisterOpen)),
  'place.read': (_input, handled) => withOpen(handled, readPlace),
  'place.keep': ({ register, place }, handled) =>
    withOpen(handled, async open => (open.id === register ? keepPlace(open, place) : noRegisterOpen)),
  'file.keep': async ({ name, mediaType, bytes }, { registers }) =>
    registers.current()?.keepFile(name, mediaType, bytes) ?? noRegisterOpen,
  'file.read': async ({ file }, { registers }) => registers.current()?.readFile(file) ?? noRegisterOpen,
}
