import { useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { DemandId, RecipientId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'

/** Stops waiting for an answer to a demand from a recipient, and says why. */
export function CloseCellDialog({
  demand,
  recipient,
}: {
  readonly demand: DemandId
  readonly recipient: RecipientId
}) {
  const { t, text, number } = useWords()
  const today = useToday()
  const register = useRegister()
  const [on, setOn] = useState<CivilDate | null>(today)
  const [reason, setReason] = useState('')
  return (
    <FormModal
      title={t('responses.close.title')}
      submitLabel={t('responses.close.submit')}
      ready={on !== null && reason.trim() !== ''}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit({ kind: 'closeCell', demand, recipient, on, reason: reason.trim() })
        if (result.ok) tell({ kind: 'done', what: 'cellClosed', undo: true })
        return result
      }}
    >
      <p>
        {t('responses.close.lead', {
          number: number(register.demands.get(demand)?.number ?? 0),
          recipient: text(register.recipients.get(recipient)?.name),
        })}
      </p>
      <WrittenField
        label={t('responses.close.reason')}
        value={reason}
        onChange={setReason}
        required
        autoFocus
      />
      <DateEntry label={t('responses.close.on')} value={on} onChange={setOn} required />
    </FormModal>
  )
}
