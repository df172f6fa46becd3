import { useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { type Stance, stanceSchema } from '../../../data/domain/commitment.ts'
import type { CommitmentId, OrganisationId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { StanceMark } from '../../ui/marks.tsx'
import { Segments } from '../../ui/Segments.tsx'

/** Records how organisations stand to commitments: all alike, in one change that one undo takes back. */
export function StanceForm({
  title,
  cells,
  onClose,
  onDone,
}: {
  readonly title: string
  readonly cells: readonly { readonly commitment: CommitmentId; readonly organisation: OrganisationId }[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useWords()
  const [stance, setStance] = useState<Stance>('bound')
  const [on, setOn] = useState<CivilDate | null>(useToday())
  const [note, setNote] = useState('')
  return (
    <FormModal
      title={title}
      submitLabel={t('letters.signatories.submit')}
      ready={on !== null}
      onClose={onClose}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'recordCommitmentMandates',
          cells: [...cells],
          stance,
          on,
          note: note.trim() || null,
        })
        if (!result.ok) return result
        tell({ kind: 'done', what: 'saved', undo: true })
        onDone()
        return result
      }}
    >
      <Segments
        label={t('letters.binding.stance')}
        value={stance}
        onChange={setStance}
        options={stanceSchema.options.map(value => ({ value, label: <StanceMark of={value} /> }))}
      />
      <DateEntry label={t('letters.binding.on')} value={on} onChange={setOn} required />
      <WrittenField label={t('letters.binding.note')} value={note} onChange={setNote} />
    </FormModal>
  )
}
