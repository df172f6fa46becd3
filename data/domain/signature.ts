import { z } from 'zod'
import { type CivilDate, civilDateSchema } from './civil-date.ts'
import type { Entry } from './entry.ts'
import { idSchemas, type OrganisationId, type SignatureId } from './ids.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { fileSchema, lineSchema } from './text.ts'

/** What lets an organisation's name stand under a letter. */
export const mandateSchema = z.object({
  proof: z.enum(['boardMinute', 'email', 'signedForm', 'verbal']),
  givenBy: lineSchema,
  verifiedBy: lineSchema.nullable(),
  file: fileSchema.nullable(),
})
export type Mandate = z.infer<typeof mandateSchema>

const one = { letter: idSchemas.letter, signature: idSchemas.signature }
const added = {
  organisation: idSchemas.organisation,
  signedOn: civilDateSchema.nullable(),
  /** What the letter prints beside the name: a role, a country. */
  printedWith: lineSchema.nullable(),
  mandate: mandateSchema.nullable(),
}

// facts
export const signatureFacts = [
  z.object({ kind: z.literal('signatureAdded'), ...one, ...added }),
  z.object({ kind: z.literal('signatureWithdrawn'), ...one, on: civilDateSchema }),
  z.object({ kind: z.literal('mandateRecorded'), ...one, mandate: mandateSchema }),
] as const

// commands
export const signatureCommands = [
  z.object({ kind: z.literal('addSignature'), letter: idSchemas.letter, ...added }),
  z.object({ kind: z.literal('withdrawSignature'), ...one, on: civilDateSchema }),
  z.object({ kind: z.literal('recordMandate'), ...one, mandate: mandateSchema }),
] as const
export type SignatureCommand = z.infer<(typeof signatureCommands)[number]>

// state
export interface Signature {
  readonly id: SignatureId
  readonly organisation: OrganisationId
  readonly signedOn: CivilDate | null
  readonly withdrawnOn: CivilDate | null
  readonly printedWith: string | null
  readonly mandate: Mandate | null
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
    if (!register.organisations.has(command.organisation))
      return refuse('unknownOrganisation', command.organisation)
    if (command.signedOn !== null && command.signedOn > today) return refuse('dateInFuture', command.signedOn)
    const twice = letter.signatures.some(
      s => s.organisation === command.organisation && s.withdrawnOn === null,
    )
    if (twice) return refuse('duplicateSignature', command.organisation)
    return accept({ ...command, kind: 'signatureAdded', signature: newId('signature') })
  }
  const signature = letter.signatures.find(({ id }) => id === command.signature)
  if (!signature) return refuse('unknownSignature', command.signature)
  switch (command.kind) {
    case 'withdrawSignature':
      if (signature.withdrawnOn !== null) return refuse('withdrawnAlready')
      if (command.on > today) return refuse('dateInFuture', command.on)
      if (signature.signedOn !== null && command.on < signature.signedOn)
        return refuse('withdrawalBeforeSigning')
      return accept({ ...command, kind: 'signatureWithdrawn' })
    case 'recordMandate':
      return accept({ ...command, kind: 'mandateRecorded' })
  }
}

// evolve
export function evolveSignatures(signatures: readonly Signature[], { fact }: Entry): readonly Signature[] {
  switch (fact.kind) {
    case 'signatureAdded': {
      const { signature: id, organisation, signedOn, printedWith, mandate } = fact
      return [...signatures, { id, organisation, signedOn, printedWith, mandate, withdrawnOn: null }]
    }
    case 'signatureWithdrawn':
      return signatures.map(s => (s.id === fact.signature ? { ...s, withdrawnOn: fact.on } : s))
    case 'mandateRecorded':
      return signatures.map(s => (s.id === fact.signature ? { ...s, mandate: fact.mandate } : s))
    default:
      return signatures
  }
}
