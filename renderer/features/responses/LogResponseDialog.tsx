import type { DemandId, LetterId, RecipientId } from '../../../data/domain/ids.ts'
import { letterLikelyAnswered } from '../../../data/queries/answered-letter.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { newDraft, responseDraftSchema, wholeOf } from './draft.ts'
import { type ChangeDraft, ResponseFields } from './ResponseFields.tsx'

interface Props {
  readonly letter?: LetterId
  readonly recipient?: RecipientId
  readonly demand?: DemandId
  readonly files?: readonly File[]
}

/** Logs what a recipient answered. Who, which demand, what position: the rest has sensible beginnings. */
export function LogResponseDialog({ letter, recipient, demand, files }: Props) {
  const { t, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const draft = useFormDraft('response.log', recipient, { fresh: files !== undefined })
  const [filled, setFilled] = useField(draft, 'response', responseDraftSchema, () =>
    newDraft(today, letter ?? letterLikelyAnswered(register, today, recipient ?? null), recipient ?? null),
  )
  const change: ChangeDraft = changes => setFilled(now => ({ ...now, ...changes(now) }))
  const whole = wholeOf(
    filled,
    t('responses.log.defaultSummary', {
      kind: t(`domain.responseKind.${filled.kind}`),
      recipient: text(filled.recipient && register.recipients.get(filled.recipient)?.name),
    }),
  )
  return (
    <FormModal
      draft={draft}
      wide
      title={t('responses.log.title')}
      submitLabel={t('responses.log.submit')}
      ready={whole !== null}
      onSubmit={async () => {
        if (!whole) return { ok: true, value: undefined }
        const classified = filled.kind !== 'unclassified'
        const result = await submit({
          kind: 'logResponse',
          ...whole,
          responseKind: filled.kind === 'unclassified' ? null : filled.kind,
          items: classified ? [...filled.items] : [],
        })
        if (result.ok) tell({ kind: 'done', what: 'responseLogged', undo: true })
        return result
      }}
    >
      <ResponseFields draft={filled} change={change} demand={demand} dropped={files} autoFocus />
    </FormModal>
  )
}
