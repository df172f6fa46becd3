import { type SeatKey, seatKeys, seats } from '../../../data/directory/seats.ts'
import { changesOf } from '../../../data/domain/edit.ts'
import type { RecipientId } from '../../../data/domain/ids.ts'
import type { Recipient, RecipientDetails } from '../../../data/domain/recipient.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { ChoiceField, NumberEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { NamesField } from '../../ui/NamesField.tsx'
import { draftOf, fits, type RecipientDraft, recipientDraftSchema, recipientOf } from './draft.ts'
import { TenuresField } from './TenuresField.tsx'

/** Changes a recipient. */
export function EditRecipientDialog({ recipient: id }: { readonly recipient: RecipientId }) {
  const { t, text } = useWords()
  const recipient = useRegister().recipients.get(id)
  if (!recipient) return null
  return (
    <RecipientForm
      title={t('recipients.editTitle', { name: text(recipient.name) })}
      recipient={recipient}
      save={(_, to) => submit({ kind: 'editRecipient', recipient: id, to })}
    />
  )
}

/** Adds a recipient that no letter has named yet. */
export function AddRecipientDialog() {
  const { t } = useWords()
  return (
    <RecipientForm
      title={t('recipients.addTitle')}
      recipient={null}
      save={details => submit({ kind: 'addRecipient', ...details })}
    />
  )
}

function RecipientForm({
  title,
  recipient,
  save,
}: {
  readonly title: string
  readonly recipient: Recipient | null
  readonly save: (details: RecipientDetails, changes: Partial<RecipientDetails>) => ReturnType<typeof submit>
}) {
  const { t, text, language } = useWords()
  const draft = useFormDraft(recipient ? 'recipient.edit' : 'recipient.add', recipient?.id, {
    changing: recipient !== null,
    fields: { days: 'replyRule', counting: 'replyRule' },
  })
  const [filled, setFilled, begun] = useField(draft, 'recipient', recipientDraftSchema, () =>
    draftOf(recipient, language),
  )
  const put = (change: Partial<RecipientDraft>) => setFilled({ ...filled, ...change })
  return (
    <FormModal
      draft={draft}
      title={title}
      submitLabel={t('app.actions.save')}
      wide
      ready={fits(filled)}
      onSubmit={async () => {
        const details = recipientOf(filled, recipient, language)
        const result = await save(details, changesOf(recipientOf(begun, recipient, language), details))
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <NamesField
        label={t('recipients.name')}
        value={filled.name}
        onChange={name => put({ name })}
        required
        autoFocus
      />
      <NamesField label={t('recipients.role')} value={filled.role} onChange={role => put({ role })} />
      <div className="form-pair">
        <ChoiceField
          label={t('registering.form')}
          value={filled.form}
          onChange={form => put({ form })}
          required
          options={(['person', 'office', 'body', 'state'] as const).map(value => ({
            value,
            label: t(`domain.form.${value}`),
          }))}
        />
        <ChoiceField<SeatKey | 'none'>
          label={t('recipients.seat')}
          hint={t('recipients.seatHint')}
          value={filled.seat}
          onChange={seat => put({ seat })}
          options={[
            { value: 'none', label: t('app.actions.notGiven') },
            ...seatKeys.map(value => ({ value, label: text(seats[value].name) })),
          ]}
        />
        <NumberEntry
          label={t('recipients.replyDays')}
          hint={t('recipients.replyDaysHint')}
          value={filled.days}
          onChange={days => put({ days })}
        />
        <ChoiceField
          label={t('recipients.counting')}
          value={filled.counting}
          onChange={counting => put({ counting })}
          options={(['calendar', 'working'] as const).map(value => ({
            value,
            label: t(`settings.countings.${value}`),
          }))}
        />
      </div>
      <WrittenField
        label={t('recipients.contact')}
        value={filled.contact}
        onChange={contact => put({ contact })}
      />
      {filled.form === 'body' || filled.members.length > 0 ? (
        <TenuresField
          label={t('recipients.members')}
          add={t('recipients.addMember')}
          rows={filled.members}
          onChange={members => put({ members })}
        />
      ) : null}
      {filled.form === 'office' || filled.holders.length > 0 ? (
        <TenuresField
          label={t('recipients.holders')}
          add={t('recipients.addHolder')}
          rows={filled.holders}
          onChange={holders => put({ holders })}
        />
      ) : null}
    </FormModal>
  )
}
