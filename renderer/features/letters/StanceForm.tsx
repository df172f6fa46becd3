import { stanceSchema } from '../../../data/domain/commitment.ts'
import type { CommitmentId, OrganisationId } from '../../../data/domain/ids.ts'
import { succeed } from '../../../data/failure.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { useAnswers } from '../../ui/answers.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { StanceMark } from '../../ui/marks.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { day, words } from '../../ui/written.ts'

/** How an organisation stands to a commitment is one cell of a table of both. */
export interface BindingCell {
  readonly commitment: CommitmentId
  readonly organisation: OrganisationId
}

/** Records how organisations stand to commitments: all alike, in one change that one undo takes back. */
export function StanceForm({
  title,
  cells,
  onClose,
  onDone,
}: {
  readonly title: (cells: readonly BindingCell[]) => string
  readonly cells: readonly BindingCell[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useWords()
  const today = useToday()
  const draft = useFormDraft(
    'stances.record',
    cells.flatMap(({ commitment, organisation }) => [commitment, organisation]),
    { asking: true },
  )
  const { commitments } = useRegister()
  const asked = useAnswers(
    draft,
    cells.map(({ commitment, organisation }) => ({
      commitment,
      organisation,
      question: { subject: commitment, field: 'stance' as const, part: organisation },
      recorded:
        commitments.get(commitment)?.mandates.find(each => each.organisation === organisation) ?? null,
    })),
  )
  const [stance, setStance] = useField(draft, 'stance', stanceSchema, 'bound')
  const [on, setOn] = useField(draft, 'on', day, today)
  const [note, setNote] = useField(draft, 'note', words, '')
  return (
    <FormModal
      draft={draft}
      title={title(asked.length > 0 ? asked : cells)}
      submitLabel={t('letters.signatories.submit')}
      ready={on !== null}
      onClose={onClose}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        // What others recorded stands of all of them: nothing is left to record.
        const result =
          asked.length === 0
            ? succeed([])
            : await submit(
                {
                  kind: 'recordCommitmentMandates',
                  cells: asked.map(({ commitment, organisation }) => ({ commitment, organisation })),
                  stance,
                  on,
                  note: note.trim() || null,
                },
                draft,
              )
        if (!result.ok) return result
        if (asked.length > 0) tell({ kind: 'done', what: 'saved', undo: true })
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
