import { z } from 'zod'
import { civilDateSchema } from './domain/civil-date.ts'
import { type Entry, seenSchema } from './domain/entry.ts'
import { idSchemas } from './domain/ids.ts'
import { commandSchema } from './domain/register.ts'
import { fileSchema } from './domain/text.ts'
import { failureSchema, type Result } from './failure.ts'
import { formDraftsSchema } from './form-draft.ts'
import { letterDraftSchema } from './letter-draft.ts'
import { menuSchema } from './menu.ts'
import { type Notice, noticeSchema } from './notice.ts'
import { placeSchema } from './place.ts'
import { type Portion, portionSchema } from './portions.ts'

/** The languages that the interface speaks, as they are listed to choose from. */
export const interfaceLanguages = ['en', 'ar', 'fr'] as const

export const settingsSchema = z.object({
  language: z.enum(interfaceLanguages),
  /** The name that this person's entries carry; empty until asked. */
  author: z.string().max(200),
  appearance: z.enum(['system', 'light', 'dark', 'contrast']),
  /** The digits of the Arabic interface: Western ones, or those of the Arab East. */
  digits: z.enum(['western', 'arabic']),
  /** Whether the first steps were shown. */
  tourSeen: z.boolean(),
  /** Of each register, how far this person has looked: by replica, the number of the last entry seen. */
  seen: z.record(idSchemas.register, seenSchema).optional(),
  /** After so many minutes without a key or the mouse an encrypted register locks; null: never. */
  lockAfter: z.union([z.literal(5), z.literal(15), z.literal(30), z.null()]),
  /** Whether the page of a locked register says which folder it is. */
  folderWhenLocked: z.boolean(),
  /** Whether the computer may say, by their number only, that deadlines are near. */
  deadlineNotices: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

/** `name` is null of an encrypted register: what it is called stays in it. Its folder's place is needed. */
export const recentRegisterSchema = z.object({
  path: z.string(),
  name: z.string().nullable(),
  openedOn: z.string(),
})
export type RecentRegister = z.infer<typeof recentRegisterSchema>

/** A way to an encrypted register's key: whose passphrase, or the recovery key. Null: its label is damaged. */
export const keySlotViewSchema = z.object({
  id: z.string(),
  kind: z.enum(['passphrase', 'recovery']),
  name: z.string().nullable(),
  addedOn: civilDateSchema.nullable(),
})
export type KeySlotView = z.infer<typeof keySlotViewSchema>

/** Who has a register open for writing on this computer. Empty where it cannot be told. */
export const holderSchema = z.object({ person: z.string(), computer: z.string(), since: z.string() })
export type Holder = z.infer<typeof holderSchema>

const entries = z.custom<readonly Entry[]>(Array.isArray)

export const openedSchema = z.object({
  register: idSchemas.register,
  replica: idSchemas.replica,
  /** The folder's own name; its place on the disk stays in main. */
  folder: z.string(),
  readOnly: z.boolean(),
  /** Who writes in it now, where that is why it is read-only. */
  heldBy: holderSchema.nullable(),
  encrypted: z.boolean(),
  /** It was opened from a bundle, and holds a part of the register. */
  part: z.boolean(),
  notices: z.array(noticeSchema),
  /** So many entries it has; they come by `register.entries`, in portions. */
  entries: z.int().min(0),
})
export type Opened = z.infer<typeof openedSchema>

/** An encrypted register that waits for its passphrase, and why: it was just chosen, it was locked, or encrypted elsewhere. */
export const lockedSchema = z.object({
  locked: z.enum(['opening', 'asked', 'idle', 'away', 'encrypted']),
  /** The folder's name, where the person wants it shown. */
  folder: z.string().nullable(),
})
export type Locked = z.infer<typeof lockedSchema>
export type LockReason = Exclude<Locked['locked'], 'opening' | 'encrypted'>

/** A passphrase as it was typed; never kept, logged or told on. */
const passphraseSchema = z.string().min(1).max(1_000)

/** A register that was just encrypted, and its recovery key, to be shown once; null where there is none. */
const newlyOpenedSchema = z.object({ opened: openedSchema, recoveryKey: z.string().nullable() })
export type NewlyOpened = z.infer<typeof newlyOpenedSchema>

/** What checking a ledger came to: how far it goes, as words that can be noted elsewhere, or the entry that is wrong. */
export const ledgerVerdictSchema = z.object({
  replica: z.string(),
  entries: z.number(),
  /** How many of its entries were emptied, with an erasure that covers them or one that has not arrived yet. */
  erased: z.number(),
  awaited: z.number(),
  people: z.array(z.string()),
  /** When its last entry was recorded. */
  last: civilDateSchema.nullable(),
  head: z.string().nullable(),
  /** When its laptop signed its head last, where all that was signed is still there. */
  signedOn: z.string().nullable(),
  damage: z
    .object({
      how: z.enum(['changed', 'missing', 'outOfPlace', 'notAsSigned', 'emptied']),
      line: z.number(),
      recordedOn: z.string().nullable(),
      author: z.string().nullable(),
    })
    .nullable(),
})
export type LedgerVerdict = z.infer<typeof ledgerVerdictSchema>
/** What somebody erased at once: who, when, why, and of how many entries. */
export const erasureVerdictSchema = z.object({
  recordedOn: civilDateSchema,
  author: z.string(),
  reason: z.string(),
  entries: z.number(),
})
export type ErasureVerdict = z.infer<typeof erasureVerdictSchema>
export const verdictSchema = z.object({
  ledgers: z.array(ledgerVerdictSchema),
  erasures: z.array(erasureVerdictSchema),
})
export type Verdict = z.infer<typeof verdictSchema>

/** Whether a noted head is in the register. */
export const foundHeadSchema = z.discriminatedUnion('found', [
  z.object({ found: z.literal('notWords') }),
  z.object({ found: z.literal('no') }),
  z.object({
    found: z.literal('yes'),
    recordedOn: civilDateSchema,
    author: z.string(),
    /** So many entries have come to that ledger since. */
    since: z.number(),
  }),
])
export type FoundHead = z.infer<typeof foundHeadSchema>

/** What is erased and still stands on this disk: what failed here, and the ledgers of other laptops that wait for theirs. */
export const erasingSchema = z.object({
  unfinished: failureSchema.nullable(),
  waiting: z.array(z.object({ ledger: z.string(), people: z.array(z.string()), entries: z.number() })),
})
export type StillStanding = z.infer<typeof erasingSchema>

/** A backup: when it was made, whether it lies in the folder elsewhere, and how many entries it holds where that was counted. */
export const backupViewSchema = z.object({
  made: z.string(),
  elsewhere: z.boolean(),
  entries: z.number().nullable(),
})
export type BackupView = z.infer<typeof backupViewSchema>

/** The open register's backups, and the folder elsewhere that they go to, where one was chosen. */
export const backupsViewSchema = z.object({
  backups: z.array(backupViewSchema),
  elsewhere: z.object({ path: z.string(), there: z.boolean() }).nullable(),
})
export type BackupsView = z.infer<typeof backupsViewSchema>

/** What a backup of a register that does not open holds. */
export const backupPreviewSchema = z.object({
  name: z.string(),
  entries: z.number(),
  letters: z.number(),
  responses: z.number(),
  /** The day of its newest entry. */
  last: civilDateSchema.nullable(),
  people: z.array(z.string()),
})
export type BackupPreview = z.infer<typeof backupPreviewSchema>

/** A backup by the instant at which it was made. */
const backupSchema = z.object({ made: z.iso.datetime() })

/** What is to leave with a bundle; the query `leavingFrom` says what that comes to. */
const bundleSelectionSchema = z.object({
  letters: z.array(idSchemas.letter).max(100_000),
  from: civilDateSchema.nullable(),
  to: civilDateSchema.nullable(),
  withConfidential: z.boolean(),
  withAtRisk: z.boolean(),
})

/** What taking a bundle in would bring: nothing of it is in the register yet. */
export const broughtSchema = z.object({ by: z.string(), on: civilDateSchema, entries, files: z.number() })
export type BroughtView = z.infer<typeof broughtSchema>

/** Attachments of up to 200 MB are kept. */
export const attachmentLimit = 200 * 1024 * 1024

const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
})

