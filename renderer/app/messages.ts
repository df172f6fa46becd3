import type { Entry } from '../../data/domain/entry.ts'
import type { Failure } from '../../data/failure.ts'
import type { Notice } from '../../data/notice.ts'
import { storeOf, useStore } from '../store.ts'

/** What the app says unasked, at the foot of the window and to screen readers. */
export type Message =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** So many entries of these people came from other laptops. */
  | { readonly kind: 'arrived'; readonly entries: number; readonly from: readonly string[] }
  /** Something was recorded; `undo` offers to take it back. */
  | { readonly kind: 'done'; readonly what: string; readonly undo: boolean }
  /** Something was taken back, or done again. */
  | { readonly kind: 'undone' | 'redone'; readonly recorded: readonly Entry[] }

export interface ShownMessage {
  readonly key: number
  readonly message: Message
}

const messages = storeOf<readonly ShownMessage[]>([])
let lastKey = 0

export const useMessages = (): readonly ShownMessage[] => useStore(messages)

const isOurs = (kind: Message['kind']) => kind === 'done' || kind === 'undone' || kind === 'redone'
const goesByItself = ({ kind }: Message) => kind !== 'failure' && kind !== 'notice'

/**
 * Shows a message. What was done or came goes by itself; failures and notices stay until they are put away, and the
 * same one is not shown twice. What comes from others leaves what the person was just told, and its undo, in view.
 */
export function tell(message: Message): void {
  const shown = { key: ++lastKey, message }
  const said = JSON.stringify(message)
  const others = messages
    .get()
    .filter(
      ({ message: other }) =>
        !(message.kind === 'arrived' ? other.kind === 'arrived' : isOurs(other.kind)) &&
        JSON.stringify(other) !== said,
    )
  messages.set([...others.slice(-3), shown])
  if (goesByItself(message)) setTimeout(() => dismiss(shown.key), 8_000)
}

/** Puts a message away. */
export function dismiss(key: number): void {
  messages.set(messages.get().filter(shown => shown.key !== key))
}
