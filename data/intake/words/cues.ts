import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Words } from './words.ts'

/** Every language the recogniser reads. Letters mix languages, so cues of all of them are looked for everywhere. */
export const tongues = { en, ar, fr, es } as const
export type Tongue = keyof typeof tongues

type Lists = { readonly [Key in keyof Words]: string }

/** A list of all languages as one alternative, longest first, so that "to the attention of" wins over "to". */
function any(key: keyof Words): string {
  const all = Object.values(tongues).flatMap(words => words[key])
  return [...new Set(all)].sort((a, b) => b.length - a.length).join('|')
}

const keys = Object.keys(en) as (keyof Words)[]
const lists = Object.fromEntries(keys.map(key => [key, any(key)])) as Lists

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

/** A line that begins with a word of a list and a colon, or is that word alone; the rest is group 1. */
export function label(key: keyof Words): RegExp {
  return new RegExp(`^\\s*(?:${lists[key]})\\s*(?:\\.:|[.:：]|\\s-\\s)\\s*(.*)$`, 'iu')
}

/** A line that is a word of a list and nothing else. */
export function alone(key: keyof Words): RegExp {
  return new RegExp(`^[\\s#*_]*(?:${lists[key]})[\\s*_.!:]*$`, 'iu')
}

/** A line that begins with a word of a list, without a colon or a full stop at its end; the rest is group 1. */
export function unlabelled(key: keyof Words): RegExp {
  return new RegExp(`^\\s*(?:${lists[key]})\\s*(?<![\\p{L}])(\\p{L}.*[^.:!?؟\\s])\\s*$`, 'iu')
}

/** A line that begins with a word of a list. */
export function opening(key: keyof Words): RegExp {
  return new RegExp(`^\\s*(?:${lists[key]})${end}`, 'iu')
}

/** The words of a list as a part of a larger expression. */
export const words = lists
