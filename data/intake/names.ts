import { regions } from '../directory/regions.ts'
import { tongues, words } from './words/cues.ts'

/** Country names as the system's own tables have them, in each language, and the short forms that letters use. */
const countries: ReadonlySet<string> = new Set(
  Object.entries(tongues).flatMap(([language, { countries: others }]) => {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    return [...regions.map(region => names.of(region) ?? ''), ...others].map(plain)
  }),
)

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|la|le|les|el|los|las|l['’])\s*(?=\p{L})/u, '')
    .replace(/[.'’()]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether some words are a country's name, in any of the languages; several may be apart by a stroke or a comma. */
export function isCountry(text: string): boolean {
  const parts = text.split(/\s*[/&,،]\s*|\s+(?:and|et|y)\s+/u)
  return text.trim() !== '' && (countries.has(plain(text)) || parts.some(part => countries.has(plain(part))))
}

const role = new RegExp(`^(?:(?:the|le|la|el)\\s+)?(?:${words.offices}|${words.posts})(?!\\p{L})`, 'iu')
const represented = new RegExp(`\\s*[,،(–-]?\\s*(?:${words.representedBy})(?!\\p{L}).*$`, 'iu')
const tail = /^(.{3,}?)(?:\s*[,،]\s+([^,،–—]{2,40})|\s+[-–—]\s+([^–—]{2,60})|\s*[([]([^()[\]]{2,40})[)\]])$/u

/** Whether some words begin as an office or a post does. */
export const isRole = (text: string): boolean => role.test(text)

export interface Split {
  readonly name: string
  /** The country or the role that was printed after the name. */
  readonly with: string | null
}

/** What stands behind a name in a list: a country, a role, a representative. Commas, dashes and brackets that belong to the name stay. */
export function splitName(text: string, sure: (tail: string) => boolean = isCountry): Split {
  const by = represented.exec(text)
  if (by && by.index > 3)
    return { name: text.slice(0, by.index).trim(), with: by[0].replace(/^[\s,،(–-]+|\)$/gu, '') }
  const parts = text.split(/\s*[,،]\s+/u)
  const at = parts.findIndex((part, i) => i > 0 && role.test(part))
  if (at > 0 && parts.slice(0, at).join('').split(/\s+/).length <= 5)
    return { name: parts.slice(0, at).join(', '), with: parts.slice(at).join(', ') }
  const match = tail.exec(text)
  const behind = match?.[2] ?? match?.[3] ?? match?.[4]
  if (!match || behind === undefined || !sure(behind)) return { name: text, with: null }
  const inner = splitName(match[1] ?? text, sure)
  return {
    name: inner.name.trim(),
    with: inner.with === null ? behind.trim() : `${inner.with}, ${behind.trim()}`,
  }
}

/**
 * A list's own habit: where most names have a dash and something behind it, that is a place or a country, whatever
 * it says; behind a comma or in brackets only where a good part are countries.
 */
export function habitOf(names: readonly string[]): (tail: string) => boolean {
  const tails = names.map(name => tail.exec(name))
  const dashed = tails.flatMap(match => match?.[3] ?? [])
  const others = tails.flatMap(match => match?.[2] ?? match?.[4] ?? [])
  const most = (some: readonly string[]) => some.length >= 4 && some.length > names.length * 0.6
  const places = new Set<string>()
  if (most(dashed)) for (const each of dashed) places.add(each)
  if (
    most(others) &&
    others.filter(each => isCountry(each) || others.indexOf(each) !== others.lastIndexOf(each)).length >
      others.length * 0.3
  )
    for (const each of others) if (each.split(/\s+/).length <= 3) places.add(each)
  return each => isCountry(each) || places.has(each)
}
