import { z } from 'zod'

export const languages = ['en', 'ar', 'fr', 'es'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

const notBlank = (text: string) => text.trim() !== ''

/** A name, a title, a reference: one line of up to 1,000 characters, not blank. */
export const lineSchema = z.string().max(1_000).refine(notBlank)

/** What people write or paste: up to 2 million characters, may be empty. */
export const proseSchema = z.string().max(2_000_000)

const perLanguage = (text: z.ZodType<string>) =>
  z
    .partialRecord(languageSchema, text)
    .refine(texts => Object.values(texts).some(value => value !== undefined && notBlank(value)))

/** The same line in one language or several. */
export const namesSchema = perLanguage(lineSchema)
/** The same text in one language or several. */
export const textsSchema = perLanguage(proseSchema)
export type Texts = Readonly<Partial<Record<Language, string>>>

/** Where in a letter's text something stands: UTF-16 offsets into that language's text. */
export const spanSchema = z
  .object({ language: languageSchema, start: z.int().min(0), end: z.int().min(0) })
  .refine(span => span.start <= span.end)
export type Span = z.infer<typeof spanSchema>

/** An attached file: kept once under its content's SHA-256, shown by its name. */
export const fileSchema = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  mediaType: z.string().max(100),
})
export type FileRef = z.infer<typeof fileSchema>

/** A web address with the copy of its page that a person captured: the app never goes online to fetch one. */
export const linkSchema = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  /** Null: only the address is kept. */
  captured: fileSchema.nullable(),
})
export type WebLink = z.infer<typeof linkSchema>

/** The text in the asked language, else in the first that there is: people's words are shown, never left out. */
export function textIn(texts: Texts, language: Language): { text: string; language: Language } {
  for (const candidate of [language, ...languages]) {
    const text = texts[candidate]
    if (text !== undefined && notBlank(text)) return { text, language: candidate }
  }
  return { text: '', language }
}
