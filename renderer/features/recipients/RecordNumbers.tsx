import type { ReactNode } from 'react'
import type { RecipientRecord } from '../../../data/queries/recipient-record.ts'
import { useWords } from '../../i18n/words.ts'

/** A record's numbers, each with what it rests on. */
export function RecordNumbers({ record }: { readonly record: RecipientRecord }) {
  const { t, number } = useWords()
  const { sent, answered, medianDays, timed, open, overdue } = record
  return (
    <dl className="record">
      <Figure label={t('recipients.columns.sent')}>{number(sent)}</Figure>
      <Figure label={t('recipients.columns.answered')} note={t('recipients.ofLetters', { count: sent })}>
        {number(answered)}
      </Figure>
      <Figure
        label={t('recipients.columns.median')}
        note={medianDays === null ? t('recipients.none') : t('recipients.restsOn', { count: timed })}
      >
        {medianDays === null ? '—' : number(medianDays)}
      </Figure>
      <Figure label={t('recipients.columns.open')} note={t('recipients.overdue', { count: overdue })}>
        {number(open)}
      </Figure>
    </dl>
  )
}

function Figure({
  label,
  note,
  children,
}: {
  readonly label: string
  readonly note?: string
  readonly children: ReactNode
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className="record-number">{children}</span>
        {note ? <span className="soft small">{note}</span> : null}
      </dd>
    </div>
  )
}
