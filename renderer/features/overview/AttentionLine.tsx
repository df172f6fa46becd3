import { Link } from 'wouter'
import type { RecipientId } from '../../../data/domain/ids.ts'
import type { AttentionItem } from '../../../data/queries/attention.ts'
import { openDialog } from '../../app/dialogs.ts'
import { goTo, to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Mark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'

/** One thing that waits, with its one next step. */
export function AttentionLine({ item }: { readonly item: AttentionItem }) {
  const { t } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const inWords = useItemText()
  const letter = letterOf(item, register)
  const looksOnly = item.kind === 'lapse' || item.kind === 'mandates'
  return (
    <li data-kind={item.kind}>
      <ItemMark item={item} />
      <span>
        {inWords(item)}{' '}
        {letter ? (
          <Link className="soft small" href={to.letter(letter.id)}>
            <OwnText of={letter.title} />
          </Link>
        ) : null}
      </span>
      <Button isDisabled={readOnly && !looksOnly} onPress={() => nextStep(item)}>
        {t(`overview.step.${item.kind}`)}
      </Button>
    </li>
  )
}

const letterOf = (item: AttentionItem, register: ReturnType<typeof useRegister>) =>
  register.letters.get(item.letter)

function nextStep(item: AttentionItem): void {
  switch (item.kind) {
    case 'unclassified':
      openDialog('response.classify', { response: item.response })
      break
    case 'decisionNear':
      openDialog('decision.record', { commitment: item.commitment })
      break
    case 'overdue':
      openDialog('reminder.send', { letter: item.letter, recipient: item.recipient })
      break
    case 'review':
      openDialog('demand.assess', { demand: item.demand })
      break
    case 'failedDelivery':
      openDialog('dispatch.log', { letter: item.letter, recipient: item.recipient })
      break
    case 'lapse':
      goTo(to.demand(item.letter, item.demand))
      break
    case 'mandates':
      goTo(to.letter(item.letter, 'signatories'))
      break
  }
}

function ItemMark({ item }: { readonly item: AttentionItem }) {
  const { t } = useWords()
  switch (item.kind) {
    case 'unclassified':
      return <Mark tone="odd" shape="flag" word={t('domain.replyState.notYetClassified')} bare />
    case 'decisionNear':
      return <Mark tone="wait" shape="clock" word={t('commitments.columns.decisionBy')} bare />
    case 'overdue':
      return item.long ? (
        <Mark tone="bad" shape="alarm" word={t('domain.replyState.longOverdue')} bare />
      ) : (
        <Mark tone="part" shape="alarm" word={t('domain.replyState.overdue')} bare />
      )
    case 'review':
      return <Mark tone="wait" shape="half" word={t('demands.columns.review')} bare />
    case 'failedDelivery':
      return <Mark tone="bad" shape="cross" word={t('domain.replyState.deliveryFailed')} bare />
    case 'lapse':
      return <Mark tone="odd" shape="fall" word={t('domain.lapsed')} bare />
    case 'mandates':
      return <Mark tone="quiet" shape="question" word={t('letters.signatories.noMandate')} bare />
  }
}

function useItemText(): (item: AttentionItem) => string {
  const { t, text, date, number } = useWords()
  const register = useRegister()
  const name = (id: RecipientId | undefined) => (id ? text(register.recipients.get(id)?.name) : '')
  return item => {
    switch (item.kind) {
      case 'unclassified':
        return t('overview.item.unclassified', {
          recipient: name(register.responses.get(item.response)?.recipient),
          date: date(item.on, 'short'),
        })
      case 'decisionNear': {
        const commitment = register.commitments.get(item.commitment)
        const event = commitment?.event ? register.events.get(commitment.event)?.name : commitment?.wording
        return t('overview.item.decisionNear', { event: text(event) })
      }
      case 'overdue':
        return t('overview.item.overdue', { recipient: name(item.recipient), count: item.days })
      case 'failedDelivery':
        return t('overview.item.failedDelivery', { recipient: name(item.recipient) })
      case 'review':
      case 'lapse':
        return t(`overview.item.${item.kind}`, {
          number: number(register.demands.get(item.demand)?.number ?? 0),
          ...(item.kind === 'review' ? { date: date(item.on, 'short') } : {}),
        })
      case 'mandates':
        return t('overview.item.mandates', { count: item.count })
    }
  }
}
