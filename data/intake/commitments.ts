import { datesIn } from './dates.ts'
import type { Confidence, Draft, Warning } from './draft.ts'
import { type Paragraph, type Sentence, sentencesOf } from './sentences.ts'
import { cue, tongues, words } from './words/cues.ts'

type Commitment = Draft['commitments'][number]
type Demand = Draft['demands'][number]

const dependence = cue('dependence')
const unless = cue('unless')
const refusal = cue('refusal')
const inForce = cue('inForce')
const notAffected =
  /not (?:be )?affected|n['’](?:est|affecte)|no (?:afecta|se verá afectad)|لا (?:يؤثر|تتأثر|يتأثر)/iu
/** The event ends where the sentence's own verb, its condition or its end comes. */
const stop = `(?=,?\\s+(?:will|shall|is|are|would|depends?|sera|seront|dépend\\p{L}*|est|sont|será|serán|está|estará|depende\\p{L}*|unless|until|if|on condition|provided|only|subject|conditional|contingent|ما لم|إلا|حتى|مشروط\\p{L}*|مرهون\\p{L}*|بـ|tant|à moins|jusqu|à condition|si|mientras|a menos|hasta|so long|as long)|[.;:؛]|$)`
const taking = new RegExp(`(?:${words.taking})\\s+(.{3,240}?)${stop}`, 'iu')
const joint = new RegExp(
  `\\s*[,،]?\\s+(?:${words.and})\\s+(?=(?:(?:in|at|to|the|any|our|all|upcoming|next|à|au|aux|la|le|les|en|el|los|في|the\\s)\\s?))|\\s*[,،]\\s+(?=the\\s|in the\\s)|\\s+و(?=في\\s|ال|مؤتمر|محادثات|اجتماع)`,
  'iu',
)
const deadline = new RegExp(`(?:${words.by})\\s+(.{3,40})`, 'iu')
const ordinals = Array.from({ length: 10 }, (_, i) =>
  Object.values(tongues)
    .map(({ ordinals: forms }) => forms[i])
    .join('|'),
)
const one = `(?:\\(?(?:\\d{1,2}|[ivx]{1,4}|[a-z]|[أبتثجحخدهوز])\\)?|و?(?:${ordinals.join('|')}))(?![\\p{L}\\p{N}])`
const between = '\\s*(?:,|،|&|-|–|(?:and|et|y|و|to|à|a)(?!\\p{L}))*\\s*'
const before = new RegExp(
  `(?<!\\p{L})[وبال]{0,3}(?:${words.references})(?!\\p{L})\\s*((?:${one}${between}){1,8})`,
  'iu',
)
/** "the first and second demands" */
const after = new RegExp(
  `(?<!\\p{L})((?:(?:${ordinals.join('|')})(?!\\p{L})${between}){1,8})(?:${words.references})(?!\\p{L})`,
  'iu',
)
/** "(i) and (ii)" */
const bracketed = new RegExp(`((?:\\((?:\\d{1,2}|[ivx]{1,4}|[a-z]|[أبتثجحخدهوز])\\)${between}){1,8})`, 'iu')
const label = new RegExp(
  `\\d{1,2}|(?<!\\p{L})و?(?:${ordinals.join('|')})(?!\\p{L})|(?<!\\p{L})(?:[ivx]{1,4}|[a-z]|[أبتثجحخدهوز])(?!\\p{L})`,
  'giu',
)
const ordinal = ordinals.map(forms => new RegExp(`^و?(?:${forms})$`, 'iu'))

/** What a sentence announces: taking part in one event or several, on a condition or no longer at all. */
export function commitmentsIn(
  paragraphs: readonly Paragraph[],
  demands: readonly Demand[],
): { readonly commitments: readonly Commitment[]; readonly warnings: readonly Warning[] } {
  const commitments: Commitment[] = []
  const warnings: Warning[] = []
  const places = placesOf(demands)
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesOf(paragraph)) {
      const stance = stanceOf(sentence.text)
      if (!stance || notAffected.test(sentence.text)) continue
      const events = eventsOf(sentence.text)
      if (events.length === 0) continue
      const resolved =
        stance === 'inForce'
          ? { demands: [], confidence: 'high' as Confidence }
          : referred(sentence, demands, places)
      if (stance === 'conditional' && resolved.demands.length === 0) {
        warnings.push({
          code: 'unresolvedReference',
          line: paragraph.first + 1,
          detail: sentence.text.slice(0, 120),
        })
      }
      for (const event of events) {
        commitments.push({
          span: sentence.span,
          confidence: resolved.confidence,
          event,
          wording: sentence.text,
          stance,
          demands: resolved.demands,
          deadline: deadlineOf(sentence.text),
        })
      }
    }
  }
  return { commitments, warnings }
}

function stanceOf(text: string): Commitment['stance'] | null {
  if (!taking.test(text)) return null
  if (dependence.test(text)) return 'conditional'
  if (unless.test(text) && (refusal.test(text) || inForce.test(text))) return 'conditional'
  return inForce.test(text) ? 'inForce' : null
}

function eventsOf(text: string): readonly string[] {
  const match = taking.exec(text)
  if (!match) return []
  return (match[1] ?? '')
    .split(joint)
    .map(event =>
      event
        .replace(/^[\s,،]*(?:in|at|to|في)\s+/iu, '')
        .replace(/[\s,،]+$/u, '')
        .trim(),
    )
    .filter(event => event.length > 2)
}

function deadlineOf(text: string): string | null {
  const match = deadline.exec(text)
  return match ? (datesIn(match[1] ?? '')[0]?.iso ?? null) : null
}

/** The demands a condition speaks of: by their numbers or letters, else all of them. */
function referred(
  sentence: Sentence,
  demands: readonly Demand[],
  places: ReadonlyMap<string, number>,
): { demands: number[]; confidence: Confidence } {
  const match = before.exec(sentence.text) ?? after.exec(sentence.text) ?? bracketed.exec(sentence.text)
  const labels = [...(match?.[1] ?? '').matchAll(label)].map(([found]) => {
    const counted = ordinal.findIndex(form => form.test(found))
    return counted < 0 ? found.toLowerCase() : String(counted + 1)
  })
  const named = labels.flatMap(each => places.get(each) ?? [])
  return named.length > 0
    ? { demands: [...new Set(named)], confidence: 'high' }
    : { demands: demands.flatMap(({ parent }, i) => (parent === null ? [i + 1] : [])), confidence: 'middle' }
}

/** The 1-based position of the first demand that a label or a number names. */
function placesOf(demands: readonly Demand[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [i, { label: own, number }] of demands.entries())
    for (const key of [keyOf(own), String(number)]) if (key !== '' && !places.has(key)) places.set(key, i + 1)
  return places
}

const keyOf = (label: string) => label.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
