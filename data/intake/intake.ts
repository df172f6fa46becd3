import { commitmentsIn } from './commitments.ts'
import type { Draft, Warning } from './draft.ts'
import { headOf } from './head.ts'
import { type Item, type List, listsOf } from './lists.ts'
import { type Line, linesOf, tidy } from './normalise.ts'
import { type Reading, roleOf } from './roles.ts'
import { type Paragraph, paragraphsOf, sentencesOf } from './sentences.ts'
import { signatoriesIn } from './signatories.ts'
import { cue, type Tongue, tongues } from './words/cues.ts'

type Demand = Draft['demands'][number]
type Point = Draft['points'][number]

/**
 * Reads a letter: source → lines → lists → roles → parts → references. The result is a proposal that a person
 * checks: every part says where it was found and how sure the reading is; what has no place is told, not guessed.
 */
export function readLetter(source: string): Draft {
  const lines = linesOf(source)
  const lists = listsOf(lines)
  const signed = signatoriesIn(source, lines, lists)
  const inBody = lists.filter(({ first }) => !signed.lines.has(first))
  const listed = new Set(
    inBody.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  )
  const head = headOf(source, lines, new Set([...signed.lines, ...listed]))
  const prose = paragraphsOf(lines, new Set([...signed.lines, ...listed, ...head.lines]))
  const parts = partsOf(source, lines, inBody, prose)
  const demands = parts.demands.length > 0 ? parts.demands : demandsInProse(prose)
  const promised = commitmentsIn(prose, demands)
  const warnings: Warning[] = [...parts.warnings, ...promised.warnings, ...signed.warnings]
  if (head.recipients.length === 0) warnings.push({ code: 'noRecipients', line: 1, detail: '' })
  if (demands.length === 0) warnings.push({ code: 'noDemands', line: 1, detail: '' })
  if (head.date?.found.ambiguous) {
    warnings.push({ code: 'ambiguousDate', line: head.date.line, detail: tidy(source, head.date.span) })
  }
  if (signed.declared !== null && signed.declared !== signed.signatories.length) {
    warnings.push({
      code: 'countDiffers',
      line: Math.min(...signed.lines) + 1,
      detail: `${signed.declared} / ${signed.signatories.length}`,
    })
  }
  return {
    language: languageOf(source),
    date: head.date && {
      iso: head.date.found.iso,
      span: head.date.span,
      confidence: head.date.found.ambiguous ? 'low' : 'high',
    },
    place: head.place,
    title: head.title,
    subject: head.subject,
    recipients: [...head.recipients],
    cc: [...head.cc],
    points: [...parts.points],
    demands: [...demands],
    commitments: [...promised.commitments],
    signatories: [...signed.signatories],
    declaredSignatories: signed.declared,
    warnings: warnings.sort((a, b) => a.line - b.line),
  }
}

interface Parts {
  readonly points: readonly Point[]
  readonly demands: readonly Demand[]
  readonly warnings: readonly Warning[]
}

/** The lists of the body as points and demands, each by the sentence before it; a list of another style below an item stands under it. */
function partsOf(
  source: string,
  lines: readonly Line[],
  lists: readonly List[],
  prose: readonly Paragraph[],
): Parts {
  const points: Point[] = []
  const demands: Demand[] = []
  const warnings: Warning[] = []
  let open: { readonly list: List; readonly reading: Reading } | null = null
  for (const list of lists) {
    const before = prose.findLast(({ last }) => last < list.first)
    const blank = before ? list.first - before.last : Number.POSITIVE_INFINITY
    const nested: boolean =
      open !== null &&
      open.list.style !== list.style &&
      list.first - open.list.last <= 2 &&
      (before?.last ?? -1) < open.list.first
    const goesOn: boolean =
      open !== null &&
      open.list.style === list.style &&
      list.items[0]?.number === (open.list.items.at(-1)?.number ?? 0) + 1
    const reading: Reading = (nested || goesOn) && open ? open.reading : roleOf(list, before, blank)
    if (!nested) open = { list, reading }
    if (reading.role === 'points') {
      points.push(...list.items.map((item, i) => ({ ...partOf(source, item, i, reading) })))
    } else if (reading.role === 'demands') {
      const parent = nested ? demands.findLastIndex(demand => demand.parent === null) + 1 : 0
      demands.push(
        ...list.items.map((item, i) => ({
          ...partOf(source, item, i, reading),
          addressees: [...reading.addressees],
          parent: parent > 0 ? parent : null,
        })),
      )
    } else {
      warnings.push({
        code: 'listWithoutRole',
        line: list.first + 1,
        detail: (lines[list.first]?.text ?? '').trim().slice(0, 120),
      })
    }
  }
  return { points, demands, warnings }
}

function partOf(source: string, item: Item, at: number, { confidence }: Reading): Point {
  return {
    span: item.span,
    confidence,
    number: item.number ?? at + 1,
    label: item.label,
    text: tidy(source, item.span).replace(/\s*[;؛,،](?:\s*(?:and|or|et|ou|y|o|و))?\s*$/iu, ''),
  }
}

const demandVerb = cue('demandVerbs')
const we =
  /(?<!\p{L})(?:we|nous|the undersigned|los|las|nosotr[oa]s|organi[sz]ations?|signatories)(?!\p{L})|نحن|(?<!\p{L})(?:و?ن)(?:طالب|دعو|ناشد|حث)/iu

/** Without a list, the sentences in which the letter asks for something. */
function demandsInProse(prose: readonly Paragraph[]): readonly Demand[] {
  return prose
    .flatMap(sentencesOf)
    .filter(
      ({ text }) =>
        demandVerb.test(text) &&
        (we.test(text) ||
          /^(?:pedimos|exigimos|exhortamos|solicitamos|demandons|appelons|exigeons)/iu.test(text)),
    )
    .map(({ text, span }, i) => ({
      span,
      confidence: 'low',
      number: i + 1,
      label: '',
      text,
      addressees: [],
      parent: null,
    }))
}

const arabic = /[\u0621-\u064a]/g
const latin = /[a-zà-ÿ]/gi

/** The letter's language; `mul` where a good part of it is in another script or language. */
function languageOf(source: string): Draft['language'] {
  const letters = { ar: source.match(arabic)?.length ?? 0, latin: source.match(latin)?.length ?? 0 }
  const western = westernOf(source)
  if (letters.ar > letters.latin * 3) return 'ar'
  if (letters.latin > letters.ar * 3) return western
  return letters.ar + letters.latin === 0 ? 'en' : 'mul'
}

function westernOf(source: string): 'en' | 'fr' | 'es' {
  const seen = new Map<string, number>()
  for (const [word] of source.toLowerCase().matchAll(/\p{L}+/gu)) seen.set(word, (seen.get(word) ?? 0) + 1)
  const score = (tongue: Tongue) =>
    tongues[tongue].frequent.reduce((sum, word) => sum + (seen.get(word) ?? 0), 0)
  const [best = 'en'] = (['en', 'fr', 'es'] as const).toSorted((a, b) => score(b) - score(a))
  return best
}
