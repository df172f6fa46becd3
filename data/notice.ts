import { z } from 'zod'
import { civilDateSchema } from './domain/civil-date.ts'
import { ledgerTroubles } from './ledger-troubles.ts'

/** What opening told: shown once, nothing of it is an error. */
export const noticeSchema = z.discriminatedUnion('code', [
  /** The end of a ledger was torn by a crash: it was cut and kept in the file named. */
  z.object({ code: z.literal('tornTailCut'), ledger: z.string(), keptIn: z.string(), bytes: z.number() }),
  /** A ledger ends before an entry that this computer has seen in it: cut short, or an older copy. */
  z.object({ code: z.literal('ledgerCutBack'), ledger: z.string(), entries: z.number() }),
  /** A ledger verifies, but is not the one that this computer has seen under that name. */
  z.object({ code: z.literal('ledgerReplaced'), ledger: z.string() }),
  /** Entries were erased by one of a ledger that has not arrived here yet: who did it and why shows when it comes. */
  z.object({ code: z.literal('erasureAwaited'), ledger: z.string(), entries: z.number() }),
  /** Of another laptop's ledger: what comes before it is here, what follows is not taken. */
  ...ledgerTroubles,
  /** A ledger that belongs to another register lies in the folder; nothing of it is read. */
  z.object({ code: z.literal('ledgerOfAnotherRegister'), ledger: z.string() }),
  /** An engine or a person left a copy of a ledger beside it: it holds nothing else, or so many entries that are taken in, or that went another way and are not. */
  z.object({
    code: z.literal('ledgerCopy'),
    name: z.string(),
    holds: z.enum(['nothingElse', 'more', 'another', 'nothingSound']),
    entries: z.number(),
  }),
  /** Somebody encrypted the register on another laptop: it has to be opened anew, with a passphrase. */
  z.object({ code: z.literal('encryptedElsewhere') }),
  /** In an encrypted register a laptop writes, or left, a ledger that anyone can read; nothing of it is taken. */
  z.object({ code: z.literal('plainLedger'), ledger: z.string() }),
  /** The ways into an encrypted register changed: whose were added or taken away on another laptop. */
  z.object({ code: z.literal('keySlotsChanged'), added: z.string(), removed: z.string() }),
  /** register.json changed on two laptops at once and the engine kept both. */
  z.object({ code: z.literal('registerFileCopy'), name: z.string() }),
  /** A clock is wrong by days, as `WrongClock` has it; nothing is put into another order for it. */
  z.object({ code: z.literal('clockHere'), today: civilDateSchema, recordedOn: civilDateSchema }),
  z.object({
    code: z.literal('clockAhead'),
    author: z.string(),
    recordedOn: civilDateSchema,
    today: civilDateSchema,
  }),
  z.object({
    code: z.literal('clockBehind'),
    author: z.string(),
    recordedOn: civilDateSchema,
    follows: civilDateSchema,
  }),
  /** The folder cannot be written to: everything can be read and nothing recorded. */
  z.object({ code: z.literal('openedReadOnly') }),
  /** The folder that backups go to is away or takes nothing: the backup was made beside the register. */
  z.object({ code: z.literal('backupPlaceAway'), path: z.string() }),
  /** Nobody has used the window for a while: in a minute the register locks. */
  z.object({ code: z.literal('lockingSoon') }),
  /** A register was asked for from outside the app while another was open. */
  z.object({ code: z.literal('askedWhileOpen') }),
  /** A bundle was asked for from outside the app where it could not be shown yet. */
  z.object({ code: z.literal('bundleAskedWhileBusy') }),
])
export type Notice = z.infer<typeof noticeSchema>
