import type { RegisterId, ResponseId } from '../../../data/domain/ids.ts'
import type { ResponseDraft } from './draft.ts'

/** What was left unfinished, for as long as the window is open: new responses, or changes to a logged one. */
const kept = new Map<string, readonly ResponseDraft[]>()

export interface Unfinished {
  /** What was left last; null where nothing is left. */
  latest(): ResponseDraft | null
  keep(draft: ResponseDraft): void
  /** Takes away what was left last: to go on with it, or to put it away. */
  take(): void
}

/** What was left unfinished in a register: changes to a response, or (null) new ones. */
export function unfinished(register: RegisterId | undefined, response: ResponseId | null): Unfinished {
  const key = `${register} ${response}`
  const left = () => kept.get(key) ?? []
  return {
    latest: () => left().at(-1) ?? null,
    keep: draft => void kept.set(key, [...left(), draft]),
    take: () => void kept.set(key, left().slice(0, -1)),
  }
}
