import type { Confidence } from './draft.ts'
import type { List, Prose } from './lists.ts'
import { matchesOf } from './matches.ts'
import { sentencesOf } from './sentences.ts'
import { cue, every, words } from './words/cues.ts'

/** What a list is, and how surely. */
export interface Reading {
  readonly role: 'points' | 'demands' | null
  readonly confidence: Confidence
  /** Whom the sentence before calls on: "We urge the Bank to:". */
  readonly addressees: readonly string[]
}

const demandVerbs = every('demandVerbs')
const pointCues = every('pointCues')
const demandVerb = cue('demandVerbs')
const demandCue = cue('demandCues')
const pointCue = cue('pointCues')
const dependence = cue('dependence')
const unless = cue('unless')
const obligation = cue('obligations')

const linking = "(?:to|that|à|de|d[’']|a|que|بـ|ب|أن|إلى|الى|على|ل|لـ)"
const hastily =
  '(?:urgently|immediately|therefore|also|further|respectfully|once again|asimismo|también|además|igualmente|également|aussi|en outre|solennellement|كذلك|أيضاً?|instamment|urgemment|con urgencia|urgentemente|فوراً?|عاجلاً?)'
const called = new RegExp(
  `(?:${words.demandVerbs})\\s+(?:${hastily}\\s+)?(?:(?:à|sur|al|a|on|upon|من|على)\\s+)?([^:;.،]{3,110}?)\\s*(?:${hastily}\\s*)?,?(?:\\s${linking})?(?:\\s(?:do |take )?(?:the following|ce qui suit|lo siguiente|(?:ب)?ما يلي|التالي|الآتي)(?: \\S+){0,2})?\\s*[:：]\\s*$`,
  'iu',
)
const headed = new RegExp(
  `^(?:[#*_\\s]*)(?:${words.toOpenings}|${words.to})(?:(?<=[\\s'’])|(?!\\p{L}))\\s*([^:.;]{3,110}?)\\s*[:：]?[*_\\s]*$`,
  'iu',
)
const obliged = new RegExp(
  `^(?:${words.therefore})?[\\s,]*([^:;.,]{3,90}?)\\s+(?:${words.obligations})(?:\\s[^:.]{0,60})?[:：]\\s*$`,
  'iu',
)
const nobody = new RegExp(`^(?:${words.nobody})(?!\\p{L})`, 'iu')

/** Whom a sentence before a list speaks to; null where it says no one. */
function addresseeOf(sentence: string): string | null {
  const named = called.exec(sentence)?.[1] ?? obliged.exec(sentence)?.[1]
  const clean = named
    ?.replace(new RegExp(`\\s+${linking}$`, 'iu'), '')
    .replace(/[\s,،]+$/u, '')
    .trim()
  const bare = clean
    ?.replace(/\s(?:أن|بأن|على|that|to|à ce que|a que|para que)\s.*$/u, '')
    .replace(new RegExp(`^${hastily}\\s+(?:al?\\s+)?`, 'iu'), '')
  return bare && bare.length > 2 && !nobody.test(bare) && !demandVerb.test(bare) ? bare : null
}

const parted =
  /\s*,?\s+(?:and|y|et|e)\s+(?:(?:a|à|to|al|aux?|upon|on)\s+)?(?=(?:the|la|el|le|les|los|las|l['’]|al|aux?)\s?)|,\s+(?=(?:the|la|el|le|les|los|las)\s)|\s*،?\s+و(?:إلى|من)\s+/iu

/** Several that are called on together: "the Bank and the Ministry". */
const each = (addressee: string | null): readonly string[] =>
  addressee === null ? [] : addressee.split(parted).map(one => one.trim())

/** A heading that names an addressee and no more: "To the Ministry:". */
export function headingAddressee(text: string): string | null {
  if (text.length > 130 || !/[:：]\s*[*_]*$/u.test(text)) return null
  const name = headed.exec(text)?.[1]?.trim()
  return name && !demandVerb.test(name) ? name : null
}

const lastPlace = (pattern: RegExp, text: string) => matchesOf(text, pattern).at(-1)?.index ?? -1

/** What a list is, from the words before it and from its own. */
export function roleOf(list: List, before: Prose | undefined, inherited: Reading | null): Reading {
  const near = before && list.first - before.last <= 3 ? before : undefined
  const addressee = near ? headingAddressee(near.text) : null
  if (addressee !== null) return { role: 'demands', confidence: 'middle', addressees: each(addressee) }
  const found = near ? fromWords(near, list.first <= near.last) : null
  if (found) return found
  const asking = list.items.filter(
    ({ flow }) => demandVerb.test(flow.text) || obligation.test(flow.text),
  ).length
  if (asking * 2 > list.items.length) return { role: 'demands', confidence: 'low', addressees: [] }
  const heading = near && near.text.length < 60 && inherited
  return heading ? { ...inherited, confidence: 'low' } : { role: null, confidence: 'low', addressees: [] }
}

/** The reading that the words before a list give by themselves; `inline` where it runs on in their own sentence. */
export function fromWords(before: Prose, inline = false): Reading | null {
  const sentences = sentencesOf(before)
  const last = sentences.at(-1)?.text ?? ''
  const whole = before.text.slice(-1_500)
  const addressee = addresseeOf(inline && !/[:：]\s*$/u.test(last) ? `${last}:` : last)
  const demands = (confidence: Confidence): Reading => ({
    role: 'demands',
    confidence,
    addressees: each(addressee),
  })
  const points = (confidence: Confidence): Reading => ({ role: 'points', confidence, addressees: [] })
  const asked = lastPlace(demandVerbs, last)
  const noted = lastPlace(pointCues, last)
  if (asked >= 0 || noted >= 0) return asked > noted ? demands('high') : points('high')
  if (dependence.test(whole) || unless.test(last)) return demands('high')
  if (demandCue.test(last)) return demands('middle')
  if (obligation.test(last) && /[:：]\s*$/u.test(last)) return demands('middle')
  if (!/[:：]\s*$/u.test(last) && last.length > 60) return null
  const before2 = sentences.at(-2)?.text ?? ''
  if (demandVerb.test(before2)) return demands('middle')
  if (pointCue.test(before2)) return points('middle')
  return null
}