/** Every call from the interface to the shell. Its input is checked in main; both ends are checked by the compiler. */
export const contract = {
  'app.start': call(
    z.void(),
    z.object({
      version: z.string(),
      /** Whether this is the app as it is worked on, not as it is given to people. */
      development: z.boolean(),
      settings: settingsSchema,
      recent: z.array(recentRegisterSchema),
      opened: openedSchema.nullable(),
      locked: lockedSchema.nullable(),
    }),
  ),
  'settings.change': call(settingsSchema.partial(), settingsSchema),
  /** Null where the person closed the dialog that asks for a place. */
  'register.create': call(
    z.object({ name: z.string().min(1).max(200), passphrase: passphraseSchema.nullable() }),
    newlyOpenedSchema.nullable(),
  ),
  /** Opens a recent register, or asks for a folder where `path` is null. An encrypted one is locked at first. */
  'register.open': call(
    z.object({ path: z.string().max(4_096).nullable() }),
    z.union([openedSchema, lockedSchema]).nullable(),
  ),
  /** Opens the locked register with a passphrase or its recovery key. */
  'register.unlock': call(z.object({ typed: passphraseSchema }), openedSchema),
  /** Forgets the key and loads the page anew: nothing of the register is left in it. */
  'register.lock': call(z.void(), z.void()),
  /** Opens the register that was asked for from outside the app; null where none was, or another is in view. */
  'register.openAsked': call(z.void(), z.union([openedSchema, lockedSchema]).nullable()),
  'register.openSample': call(z.void(), openedSchema),
  /** Gives up what is being opened: the call that opens it fails as `cancelled`. */
  'register.stopOpening': call(z.void(), z.void()),
  /** The open register's entries in their order, those written meanwhile last, from one on. */
  'register.entries': call(z.object({ register: idSchemas.register, from: z.int().min(0) }), portionSchema),
  'register.forgetAll': call(z.void(), z.array(recentRegisterSchema)),
  'register.forget': call(z.object({ path: z.string().max(4_096) }), z.array(recentRegisterSchema)),
  'register.close': call(z.void(), z.void()),
  /** Encrypts the open register, which anyone can read as yet, and tells its recovery key. */
  'register.encrypt': call(z.object({ passphrase: passphraseSchema }), newlyOpenedSchema),
  'keys.list': call(z.void(), z.array(keySlotViewSchema)),
  'keys.add': call(
    z.object({ name: z.string().min(1).max(200), passphrase: passphraseSchema }),
    z.array(keySlotViewSchema),
  ),
  'keys.change': call(
    z.object({ id: z.string().max(100), passphrase: passphraseSchema }),
    z.array(keySlotViewSchema),
  ),
  'keys.revoke': call(z.object({ id: z.string().max(100) }), z.array(keySlotViewSchema)),
  /** A new recovery key in place of the one before; it is told once. */
  'keys.renewRecovery': call(z.void(), z.string()),
  /** This was copied from the window: where it is still on the clipboard when the register locks, it is cleared. */
  'clipboard.copied': call(z.string().max(10_000_000), z.void()),
  /** The window's own menu, as it is to be from now on. */
  'menu.show': call(menuSchema, z.void()),
  /**
   * Decides a command, writes its entries and answers with them once they are safe on the disk. `seen`: what the window
   * had of the other laptops' entries; the shell may have more, which this person has not had before them.
   */
  'register.submit': call(z.object({ command: commandSchema, seen: seenSchema }), entries),
  /** Checks every entry of every ledger; progress is broadcast. Signs how far this laptop's own goes. */
  'register.verify': call(z.void(), verdictSchema),
  'verify.cancel': call(z.void(), z.void()),
  /** Looks for a head that was noted as words. */
  'register.findHead': call(z.object({ words: z.string().max(200) }), foundHeadSchema),
  /** What is erased and still stands somewhere on this disk. */
  'erasing.state': call(z.void(), erasingSchema),
  /** Tries again what failed; or empties a ledger in place of its laptop, which will never write to it again. */
  'erasing.carryOut': call(z.object({ inPlaceOf: z.string().max(100).nullable() }), erasingSchema),
  /** When the open register was backed up, the newest first. */
  'backup.list': call(z.void(), backupsViewSchema),
  /** Asks for a folder that backups go to from now on, or keeps them in the register's own folder again. */
  'backup.keepIn': call(z.enum(['chosen', 'own']), backupsViewSchema),
  'backup.make': call(z.void(), backupViewSchema),
  /** What a backup holds that the register does not (the first 200), how many those are, and how many entries came since. */
  'backup.compare': call(
    backupSchema,
    z.object({ missing: entries, missingCount: z.number(), since: z.number() }),
  ),
  /** Brings back what is missing, and closes the register, which has to be opened anew. */
  'backup.bringBack': call(backupSchema, z.void()),
  /** Copies a backup to a folder that the person chooses. False where the dialog was closed. */
  'backup.restoreTo': call(backupSchema, z.boolean()),
  /** The backups of the register that did not open last; none where the last one opened. */
  'restore.list': call(z.void(), z.array(backupViewSchema)),
  /** Refused as `locked` where it is encrypted and nothing was typed. */
  'restore.preview': call(backupSchema.extend({ typed: passphraseSchema.nullable() }), backupPreviewSchema),
  /** Copies it to a folder that the person chooses, and opens that. Null where the dialog was closed. */
  'restore.open': call(backupSchema, z.union([openedSchema, lockedSchema]).nullable()),
  /** Writes what was selected into one encrypted file; of a register that is a part, what was recorded in it. Its name, or null where the dialog was closed. */
  'bundle.export': call(
    z.object({ passphrase: passphraseSchema, selection: bundleSelectionSchema.nullable() }),
    z.string().nullable(),
  ),
  /** Asks for a bundle's file; its name, or null where the dialog was closed. */
  'bundle.choose': call(z.void(), z.string().nullable()),
  /** Chooses the bundle that was asked for from outside the app; its name, or null where none was. */
  'bundle.chooseAsked': call(z.void(), z.string().nullable()),
  /** What the chosen bundle would bring to the open register. */
  'bundle.compare': call(z.object({ passphrase: passphraseSchema }), broughtSchema),
  /** Takes in the bundle that was compared. */
  'bundle.takeIn': call(z.void(), z.void()),
  /** Opens the chosen bundle as a register of its own, in a folder that is asked for. */
  'bundle.open': call(z.object({ passphrase: passphraseSchema }), openedSchema.nullable()),
  /** So many deadlines of the open register are near; the shell tells it if and when it should be told. */
  'deadlines.tell': call(z.object({ register: idSchemas.register, count: z.int().min(0) }), z.void()),
  /** The letter that was being checked in the open register; null where none was. */
  'draft.read': call(z.void(), letterDraftSchema.nullable()),
  /** Keeps it for the register that it belongs to; null removes it. */
  'draft.keep': call(
    z.object({ register: idSchemas.register, draft: letterDraftSchema.nullable() }),
    z.void(),
  ),
  /** The forms that were begun in the open register and not recorded. */
  'forms.read': call(z.void(), formDraftsSchema),
  /** Keeps these, and no others, for the register that they belong to. */
  'forms.keep': call(z.object({ register: idSchemas.register, drafts: formDraftsSchema }), z.void()),
  /** Where somebody was in the open register; the window takes the size it had then. Null the first time. */
  'place.read': call(z.void(), placeSchema.nullable()),
  'place.keep': call(z.object({ register: idSchemas.register, place: placeSchema }), z.void()),
  'file.keep': call(
    z.object({
      name: z.string().min(1).max(255),
      mediaType: z.string().max(100),
      bytes: z.instanceof(Uint8Array<ArrayBuffer>),
    }),
    fileSchema,
  ),
  'file.read': call(z.object({ file: fileSchema }), z.instanceof(Uint8Array<ArrayBuffer>)),
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type Input<Name extends CallName> = z.output<Contract[Name]['input']>
export type Output<Name extends CallName> = z.output<Contract[Name]['output']>

/** What the shell tells the interface unasked: entries that were written, whoever asked for it; a menu's command. */
export type Broadcast =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** A portion of what other laptops wrote, with what erasures among it spread to here: it has come in with the last. */
  | { readonly kind: 'arrived'; readonly portion: Portion }
  | { readonly kind: 'command'; readonly id: string }
  /** How far work goes that takes a while, from 0 to 1. */
  | { readonly kind: 'progress'; readonly of: 'verify'; readonly done: number }
  | { readonly kind: 'progress'; readonly of: 'opening'; readonly done: number }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** A register was asked for from outside the app. */
  | { readonly kind: 'asked' }
  /** A bundle was. */
  | { readonly kind: 'bundleAsked' }

/** What the preload script puts on `window.answerable`: these two and nothing else. */
export interface Bridge {
  invoke<Name extends CallName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>>
  onEvents(listener: (broadcast: Broadcast) => void): () => void
}
