import { alternation } from './alternation.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Words } from './words.ts'

/** Every language the recogniser reads. Letters mix languages, so cues of all of them are looked for everywhere. */
export const tongues = { en, ar, fr, es } as const
export type Tongue = keyof typeof tongues

type Lists = { readonly [Key in keyof Words]: string } & {
  /** The forms of "first", "second", … of all languages, each as one alternative. */
  readonly enumeratorsByNumber: readonly string[]
  /** Arabic's own: they stand in the middle of a sentence. */
  readonly tanwin: string
}

/** A list of all languages as one alternative, longest first, so that "to the attention of" wins over "to". */
function any(key: keyof Words): string {
  const all = Object.values(tongues).flatMap(words => words[key])
  return alternation([...new Set(all)].sort((a, b) => b.length - a.length))
}

const keys = Object.keys(en) as (keyof Words)[]
const lists: Lists = {
  ...(Object.fromEntries(keys.map(key => [key, any(key)])) as { readonly [Key in keyof Words]: string }),
  tanwin: ar.enumerators.join('|'),
  enumeratorsByNumber: Array.from({ length: 10 }, (_, i) =>
    Object.values(tongues)
      .map(({ enumerators }) => enumerators[i])
      .join('|'),
  ),
}

const start = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'
/** Arabic joins "and", "so", "by", "for" and the article to the word. */
const joined = '(?:[وفبل]{1,2})?'

/** And the person asked to the verb: "we call on you". */
const suffixed = '(?:كم|كما|كن|هم|ها|هما|ه)?'

/** Words of a list anywhere in a text. */
export function cue(key: keyof Words): RegExp {
  return new RegExp(`${start}${joined}(?:${lists[key]})${suffixed}${end}`, 'iu')
}

/** The same, for finding every one. */
export function every(key: keyof Words): RegExp {
  return new RegExp(cue(key).source, 'giu')
}

/** A line that begins with a word of a list and a colon, or is that word alone; the rest is group 1. */
export function label(key: keyof Words): RegExp {
  return new RegExp(`^\\s*(?:${lists[key]})\\s*(?:\\.?\\s*[:：]|\\.|\\s[-–/]\\s)\\s*(.*)$`, 'iu')
}

/** A line that is a word of a list and nothing else. */
export function alone(key: keyof Words): RegExp {
  return new RegExp(`^[\\s#*_]*(?:${lists[key]})[\\s*_.!:]*$`, 'iu')
}

/** A line that begins with a word of a list, without a colon or a full stop at its end; the rest is group 1. */
export function unlabelled(key: keyof Words): RegExp {
  return new RegExp(`^\\s*(?:${lists[key]})\\s*(?<![\\p{L}])(\\p{L}.*[^.:!?؟\\s])\\s*[:：]?\\s*$`, 'iu')
}

/** A line that begins with a word of a list. */
export function opening(key: keyof Words): RegExp {
  return new RegExp(`^\\s*(?:${lists[key]})${end}`, 'iu')
}

/** The words of a list as a part of a larger expression. */
export const words = lists
