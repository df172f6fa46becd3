import { dispatchesOf } from '../../../data/domain/dispatch.ts'
import type { LetterId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal, Modal } from '../../ui/Modal.tsx'
import { day } from '../../ui/written.ts'
import { chosenSchema, RecipientsField } from './RecipientsField.tsx'

/** Says on which day a letter reached several recipients: one batch, one undo. */
export function ConfirmDeliveriesDialog({ letter: id }: { readonly letter: LetterId }) {
  const { t } = useWords()
  const today = useToday()
  const under = dispatchesOf(useRegister(), id).filter(
    ({ state, deliveredOn }) => deliveredOn === null && (state === 'sent' || state === 'acknowledged'),
  )
  const draft = useFormDraft('deliveries.confirm', id)
  const [chosen, setChosen] = useField(draft, 'recipients', chosenSchema, () =>
    under.map(({ recipient }) => recipient),
  )
  const [on, setOn] = useField(draft, 'on', day, today)
  const title = t('dispatches.deliver.title')
  if (under.length === 0) {
    return (
      <Modal title={title}>
        <p>{t('dispatches.deliver.nothing')}</p>
      </Modal>
    )
  }
  return (
    <FormModal
      draft={draft}
      title={title}
      submitLabel={t('dispatches.deliver.submit')}
      ready={chosen.length > 0 && on !== null}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const dispatches = under.filter(each => chosen.includes(each.recipient)).map(each => each.id)
        const result = await submit({ kind: 'confirmDelivery', dispatches, deliveredOn: on })
        if (result.ok) tell({ kind: 'done', what: 'deliveriesConfirmed', undo: true })
        return result
      }}
    >
      <RecipientsField of={under.map(({ recipient }) => recipient)} chosen={chosen} onChange={setChosen} />
      <DateEntry label={t('dispatches.log.deliveredOn')} value={on} onChange={setOn} required />
    </FormModal>
  )
}
