import type { Letter } from '../../../data/domain/letter.ts'
import type { Signature } from '../../../data/domain/signature.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { day, words } from '../../ui/written.ts'

/** Records that an organisation withdrew its signature: when and why. From then on it is not bound. */
export function WithdrawForm({
  letter,
  signature,
  organisation,
  onClose,
}: {
  readonly letter: Letter
  readonly signature: Signature
  readonly organisation: string
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const today = useToday()
  const draft = useFormDraft('signature.withdraw', signature.id)
  const [on, setOn] = useField(draft, 'on', day, today)
  const [reason, setReason] = useField(draft, 'reason', words, '')
  return (
    <FormModal
      draft={draft}
      title={t('letters.signatories.withdrawTitle', { organisation })}
      submitLabel={t('letters.signatories.action.withdraw')}
      ready={on !== null}
      onClose={onClose}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit(
          {
            kind: 'withdrawSignature',
            letter: letter.id,
            signature: signature.id,
            on,
            reason: reason.trim() || null,
          },
          draft,
        )
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <p className="soft">{t('letters.signatories.withdrawHint')}</p>
      <DateEntry label={t('letters.signatories.withdrawOn')} value={on} onChange={setOn} required autoFocus />
      <WrittenField label={t('letters.signatories.reason')} value={reason} onChange={setReason} />
    </FormModal>
  )
}
