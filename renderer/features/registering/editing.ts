import type {
  DraftCommitment,
  DraftRecipient,
  DraftSignatory,
  DraftText,
  Found,
  LetterDraft,
} from '../../../data/letter-draft.ts'
import { dateKey, type PartList, partLists } from './draft.ts'

/** Each list's own kind of part. */
export interface PartOf {
  readonly recipients: DraftRecipient
  readonly points: DraftText
  readonly demands: DraftText
  readonly commitments: DraftCommitment
  readonly signatories: DraftSignatory
}
type AnyPart = PartOf[PartList]

/** A draft being corrected, with the versions before it so that every step can be taken back. */
export interface Editing {
  readonly draft: LetterDraft
  readonly past: readonly LetterDraft[]
}

/** The draft with something changed; typing in one field is one step. */
export function changed(editing: Editing, changes: Partial<LetterDraft>, sameStep = false): Editing {
  const past = sameStep ? editing.past : [...editing.past.slice(-99), editing.draft]
  return { draft: { ...editing.draft, ...changes }, past }
}

/** The draft as it was before the last step. */
export function takenBack({ draft, past }: Editing): Editing {
  return { draft: past.at(-1) ?? draft, past: past.slice(0, -1) }
}

/** A part with some of its fields changed. */
export function withPart<List extends PartList>(
  draft: LetterDraft,
  list: List,
  key: number,
  changes: Partial<PartOf[List]>,
): Partial<LetterDraft> {
  return { [list]: draft[list].map(part => (part.key === key ? { ...part, ...changes } : part)) }
}

/** The draft's lists without a part; nothing depends on a demand that is gone. */
export function withoutPart(draft: LetterDraft, list: PartList, key: number): Partial<LetterDraft> {
  const rest = { [list]: (draft[list] as readonly AnyPart[]).filter(part => part.key !== key) }
  if (list !== 'demands') return rest
  return {
    ...rest,
    commitments: draft.commitments.map(c => ({
      ...c,
      dependsOn: c.dependsOn.filter(demand => demand !== key),
    })),
  }
}

/** A part moved one place up or down in its list. */
export function moved(draft: LetterDraft, list: PartList, key: number, by: -1 | 1): Partial<LetterDraft> {
  const parts = [...(draft[list] as readonly AnyPart[])]
  const at = parts.findIndex(part => part.key === key)
  const [part, other] = [parts[at], parts[at + by]]
  if (!part || !other) return {}
  parts[at] = other
  parts[at + by] = part
  return { [list]: parts }
}

function wordsOf(part: AnyPart): string {
  if ('text' in part) return part.text
  if ('wording' in part) return part.wording
  return part.name
}

/** A new part of a list, holding the given words. */
export function partFrom<List extends PartList>(
  list: List,
  key: number,
  words: string,
  found: Found | null,
): PartOf[List]
export function partFrom(list: PartList, key: number, words: string, found: Found | null): AnyPart {
  switch (list) {
    case 'recipients':
      return { key, found, name: words, role: '', form: 'person', known: null, near: null }
    case 'points':
    case 'demands':
      return { key, found, label: '', text: words, other: '', parent: null }
    case 'commitments':
      return { key, found, event: '', wording: words, decisionBy: null, dependsOn: [] }
    case 'signatories':
      return { key, found, name: words, other: '', printedWith: '', known: null, near: null }
  }
}

/** A part given another role: it keeps its words and its place in the source, and goes where the text has it. */
export function withRole(
  draft: LetterDraft,
  from: PartList,
  key: number,
  to: PartList,
): Partial<LetterDraft> {
  const part = (draft[from] as readonly AnyPart[]).find(each => each.key === key)
  if (!part || from === to) return {}
  const without = withoutPart(draft, from, key)
  return { ...without, ...withNew({ ...draft, ...without }, to, key, wordsOf(part), part.found) }
}

/** A part added, where its place in the source puts it among the others. */
export function withNew(
  draft: LetterDraft,
  list: PartList,
  key: number,
  words: string,
  found: Found | null,
): Partial<LetterDraft> {
  const parts = draft[list] as readonly AnyPart[]
  const before = found
    ? parts.findIndex(other => other.found !== null && other.found.start > found.start)
    : -1
  const at = before < 0 ? parts.length : before
  return { [list]: [...parts.slice(0, at), partFrom(list, key, words, found), ...parts.slice(at)] }
}

/** A part cut in two where the caret stands in its words; the second half follows it. */
export function split(draft: LetterDraft, list: PartList, key: number, at: number): Partial<LetterDraft> {
  const parts = draft[list] as readonly AnyPart[]
  const index = parts.findIndex(part => part.key === key)
  const part = parts[index]
  const words = part ? wordsOf(part) : ''
  const [first, second] = [words.slice(0, at).trim(), words.slice(at).trim()]
  if (!part || first === '' || second === '') return {}
  const { found } = part
  const place = found ? draft.source.slice(found.start, found.end).indexOf(second.slice(0, 40)) : -1
  const middle = found && place > 0 ? found.start + place : null
  const half = (start: boolean): Found | null =>
    found && middle !== null
      ? { ...found, ...(start ? { end: middle } : { start: middle }), sure: true }
      : found
  const whole = withWords(part, first)
  const halves = [{ ...whole, found: half(true) }, partFrom(list, freshKey(draft), second, half(false))]
  return { [list]: [...parts.slice(0, index), ...halves, ...parts.slice(index + 1)] }
}

/** A part joined with the one after it in its list. */
export function joined(draft: LetterDraft, list: PartList, key: number): Partial<LetterDraft> {
  const parts = draft[list] as readonly AnyPart[]
  const index = parts.findIndex(part => part.key === key)
  const [part, next] = [parts[index], parts[index + 1]]
  if (!part || !next) return {}
  const found =
    part.found && next.found
      ? {
          start: Math.min(part.found.start, next.found.start),
          end: Math.max(part.found.end, next.found.end),
          sure: true,
        }
      : (part.found ?? next.found)
  const one = { ...withWords(part, `${wordsOf(part)} ${wordsOf(next)}`.trim()), found }
  const without = withoutPart(draft, list, next.key)
  const rest = (without[list] ?? []) as readonly AnyPart[]
  return { ...without, [list]: rest.map(each => (each.key === key ? one : each)) }
}

function withWords(part: AnyPart, words: string): AnyPart {
  if ('text' in part) return { ...part, text: words }
  if ('wording' in part) return { ...part, wording: words }
  return { ...part, name: words }
}

/** A part that a person has looked at and found right. */
export function accepted(draft: LetterDraft, list: PartList, key: number): Partial<LetterDraft> {
  return {
    [list]: (draft[list] as readonly AnyPart[]).map(part =>
      part.key === key && part.found ? { ...part, found: { ...part.found, sure: true } } : part,
    ),
  }
}

/** The keys of what is not surely read, in the order of the page. */
export const unsureParts = (draft: LetterDraft): readonly number[] => [
  ...(draft.dateFound?.sure === false ? [dateKey] : []),
  ...partLists.flatMap(list =>
    (draft[list] as readonly AnyPart[]).flatMap(({ key, found }) => (found?.sure === false ? [key] : [])),
  ),
]

/** A key no part of the draft has. */
export function freshKey(draft: LetterDraft): number {
  const keys = [
    ...draft.recipients,
    ...draft.points,
    ...draft.demands,
    ...draft.commitments,
    ...draft.signatories,
  ]
  return keys.reduce((highest, { key }) => Math.max(highest, key), 0) + 1
}
