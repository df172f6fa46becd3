import { type CivilDate, civilDateSchema } from '../../../data/domain/civil-date.ts'
import type { Register } from '../../../data/domain/register.ts'
import type { Confidence, Draft, Place } from '../../../data/intake/draft.ts'
import { sourceLimit } from '../../../data/intake/formats/decode.ts'
import type { Unread } from '../../../data/intake/formats/formats.ts'
import type { Found, LetterDraft } from '../../../data/letter-draft.ts'
import { matching } from '../../../data/queries/matching.ts'
import { answerOf } from '../../workers/answer.ts'
import type { LetterRead, ReadAnswer, ReadRequest } from '../../workers/read-letter.ts'

export interface ReadFailure {
  readonly code: Unread | 'unreadable' | 'tooLong'
  /** Megabytes, where a file was too large. */
  readonly limit: number
}
export type ReadLetters =
  | { readonly ok: true; readonly letters: readonly LetterRead[] }
  | { readonly ok: false; readonly failure: ReadFailure }

const failed = (code: ReadFailure['code']): ReadLetters => ({
  ok: false,
  failure: { code, limit: sourceLimit / 1024 / 1024 },
})

/** A file's bytes as something to be read. Refused: larger than 20 MB, or gone. */
export async function requestFor(file: File): Promise<ReadRequest | ReadFailure> {
  const refusal = (code: ReadFailure['code']): ReadFailure => ({ code, limit: sourceLimit / 1024 / 1024 })
  if (file.size > sourceLimit) return refusal('tooLarge')
  try {
    return { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return refusal('unreadable')
  }
}

/** Reads what a person gave, apart from the window. The signal stops it: then the answer is null. */
export async function readLetters(request: ReadRequest, signal: AbortSignal): Promise<ReadLetters | null> {
  const worker = new Worker(new URL('../../workers/read-letter.ts', import.meta.url), { type: 'module' })
  const answer = await answerOf<ReadAnswer>(worker, request, signal)
  if (answer === 'stopped') return null
  if (answer === 'tooLong' || answer === 'damaged') return failed(answer)
  return answer.ok ? answer : failed(answer.code)
}

/** How much of a letter a text holds: of a message and its attachments, the one with most is likeliest. */
export const partsIn = ({ draft }: LetterRead): number =>
  draft.demands.length * 3 + draft.recipients.length + draft.signatories.length

const foundAt = ({ span, confidence }: { readonly span: Place; readonly confidence: Confidence }): Found => ({
  ...span,
  sure: confidence !== 'low',
})

const bodies =
  /council|members|committee|commission|assembly|parliament|ministry|مجلس|لجنة|أعضاء|وزارة|conseil|comité|ministère|consejo|comité|ministerio/iu

/** What was read, as the draft that a person corrects. */
export function draftFrom(
  { text: source, subject, draft }: LetterRead,
  register: Register,
  titleFor: (recipients: readonly string[]) => string,
): LetterDraft {
  const known = matching(register)
  let key = 0
  const demandKeys: number[] = []
  const language = draft.other?.languages[0] ?? (draft.language === 'mul' ? 'en' : draft.language)
  const recipients = draft.recipients.map(each => ({
    key: ++key,
    found: foundAt(each),
    name: each.name,
    role: each.role ?? '',
    form: each.role === null && bodies.test(each.name) ? ('body' as const) : ('person' as const),
    ...known.recipient(each.name),
  }))
  const texts = (
    parts: Draft['points'] | Draft['demands'],
    others: Draft['points'] | Draft['demands'] | undefined,
    keys?: number[],
  ) =>
    parts.map((each, i) => {
      key++
      keys?.push(key)
      return { key, found: foundAt(each), label: each.label, text: each.text, other: others?.[i]?.text ?? '' }
    })
  const demands = texts(draft.demands, draft.other?.demands, demandKeys).map((each, i) => ({
    ...each,
    parent: demandKeys[(draft.demands[i]?.parent ?? 0) - 1] ?? null,
  }))
  return {
    source,
    files: [],
    language,
    otherLanguage: draft.other?.languages[1] ?? null,
    reference: '',
    title: draft.title ?? draft.subject ?? subject ?? titleFor(draft.recipients.map(({ name }) => name)),
    otherTitle: draft.other?.title ?? '',
    date: dateOf(draft),
    dateFound: draft.date && foundAt(draft.date),
    place: draft.place ?? '',
    cc: draft.cc,
    recipients,
    points: texts(draft.points, draft.other?.points).map(each => ({ ...each, parent: null })),
    demands,
    commitments: draft.commitments.map(each => ({
      key: ++key,
      found: foundAt(each),
      event: capitalised(each.event),
      wording: each.wording,
      decisionBy: each.deadline === null ? null : civilDateSchema.parse(each.deadline),
      dependsOn: each.demands.flatMap(at => demandKeys[at - 1] ?? []),
    })),
    signatories: draft.signatories.map((each, i) => ({
      key: ++key,
      found: foundAt(each),
      name: each.name,
      other: draft.other?.signatories[i]?.name ?? '',
      printedWith: each.printedWith ?? '',
      ...known.organisation(each.name),
    })),
    declaredSignatories: draft.declaredSignatories,
    warnings: draft.warnings.map(({ code, detail, line }) => ({ code, params: { detail, line } })),
  }
}

/** An event named in the middle of a sentence, as a name that stands alone. */
const capitalised = (name: string) => name.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

const dateOf = ({ date }: Draft): CivilDate | null => (date ? civilDateSchema.parse(date.iso) : null)
