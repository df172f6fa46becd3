import { z } from 'zod'
import { type Fact, factSchema } from './fact.ts'
import { idSchemas, prefixOf } from './ids.ts'
import { blackedOut, placesOf } from './mention.ts'
import { fileSchema } from './text.ts'

const erasedIn: Readonly<Record<string, string>> & { readonly en: string } = {
  en: 'Erased',
  ar: 'مُحي',
  fr: 'Effacé',
  es: 'Borrado',
}
/** What stands where a text was that could not simply go. */
export const erasedText = (language: string): string => erasedIn[language] ?? erasedIn.en

const erasedAddress = 'https://erased.invalid/'

/** The words that facts choose among: they say nothing that a person wrote. */
let known: ReadonlySet<string> | null = null
function ownWords(): ReadonlySet<string> {
  if (known) return known
  const words = new Set<string>()
  JSON.stringify(
    z.toJSONSchema(factSchema, { unrepresentable: 'any', io: 'output' }),
    (key, value: unknown) => {
      if (key === 'const' && typeof value === 'string') words.add(value)
      if (key === 'enum' && Array.isArray(value)) for (const word of value) words.add(String(word))
      return value
    },
  )
  known = words
  return words
}

const anyPrefix = Object.keys(idSchemas).map(prefixOf).join('|')
const isId = new RegExp(`^(?:(?:${anyPrefix})-[0-9a-z]{1,40}|rep-[0-9a-z]{1,40}:\\d{1,9})$`)
const isHash = /^[0-9a-f]{64}$/
const isDate = /^\d{4}-\d\d-\d\d$/
const marks = new Set(['', ...Object.values(erasedIn), erasedAddress])
const isBlackedOut = /^[█\s]*$/
/** No word that facts choose among, id, hash or date has more letters. */
const longestOwn = 64
const isOwn = (text: string) => {
  if (isBlackedOut.test(text)) return true
  if (text.length > longestOwn) return false
  return (
    (text[3] === '-' && isId.test(text)) ||
    (text.length === 10 && isDate.test(text)) ||
    (text.length === longestOwn && isHash.test(text)) ||
    ownWords().has(text) ||
    marks.has(text)
  )
}

const hashIn = (value: unknown) => {
  if (typeof value !== 'object' || value === null || !('hash' in value)) return null
  const file = fileSchema.safeParse(value)
  return file.success ? file.data.hash : null
}

/** A value without some of its files, and with every text in it as `say` gives it. */
function changed(value: unknown, goes: (hash: string) => boolean, say: Say, key = ''): unknown {
  if (typeof value === 'string') return say(value, key)
  if (Array.isArray(value))
    return value.flatMap(each => {
      const hash = hashIn(each)
      return hash !== null && goes(hash) ? [] : [changed(each, goes, say)]
    })
  if (typeof value !== 'object' || value === null) return value
  const hash = hashIn(value)
  if (hash !== null && goes(hash)) return null
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, changed(each, goes, say, name)]),
  )
}
type Say = (text: string, key: string) => string

const asFact = (value: unknown): Fact | null => {
  const parsed = factSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/**
 * What is left of a fact when everything that people wrote in it, and every file, is erased: what it is about, its
 * days, its choices. Null: nothing can be left of it.
 */
export const remainsOf = (fact: Fact): Fact | null => asFact(wordless(fact))

const wordless = <Value>(value: Value) =>
  changed(
    value,
    () => true,
    (text, key) => {
      if (isOwn(text)) return text
      return key === 'url' ? erasedAddress : erasedText(key)
    },
  ) as Value

/** A fact with some names blacked out wherever they stand in it: texts keep their length, so that places in them hold. */
export const withoutNames = (fact: Fact, names: readonly string[]): Fact | null =>
  asFact(
    changed(
      fact,
      () => false,
      (text, key) => {
        if (isOwn(text)) return text
        const places = placesOf(text, names)
        if (places.length === 0) return text
        return key === 'url' ? erasedAddress : blackedOut(text, places)
      },
    ),
  )

/** A fact without one file. */
export const withoutFile = (fact: Fact, file: string): Fact | null =>
  asFact(
    changed(
      fact,
      hash => hash === file,
      text => text,
    ),
  )

/** The hashes of the files that something refers to. */
export function filesIn(value: unknown): readonly string[] {
  return [...contentIn(value).files]
}

/** The texts in a fact, or a part of one, that people wrote. */
export function wordsIn(value: unknown): ReadonlySet<string> {
  return contentIn(value).words
}

/** What people put into a fact: the texts that they wrote, and the hashes of their files. */
export interface Content {
  readonly words: ReadonlySet<string>
  readonly files: ReadonlySet<string>
}

/** The texts and files in a fact, or a part of one, without making it anew as `changed` does. */
export function contentIn(value: unknown): Content {
  const [words, files] = [new Set<string>(), new Set<string>()]
  const look = (at: unknown): void => {
    if (typeof at === 'string' && !isOwn(at)) words.add(at)
    if (typeof at !== 'object' || at === null) return
    const hash = hashIn(at)
    if (hash !== null) files.add(hash)
    for (const each of Array.isArray(at) ? at : Object.values(at)) look(each)
  }
  look(value)
  return { words, files }
}

/** Whether two values say the same, in whatever order their parts are. */
export function sameContent(a: unknown, b: unknown): boolean {
  return a === b || inOrderOfKeys(a) === inOrderOfKeys(b)
}

/** A value as text; the same for the same content. */
export function inOrderOfKeys(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
