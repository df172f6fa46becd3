import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import type { Entry } from './entry.ts'
import { idSchemas, type OrganisationId, type SignatureId } from './ids.ts'
import { organisationDetailsSchema } from './organisation.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Fact, Register } from './register.ts'
import { fileSchema, lineSchema } from './text.ts'
import { type TextHash, textHash, textHashSchema } from './text-version.ts'

/** What lets an organisation's name stand under a letter. */
export const mandateSchema = z.object({
  proof: z.enum(['boardMinute', 'email', 'signedForm', 'verbal']),
  givenBy: lineSchema,
  verifiedBy: lineSchema.nullable(),
  file: fileSchema.nullable(),
  /** The day it was given. */
  on: civilDateSchema.nullable().default(null),
})
export type Mandate = z.infer<typeof mandateSchema>

const one = { letter: idSchemas.letter, signature: idSchemas.signature }
const added = {
  organisation: idSchemas.organisation,
  signedOn: civilDateSchema.nullable(),
  /** What the letter prints beside the name: a role, a country. */
  printedWith: lineSchema.nullable(),
  mandate: mandateSchema.nullable(),
  /** The version of the letter's text that was signed; null: the one that stood when the signature was recorded. */
  text: textHashSchema.nullable().default(null),
}
const withdrawal = { on: civilDateSchema, reason: lineSchema.nullable().default(null) }
const many = z.array(idSchemas.signature).min(1).max(10_000)

// facts
export const signatureFacts = [
  z.object({ kind: z.literal('signatureAdded'), ...one, ...added }),
  z.object({ kind: z.literal('signatureWithdrawn'), ...one, ...withdrawal }),
  z.object({ kind: z.literal('mandateRecorded'), ...one, mandate: mandateSchema }),
  z.object({ kind: z.literal('signatureReconfirmed'), ...one, text: textHashSchema, on: civilDateSchema }),
] as const

// commands
export const signatureCommands = [
  z.object({
    kind: z.literal('addSignature'),
    letter: idSchemas.letter,
    ...added,
    /** One that the register has, or a new one. */
    organisation: z.union([idSchemas.organisation, organisationDetailsSchema]),
  }),
  z.object({ kind: z.literal('withdrawSignature'), ...one, ...withdrawal }),
  z.object({
    kind: z.literal('recordMandates'),
    letter: idSchemas.letter,
    signatures: many,
    mandate: mandateSchema,
  }),
  /** They stand by the text as it is now. */
  z.object({
    kind: z.literal('reconfirmSignatures'),
    letter: idSchemas.letter,
    signatures: many,
    on: civilDateSchema,
  }),
] as const
export type SignatureCommand = z.infer<(typeof signatureCommands)[number]>

// state
export interface Signature {
  readonly id: SignatureId
  readonly organisation: OrganisationId
  readonly signedOn: CivilDate | null
  readonly withdrawnOn: CivilDate | null
  readonly withdrawalReason: string | null
  readonly printedWith: string | null
  readonly mandate: Mandate | null
  /** The text it stands under, as recorded; null: the version of this number. */
  readonly text: TextHash | null
  /** The number of the version that stood when it was recorded. */
  readonly versionThen: number
  readonly reconfirmedOn: CivilDate | null
}

// decide
export function decideSignature(
  register: Register,
  command: SignatureCommand,
  { today, newId }: Circumstances,
): Outcome {
  const letter = register.letters.get(command.letter)
  if (!letter) return refuse('unknownLetter', command.letter)
  if (command.kind === 'addSignature') {
    const { organisation: who, signedOn, text } = command
    if (typeof who === 'string' && !register.organisations.has(who)) return refuse('unknownOrganisation', who)
    if (signedOn !== null && signedOn > today) return refuse('dateInFuture', signedOn)
    if (letter.signatures.some(s => s.organisation === who && s.withdrawnOn === null))
      return refuse('duplicateSignature', typeof who === 'string' ? who : undefined)
    if (text !== null && !letter.versions.some(version => textHash(version.text) === text))
      return refuse('unknownTextVersion')
    const organisation = typeof who === 'string' ? who : newId('organisation')
    const facts: Fact[] = typeof who === 'string' ? [] : [{ kind: 'organisationAdded', organisation, ...who }]
    return accept(...facts, {
      ...command,
      kind: 'signatureAdded',
      signature: newId('signature'),
      organisation,
    })
  }
  if (command.kind === 'withdrawSignature') {
    const signature = letter.signatures.find(({ id }) => id === command.signature)
    if (!signature) return refuse('unknownSignature', command.signature)
    if (signature.withdrawnOn !== null) return refuse('withdrawnAlready')
    if (command.on > today) return refuse('dateInFuture', command.on)
    if (signature.signedOn !== null && command.on < signature.signedOn)
      return refuse('withdrawalBeforeSigning')
    return accept({ ...command, kind: 'signatureWithdrawn' })
  }
  const ids = [...new Set(command.signatures)]
  const stranger = ids.find(id => !letter.signatures.some(each => each.id === id))
  if (stranger) return refuse('unknownSignature', stranger)
  switch (command.kind) {
    case 'recordMandates': {
      const { mandate } = command
      if (mandate.on !== null && mandate.on > today) return refuse('dateInFuture', mandate.on)
      return accept(
        ...ids.map(signature => ({
          kind: 'mandateRecorded' as const,
          letter: letter.id,
          signature,
          mandate,
        })),
      )
    }
    case 'reconfirmSignatures': {
      if (command.on > today) return refuse('dateInFuture', command.on)
      if (letter.signatures.some(({ id, withdrawnOn }) => withdrawnOn !== null && ids.includes(id)))
        return refuse('withdrawnAlready')
      const text = textHash(letter.text)
      return accept(
        ...ids.map(signature => ({
          kind: 'signatureReconfirmed' as const,
          letter: letter.id,
          signature,
          text,
          on: command.on,
        })),
      )
    }
  }
}

// evolve
/** The signatures after an entry; `version` is the number of the text that stands then. */
export function evolveSignatures(
  signatures: readonly Signature[],
  { fact }: Entry,
  version: number,
): readonly Signature[] {
  const change = (id: SignatureId, to: Partial<Signature>) =>
    signatures.map(each => (each.id === id ? { ...each, ...to } : each))
  switch (fact.kind) {
    case 'signatureAdded': {
      const { kind: _, letter: _letter, signature: id, ...details } = fact
      const fresh = { withdrawnOn: null, withdrawalReason: null, reconfirmedOn: null }
      return [...signatures, { id, ...details, ...fresh, versionThen: version }]
    }
    case 'signatureWithdrawn':
      return change(fact.signature, { withdrawnOn: fact.on, withdrawalReason: fact.reason })
    case 'mandateRecorded':
      return change(fact.signature, { mandate: fact.mandate })
    case 'signatureReconfirmed':
      return change(fact.signature, { text: fact.text, versionThen: version, reconfirmedOn: fact.on })
    default:
      return signatures
  }
}
