import type { RegisterId, ResponseId } from '../../../data/domain/ids.ts'
import type { ResponseDraft } from './draft.ts'

/** What was left unfinished, for as long as the window is open: a new response, or changes to a logged one. */
const kept = new Map<string, ResponseDraft>()

export interface Unfinished {
  readonly draft: ResponseDraft | null
  keep(draft: ResponseDraft): void
  forget(): void
}

/** What was left unfinished in a register: changes to a response, or (null) a new one. */
export function unfinished(register: RegisterId | undefined, response: ResponseId | null): Unfinished {
  const key = `${register} ${response}`
  return {
    draft: kept.get(key) ?? null,
    keep: draft => void kept.set(key, draft),
    forget: () => void kept.delete(key),
  }
}
