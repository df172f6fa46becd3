import type { CommitmentId, DemandId, RecipientId } from '../../../../data/domain/ids.ts'
import type { Happening } from '../../../../data/queries/timeline.ts'
import { useWords } from '../../../i18n/words.ts'
import { useRegister } from '../../../replica.ts'

/** What happened, in a line: for the timeline's table and for the tips of its marks. */
export function useHappeningWords(): (each: Happening) => string {
  const { t, text, date, number } = useWords()
  const register = useRegister()
  const name = (id: RecipientId) => text(register.recipients.get(id)?.name)
  const numberOf = (id: DemandId) => number(register.demands.get(id)?.number ?? 0)
  const about = (id: CommitmentId) => {
    const commitment = register.commitments.get(id)
    const event = commitment?.event ? register.events.get(commitment.event)?.name : undefined
    return text(event ?? commitment?.wording)
  }
  return each => {
    switch (each.kind) {
      case 'dispatch':
        return t('letters.correspondence.dispatch', {
          recipient: name(each.recipient),
          state: t(`domain.dispatchState.${each.state}`),
        })
      case 'reminder':
        return t('letters.correspondence.reminder', { recipient: name(each.recipient) })
      case 'response':
        return t('letters.correspondence.response', {
          recipient: name(each.recipient),
          summary: register.responses.get(each.response)?.summary ?? '',
        })
      case 'clarification':
        return t('letters.correspondence.clarification', {
          recipient: name(each.recipient),
          summary: register.responses.get(each.response)?.clarification?.summary ?? '',
        })
      case 'replyRequested':
        return t('pictures.what.replyRequested', { recipient: name(each.recipient) })
      case 'assessment':
        return t(each.falls ? 'pictures.what.fall' : 'pictures.what.assessment', {
          number: numberOf(each.demand),
          status: t(`domain.status.${each.status}`),
        })
      case 'review':
        return t('pictures.what.review', { number: numberOf(each.demand) })
      case 'decisionBy':
        return t('pictures.what.decisionBy', { about: about(each.commitment) })
      case 'decision':
        return t('pictures.what.decision', {
          choice: t(`domain.choice.${each.choice}`),
          about: about(each.commitment),
        })
      case 'event': {
        const event = text(register.events.get(each.event)?.name)
        return each.until === each.on
          ? t('pictures.what.event', { event })
          : t('pictures.what.eventUntil', { event, date: date(each.until, 'short') })
      }
    }
  }
}
