import { z } from 'zod'
import { civilDateSchema } from '../../data/domain/civil-date.ts'
import { languageSchema, languages, type Texts } from '../../data/domain/text.ts'

// What fields hold while they are filled in: it may lack yet what a record asks for.
export const words = z.string()
export const texts = z.partialRecord(languageSchema, words)
export const day = civilDateSchema.nullable()

/** What was written, without the languages in which nothing was; null where nothing was at all. */
export function written(texts: Texts): Texts | null {
  const there = languages.flatMap(each => (texts[each]?.trim() ? [[each, texts[each].trim()] as const] : []))
  return there.length === 0 ? null : Object.fromEntries(there)
}
