import { matchesOf } from './matches.ts'
import { tongues, words } from './words/cues.ts'

/** A date found in a text: its ISO form, where it stands, whether day and month could be the other way round. */
export interface FoundDate {
  readonly iso: string
  readonly ambiguous: boolean
  readonly from: number
  readonly to: number
}

const spellings = new Map<string, number>()
for (const { months } of Object.values(tongues)) {
  for (const [i, names] of months.entries()) for (const name of names.split('|')) spellings.set(name, i + 1)
}
const month = [...spellings.keys()].sort((a, b) => b.length - a.length).join('|')
const year = '((?:19|20)\\d{2})'
const day = '(\\d{1,2})'
const slash = '\\s?[/\\\\.\\-–]\\s?'
const patterns = {
  dayMonth: new RegExp(
    `(?<!\\d)${day}(?:st|nd|rd|th|er|º|°)?(?:\\s+(?:of|de))?\\s+(${month})(?:\\s?/\\s?(?:${month}))?\\.?,?(?:\\s+(?:de|del|من|عام|سنة))?\\s+${year}`,
    'giu',
  ),
  monthDay: new RegExp(`(?<!\\p{L})(${month})\\.?\\s+${day}(?:st|nd|rd|th)?,?\\s+${year}`, 'giu'),
  longSpanish: new RegExp(
    `(?<!\\d)${day}\\s+días?\\s+del\\s+mes\\s+de\\s+(${month})(?:\\s+(?:de|del)(?:\\s+año)?)?\\s+${year}`,
    'giu',
  ),
  iso: /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\dT:])/g,
  numbers: new RegExp(`(?<![\\d/])${day}${slash}${day}${slash}${year}(?!\\d)`, 'g'),
  reversed: new RegExp(`(?<!\\d)${year}\\s?[/\\\\]\\s?${day}\\s?[/\\\\]\\s?${day}(?!\\d)`, 'g'),
}

function isoOf(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d))
  const fits = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return fits ? date.toISOString().slice(0, 10) : null
}

/** Every date of a text, in its order. */
export function datesIn(text: string): readonly FoundDate[] {
  if (!/\d/.test(text)) return []
  const found: FoundDate[] = []
  const add = (match: RegExpMatchArray, iso: string | null, ambiguous = false) => {
    const from = match.index ?? 0
    if (iso === null || found.some(other => from < other.to && other.from < from + match[0].length)) return
    found.push({ iso, ambiguous, from, to: from + match[0].length })
  }
  const monthNumber = (name = '') => spellings.get(name.toLowerCase()) ?? 0
  for (const m of matchesOf(text, patterns.dayMonth))
    add(m, isoOf(Number(m[3]), monthNumber(m[2]), Number(m[1])))
  for (const m of matchesOf(text, patterns.longSpanish))
    add(m, isoOf(Number(m[3]), monthNumber(m[2]), Number(m[1])))
  for (const m of matchesOf(text, patterns.monthDay))
    add(m, isoOf(Number(m[3]), monthNumber(m[1]), Number(m[2])))
  for (const m of matchesOf(text, patterns.iso)) add(m, isoOf(Number(m[1]), Number(m[2]), Number(m[3])))
  for (const m of matchesOf(text, patterns.reversed)) add(m, isoOf(Number(m[1]), Number(m[2]), Number(m[3])))
  for (const m of matchesOf(text, patterns.numbers)) {
    const [first, second] = [Number(m[1]), Number(m[2])]
    const dayFirst = isoOf(Number(m[3]), second, first)
    const monthFirst = isoOf(Number(m[3]), first, second)
    add(m, dayFirst ?? monthFirst, dayFirst !== null && monthFirst !== null && first !== second)
  }
  return found.sort((a, b) => a.from - b.from)
}

const dated = new RegExp(`^\\s*(?:${words.dated})(?!\\p{L})\\s*[:،,]?`, 'iu')
const dayOfWeek = new RegExp(
  `[,،:(-]?\\s*(?<!\\p{L})(?:le|el|on|في|بتاريخ|a|the|this|dated?)?\\s*(?<!\\p{L})(?:${words.weekdays})?\\s*[,،]?\\s*(?<!\\p{L})(?:le|el|on|the|في|بتاريخ|a)?\\s*[,،(]?\\s*$`,
  'iu',
)
const noPlace =
  /(?:^|\s)(?:منذ|قبل|بعد|since|before|after|until|from|depuis|avant|après|desde|hasta|of|du|del|in)$/iu
const otherCalendar = /^.{0,40}(?:هـ|الموافق)\s*(?:لـ?)?\s*[:،]?/u

/** A date that stands on a line by itself, or after a place ("Rome, 4 May 2020", "Fait à Tunis, le 1er mai 2021"). */
export function dateLine({
  text,
}: {
  readonly text: string
}): { readonly date: FoundDate; readonly place: string | null } | null {
  if (text.length > 110 || !/\d/.test(text)) return null
  const [date] = datesIn(text)
  if (!date) return null
  const before = text
    .slice(0, date.from)
    .replace(otherCalendar, '')
    .replace(dated, '')
    .replace(/^\s*(?:في|at|in|à|au|en)\s+(?=\p{L})/iu, '')
    .replace(dayOfWeek, '')
    .replace(dayOfWeek, '')
    .replace(/^[\s#*_"“(–-]+|[\s,،:–—-]+$/gu, '')
    .trim()
  const after = text
    .slice(date.to)
    .replace(/^[\s.,،م)*_/]+|[\s.,،م)*_]+$/gu, '')
    .trim()
  const isPlace =
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}\s'’./,،-]{1,40}$/u.test(before) && before.split(/\s+/).length <= 5
  if (before !== '' && (!isPlace || noPlace.test(before))) return null
  if (after !== '' && (after.split(/\s+/).length > 6 || /\d{1,2}:\d{2}/.test(after))) return null
  return { date, place: isPlace ? before : null }
}

const monthOnly = new RegExp(
  `^([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\s'’-]{1,30})[,،]\\s+(?:${month})(?:\\s+(?:de|del|of))?,?\\s+${year}\\s*$`,
  'iu',
)

/** The place in a line that has no more of a date than a month: "Oruro, March 2024". */
export const placeBeforeMonth = (text: string): string | null =>
  monthOnly.exec(text.trim())?.[1]?.trim() ?? null
