import { z } from 'zod'

/** A place in the source, in UTF-16 offsets; `end` is the first place after it. */
export const placeSchema = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type Place = z.infer<typeof placeSchema>

/** How sure the reading is: a label or a heading says so · the surroundings say so · it only looks so. */
export const confidenceSchema = z.enum(['high', 'middle', 'low'])
export type Confidence = z.infer<typeof confidenceSchema>

const found = { span: placeSchema, confidence: confidenceSchema }

export const warningCodes = [
  'noRecipients',
  'noDemands',
  'ambiguousDate',
  'listWithoutRole',
  'listMarksLost',
  'headTwice',
  'gapInNumbering',
  'duplicateSignatory',
  'nearDuplicateSignatory',
  'textsDiffer',
  'countDiffers',
  'unresolvedReference',
] as const

const pointSchema = z.object({ ...found, number: z.int(), label: z.string(), text: z.string() })
const demandSchema = z.object({
  ...found,
  number: z.int(),
  label: z.string(),
  text: z.string(),
  addressees: z.array(z.string()),
  /** 1-based position of the demand it stands under. */
  parent: z.int().nullable(),
})
const commitmentSchema = z.object({
  ...found,
  event: z.string(),
  wording: z.string(),
  stance: z.enum(['conditional', 'inForce']),
  /** 1-based positions in `demands`. */
  demands: z.array(z.int()),
  deadline: z.string().nullable(),
})
const signatorySchema = z.object({
  ...found,
  number: z.int(),
  name: z.string(),
  /** The country or the role printed after the name. */
  printedWith: z.string().nullable(),
})
const tongue = z.enum(['en', 'ar', 'fr', 'es'])

export const draftSchema = z.object({
  language: z.enum(['en', 'ar', 'fr', 'es', 'mul']),
  /** ISO civil date, or null where the letter gives none. */
  date: z.object({ ...found, iso: z.string() }).nullable(),
  place: z.string().nullable(),
  title: z.string().nullable(),
  subject: z.string().nullable(),
  recipients: z.array(
    z.object({ ...found, text: z.string(), name: z.string(), role: z.string().nullable() }),
  ),
  cc: z.array(z.string()),
  points: z.array(pointSchema),
  demands: z.array(demandSchema),
  commitments: z.array(commitmentSchema),
  signatories: z.array(signatorySchema),
  declaredSignatories: z.int().nullable(),
  /** The second text of a letter in two languages: parts in the order of the first's, or none where they do not pair. */
  other: z
    .object({
      languages: z.tuple([tongue, tongue]),
      title: z.string().nullable(),
      demands: z.array(demandSchema),
      points: z.array(pointSchema),
      commitments: z.array(commitmentSchema),
      signatories: z.array(signatorySchema),
    })
    .nullable(),
  warnings: z.array(
    z.object({
      code: z.enum(warningCodes),
      /** 1-based line of the source. */
      line: z.int(),
      detail: z.string(),
    }),
  ),
})
export type Draft = z.infer<typeof draftSchema>
export type Warning = Draft['warnings'][number]
