import { Link } from 'wouter'
import { type OpenWith, openWith } from '../../../data/queries/recipient-open.ts'
import type { LetterTo } from '../../../data/queries/recipient-record.ts'
import { openDialog } from '../../app/dialogs.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { ReplyMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'

/** What is open with a recipient, by letter and state, each with its one next step. */
export function OpenList({
  letters,
  readOnly,
}: {
  readonly letters: readonly LetterTo[]
  readonly readOnly: boolean
}) {
  const { t, number, list } = useWords()
  const open = openWith(letters)
  if (open.length === 0) return <p className="soft">{t('recipients.nothingOpen')}</p>
  return (
    <ul className="queue">
      {open.map(each => {
        const { letter } = each.letter.correspondence
        return (
          <li key={`${letter.id} ${each.state}`}>
            <ReplyMark of={each.state} />
            <span>
              <Link href={to.letter(letter.id, 'matrix')}>
                <OwnText of={letter.title} />
              </Link>{' '}
              <span className="soft">
                {t('recipients.demands', {
                  count: each.demands.length,
                  numbers: list(each.demands.map(demand => number(demand.number))),
                })}{' '}
                <Lateness of={each} />
              </span>
            </span>
            <NextStep of={each} isDisabled={readOnly} />
          </li>
        )
      })}
    </ul>
  )
}

function Lateness({ of: { state, cell } }: { readonly of: OpenWith }) {
  const { t, date } = useWords()
  if (cell.daysOverdue > 0) return t('recipients.late', { count: cell.daysOverdue })
  return cell.due && (state === 'awaiting' || state === 'acknowledgedOnly')
    ? t('recipients.due', { date: date(cell.due.due) })
    : null
}

function NextStep({
  of: { state, cell, letter, demands },
  isDisabled,
}: {
  readonly of: OpenWith
  readonly isDisabled: boolean
}) {
  const { t } = useWords()
  const on = { letter: letter.correspondence.letter.id, recipient: cell.recipient }
  const step = (words: 'log' | 'dispatch' | 'remind' | 'clarify' | 'classify', act: () => void) => (
    <Button isDisabled={isDisabled} onPress={act}>
      {t(`recipients.next.${words}`)}
    </Button>
  )
  const { response } = cell
  switch (state) {
    case 'notYetClassified':
      return response && step('classify', () => openDialog('response.classify', { response: response.id }))
    case 'waitingForOurClarification':
      return response && step('clarify', () => openDialog('clarification.answer', { response: response.id }))
    case 'overdue':
    case 'longOverdue':
      return step('remind', () =>
        openDialog('reminder.send', { letter: on.letter, recipients: [on.recipient] }),
      )
    case 'notDispatched':
    case 'deliveryFailed':
      return step('dispatch', () => openDialog('dispatch.log', on))
    case 'awaiting':
    case 'acknowledgedOnly': {
      const [demand] = demands
      return step('log', () =>
        openDialog('response.log', demand && demands.length === 1 ? { ...on, demand: demand.id } : on),
      )
    }
    case 'notAsked':
    case 'responded':
    case 'closedWithoutResponse':
      return null
  }
}
