import { z } from 'zod'
import { civilDateSchema } from './domain/civil-date.ts'
import { idSchemas } from './domain/ids.ts'
import { fileSchema, languageSchema, proseSchema } from './domain/text.ts'

/** Where a part stands in the source, and how sure the reading is of it; null where a person added it. */
const foundSchema = z.object({ start: z.int().min(0), end: z.int().min(0), sure: z.boolean() }).readonly()
export type Found = z.infer<typeof foundSchema>

/** A part of the draft; its key stays while it is edited, moved or given another role. */
const part = { key: z.int(), found: foundSchema.nullable() }
export type Part = { readonly key: number; readonly found: Found | null }

const recipientSchema = z
  .object({
    ...part,
    name: proseSchema,
    role: proseSchema,
    form: z.enum(['person', 'office', 'body', 'state']),
    /** The recipient of the register that this is, if it is one. */
    known: idSchemas.recipient.nullable(),
    /** One with nearly the same name: a person says whether it is the same. */
    near: idSchemas.recipient.nullable(),
  })
  .readonly()
export type DraftRecipient = z.infer<typeof recipientSchema>

const textSchema = z
  .object({
    ...part,
    label: proseSchema,
    text: proseSchema,
    /** The same in the letter's other language; empty where there is none. */
    other: proseSchema,
    /** The demand it stands under. */
    parent: z.int().nullable(),
  })
  .readonly()
export type DraftText = z.infer<typeof textSchema>

const commitmentSchema = z
  .object({
    ...part,
    event: proseSchema,
    wording: proseSchema,
    decisionBy: civilDateSchema.nullable(),
    /** Keys of the demands it depends on. */
    dependsOn: z.array(z.int()).readonly(),
  })
  .readonly()
export type DraftCommitment = z.infer<typeof commitmentSchema>

const signatorySchema = z
  .object({
    ...part,
    name: proseSchema,
    other: proseSchema,
    printedWith: proseSchema,
    known: idSchemas.organisation.nullable(),
    near: idSchemas.organisation.nullable(),
  })
  .readonly()
export type DraftSignatory = z.infer<typeof signatorySchema>

const warningSchema = z
  .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).readonly() })
  .readonly()
export type DraftWarning = z.infer<typeof warningSchema>

/** What a person checks and corrects before a letter is registered. It is no entry: it is kept aside until then. */
export const letterDraftSchema = z
  .object({
    source: proseSchema,
    /** What it was read from, kept with the letter. */
    files: z.array(fileSchema).readonly().default([]),
    language: languageSchema,
    /** The second language of a letter that says the same in two. */
    otherLanguage: languageSchema.nullable(),
    otherTitle: proseSchema,
    reference: proseSchema,
    title: proseSchema,
    date: civilDateSchema.nullable(),
    /** Where the date stands in the source; not sure where day and month could be the other way round. */
    dateFound: foundSchema.nullable().default(null),
    place: proseSchema,
    cc: z.array(proseSchema).readonly(),
    recipients: z.array(recipientSchema).readonly(),
    points: z.array(textSchema).readonly(),
    demands: z.array(textSchema).readonly(),
    commitments: z.array(commitmentSchema).readonly(),
    signatories: z.array(signatorySchema).readonly(),
    declaredSignatories: z.int().nullable(),
    warnings: z.array(warningSchema).readonly(),
  })
  .readonly()
export type LetterDraft = z.infer<typeof letterDraftSchema>
