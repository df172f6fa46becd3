import type { CalendarItem } from '../../../data/queries/calendar.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { Mark } from '../../ui/marks.tsx'

/** What kind of date it is, as colour and shape with its word; a reply that is late looks late. */
export function CalendarMark({ item }: { readonly item: CalendarItem }) {
  const { t } = useWords()
  const today = useToday()
  const word = t(`calendar.kind.${item.kind}`)
  switch (item.kind) {
    case 'reply':
      return item.on < today ? (
        <Mark tone="part" shape="alarm" word={t('domain.replyState.overdue')} bare />
      ) : (
        <Mark tone="wait" shape="envelope" word={word} bare />
      )
    case 'decision':
      return item.decided ? (
        <Mark tone="good" shape="disc" word={t('calendar.decided')} bare />
      ) : (
        <Mark tone="bad" shape="flag" word={word} bare />
      )
    case 'event':
      return <Mark tone="odd" shape="square" word={word} bare />
    case 'review':
      return <Mark tone="wait" shape="half" word={word} bare />
    case 'reminder':
      return <Mark tone="part" shape="clock" word={word} bare />
  }
}

/** An item in a few words; the whole of it is told by its mark's word and its letter. */
export function useCalendarText(): (item: CalendarItem) => string {
  const { t, text, number } = useWords()
  const register = useRegister()
  return item => {
    switch (item.kind) {
      case 'reply':
      case 'reminder': {
        const [recipient, ...others] = item.recipients
        return others.length === 0 && recipient
          ? text(register.recipients.get(recipient)?.name)
          : t('calendar.recipients', { count: item.recipients.length })
      }
      case 'decision': {
        const commitment = register.commitments.get(item.commitment)
        const event = commitment?.event ? register.events.get(commitment.event)?.name : undefined
        return text(event ?? commitment?.wording)
      }
      case 'event':
        return text(register.events.get(item.event)?.name)
      case 'review':
        return t('calendar.demand', { number: number(register.demands.get(item.demand)?.number ?? 0) })
    }
  }
}
