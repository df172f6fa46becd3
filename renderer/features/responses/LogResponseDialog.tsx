import { useRef, useState } from 'react'
import type { DemandId, LetterId, RecipientId } from '../../../data/domain/ids.ts'
import { letterLikelyAnswered } from '../../../data/queries/answered-letter.ts'
import { closeDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica, useToday } from '../../replica.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { isWritten, newDraft, type ResponseDraft, wholeOf } from './draft.ts'
import { unfinished } from './kept.ts'
import { type ChangeDraft, ResponseFields } from './ResponseFields.tsx'
import { UnfinishedNote } from './UnfinishedNote.tsx'

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
  const left = unfinished(useReplica()?.opened.register, null)
  const [draft, setDraft] = useState<ResponseDraft>(() =>
    newDraft(today, letter ?? letterLikelyAnswered(register, today, recipient ?? null), recipient ?? null),
  )
  const [offered, setOffered] = useState(left.latest)
  const change: ChangeDraft = changes => setDraft(now => ({ ...now, ...changes(now) }))
  const done = useRef(false)
  const whole = wholeOf(
    draft,
    t('responses.log.defaultSummary', {
      kind: t(`domain.responseKind.${draft.kind}`),
      recipient: text(draft.recipient && register.recipients.get(draft.recipient)?.name),
    }),
  )
  return (
    <FormModal
      wide
      title={t('responses.log.title')}
      submitLabel={t('responses.log.submit')}
      ready={whole !== null}
      onClose={() => {
        if (!done.current && isWritten(draft)) {
          left.keep(draft)
          tell({ kind: 'done', what: 'responseKept', undo: false })
        }
        closeDialog()
      }}
      onSubmit={async () => {
        if (!whole) return { ok: true, value: undefined }
        const classified = draft.kind !== 'unclassified'
        const result = await submit({
          kind: 'logResponse',
          ...whole,
          responseKind: draft.kind === 'unclassified' ? null : draft.kind,
          items: classified ? [...draft.items] : [],
        })
        if (result.ok) {
          done.current = true
          tell({ kind: 'done', what: 'responseLogged', undo: true })
        }
        return result
      }}
    >
      {offered ? (
        <UnfinishedNote
          draft={offered}
          onContinue={() => {
            left.take()
            setDraft(offered)
            setOffered(null)
          }}
          onDiscard={() => {
            left.take()
            setOffered(left.latest())
          }}
        />
      ) : null}
      <ResponseFields draft={draft} change={change} demand={demand} dropped={files} autoFocus />
    </FormModal>
  )
}
