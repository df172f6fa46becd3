import { commitmentState } from '../../../data/domain/commitment.ts'
import { choiceSchema, choices, departs } from '../../../data/domain/decision.ts'
import type { CommitmentId } from '../../../data/domain/ids.ts'
import { whyOf } from '../../../data/domain/why.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { CommitmentMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { WhyTree } from '../../ui/WhyTree.tsx'
import { day, words } from '../../ui/written.ts'

/** Records what people decided on a commitment. A choice that departs from the condition asks for its reason. */
export function RecordDecisionDialog({ commitment: id }: { readonly commitment: CommitmentId }) {
  const { t } = useWords()
  const today = useToday()
  const register = useRegister()
  const draft = useFormDraft('decision.record', id)
  const [choice, setChoice] = useField(draft, 'choice', choiceSchema.nullable(), null)
  const [on, setOn] = useField(draft, 'on', day, today)
  const [by, setBy] = useField(draft, 'by', words, '')
  const [reason, setReason] = useField(draft, 'reason', words, '')
  const commitment = register.commitments.get(id)
  if (!commitment) return null
  const state = commitmentState(register, commitment, on ?? today)
  const departing = choice !== null && departs(choice, state)
  return (
    <FormModal
      draft={draft}
      title={t('commitments.record.title')}
      submitLabel={t('commitments.record.submit')}
      ready={choice !== null && on !== null && by.trim() !== '' && !(departing && reason.trim() === '')}
      onSubmit={async () => {
        if (!choice || !on) return { ok: true, value: undefined }
        const result = await submit(
          {
            kind: 'recordDecision',
            commitment: id,
            choice,
            on,
            by: by.trim(),
            reason,
          },
          draft,
        )
        if (result.ok) tell({ kind: 'done', what: 'decisionRecorded', undo: true })
        return result
      }}
    >
      <blockquote className="sheet">
        <p>
          <OwnText of={commitment.wording} />
        </p>
        <p className="small soft">
          {t('commitments.record.now')} <CommitmentMark of={state} />
        </p>
        {commitment.condition ? (
          <details>
            <summary>{t('why.label')}</summary>
            <WhyTree
              why={whyOf(register, commitment.condition, commitment.decisionBy, on ?? today)}
              place={commitment}
              opens={false}
            />
          </details>
        ) : null}
      </blockquote>
      <DateEntry label={t('commitments.record.on')} value={on} onChange={setOn} required />
      <Segments
        label={t('commitments.record.choice')}
        value={choice}
        onChange={setChoice}
        options={choices.map(value => ({ value, label: t(`domain.choice.${value}`) }))}
      />
      {departing ? (
        <p className="departing" role="status">
          {t('commitments.record.departs')}
        </p>
      ) : null}
      <WrittenField
        label={t('commitments.record.by')}
        hint={t('commitments.record.byHint')}
        value={by}
        onChange={setBy}
        required
      />
      <WrittenField
        label={t('commitments.record.reason')}
        value={reason}
        onChange={setReason}
        required={departing}
        lines={3}
      />
    </FormModal>
  )
}
