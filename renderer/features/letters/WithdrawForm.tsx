import { useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import type { Signature } from '../../../data/domain/signature.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'

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
  const [on, setOn] = useState<CivilDate | null>(useToday())
  const [reason, setReason] = useState('')
  return (
    <FormModal
      title={t('letters.signatories.withdrawTitle', { organisation })}
      submitLabel={t('letters.signatories.action.withdraw')}
      ready={on !== null}
      onClose={onClose}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'withdrawSignature',
          letter: letter.id,
          signature: signature.id,
          on,
          reason: reason.trim() || null,
        })
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
