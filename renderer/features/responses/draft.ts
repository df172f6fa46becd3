import { z } from 'zod'
import { type CivilDate, civilDateSchema } from '../../../data/domain/civil-date.ts'
import { idSchemas, type LetterId, type RecipientId } from '../../../data/domain/ids.ts'
import {
  confidentialities,
  itemSchema,
  type Response,
  responseChannels,
  responseKinds,
  type WholeResponse,
} from '../../../data/domain/response.ts'
import { type FileRef, fileSchema, languageSchema, linkSchema } from '../../../data/domain/text.ts'

/** A response as it is being written down. */
export const responseDraftSchema = z
  .object({
    letters: z.array(idSchemas.letter).readonly(),
    recipient: idSchemas.recipient.nullable(),
    kind: z.enum([...responseKinds, 'unclassified']),
    channel: z.enum(responseChannels),
    receivedOn: civilDateSchema.nullable(),
    statedOn: civilDateSchema.nullable(),
    speaker: z.string(),
    summary: z.string(),
    original: z.string(),
    language: languageSchema.nullable(),
    items: z.array(itemSchema).readonly(),
    files: z.array(fileSchema).readonly(),
    url: z.string(),
    captured: fileSchema.nullable(),
    confidentiality: z.enum(confidentialities),
  })
  .readonly()
export type ResponseDraft = z.infer<typeof responseDraftSchema>

/** A response that came today, about a letter, with nothing written yet. */
export function newDraft(
  today: CivilDate,
  letter: LetterId | null,
  recipient: RecipientId | null,
): ResponseDraft {
  return {
    letters: letter ? [letter] : [],
    recipient,
    kind: 'substantive',
    channel: 'email',
    receivedOn: today,
    statedOn: null,
    speaker: '',
    summary: '',
    original: '',
    language: null,
    items: [],
    files: [],
    url: '',
    captured: null,
    confidentiality: 'internal',
  }
}

/** A logged response as it is changed. */
export function draftOf(response: Response): ResponseDraft {
  const { responseKind, speaker, originalText, link, ...same } = response
  return {
    ...same,
    kind: responseKind ?? 'unclassified',
    speaker: speaker ?? '',
    original: originalText ?? '',
    url: link?.url ?? '',
    captured: link?.captured ?? null,
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** Whether what was written as an address is one; none at all will do where there is no copy of it either. */
export const addressFits = ({ url, captured }: ResponseDraft): boolean => linkOf(url, captured) !== undefined

/** The link that was written; null for none, undefined where it is no web address or a copy has none. A bare "example.org/…" gets its "https". */
export function linkOf(url: string, captured: FileRef | null) {
  const address = orNull(url)
  if (address === null) return captured ? undefined : null
  const whole = /^[a-z]+:/i.test(address) ? address : `https://${address}`
  const link = linkSchema.safeParse({ url: whole, captured })
  return link.success ? link.data : undefined
}

/** What is to be recorded; null while something that it needs is missing. */
export function wholeOf(draft: ResponseDraft, defaultSummary: string): WholeResponse | null {
  const { letters, recipient, receivedOn, statedOn, channel, language, files, confidentiality } = draft
  const link = linkOf(draft.url, draft.captured)
  if (letters.length === 0 || !recipient || !receivedOn || link === undefined) return null
  return {
    letters: [...letters],
    recipient,
    receivedOn,
    statedOn,
    channel,
    speaker: orNull(draft.speaker),
    summary: orNull(draft.summary) ?? defaultSummary,
    language,
    originalText: draft.original === '' ? null : draft.original,
    files: [...files],
    confidentiality,
    link,
  }
}
