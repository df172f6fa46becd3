import { languages, type Texts } from '../../data/domain/text.ts'

/** What was written, without the languages in which nothing was; null where nothing was at all. */
export function written(texts: Texts): Texts | null {
  const there = languages.flatMap(each => (texts[each]?.trim() ? [[each, texts[each].trim()] as const] : []))
  return there.length === 0 ? null : Object.fromEntries(there)
}
