import { useState } from 'react'
import type { ResponseId } from '../../../data/domain/ids.ts'
import { unclassifiedResponses } from '../../../data/queries/unclassified.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal, Modal } from '../../ui/Modal.tsx'
import { ClassificationFields } from './ClassificationFields.tsx'
import { ClassifyQueue } from './ClassifyQueue.tsx'
import { classificationOf, classificationSchema } from './classification.ts'

/**
 * Says what kind of response it is and what it says of each demand. One that nobody has classified opens the
 * queue of all such, from there on; one that somebody has is classified anew by itself.
 */
export function ClassifyResponseDialog({ response: id }: { readonly response?: ResponseId }) {
  const { t } = useWords()
  const register = useRegister()
  const [first] = useState(() => id ?? unclassifiedResponses(register)[0]?.id)
  const [alone] = useState(() => first !== undefined && register.responses.get(first)?.responseKind !== null)
  if (first === undefined) {
    return (
      <Modal title={t('responses.queue.title')}>
        <p>{t('responses.queue.nothing')}</p>
      </Modal>
    )
  }
  return alone ? <ClassifyAnew response={first} /> : <ClassifyQueue first={first} />
}

function ClassifyAnew({ response: id }: { readonly response: ResponseId }) {
  const { t } = useWords()
  const response = useRegister().responses.get(id)
  const draft = useFormDraft('response.classify', id, {
    changing: true,
    fields: { said: 'classification', kind: 'classification', items: 'classification' },
  })
  const [said, setSaid] = useField(draft, 'said', classificationSchema, () =>
    response ? classificationOf(response) : { kind: null, items: [] },
  )
  if (!response) return null
  return (
    <FormModal
      draft={draft}
      wide
      title={t('responses.classify.title')}
      submitLabel={t('responses.classify.submit')}
      ready={said.kind !== null}
      onSubmit={async () => {
        if (!said.kind) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'classifyResponse',
          response: id,
          responseKind: said.kind,
          items: [...said.items],
        })
        if (result.ok) tell({ kind: 'done', what: 'responseClassified', undo: true })
        return result
      }}
    >
      <ClassificationFields response={response} said={said} onSay={setSaid} />
    </FormModal>
  )
}
