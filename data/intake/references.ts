import type { Confidence, Draft } from './draft.ts'
import { matchesOf } from './matches.ts'
import { tongues, words } from './words/cues.ts'

type Demand = Draft['demands'][number]

const ordinals = Array.from({ length: 10 }, (_, i) =>
  Object.values(tongues)
    .map(({ ordinals: forms }) => forms[i])
    .join('|'),
)
const symbol =
  '\\(?(?:\\d{1,2}[°º]?|ii|iii|iv|vi{1,3}|ix)\\)?|\\(?(?:[a-z]|[ivx]{1,4})\\)|\\(?[أبجده]\\)?|i(?=\\s*(?:,|and|et|y)\\s*i)'
const one = `(?:${symbol}|و?(?:${ordinals.join('|')}|${words.enumerators}))(?![\\p{L}\\p{N}])`
const between =
  '\\s*(?:(?:,|،|&|/|-|–|و(?=\\d|\\()|(?:and|or|et|ou|y|o|و|to|through|à|a|إلى|حتى)(?![\\p{L}])|(?:n[°º])|(?:the|la|el|le|les|las)|و?(?:ال)?(?:بند|مطلب|نقطة|شرط))\\s*)*'
const named = new RegExp(
  `(?<!\\p{L})[وبال]{0,3}(?:${words.references})(?!\\p{L})\\s*(?:n[°º]s?\\s*|nos?\\.?\\s+|رقم\\s+|number(?:s|ed)?\\s+|numéros?\\s+|números?\\s+)?((?:${one}${between}){1,8})`,
  'iu',
)
/** "the first and second demands" */
const counted = new RegExp(
  `(?<!\\p{L})((?:(?:${ordinals.join('|')})(?!\\p{L})${between}){1,8})(?:of\\s+(?:these|the|our)\\s+)?(?:${words.references})(?!\\p{L})`,
  'iu',
)
/** "(i) and (ii)", "n° 2" */
const bracketed = new RegExp(
  `((?:(?:\\((?:\\d{1,2}|[ivx]{1,4}|[a-z]|[أابتثجحخدهوز])|(?<![\\p{L}\\p{N}(])(?:[ivx]{1,4}|[a-h]|[أابجده]))\\)${between}){1,8})`,
  'iu',
)
const numbered = new RegExp(`n[°º]s?\\s*((?:\\d{1,2}${between}){1,8})`, 'iu')
const label = new RegExp(
  `(\\d{1,2})\\s*(?:-|–|to|through|à|al?|إلى|حتى)\\s*(\\d{1,2})|\\d{1,2}|(?<!\\p{L})و?(?:${ordinals.join('|')}|${words.enumerators})(?!\\p{L})|(?<!\\p{L})(?:[ivx]{1,4}|[a-z]|[أبجده])(?!\\p{L})`,
  'giu',
)
const ordinal = ordinals.map(
  (forms, i) => new RegExp(`^و?(?:${forms}|${words.enumeratorsByNumber[i]})$`, 'iu'),
)
const firstFew = Array.from({ length: 4 }, (_, i) =>
  Object.values(tongues)
    .flatMap(({ firstFew: forms }) => forms[i] ?? [])
    .join('|'),
).map(forms => new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'iu'))
const generic = new RegExp(
  `(?<!\\p{L})[وبالهك]{0,3}(?:${words.references}|${words.allOfThem})(?!\\p{L})`,
  'iu',
)
/** "these demands", "all our conditions": no wording says more. */
const pointing = new RegExp(
  `(?<!\\p{L})(?:${words.allOfThem})(?!\\p{L})|(?<!\\p{L})(?:these|those|all|both|such|our|ces|nos|toutes|tous|estas|estos|ambas|nuestras|dichas|todas|هذه|هذين|جميع|كل|كافة)\\s+(?:\\S+\\s){0,2}?(?:ال)?(?:${words.references})(?!\\p{L})|(?<!\\p{L})مطالبنا`,
  'iu',
)
const ahead = new RegExp(`(?<!\\p{L})(?:${words.ahead})(?!\\p{L})`, 'iu')

