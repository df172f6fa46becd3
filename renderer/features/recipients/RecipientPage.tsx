import { useState } from 'react'
import { Link } from 'wouter'
import { type SeatKey, seatKeys, seatOf, seats } from '../../../data/directory/seats.ts'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { idSchemas } from '../../../data/domain/ids.ts'
import type { Recipient, Tenure } from '../../../data/domain/recipient.ts'
import { recipientRecord, responsesFrom } from '../../../data/queries/recipient-record.ts'
import { openDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { ConfidentialityMark, ReplyMark } from '../../ui/marks.tsx'
import { Empty, Own, OwnText, Page, Section } from '../../ui/page.tsx'

/** One recipient: its letters and answers, its members or office-holder, its seat and rule. */
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

const inOffice = (on: CivilDate) => (tenure: Tenure) =>
  (tenure.from === null || tenure.from <= on) && (tenure.to === null || on <= tenure.to)

function KnownRecipient({ recipient }: { readonly recipient: Recipient }) {
  const { t, text, date, list } = useWords()
  const register = useRegister()
  const today = useToday()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [editing, setEditing] = useState(false)
  const record = recipientRecord(register, recipient, today)
  const responses = responsesFrom(register, recipient.id)
  const holder = recipient.holders.find(inOffice(today))
  const seat = seatOf(recipient.seat)
  const facts = [
    t(`domain.form.${recipient.form}`),
    recipient.role ? text(recipient.role) : null,
    holder ? t('recipients.holder', { name: text(holder.name) }) : null,
    seat ? text(seat.name) : null,
    recipient.contact,
  ]
  return (
    <Page
      title={<OwnText of={recipient.name} />}
      above={facts.filter(fact => fact !== null).join(' · ')}
      actions={
        <Button isDisabled={readOnly} onPress={() => setEditing(true)}>
          {t('recipients.edit')}
        </Button>
      }
    >
      {editing ? <EditRecipient recipient={recipient} onClose={() => setEditing(false)} /> : null}
      <Section title={t('recipients.letters')}>
        <ul className="queue">
          {record.letters.map(({ correspondence: { letter }, cells }) => (
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
      {recipient.members.length > 0 ? <Members recipient={recipient} today={today} list={list} /> : null}
    </Page>
  )
}

/** A body's members today, else on the date of its newest letter: a body of years ago has no members today. */
function Members({
  recipient,
  today,
  list,
}: {
  readonly recipient: Recipient
  readonly today: CivilDate
  readonly list: (items: readonly string[]) => string
}) {
  const { t, text, date } = useWords()
  const register = useRegister()
  const letterDates = [...register.letters.values()]
    .filter(letter => letter.recipients.includes(recipient.id))
    .flatMap(letter => letter.date ?? [])
    .sort()
  const on = [today, ...letterDates.toReversed()].find(day => recipient.members.some(inOffice(day))) ?? today
  const names = recipient.members.filter(inOffice(on)).map(({ name }) => text(name))
  return (
    <Section title={t('recipients.membersOn', { date: date(on) })}>
      <p>{list(names)}</p>
    </Section>
  )
}

function EditRecipient({
  recipient,
  onClose,
}: {
  readonly recipient: Recipient
  readonly onClose: () => void
}) {
  const { t, text, language } = useWords()
  const [name, setName] = useState(text(recipient.name))
  const [role, setRole] = useState(text(recipient.role))
  const [form, setForm] = useState(recipient.form)
  const [seat, setSeat] = useState<SeatKey | 'none'>(seatKeys.find(key => key === recipient.seat) ?? 'none')
  const [contact, setContact] = useState(recipient.contact ?? '')
  const [days, setDays] = useState(recipient.replyRule ? String(recipient.replyRule.days) : '')
  const [counting, setCounting] = useState(recipient.replyRule?.counting ?? 'calendar')
  const daysFit = days === '' || /^[1-9]\d{0,3}$/.test(days)
  return (
    <FormModal
      title={t('recipients.editTitle', { name: text(recipient.name) })}
      submitLabel={t('app.actions.save')}
      ready={name.trim() !== '' && daysFit}
      onClose={onClose}
      onSubmit={async () => {
        const result = await submit({
          kind: 'editRecipient',
          recipient: recipient.id,
          to: {
            name: { ...recipient.name, [language]: name.trim() },
            role: role.trim() === '' ? null : { ...recipient.role, [language]: role.trim() },
            form,
            seat: seat === 'none' ? null : seat,
            contact: contact.trim() === '' ? null : contact.trim(),
            replyRule: days === '' ? null : { days: Number(days), counting },
          },
        })
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <WrittenField label={t('registering.name')} value={name} onChange={setName} required autoFocus />
      <WrittenField label={t('registering.office')} value={role} onChange={setRole} />
      <div className="form-pair">
        <ChoiceField
          label={t('registering.form')}
          value={form}
          onChange={setForm}
          required
          options={(['person', 'office', 'body', 'state'] as const).map(value => ({
            value,
            label: t(`domain.form.${value}`),
          }))}
        />
        <ChoiceField<SeatKey | 'none'>
          label={t('recipients.seat')}
          hint={t('recipients.seatHint')}
          value={seat}
          onChange={setSeat}
          options={[
            { value: 'none', label: t('app.actions.notGiven') },
            ...seatKeys.map(value => ({ value, label: text(seats[value].name) })),
          ]}
        />
        <WrittenField
          label={t('recipients.replyDays')}
          hint={t('recipients.replyDaysHint')}
          value={days}
          onChange={setDays}
        />
        <ChoiceField
          label={t('recipients.counting')}
          value={counting}
          onChange={setCounting}
          options={(['calendar', 'working'] as const).map(value => ({
            value,
            label: t(`settings.countings.${value}`),
          }))}
        />
      </div>
      <WrittenField label={t('recipients.contact')} value={contact} onChange={setContact} />
    </FormModal>
  )
}
