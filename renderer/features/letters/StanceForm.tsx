import { stanceSchema } from '../../../data/domain/commitment.ts'
import type { CommitmentId, OrganisationId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { StanceMark } from '../../ui/marks.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { day, words } from '../../ui/written.ts'

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
  const today = useToday()
  const draft = useFormDraft(
    'stances.record',
    cells.flatMap(({ commitment, organisation }) => [commitment, organisation]),
  )
  const [stance, setStance] = useField(draft, 'stance', stanceSchema, 'bound')
  const [on, setOn] = useField(draft, 'on', day, today)
  const [note, setNote] = useField(draft, 'note', words, '')
  return (
    <FormModal
      draft={draft}
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
