import { z } from 'zod'
import type { ResponseId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { Own } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { day, words } from '../../ui/written.ts'

/** Logs our answer to a recipient's question: its clock goes on, or starts anew where that is chosen. */
export function AnswerClarificationDialog({ response: id }: { readonly response: ResponseId }) {
  const { t } = useWords()
  const today = useToday()
  const response = useRegister().responses.get(id)
  const draft = useFormDraft('clarification.answer', id)
  const [on, setOn] = useField(draft, 'on', day, today)
  const [summary, setSummary] = useField(draft, 'summary', words, '')
  const [clock, setClock] = useField(draft, 'clock', z.enum(['resumes', 'restarts']), 'resumes')
  if (!response) return null
  return (
    <FormModal
      draft={draft}
      title={t('responses.clarify.title')}
      submitLabel={t('responses.clarify.submit')}
      ready={on !== null && summary.trim() !== ''}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit(
          {
            kind: 'answerClarification',
            response: id,
            on,
            clock,
            summary: summary.trim(),
          },
          draft,
        )
        if (result.ok) tell({ kind: 'done', what: 'clarificationAnswered', undo: true })
        return result
      }}
    >
      <blockquote className="sheet">
        <Own>{response.summary}</Own>
      </blockquote>
      <WrittenField
        label={t('responses.clarify.summary')}
        value={summary}
        onChange={setSummary}
        required
        autoFocus
        lines={3}
      />
      <DateEntry label={t('responses.clarify.on')} value={on} onChange={setOn} required />
      <Segments
        label={t('responses.clarify.clock')}
        value={clock}
        onChange={setClock}
        options={(['resumes', 'restarts'] as const).map(value => ({
          value,
          label: t(`responses.clarify.${value}`),
        }))}
      />
    </FormModal>
  )
}
