import { z } from 'zod'
import { civilDateSchema } from './civil-date.ts'
import type { DemandDetails } from './demand.ts'
import { changesTo, editOf } from './edit.ts'
import { idSchemas, type OrganisationId, type RecipientId } from './ids.ts'
import type { LetterDetails } from './letter.ts'
import { type OrganisationDetails, organisationDetailsSchema } from './organisation.ts'
import { accept, type Circumstances, type Outcome, refuse } from './outcome.ts'
import { type RecipientDetails, recipientDetailsSchema } from './recipient.ts'
import type { Fact, Register } from './register.ts'
import { lineSchema } from './text.ts'
import { textHash } from './text-version.ts'

const most = 10_000

/** A row about something new, or about something the register has, with what the row says anew of it. */
const row = <Id extends z.ZodType, Details extends z.ZodObject>(id: Id, details: Details) =>
  z.union([z.object({ new: details }), z.object({ known: id, to: editOf(details).command.to })])

// commands
/** Many at once, in one batch: all of it or nothing, and one undo takes it back. What is there already is updated, not doubled. */
export const importingCommands = [
  z.object({
    kind: z.literal('importSignatories'),
    letter: idSchemas.letter,
    rows: z
      .array(
        z.object({
          organisation: row(idSchemas.organisation, organisationDetailsSchema),
          signedOn: civilDateSchema.nullable(),
          printedWith: lineSchema.nullable(),
        }),
      )
      .min(1)
      .max(most),
  }),
  z.object({
    kind: z.literal('importRecipients'),
    /** The letter that is addressed to them too, with all its demands; null: they are only put in the register. */
    letter: idSchemas.letter.nullable(),
    rows: z.array(row(idSchemas.recipient, recipientDetailsSchema)).min(1).max(most),
  }),
] as const
export type ImportingCommand = z.infer<(typeof importingCommands)[number]>

// decide
export function decideImporting(
  register: Register,
  command: ImportingCommand,
  circumstances: Circumstances,
): Outcome {
  return command.kind === 'importSignatories'
    ? decideSignatories(register, command, circumstances)
    : decideRecipients(register, command, circumstances)
}

function decideSignatories(
  register: Register,
  { letter: id, rows }: Extract<ImportingCommand, { kind: 'importSignatories' }>,
  { today, newId }: Circumstances,
): Outcome {
  const letter = register.letters.get(id)
  if (!letter) return refuse('unknownLetter', id)
  const signed = new Set<OrganisationId>(
    letter.signatures.flatMap(each => (each.withdrawnOn === null ? [each.organisation] : [])),
  )
  // Lists of signatories are those of the letter as it went out.
  const [first, corrected] = letter.versions
  const text = first && corrected ? textHash(first.text) : null
  const facts: Fact[] = []
  for (const { organisation, signedOn, printedWith } of rows) {
    if (signedOn !== null && signedOn > today) return refuse('dateInFuture', signedOn)
    let own: OrganisationId
    if ('new' in organisation) {
      own = newId('organisation')
      facts.push({ kind: 'organisationAdded', organisation: own, ...organisation.new })
    } else {
      own = organisation.known
      const known = register.organisations.get(own)
      if (!known) return refuse('unknownOrganisation', own)
      const changes = changesTo<OrganisationDetails>(known, organisation.to)
      if (changes) facts.push({ kind: 'organisationEdited', organisation: own, ...changes })
    }
    if (signed.has(own)) continue
    signed.add(own)
    facts.push({
      kind: 'signatureAdded',
      letter: id,
      signature: newId('signature'),
      organisation: own,
      signedOn,
      printedWith,
      mandate: null,
      text,
    })
  }
  return facts.length === 0 ? refuse('nothingChanged') : accept(...facts)
}

function decideRecipients(
  register: Register,
  { letter: id, rows }: Extract<ImportingCommand, { kind: 'importRecipients' }>,
  { newId }: Circumstances,
): Outcome {
  const letter = id === null ? null : register.letters.get(id)
  if (letter === undefined) return refuse('unknownLetter', id ?? '')
  const facts: Fact[] = []
  const recipients: RecipientId[] = []
  for (const each of rows) {
    if ('new' in each) {
      const recipient = newId('recipient')
      facts.push({ kind: 'recipientAdded', recipient, ...each.new })
      recipients.push(recipient)
    } else {
      const known = register.recipients.get(each.known)
      if (!known) return refuse('unknownRecipient', each.known)
      const changes = changesTo<RecipientDetails>(known, each.to)
      if (changes) facts.push({ kind: 'recipientEdited', recipient: each.known, ...changes })
      recipients.push(each.known)
    }
  }
  if (letter) {
    const all = [...new Set([...letter.recipients, ...recipients])]
    const changes = changesTo<LetterDetails>(letter, { recipients: all })
    if (changes) facts.push({ kind: 'letterEdited', letter: letter.id, ...changes })
    for (const demand of register.demands.values()) {
      if (demand.letter !== letter.id) continue
      const asked = new Set(demand.addressed.map(({ recipient }) => recipient))
      const more = [...new Set(recipients)].filter(recipient => !asked.has(recipient))
      const addressed = [
        ...demand.addressed,
        ...more.map(recipient => ({ recipient, part: 'responsible' as const })),
      ]
      const widened = changesTo<DemandDetails>(demand, { addressed })
      if (widened) facts.push({ kind: 'demandEdited', demand: demand.id, ...widened })
    }
  }
  return facts.length === 0 ? refuse('nothingChanged') : accept(...facts)
}
