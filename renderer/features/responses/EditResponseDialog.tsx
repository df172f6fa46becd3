import { useRef, useState } from 'react'
import type { ResponseId } from '../../../data/domain/ids.ts'
import { anchored } from '../../../data/domain/quotation.ts'
import type { Response } from '../../../data/domain/response.ts'
import { closeDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica } from '../../replica.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { draftOf, type ResponseDraft, wholeOf } from './draft.ts'
import { unfinished } from './kept.ts'
import { type ChangeDraft, ResponseFields } from './ResponseFields.tsx'
import { UnfinishedNote } from './UnfinishedNote.tsx'

/** Changes a logged response, its classification with it. What it said before stays in the history. */
export function EditResponseDialog({ response: id }: { readonly response: ResponseId }) {
  const response = useRegister().responses.get(id)
  return response ? <EditKnown response={response} /> : null
}

function EditKnown({ response }: { readonly response: Response }) {
  const { t, number, list } = useWords()
  const register = useRegister()
  const left = unfinished(useReplica()?.opened.register, response.id)
  const [draft, setDraft] = useState<ResponseDraft>(() => draftOf(response))
  const [offered, setOffered] = useState(left.latest)
  const change: ChangeDraft = changes => setDraft(now => ({ ...now, ...changes(now) }))
  const done = useRef(false)
  const whole = wholeOf(draft, response.summary)
  const lost = draft.items.filter(
    item => item.place !== null && anchored(item, draft.original).place === null && draft.original !== '',
  )
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(response))
  return (
    <FormModal
      wide
      title={t('responses.edit.title')}
      submitLabel={t('responses.edit.submit')}
      ready={whole !== null && isChanged}
      onClose={() => {
        if (!done.current && isChanged) {
          left.keep(draft)
          tell({ kind: 'done', what: 'responseKept', undo: false })
        }
        closeDialog()
      }}
      onSubmit={async () => {
        if (!whole) return { ok: true, value: undefined }
        const { kind } = draft
        const result = await submit({
          kind: 'editResponse',
          response: response.id,
          to: whole,
          ...(kind === 'unclassified'
            ? {}
            : { classification: { responseKind: kind, items: [...draft.items] } }),
        })
        if (result.ok) {
          done.current = true
          tell({ kind: 'done', what: 'responseEdited', undo: true })
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
      {lost.length > 0 ? (
        <p className="note" role="status">
          {t('responses.edit.lost', {
            demands: list(
              lost.map(item =>
                t('demands.number', { number: number(register.demands.get(item.demand)?.number ?? 0) }),
              ),
            ),
          })}
        </p>
      ) : null}
      <ResponseFields draft={draft} change={change} />
    </FormModal>
  )
}
