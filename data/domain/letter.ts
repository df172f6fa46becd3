import { z } from 'zod'
import { civilDateSchema } from './civil-date.ts'
import { changesTo, type Edited, edited, editOf } from './edit.ts'
import type { Entry } from './entry.ts'
import { idSchemas, type LetterId } from './ids.ts'
import { accept, type Outcome, refuse } from './outcome.ts'
import type { Register } from './register.ts'
import { evolveSignOffs, type SignOff } from './review.ts'
import { evolveSignatures, type Signature } from './signature.ts'
import { fileSchema, lineSchema, namesSchema, spanSchema, type Texts, textsSchema } from './text.ts'
import type { TextVersion } from './text-version.ts'

export const letterStatuses = ['draft', 'openForSignature', 'dispatched', 'superseded', 'withdrawn'] as const
export const letterStatusSchema = z.enum(letterStatuses)
export type LetterStatus = z.infer<typeof letterStatusSchema>

/** A numbered point of attention: context, not a demand. */
export const pointSchema = z.object({
  id: idSchemas.point,
  number: z.int().min(1).max(10_000),
  text: textsSchema,
  spans: z.array(spanSchema).max(20),
})
export type Point = z.infer<typeof pointSchema>

export const letterDetailsSchema = z.object({
  reference: lineSchema.nullable(),
  title: namesSchema,
  text: textsSchema,
  date: civilDateSchema.nullable(),
  place: lineSchema.nullable(),
  /** The date by which the letter itself asks for an answer. */
  replyBy: civilDateSchema.nullable(),
  /** Whom it is addressed to, in the letter's order. */
  recipients: z.array(idSchemas.recipient).max(1_000),
  cc: z.array(lineSchema).max(1_000),
  supersedes: idSchemas.letter.nullable(),
  points: z.array(pointSchema).max(1_000),
  files: z.array(fileSchema).max(1_000),
})
export type LetterDetails = z.infer<typeof letterDetailsSchema>
const edit = editOf(letterDetailsSchema)

// facts
export const letterFacts = [
  z.object({
    kind: z.literal('letterRegistered'),
    letter: idSchemas.letter,
    status: letterStatusSchema,
    ...letterDetailsSchema.shape,
  }),
  z.object({ kind: z.literal('letterEdited'), letter: idSchemas.letter, ...edit.fact }),
  z.object({
    kind: z.literal('letterStatusChanged'),
    letter: idSchemas.letter,
    from: letterStatusSchema,
    to: letterStatusSchema,
  }),
] as const

// commands (registering one, with all that it holds, is in registration.ts)
export const letterCommands = [
  z.object({ kind: z.literal('editLetter'), letter: idSchemas.letter, ...edit.command }),
  z.object({ kind: z.literal('changeLetterStatus'), letter: idSchemas.letter, to: letterStatusSchema }),
] as const
export type LetterCommand = z.infer<(typeof letterCommands)[number]>

// state
export interface Letter extends LetterDetails {
  readonly id: LetterId
  readonly status: LetterStatus
  readonly signatures: readonly Signature[]
  /** Its state as people signed it off, the first first. */
  readonly signOffs: readonly SignOff[]
  /** Its text as it stood, from the first on; the last is the one that stands. */
  readonly versions: readonly TextVersion[]
}

// decide
export function decideLetter(register: Register, command: LetterCommand): Outcome {
  const letter = register.letters.get(command.letter)
  if (!letter) return refuse('unknownLetter', command.letter)
  switch (command.kind) {
    case 'editLetter': {
      const changes = changesTo<LetterDetails>(letter, onceEach(command.to))
      if (!changes) return refuse('nothingChanged')
      const { reference, recipients, supersedes } = changes.to
      if (reference && referenceTaken(register, reference, letter.id))
        return refuse('duplicateReference', reference)
      const stranger = recipients?.find(id => !register.recipients.has(id))
      if (stranger) return refuse('unknownRecipient', stranger)
      if (supersedes && !register.letters.has(supersedes)) return refuse('unknownLetter', supersedes)
      if (supersedes && supersedesAtLast(register, supersedes, letter.id))
        return refuse('refersToItself', letter.id)
      return accept({ kind: 'letterEdited', letter: letter.id, ...changes })
    }
    case 'changeLetterStatus':
      if (command.to === letter.status) return refuse('nothingChanged')
      return accept({ kind: 'letterStatusChanged', letter: letter.id, from: letter.status, to: command.to })
  }
}

function onceEach<To extends Edited<LetterDetails>>(to: To): To {
  return to.recipients ? { ...to, recipients: [...new Set(to.recipients)] } : to
}

function supersedesAtLast(register: Register, letter: LetterId, older: LetterId): boolean {
  const passed = new Set<LetterId>()
  let at: LetterId | null = letter
  while (at !== null && !passed.has(at)) {
    if (at === older) return true
    passed.add(at)
    at = register.letters.get(at)?.supersedes ?? null
  }
  return false
}

/** Whether another letter already bears this reference. */
export function referenceTaken(register: Register, reference: string, self: LetterId | null): boolean {
  for (const letter of register.letters.values()) {
    if (letter.id !== self && letter.reference === reference) return true
  }
  return false
}

const versionIn = (text: Texts, { recordedOn }: Entry): TextVersion => ({ text, recordedOn })

// evolve
export function evolveLetter(letter: Letter | undefined, entry: Entry): Letter | undefined {
  const { fact } = entry
  if (fact.kind === 'letterRegistered') {
    const { kind: _, letter: id, ...details } = fact
    return { id, ...details, signatures: [], signOffs: [], versions: [versionIn(details.text, entry)] }
  }
  if (!letter) return undefined
  switch (fact.kind) {
    case 'letterEdited':
      return fact.to.text
        ? { ...edited(letter, fact.to), versions: [...letter.versions, versionIn(fact.to.text, entry)] }
        : edited(letter, fact.to)
    case 'letterStatusChanged':
      return { ...letter, status: fact.to }
    case 'signatureAdded':
    case 'signatureWithdrawn':
    case 'mandateRecorded':
    case 'signatureReconfirmed':
      return { ...letter, signatures: evolveSignatures(letter.signatures, entry, letter.versions.length) }
    case 'letterSignedOff':
      return { ...letter, signOffs: evolveSignOffs(letter.signOffs, entry) }
    default:
      return letter
  }
}
