import type { Asked } from '../../../data/domain/view.ts'
import { goTo, to } from '../../app/routes.ts'
import { currentReplica, useReplica } from '../../replica.ts'
import { storeOf, useStore } from '../../store.ts'

export const askedNothing: Asked = {
  words: '',
  join: 'all',
  kinds: [],
  recipients: [],
  statuses: [],
  from: null,
  to: null,
}

/** What the search page was asked for, while the window is open and for one register at a time. */
const asked = storeOf<{ readonly register: string; readonly asked: Asked }>({
  register: '',
  asked: askedNothing,
})
const openRegister = () => currentReplica()?.opened.register ?? ''

/** What the search page is asked for. */
export function useAsked(): Asked {
  const register = useReplica()?.opened.register ?? ''
  const kept = useStore(asked)
  return kept.register === register ? kept.asked : askedNothing
}

/** Changes a part of what the search page is asked for. */
export function changeAsked(changes: Partial<Asked>): void {
  const [register, kept] = [openRegister(), asked.get()]
  asked.set({ register, asked: { ...(kept.register === register ? kept.asked : askedNothing), ...changes } })
}

/** Shows the search page with what is asked for. */
export function showSearch(next: Asked): void {
  asked.set({ register: openRegister(), asked: next })
  goTo(to.search())
}

/** How many of the rules ask for something. */
export const rulesIn = ({ kinds, recipients, statuses, from, to: until }: Omit<Asked, 'words'>): number =>
  [kinds.length > 0, recipients.length > 0, statuses.length > 0, from !== null || until !== null].filter(
    Boolean,
  ).length
