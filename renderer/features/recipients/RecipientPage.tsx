import { useMemo } from 'react'
import { Link } from 'wouter'
import { seatOf } from '../../../data/directory/seats.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import { type Recipient, servingOn } from '../../../data/domain/recipient.ts'
import { lettersTo, recordOf, responsesOf } from '../../../data/queries/recipient-record.ts'
import { openDialog } from '../../app/dialogs.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { ConflictNote } from '../../ui/ConflictNote.tsx'
import { DueSteps } from '../../ui/DueSteps.tsx'
import { ConfidentialityMark, ReplyMark } from '../../ui/marks.tsx'
import { Empty, Own, OwnText, Page, Section } from '../../ui/page.tsx'
import { OpenList } from './OpenList.tsx'
import { PositionBar } from './PositionBar.tsx'
import { RecordNumbers } from './RecordNumbers.tsx'
import { ResponseTimes } from './ResponseTimes.tsx'
import { Tenures } from './Tenures.tsx'

/** One recipient: its record with the coalition, what is open, its letters and answers, its members or holder. */
export function RecipientPage({ recipient: id }: { readonly recipient: string }) {
  const { t } = useWords()
  const register = useRegister()
  const known = idSchemas.recipient.safeParse(id)
  const recipient = known.success ? register.recipients.get(known.data) : undefined
  if (recipient) return <KnownRecipient recipient={recipient} />
  return (
    <Page title={t('recipients.title')}>
      <Empty>{t('recipients.notFound')}</Empty>
    </Page>
  )
}

function KnownRecipient({ recipient }: { readonly recipient: Recipient }) {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const letters = useMemo(() => lettersTo(register, recipient.id, today), [register, recipient.id, today])
  const record = recordOf(recipient, letters)
  const responses = responsesOf(letters)
  return (
    <Page
      help="recipient"
      title={<OwnText of={recipient.name} />}
      above={<About recipient={recipient} />}
      actions={
        <Button
          isDisabled={readOnly}
          onPress={() => openDialog('recipient.edit', { recipient: recipient.id })}
        >
          {t('recipients.edit')}
        </Button>
      }
    >
      <ConflictNote on={recipient.id} />
      <RecordNumbers record={record} />
      <Section title={t('recipients.open')}>
        <OpenList letters={letters} readOnly={readOnly} />
      </Section>
      {record.positions.length > 0 ? (
        <Section title={t('recipients.positions')}>
          <PositionBar positions={record.positions} />
        </Section>
      ) : null}
      {record.timed > 0 ? (
        <Section title={t('recipients.times.title')}>
          <ResponseTimes letters={letters} />
        </Section>
      ) : null}
      <Section title={t('recipients.letters')}>
        <ul className="queue">
          {letters.map(({ correspondence: { letter, due }, cells }) => (
            <li key={letter.id}>
              <span className="soft line-date">
                {letter.date ? date(letter.date, 'short') : t('letters.noDate')}
              </span>
              <Link href={to.letter(letter.id)}>
                <OwnText of={letter.title} />
              </Link>
              <span className="marks">
                {cells.map(cell => (
                  <ReplyMark key={cell.demand.id} of={cell.state} />
                ))}
              </span>
              {due ? (
                <details className="due-dates whole-line">
                  <summary>{t('recipients.due', { date: date(due.due) })}</summary>
                  <DueSteps due={due} recipient={recipient} />
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('recipients.responses')}>
        {responses.length === 0 ? <p className="soft">{t('recipients.noResponses')}</p> : null}
        <ul className="queue">
          {responses.map(response => (
            <li key={response.id}>
              <span className="soft line-date">{date(response.receivedOn, 'short')}</span>
              <span>
                <Own>{response.summary}</Own> <ConfidentialityMark of={response.confidentiality} />
              </span>
              <Button look="quiet" onPress={() => openDialog('response.show', { response: response.id })}>
                {t('letters.correspondence.show')}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <Tenures recipient={recipient} letters={letters} />
    </Page>
  )
}

/** What it is, in one line: form, role, who holds it today, seat, contact. */
function About({ recipient }: { readonly recipient: Recipient }) {
  const { t, text } = useWords()
  const [holder] = servingOn(recipient.holders, useToday())
  const facts = [
    t(`domain.form.${recipient.form}`),
    recipient.role ? text(recipient.role) : null,
    holder ? t('recipients.holder', { name: text(holder.name) }) : null,
    text(seatOf(recipient.seat)?.name),
    recipient.contact,
  ]
  return <>{facts.filter(fact => fact !== null && fact !== '').join(' · ')}</>
}
