import { changesOf } from '../../../data/domain/edit.ts'
import type { ResponseId } from '../../../data/domain/ids.ts'
import { anchored } from '../../../data/domain/quotation.ts'
import type { Response } from '../../../data/domain/response.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { draftOf, responseDraftSchema, wholeOf } from './draft.ts'
import { type ChangeDraft, ResponseFields } from './ResponseFields.tsx'

/** Changes a logged response, its classification with it. What it said before stays in the history. */
export function EditResponseDialog({ response: id }: { readonly response: ResponseId }) {
  const response = useRegister().responses.get(id)
  return response ? <EditKnown response={response} /> : null
}

function EditKnown({ response }: { readonly response: Response }) {
  const { t, number, list } = useWords()
  const register = useRegister()
  const draft = useFormDraft('response.edit', response.id, {
    changing: true,
    fields: {
      original: 'originalText',
      url: 'link',
      captured: 'link',
      kind: 'classification',
      items: 'classification',
    },
  })
  const [filled, setFilled, begun] = useField(draft, 'response', responseDraftSchema, () => draftOf(response))
  const change: ChangeDraft = changes => setFilled(now => ({ ...now, ...changes(now) }))
  const whole = wholeOf(filled, response.summary)
  const lost = filled.items.filter(
    item => item.place !== null && anchored(item, filled.original).place === null && filled.original !== '',
  )
  const isChanged = JSON.stringify(filled) !== JSON.stringify(begun)
  return (
    <FormModal
      draft={draft}
      wide
      title={t('responses.edit.title')}
      submitLabel={t('responses.edit.submit')}
      ready={whole !== null && isChanged}
      onSubmit={async () => {
        if (!whole) return { ok: true, value: undefined }
        const { kind, items } = filled
        const before = wholeOf(begun, response.summary)
        const saidAnew = JSON.stringify([kind, items]) !== JSON.stringify([begun.kind, begun.items])
        const result = await submit({
          kind: 'editResponse',
          response: response.id,
          to: before ? changesOf(before, whole) : whole,
          ...(kind === 'unclassified' || !saidAnew
            ? {}
            : { classification: { responseKind: kind, items: [...items] } }),
        })
        if (result.ok) tell({ kind: 'done', what: 'responseEdited', undo: true })
        return result
      }}
    >
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
      <ResponseFields draft={filled} change={change} />
    </FormModal>
  )
}
