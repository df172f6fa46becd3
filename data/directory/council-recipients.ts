import { type CivilDate, civilDateSchema } from '../domain/civil-date.ts'
import type { RecipientDetails } from '../domain/recipient.ts'
import type { Texts } from '../domain/text.ts'
import { arabicNameOf } from './regions.ts'
import { permanentMembers, securityCouncilOn } from './security-council.ts'

const plain = { role: null, holders: [], members: [], seat: 'new-york', contact: null, replyRule: null }

function namesOf(state: string): Texts {
  const arabic = arabicNameOf(state)
  return arabic === null ? { en: state } : { en: state, ar: arabic }
}

/**
 * The Security Council and its members on a date, as recipients: states with their seat at their missions in New
 * York, and the body with who sat on it that year. Null for a year that the list does not have.
 */
export function councilRecipientsOn(
  date: CivilDate,
): { readonly body: RecipientDetails; readonly members: readonly RecipientDetails[] } | null {
  const states = securityCouncilOn(date)
  if (!states) return null
  const year = date.slice(0, 4)
  const on = (state: string, monthAndDay: string) =>
    permanentMembers.includes(state) ? null : civilDateSchema.parse(`${year}-${monthAndDay}`)
  return {
    body: {
      ...plain,
      form: 'body',
      name: { en: 'United Nations Security Council', ar: 'مجلس الأمن الدولي' },
      members: states.map(state => ({
        name: namesOf(state),
        recipient: null,
        from: on(state, '01-01'),
        to: on(state, '12-31'),
      })),
    },
    members: states.map(state => ({ ...plain, form: 'state', name: namesOf(state) })),
  }
}
