import { signedLetter } from '../../../data/queries/letter-of.ts'
import type { DialogRequests } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { day, words } from '../../ui/written.ts'

/** Records that an organisation withdrew its signature: when and why. From then on it is not bound. */
export function WithdrawDialog({ signature: id }: DialogRequests['signature.withdraw']) {
  const { t, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const draft = useFormDraft('signature.withdraw', id)
  const [on, setOn] = useField(draft, 'on', day, today)
  const [reason, setReason] = useField(draft, 'reason', words, '')
  const signed = signedLetter(register, id)
  if (!signed) return null
  const { letter, signature } = signed
  const organisation = text(register.organisations.get(signature.organisation)?.name)
  return (
    <FormModal
      draft={draft}
      title={t('letters.signatories.withdrawTitle', { organisation })}
      submitLabel={t('letters.signatories.action.withdraw')}
      ready={on !== null}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit(
          {
            kind: 'withdrawSignature',
            letter: letter.id,
            signature: id,
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