/** What a condition can speak of: the demands, and those of the list it leads into, before it and after it. */
export interface Neighbours {
  readonly demands: readonly Demand[]
  /** 1-based positions; null where the sentence does not lead into a list. */
  readonly ledInto: readonly number[] | null
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export interface Referred {
  readonly demands: number[]
  readonly confidence: Confidence
}

/** The demands that a condition speaks of: by number or letter, by the list it leads into, by "these" or "the following", or by wording. */
export function referredTo(condition: string, near: Neighbours): Referred {
  const labelled = byLabel(condition, near.demands)
  if (labelled.length > 0) return { demands: labelled, confidence: 'high' }
  if (near.ledInto) return { demands: [...near.ledInto], confidence: 'high' }
  const few = firstFew.findIndex(form => form.test(condition))
  const around = near.before.length > 0 ? near.before : near.after
  if (few >= 0) return { demands: around.slice(0, few + 1), confidence: 'middle' }
  if (ahead.test(condition) && near.after.length > 0) return { demands: [...near.after], confidence: 'high' }
  if (pointing.test(condition)) return { demands: [...around], confidence: 'middle' }
  const parts = byParts(condition, near.demands)
  const worded = parts.length > 0 ? parts : byWording(condition, near.demands)
  if (worded.length > 0) return { demands: worded, confidence: 'middle' }
  return generic.test(condition)
    ? { demands: [...around], confidence: 'middle' }
    : { demands: [], confidence: 'low' }
}

function byLabel(text: string, demands: readonly Demand[]): number[] {
  const match = named.exec(text) ?? counted.exec(text) ?? bracketed.exec(text) ?? numbered.exec(text)
  if (!match) return []
  const places = placesOf(demands)
  const labels = matchesOf(match[1] ?? '', label).flatMap(([found, from, to]) => {
    if (from && to) return span(Number(from), Number(to))
    const at = ordinal.findIndex(form => form.test(found))
    return [at < 0 ? found.toLowerCase() : String(at + 1)]
  })
  return [...new Set(labels.flatMap(each => places.get(each) ?? []))]
}

const span = (from: number, to: number) =>
  to > from && to - from < 50
    ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
    : [String(from)]

/** The 1-based position of the first demand that a label or a number names. */
function placesOf(demands: readonly Demand[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const name = (key: string, i: number) => {
    if (key !== '' && !places.has(key)) places.set(key, i + 1)
  }
  for (const [i, { label: own }] of demands.entries()) name(keyOf(own), i)
  for (const [i, { number, parent }] of demands.entries()) if (parent === null) name(String(number), i)
  return places
}

const keyOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

const longWord = /[\u0600-\u06ff]{3,}|\p{L}{4,}/gu

/** Words by their beginnings, so that "lifted" and "lifting" are one; short ones say nothing. */
function stems(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [word] of matchesOf(text.toLowerCase().replace(/\p{M}/gu, ''), longWord)) {
    const bare = word
      .replace(/^(?:وال|بال|لل|ال|و|ب|ل)(?=\p{L}{3})/u, '')
      .replace(/^(?:[تي]ت|[تي])(?=[\u0621-\u064a]{3})/u, '')
    found.add(bare.slice(0, 5))
  }
  return found
}

/** Words that say too little to tell one demand by: those of the condition itself, and those that most demands have. */
const plain = stems(
  `${words.references} ${words.allOfThem} ${words.dependence} ${words.unless}`.replace(/[^\p{L}]+/gu, ' '),
)

/** The demands that share the condition's own words: those that share most of them, and nearly as many. */
function byWording(condition: string, demands: readonly Demand[]): number[] {
  const asked = [...stems(condition)].filter(stem => !plain.has(stem))
  const own = demands.map(({ text }) => stems(text))
  const weight = (stem: string) => 1 / own.filter(each => each.has(stem)).length
  const scores = own.map(each => {
    const shared = asked.filter(stem => each.has(stem))
    return shared.reduce((sum, stem) => sum + weight(stem), 0)
  })
  const best = Math.max(0, ...scores)
  return best < 0.9
    ? []
    : scores.flatMap((score, i) => (score >= Math.max(best * 0.5, best > 1.9 ? 1.5 : 0.9) ? [i + 1] : []))
}

const partsJoint = /\s*[,،]?\s+(?:and|et|y|e)\s+|\s*،?\s+و(?=[بلتيإا])/u

/** "The licences are suspended and the charges dropped": the demands that each part shares words with; none where a part shares none. */
function byParts(condition: string, demands: readonly Demand[]): number[] {
  const parts = condition.split(partsJoint).map(part => byWording(part, demands))
  if (parts.length < 2 || parts.length > 4 || parts.some(part => part.length === 0)) return []
  return [...new Set(parts.flat())].sort((a, b) => a - b)
}
