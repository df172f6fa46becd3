import { datesIn } from './dates.ts'
import type { Draft, Warning } from './draft.ts'
import { type Flow, placeOf, stretch, wordsOf } from './flow.ts'
import type { Node } from './lists.ts'
import { matchesOf } from './matches.ts'
import type { Parts } from './parts.ts'
import { type Neighbours, referredTo } from './references.ts'
import { sentencesOf } from './sentences.ts'
import { cue, words } from './words/cues.ts'

type Commitment = Draft['commitments'][number]
type Demand = Draft['demands'][number]

const dependence = cue('dependence')
const unless = cue('unless')
const refusal = cue('refusal')
const inForce = cue('inForce')
const ifUnmet = new RegExp(`(?<!\\p{L})(?:${words.ifUnmet})`, 'iu')
const notAffected = new RegExp(`(?<!\\p{L})(?:${words.notAffected})`, 'iu')
const ourPart = new RegExp(`(?<!\\p{L})(?:${words.ourPart})(?!\\p{L})`, 'iu')
const we = new RegExp(`(?<!\\p{L})(?:${words.we})(?!\\p{L})`, 'iu')

/** The event ends where the sentence's own verb, its condition or its end comes. */
const stop = `(?=,?\\s+(?:${words.eventEnds})(?!\\p{L})|\\s(?:${words.joinedEventEnds})|[.;:؛]|\\s[–—]\\s|$)`
const taking = new RegExp(
  `(?<!\\p{L})(?:${words.joinedArticle})?(?:${words.taking})\\s+((?!(?:${words.noEvent})(?!\\p{L})).{3,260}?)${stop}`,
  'giu',
)
const takes = new RegExp(taking.source, 'iu')
const takingFirst = new RegExp(`^\\s*(?:${words.taking})\\s+`, 'iu')
const joint = new RegExp(
  `\\s*(?:[,،]\\s+|[,،]?\\s+(?=و)|[,،]?\\s+(?:${words.and})\\s+)(?:(?:our|notre|nuestra)\\s+)?و?(?:${words.taking})\\s+|\\s*[,،]?\\s+(?:ni|nor|ولا|وكذلك|وكذا)(?:\\s+(?:en|at|in|à|aux?|al?|في))?\\s+|\\s*[,،]?\\s+(?:${words.and})\\s+(?=(?:(?:in|at|to|from|of|the|any|our|all|upcoming|next|à|au|aux|la|le|les|l’|l'|en|el|los|en la|en el|a la|al|في|the)\\s?)\\b|في)|\\s*[,،]\\s+(?=the\\s|in the\\s|at the\\s|dans\\s|à la\\s|au\\s|en la\\s|en el\\s|al\\s)|\\s*،?\\s+و(?=في\\s|ال|مؤتمر|محادثات|اجتماع|جولة|جلسات|منتدى|قمة)`,
  'iu',
)
const leading =
  /^[\s,،]*(?:(?:dès à présent|désormais|henceforth|hereby|forthwith|immediately|desde ahora|de inmediato|من الآن فصاعداً?)\s+)?(?:(?:in|at|to|of|for|from|en|dans|à|au|aux|a|al|في|إلى)\s+)*/iu
const speaksOfThem = new RegExp(
  `(?<!\\p{L})[وبال]{0,3}(?:${words.references}|${words.allOfThem})(?!\\p{L})`,
  'iu',
)
const deadline = new RegExp(`(?<!\\p{L})(?:${words.by})\\s+(?=(.{3,60}))`, 'giu')
const topic = new RegExp(`^(?:${words.asFor})\\s+(.{3,120}?)\\s*[,،]`, 'iu')

/** No shorter sentence announces anything. */
const shortest = 15

type Prose = Extract<Node, { kind: 'prose' }>

/**
 * What the letter announces: taking part in one event or several, on a condition or no longer at all.
 * A sentence counts only where it speaks of the signatories' own part.
 */
export function commitmentsIn(
  source: string,
  nodes: readonly Node[],
  demands: readonly Demand[],
  { positions, pointLists }: Pick<Parts, 'positions' | 'pointLists'>,
  lineNumber: (index: number) => number,
): { readonly commitments: readonly Commitment[]; readonly warnings: readonly Warning[] } {
  const commitments: Commitment[] = []
  const warnings: Warning[] = []
  const announced = new Set<string>()
  let spoken: readonly string[] = []
  for (const [i, node] of nodes.entries()) {
    const flows: readonly Flow[] =
      node.kind === 'prose'
        ? sentencesOf(node).flatMap(clausesOf)
        : positions.has(i) || pointLists.has(i)
          ? []
          : node.items.flatMap(({ flow }) => sentencesOf(flow))
    const before = nodes[i - 1]
    const ours = node.kind === 'list' && before?.kind === 'prose' && we.test(before.text.slice(-300))
    for (const [k, flow] of flows.entries()) {
      if (flow.text.length < shortest) continue
      const named = eventsOf(flow.text)
      const stance = notAffected.test(flow.text) ? null : stanceOf(flow.text, ours)
      const about = topic.exec(flow.text)?.[1]
      const unnamed = about === undefined ? (ourPart.test(flow.text) ? spoken : []) : [about]
      const events = named.length > 0 ? named : unnamed
      if (named.length > 0) spoken = named
      if (!stance || events.length === 0) continue
      const near = neighbours(i, positions, demands, node.kind === 'prose' ? leadsOn(node, flows, k) : false)
      const resolved =
        stance === 'inForce'
          ? { demands: [], confidence: 'high' as const }
          : referredTo(conditionOf(flow.text, events), near)
      if (stance === 'conditional' && resolved.demands.length === 0) {
        warnings.push({
          code: 'unresolvedReference',
          line: lineNumber(node.first),
          detail: flow.text.slice(0, 120),
        })
      }
      const stated = deadlineOf(flow.text)
      const beside =
        stance === 'inForce' || stated !== null ? null : deadlineBeside(flows, k, resolved.demands, near)
      for (const event of events) {
        const key = `${event} ${resolved.demands}`
        if (stance === 'conditional' && announced.has(key)) continue
        if (stance === 'conditional') announced.add(key)
        commitments.push({
          span: placeOf(flow),
          confidence: beside === null ? resolved.confidence : 'low',
          event,
          wording: wordsOf(source, flow),
          stance,
          demands: resolved.demands,
          deadline: stated ?? beside,
        })
      }
    }
  }
  return { commitments, warnings }
}

