import { z } from 'zod'
import { refusalSchema } from './domain/outcome.ts'
import { ledgerTroubles } from './ledger-troubles.ts'

/** What can go wrong outside the rules of the domain. Each code has a sentence in the interface. */
export const failureSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('refused'), refusal: refusalSchema }),
  z.object({ code: z.literal('badInput'), where: z.string() }),
  z.object({ code: z.literal('unknownCall') }),
  z.object({ code: z.literal('noRegisterOpen') }),
  z.object({ code: z.literal('notFound'), path: z.string() }),
  z.object({ code: z.literal('notARegister'), path: z.string() }),
  z.object({ code: z.literal('alreadyThere'), path: z.string() }),
  z.object({ code: z.literal('newerFormat'), path: z.string(), format: z.number() }),
  ...ledgerTroubles,
  z.object({ code: z.literal('locked') }),
  z.object({ code: z.literal('wrongPassphrase') }),
  z.object({ code: z.literal('recoveryKeyMistyped') }),
  z.object({ code: z.literal('slotDamaged'), damaged: z.number(), of: z.number() }),
  z.object({ code: z.literal('keySlotsMissing') }),
  z.object({ code: z.literal('lastKeySlot') }),
  /** Too many wrong passphrases: the next is looked at after so many seconds. */
  z.object({ code: z.literal('waitBeforeTrying'), seconds: z.number() }),
  z.object({ code: z.literal('readOnly'), path: z.string() }),
  /** The register is shown as of a past day, when nothing can be recorded. */
  z.object({ code: z.literal('lookingBack'), date: z.string() }),
  z.object({ code: z.literal('diskFull'), path: z.string() }),
  z.object({ code: z.literal('fileTooLarge'), limit: z.number() }),
  z.object({ code: z.literal('fileDamaged'), name: z.string() }),
  /** A backup cannot be brought back in: since then, that ledger has gone another way. Nothing was changed. */
  z.object({ code: z.literal('wentAnotherWay'), ledger: z.string() }),
  z.object({ code: z.literal('notABundle'), name: z.string() }),
  z.object({ code: z.literal('bundleCut'), name: z.string() }),
  z.object({ code: z.literal('bundleAltered'), name: z.string() }),
  /** A bundle of another register, made by this person; so that of every stranger. */
  z.object({ code: z.literal('bundleOfAnother'), by: z.string() }),
  /** Its ledgers have gaps after what is known here: it can be read, and not be taken in. */
  z.object({ code: z.literal('bundleHasGaps'), by: z.string() }),
  /** A ledger in it is not the one that is known here, or brings more of this laptop's own than it wrote. */
  z.object({ code: z.literal('bundleAnotherWay'), by: z.string() }),
  /** Its times are more than a year ahead. */
  z.object({ code: z.literal('bundleAhead'), by: z.string() }),
  /** Its lines verify one by one and make no ledger: a command is not there whole, or words are gone that nobody erased. */
  z.object({ code: z.literal('bundleUnsound'), by: z.string() }),
  /** What is done in the register itself, and not in a part of it that was opened from a bundle. */
  z.object({ code: z.literal('notInPart') }),
  /** The person stopped it; nothing was changed. */
  z.object({ code: z.literal('cancelled') }),
  /** Anything else the system reported: its own code ("EIO"), never a stack. */
  z.object({ code: z.literal('system'), error: z.string() }),
])
export type Failure = z.infer<typeof failureSchema>
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value })
export const fail = (failure: Failure): Result<never> => ({ ok: false, failure })
