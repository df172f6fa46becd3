import { Link } from 'wouter'
import type { RecipientId } from '../../../data/domain/ids.ts'
import type { AttentionItem } from '../../../data/queries/attention.ts'
import { questionOf } from '../../../data/queries/conflicts.ts'
import { openDialog } from '../../app/dialogs.ts'
import { goTo, to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { Mark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'

interface Props {
  readonly item: AttentionItem
  /** Called as its step is taken, before the step's dialog opens. */
  readonly onStep: () => void
}

/** One thing that waits, with its one next step. */
export function AttentionLine({ item, onStep }: Props) {
  const { t } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const inWords = useItemText()
  const letter = item.letter === null ? undefined : register.letters.get(item.letter)
  const looksOnly = item.kind === 'lapse' || item.kind === 'mandates' || item.kind === 'conflict'
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
      <Button
        isDisabled={readOnly && !looksOnly}
        onPress={() => {
          onStep()
          nextStep(item)
        }}
      >
        {t(`overview.step.${item.kind}`)}
      </Button>
    </li>
  )
}

function nextStep(item: AttentionItem): void {
  switch (item.kind) {
    case 'unclassified':
      openDialog('response.classify', { response: item.response })
      break
    case 'decisionNear':
      openDialog('decision.record', { commitment: item.commitment })
      break
    case 'overdue':
      openDialog('reminder.send', { letter: item.letter, recipients: [item.recipient] })
      break
    case 'review':
      openDialog('demand.confirm', { demand: item.demand })
      break
    case 'failedDelivery':
      openDialog('dispatch.log', { letter: item.letter, recipient: item.recipient })
      break
    case 'lapse':
      goTo(to.demand(item.letter, item.demand))
      break
    case 'conflict':
      goTo(to.conflicts(questionOf(item.conflict)))
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
    case 'conflict':
      return <Mark tone="odd" shape="question" word={t('overview.kind.conflict')} bare />
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
        return [
          t('overview.item.overdue', { recipient: name(item.recipient), count: item.days }),
          item.remindedOn ? t('overview.item.reminded', { date: date(item.remindedOn, 'short') }) : '',
        ].join('')
      case 'failedDelivery':
        return t('overview.item.failedDelivery', { recipient: name(item.recipient) })
      case 'review':
      case 'lapse':
        return t(`overview.item.${item.kind}`, {
          number: number(register.demands.get(item.demand)?.number ?? 0),
          ...(item.kind === 'review' ? { date: date(item.on, 'short') } : {}),
        })
      case 'conflict': {
        const [first, last] = item.conflict.sides.map(({ entries }) => entries.at(-1)?.author ?? '')
        return t('overview.item.conflict', {
          field: t(`conflicts.field.${item.conflict.field}`),
          first,
          last,
        })
      }
      case 'mandates':
        return t('overview.item.mandates', { count: item.count })
    }
  }
}