/** Whether the paragraph goes on from this sentence to a list: "… on the response to it. This is through:". */
const leadsOn = (node: Prose, sentences: readonly Flow[], at: number) =>
  sentences.length - at <= 3 && /[:：]\s*$/u.test(node.text.slice(-3))

function neighbours(
  at: number,
  positions: ReadonlyMap<number, readonly number[]>,
  demands: readonly Demand[],
  leads: boolean,
): Neighbours {
  const all = demands.map((_, i) => i + 1)
  const lists = [...positions.entries()]
  return {
    demands,
    ledInto: leads ? (positions.get(at + 1) ?? null) : null,
    before: positions.size === 0 ? all : lists.filter(([i]) => i < at).flatMap(([, of]) => of),
    after: lists.find(([i]) => i > at)?.[1] ?? [],
  }
}

const clauseStart =
  /[,،]\s+(?=(?:and (?:that )?we|et (?:que )?nous|y (?:que )?no|وأننا|وإننا|وسن|ولن|ون)(?![\u0640]))/giu

/** A sentence that announces two things, each on its own condition, as two. */
function clausesOf(sentence: Flow): readonly Flow[] {
  const cuts = matchesOf(sentence.text, clauseStart).map(({ index }) => index)
  const at = cuts.find(cut => {
    const halves = [sentence.text.slice(0, cut), sentence.text.slice(cut)]
    return halves.every(half => stanceOf(half) === 'conditional' && takes.test(half))
  })
  return at === undefined ? [sentence] : [stretch(sentence, 0, at), ...clausesOf(stretch(sentence, at + 1))]
}

/** Whether a sentence announces the signatories' part, and how; null where it does not. `saidByUs` where the words before it say whose it is. */
export function stanceOf(text: string, saidByUs = false): Commitment['stance'] | null {
  const isOurs = ourPart.test(text)
  if (!saidByUs && !isOurs && !we.test(text)) return null
  if (dependence.test(text) && (isOurs || takes.test(text))) return 'conditional'
  if (!refusal.test(text) && !inForce.test(text)) return null
  return unless.test(text) || ifUnmet.test(text) ? 'conditional' : 'inForce'
}

/** Whether a sentence announces something, and names or means an event. */
export const announces = (text: string): boolean =>
  stanceOf(text) !== null && (ourPart.test(text) || eventsOf(text).length > 0)

/** "the satisfaction of demands 1 and 2" is no event. */
const isReference = new RegExp(
  `(?<!\\p{L})(?:${words.references})\\s+(?:n[°º]\\s*|\\(?\\d|\\(?[a-hivx]{1,3}\\))`,
  'iu',
)

function eventsOf(text: string): readonly string[] {
  return matchesOf(text, taking).flatMap(match =>
    (match[1] ?? '')
      .split(joint)
      .map(event =>
        event
          .replace(takingFirst, '')
          .replace(leading, '')
          .replace(/[\s,،"”»]+$/u, '')
          .trim(),
      )
      .filter(
        event => event.length > 2 && !/^(?:it|them|this|that)$/iu.test(event) && !isReference.test(event),
      ),
  )
}

/** The words of a sentence without its events, which may hold a demand's own words. */
const conditionOf = (text: string, events: readonly string[]) =>
  events.reduce((rest, event) => rest.replace(event, ' '), text)

/** A deadline for the same demands in the sentence before or after: "We expect this by 1 May." */
function deadlineBeside(
  flows: readonly Flow[],
  at: number,
  demands: readonly number[],
  near: Neighbours,
): string | null {
  const own = [flows[at - 1], flows[at + 1]].find(flow => {
    const text = flow?.text ?? ''
    if (text.length > 260 || deadlineOf(text) === null || !speaksOfThem.test(text) || announces(text))
      return false
    return String(referredTo(text, near).demands) === String(demands)
  })
  return own ? deadlineOf(own.text) : null
}

function deadlineOf(text: string): string | null {
  if (!/\d/.test(text)) return null
  for (const match of matchesOf(text, deadline)) {
    const date = datesIn(match[1] ?? '')[0]
    if (date && date.from < 25) return date.iso
  }
  return null
}
