import { type CivilDate, civilDateSchema } from '../../../data/domain/civil-date.ts'
import type { Register } from '../../../data/domain/register.ts'
import type { Confidence, Draft, Place } from '../../../data/intake/draft.ts'
import { decode, sourceLimit } from '../../../data/intake/formats/decode.ts'
import type { Found, LetterDraft } from './draft.ts'
import { matching } from './matching.ts'

export interface ReadFailure {
  readonly code: 'empty' | 'binary' | 'tooLarge' | 'unreadable' | 'tooLong'
  /** Megabytes, where a file was too large. */
  readonly limit: number
}
type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly failure: ReadFailure }
type ReadDraft =
  | { readonly ok: true; readonly draft: LetterDraft }
  | { readonly ok: false; readonly failure: ReadFailure }

/** Reading that takes longer is stopped: the window must stay the person's. */
const patience = 10_000

const failed = (code: ReadFailure['code']) => ({
  ok: false as const,
  failure: { code, limit: sourceLimit / 1024 / 1024 },
})

/** A chosen file's text, whatever its encoding. Refused: empty, too large, no text. */
export async function readFile(file: File): Promise<ReadText> {
  if (file.size > sourceLimit) return failed('tooLarge')
  try {
    const decoded = decode(new Uint8Array(await file.arrayBuffer()))
    return decoded.ok ? decoded : failed(decoded.code)
  } catch {
    return failed('unreadable')
  }
}

/** A letter's text as a draft to be checked. It is read in a worker, apart from the window, and stopped if it takes too long. */
export async function readText(
  source: string,
  register: Register,
  titleFor: (recipients: readonly string[]) => string,
): Promise<ReadDraft> {
  const worker = new Worker(new URL('../../workers/read-letter.ts', import.meta.url), { type: 'module' })
  try {
    const draft = await new Promise<Draft>((resolve, reject) => {
      const timer = setTimeout(reject, patience)
      worker.onmessage = ({ data }: MessageEvent<Draft>) => {
        clearTimeout(timer)
        resolve(data)
      }
      worker.onerror = () => {
        clearTimeout(timer)
        reject()
      }
      worker.postMessage(source)
    })
    return { ok: true, draft: draftFrom(source, draft, register, titleFor) }
  } catch {
    return failed('tooLong')
  } finally {
    worker.terminate()
  }
}

const foundAt = ({ span, confidence }: { readonly span: Place; readonly confidence: Confidence }): Found => ({
  ...span,
  sure: confidence !== 'low',
})

const bodies =
  /council|members|committee|commission|assembly|parliament|ministry|مجلس|لجنة|أعضاء|وزارة|conseil|comité|ministère|consejo|comité|ministerio/iu

/** What was read, as the draft that a person corrects. */
function draftFrom(
  source: string,
  draft: Draft,
  register: Register,
  titleFor: (recipients: readonly string[]) => string,
): LetterDraft {
  const known = matching(register)
  let key = 0
  const demandKeys: number[] = []
  const recipients = draft.recipients.map(each => ({
    key: ++key,
    found: foundAt(each),
    name: each.name,
    role: each.role ?? '',
    form: each.role === null && bodies.test(each.name) ? ('body' as const) : ('person' as const),
    known: known.recipient(each.name),
  }))
  const texts = (parts: Draft['points'] | Draft['demands'], keys?: number[]) =>
    parts.map(each => {
      key++
      keys?.push(key)
      return { key, found: foundAt(each), label: each.label, text: each.text }
    })
  const demands = texts(draft.demands, demandKeys)
  return {
    source,
    language: draft.language === 'mul' ? 'en' : draft.language,
    reference: '',
    title: draft.title ?? draft.subject ?? titleFor(draft.recipients.map(({ name }) => name)),
    date: dateOf(draft),
    place: draft.place ?? '',
    cc: draft.cc,
    recipients,
    points: texts(draft.points),
    demands,
    commitments: draft.commitments.map(each => ({
      key: ++key,
      found: foundAt(each),
      event: capitalised(each.event),
      wording: each.wording,
      decisionBy: each.deadline === null ? null : civilDateSchema.parse(each.deadline),
      dependsOn: each.demands.flatMap(at => demandKeys[at - 1] ?? []),
    })),
    signatories: draft.signatories.map(each => ({
      key: ++key,
      found: foundAt(each),
      name: each.name,
      printedWith: each.printedWith ?? '',
      known: known.organisation(each.name),
    })),
    declaredSignatories: draft.declaredSignatories,
    warnings: draft.warnings.map(({ code, detail, line }) => ({ code, params: { detail, line } })),
  }
}

/** An event named in the middle of a sentence, as a name that stands alone. */
const capitalised = (name: string) => name.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

const dateOf = ({ date }: Draft): CivilDate | null => (date ? civilDateSchema.parse(date.iso) : null)
