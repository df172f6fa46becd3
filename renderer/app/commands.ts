import { interfaceLanguages } from '../../data/contract.ts'
import type { Entry } from '../../data/domain/entry.ts'
import { erasureIn } from '../../data/domain/erasure.ts'
import { hearPortion } from '../arriving.ts'
import { bridge } from '../bridge.ts'
import { currentAsOf, currentReplica, currentUndoable, lookBackTo, receive, undo } from '../replica.ts'
import { bundleAsked } from './asked-bundle.ts'
import { closeDialog, currentDialog, openDialog } from './dialogs.ts'
import { readFormDrafts } from './form-drafts.ts'
import { tell } from './messages.ts'
import { isOpening, openingIsAt } from './opening.ts'
import { contextInView, goTo, isHelp, letterInView, recipientInView, to } from './routes.ts'
import {
  changeSettings,
  closeRegister,
  currentSettings,
  forgetRegisters,
  isDevelopment,
  isLocked,
  lockRegister,
  openAsked,
  openRegister,
  openSample,
  recentRegisters,
} from './session.ts'
import { verifyProgress } from './verifying.ts'

/** Where a command stands in menus and in the palette. */
export const commandGroups = ['record', 'edit', 'go', 'register', 'view', 'help'] as const
export type CommandGroup = (typeof commandGroups)[number]

export interface AppCommand {
  /** Also the key of its title: `commands.<id>`. */
  readonly id: string
  readonly group: CommandGroup
  /** As KeyboardEvent says it, `mod` being Ctrl, or Cmd on a Mac: "mod+z", "g l", "r". */
  readonly keys?: string
  /** Its keys act also while somebody writes or a dialog is open. */
  readonly anywhere?: true
  /** For those who work on the app: nobody else is told that there is such a command. */
  readonly development?: true
  /** Whether it can be done now; others are shown as unavailable. */
  readonly available: () => boolean
  readonly run: () => unknown
}

const always = () => true
const open = () => currentReplica() !== null
const writable = () => currentReplica()?.opened.readOnly === false
const closed = () => currentReplica() === null && !isLocked()

/** Every action of the app, declared once: palette, menus, buttons, shortcuts and the list of shortcuts come from here. */
export const commands: readonly AppCommand[] = [
  { id: 'register.new', group: 'register', available: closed, run: () => openDialog('register.new', {}) },
  {
    id: 'register.open',
    group: 'register',
    keys: 'mod+o',
    available: closed,
    run: () => openRegister(null),
  },
  {
    id: 'register.sample',
    group: 'register',
    available: closed,
    run: openSample,
  },
  {
    id: 'register.lock',
    group: 'register',
    keys: 'mod+l',
    anywhere: true,
    available: () => currentReplica()?.opened.encrypted === true,
    run: lockRegister,
  },
  { id: 'register.close', group: 'register', keys: 'mod+w', available: open, run: leave },
  {
    id: 'register.forgetAll',
    group: 'register',
    available: () => recentRegisters().length > 0,
    run: forgetRegisters,
  },

  { id: 'bundle.open', group: 'register', available: closed, run: () => openDialog('bundle.open', {}) },
  { id: 'bundle.export', group: 'register', available: open, run: () => openDialog('bundle.export', {}) },
  {
    id: 'bundle.takeIn',
    group: 'register',
    available: () => writable() && currentReplica()?.opened.part === false,
    run: () => openDialog('bundle.takeIn', {}),
  },

  { id: 'letter.register', group: 'record', keys: 'n', available: writable, run: () => goTo(to.newLetter()) },
  {
    id: 'response.log',
    group: 'record',
    keys: 'r',
    available: writable,
    run: () => openDialog('response.log', contextInView()),
  },
  {
    id: 'dispatch.log',
    group: 'record',
    keys: 'd',
    available: () => writable() && letterInView() !== undefined,
    run: () => {
      const letter = letterInView()
      if (letter) openDialog('dispatch.log', { letter })
    },
  },
  {
    id: 'dispatch.deliver',
    group: 'record',
    available: () => writable() && letterInView() !== undefined,
    run: () => {
      const letter = letterInView()
      if (letter) openDialog('deliveries.confirm', { letter })
    },
  },
  {
    id: 'response.classify',
    group: 'record',
    keys: 'c',
    available: writable,
    run: () => openDialog('response.classify', {}),
  },
  {
    id: 'demand.assess',
    group: 'record',
    keys: 'a',
    available: writable,
    run: () => openDialog('demand.assess', {}),
  },
  {
    id: 'commitment.make',
    group: 'record',
    keys: 'shift+c',
    available: () => writable() && letterInView() !== undefined,
    run: () => {
      const letter = letterInView()
      if (letter) openDialog('commitment.make', { letter })
    },
  },
  {
    id: 'signatory.add',
    group: 'record',
    available: () => writable() && letterInView() !== undefined,
    run: () => {
      const letter = letterInView()
      if (letter) openDialog('signatory.add', { letter })
    },
  },
  {
    id: 'letter.correct',
    group: 'record',
    available: () => writable() && letterInView() !== undefined,
    run: () => {
      const letter = letterInView()
      if (letter) openDialog('letter.correct', { letter })
    },
  },
  {
    id: 'signatories.import',
    group: 'record',
    available: () => writable() && letterInView() !== undefined,
    run: () => {
      const letter = letterInView()
      if (letter) openDialog('signatories.import', { letter })
    },
  },
  {
    id: 'recipients.import',
    group: 'record',
    available: () => writable() && letterInView() !== undefined,
    run: () => {
      const letter = letterInView()
      if (letter) openDialog('recipients.import', { letter })
    },
  },
  { id: 'recipient.add', group: 'record', available: writable, run: () => openDialog('recipient.add', {}) },
  {
    id: 'recipient.edit',
    group: 'record',
    available: () => writable() && recipientInView() !== undefined,
    run: () => {
      const recipient = recipientInView()
      if (recipient) openDialog('recipient.edit', { recipient })
    },
  },
  { id: 'council.add', group: 'record', available: writable, run: () => openDialog('council.add', {}) },
  {
    id: 'organisation.erase',
    group: 'record',
    available: () =>
      writable() &&
      currentReplica()?.opened.part === false &&
      (currentReplica()?.register.organisations.size ?? 0) > 0,
    run: () => openDialog('erasing.erase', {}),
  },
  {
    id: 'undo',
    group: 'edit',
    keys: 'mod+z',
    available: () => currentUndoable().undo !== null,
    run: () => takeBack('undo'),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: 'mod+shift+z',
    available: () => currentUndoable().redo !== null,
    run: () => takeBack('redo'),
  },

  { id: 'search.open', group: 'go', keys: 'mod+k', anywhere: true, available: always, run: search },
  { id: 'go.overview', group: 'go', keys: 'g o', available: open, run: () => goTo(to.overview()) },
  { id: 'go.letters', group: 'go', keys: 'g l', available: open, run: () => goTo(to.letters()) },
  { id: 'go.demands', group: 'go', keys: 'g d', available: open, run: () => goTo(to.demands()) },
  { id: 'go.recipients', group: 'go', keys: 'g r', available: open, run: () => goTo(to.recipients()) },
  { id: 'go.commitments', group: 'go', keys: 'g c', available: open, run: () => goTo(to.commitments()) },
  { id: 'go.calendar', group: 'go', keys: 'g k', available: open, run: () => goTo(to.calendar()) },
  { id: 'go.review', group: 'go', keys: 'g v', available: open, run: () => goTo(to.review()) },
  { id: 'go.history', group: 'go', keys: 'g h', available: open, run: () => goTo(to.history()) },
  { id: 'go.search', group: 'go', keys: 'g s', available: open, run: () => goTo(to.search()) },
  { id: 'go.settings', group: 'go', keys: 'mod+,', available: open, run: () => goTo(to.settings()) },

  { id: 'view.asOf', group: 'view', keys: 't', available: open, run: () => openDialog('asOf.choose', {}) },
  {
    id: 'view.today',
    group: 'view',
    keys: 'shift+t',
    available: () => currentAsOf() !== null,
    run: () => lookBackTo(null),
  },
  ...interfaceLanguages.map(
    (language): AppCommand => ({
      id: `view.language.${language}`,
      group: 'view',
      available: () => currentSettings().language !== language,
      run: () => changeSettings({ language }),
    }),
  ),
  {
    id: 'view.help',
    group: 'help',
    keys: 'F1',
    anywhere: true,
    available: () => currentDialog() === null,
    run: () => goTo(to.help()),
  },
  {
    id: 'view.pieces',
    group: 'view',
    development: true,
    available: () => open() && isDevelopment(),
    run: () => goTo(to.pieces()),
  },
  {
    id: 'view.shortcuts',
    group: 'help',
    keys: '?',
    available: always,
    run: () => openDialog('shortcuts.show', {}),
  },
]

