import { sourceLimit } from '../../../data/intake/formats/decode.ts'
import type { Unread } from '../../../data/intake/formats/formats.ts'
import type { Message } from '../../../data/intake/formats/message.ts'
import { answerOf } from '../../workers/answer.ts'
import type { FileRead } from '../../workers/read-response.ts'
import type { ResponseDraft } from './draft.ts'

export type ReadFile =
  | Extract<FileRead, { readonly ok: true }>
  | { readonly ok: false; readonly code: Unread | 'tooLong' | 'stopped' }

/** Reads what a file says, apart from the window. Refused: larger than 20 MB, without text, damaged, another format. */
export async function readFile(file: File, signal: AbortSignal): Promise<ReadFile> {
  if (file.size > sourceLimit) return { ok: false, code: 'tooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('../../workers/read-response.ts', import.meta.url), { type: 'module' })
  const answer = await answerOf<FileRead>(worker, { name: file.name, bytes }, signal)
  return typeof answer === 'string' ? { ok: false, code: answer } : answer
}

/** What a message says of itself, put where nothing was written yet; its date is the day it was received. */
export function filledFrom(message: Message, draft: ResponseDraft, today: string): Partial<ResponseDraft> {
  const { sentOn, subject, text } = message
  return {
    channel: 'email',
    ...(sentOn !== null && sentOn <= today ? { receivedOn: sentOn } : {}),
    ...(draft.summary === '' && subject !== null ? { summary: subject.slice(0, 1_000) } : {}),
    ...(draft.original === '' ? { original: text } : {}),
  }
}

/** A message's attachments as files that can be kept. */
export const attachedFiles = (message: Message): readonly File[] =>
  message.attachments.map(({ name, mediaType, bytes }) => new File([bytes], name, { type: mediaType }))
