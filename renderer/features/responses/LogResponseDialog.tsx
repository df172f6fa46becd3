import { z } from 'zod'
import { type DemandId, idSchemas, type LetterId, type RecipientId } from '../../../data/domain/ids.ts'
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
  readonly recipients?: readonly RecipientId[]
  readonly files?: readonly File[]
}

const alsoSchema = z.array(idSchemas.recipient).readonly()

/** Logs what a recipient answered, or several alike. Who, which demand, what position: the rest has sensible beginnings. */
export function LogResponseDialog({ letter, recipient: only, recipients, demand, files }: Props) {
  const [recipient = only, ...others] = recipients ?? []
  const { t, text, list } = useWords()
  const register = useRegister()
  const today = useToday()
  const draft = useFormDraft('response.log', recipients ?? only, { fresh: files !== undefined })
  const [filled, setFilled] = useField(draft, 'response', responseDraftSchema, () =>
    newDraft(today, letter ?? letterLikelyAnswered(register, today, recipient ?? null), recipient ?? null),
  )
  const [also, setAlso] = useField(draft, 'also', alsoSchema, others)
  const change: ChangeDraft = changes => setFilled(now => ({ ...now, ...changes(now) }))
  const from = filled.recipient ? [...new Set([filled.recipient, ...also])] : []
  const whole = wholeOf(
    filled,
    t('responses.log.defaultSummary', {
      kind: t(`domain.responseKind.${filled.kind}`),
      recipient: list(from.map(id => text(register.recipients.get(id)?.name))),
    }),
  )
  return (
    <FormModal
      draft={draft}
      wide
      title={t('responses.log.title')}
      submitLabel={
        from.length > 1 ? t('responses.log.submitSeveral', { count: from.length }) : t('responses.log.submit')
      }
      ready={whole !== null}
      onSubmit={async () => {
        if (!whole) return { ok: true, value: undefined }
        const { recipient: first, ...same } = whole
        const said =
          filled.kind === 'unclassified'
            ? { ...same, responseKind: null, items: [] }
            : { ...same, responseKind: filled.kind, items: [...filled.items] }
        const result = await submit(
          from.length > 1
            ? { kind: 'logResponses', recipients: from, ...said }
            : { kind: 'logResponse', recipient: first, ...said },
        )
        if (result.ok) {
          tell({ kind: 'done', what: from.length > 1 ? 'responsesLogged' : 'responseLogged', undo: true })
        }
        return result
      }}
    >
      <ResponseFields
        draft={filled}
        change={change}
        demand={demand}
        dropped={files}
        also={{ others: also, onChange: setAlso }}
        autoFocus
      />
    </FormModal>
  )
}