/** Opens the palette, or closes it again; a dialog that is open keeps what was written in it. */
function search(): void {
  const dialog = currentDialog()
  if (dialog === null) openDialog('palette.show', {})
  else if (dialog.name === 'palette.show') closeDialog()
}

/** Closes the register; the start page comes, also where the help was in view. */
async function leave(): Promise<void> {
  await closeRegister()
  if (isHelp()) goTo(to.overview())
}

async function takeBack(direction: 'undo' | 'redo'): Promise<void> {
  const done = await undo(direction)
  if (done === false) return
  if (done.failure) return tell({ kind: 'failure', failure: done.failure })
  tell({ kind: direction === 'undo' ? 'undone' : 'redone', recorded: done.recorded })
}

/** Runs a command by its id, if there is one and it can be done now. */
export function runCommand(id: string): void {
  const command = commands.find(each => each.id === id)
  if (command?.available()) command.run()
}

function tellArrived(entries: readonly Entry[]): void {
  const own = currentReplica()?.opened.replica
  const theirs = entries.filter(({ replica }) => replica !== own)
  const from = [...new Set(theirs.map(({ author }) => author))]
  if (own && theirs.length > 0) tell({ kind: 'arrived', entries: theirs.length, from })
}

/** What was begun and held something that is erased is gone from the disk; it goes from here too. */
function forgetErased(entries: readonly Entry[]): void {
  const register = currentReplica()?.opened.register
  if (register && entries.some(({ fact }) => erasureIn(fact) !== null)) void readFormDrafts(register)
}

/** Follows what the shell tells: entries that were written, and commands chosen in the window's menu. */
export function followShell(): () => void {
  return bridge.onEvents(broadcast => {
    switch (broadcast.kind) {
      case 'entries':
        receive(broadcast.entries)
        return forgetErased(broadcast.entries)
      case 'arrived':
        return void hearPortion(broadcast.portion).then(entries => {
          forgetErased(entries)
          tellArrived(entries)
        })
      case 'progress':
        return broadcast.of === 'verify'
          ? verifyProgress.set(broadcast.done)
          : openingIsAt('reading', broadcast.done)
      case 'command':
        return runCommand(broadcast.id)
      case 'bundleAsked':
        return bundleAsked()
      case 'notice':
        return tell({ kind: 'notice', notice: broadcast.notice })
      case 'asked':
        return closed() && !isOpening()
          ? void openAsked()
          : tell({ kind: 'notice', notice: { code: 'askedWhileOpen' } })
    }
  })
}
