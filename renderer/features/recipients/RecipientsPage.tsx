import { useMemo } from 'react'
import { Link } from 'wouter'
import { recipientRecords } from '../../../data/queries/recipient-record.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { PositionMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'

/** Every recipient's record: what it was sent, what it answered and how soon, what is open. */
export function RecipientsPage() {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const records = useMemo(() => recipientRecords(register, today), [register, today])
  return (
    <Page title={t('recipients.title')} actions={<CommandButton id="council.add" />}>
      {records.length === 0 ? (
        <Empty>{t('recipients.empty')}</Empty>
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t('recipients.caption')}</caption>
          <thead>
            <tr>
              {(['name', 'sent', 'answered', 'median', 'positions', 'open'] as const).map(column => (
                <th key={column} scope="col">
                  {t(`recipients.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map(({ recipient, sent, answered, medianDays, positions, open }) => (
              <tr key={recipient.id}>
                <th scope="row">
                  <Link href={to.recipient(recipient.id)}>
                    <OwnText of={recipient.name} />
                  </Link>
                  <div className="soft small">
                    {recipient.role ? <OwnText of={recipient.role} /> : t(`domain.form.${recipient.form}`)}
                  </div>
                </th>
                <td>{number(sent)}</td>
                <td>{number(answered)}</td>
                <td>
                  {medianDays === null ? (
                    <span className="soft">{t('recipients.none')}</span>
                  ) : (
                    number(medianDays)
                  )}
                </td>
                <td>
                  {positions.map(({ position, count }) => (
                    <span key={position} className="counted">
                      <PositionMark of={position} /> {number(count)}
                    </span>
                  ))}
                </td>
                <td>{number(open)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}
