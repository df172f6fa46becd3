import { useState } from 'react'
import type { ResponseId } from '../../../data/domain/ids.ts'
import { type ResponseItem, type ResponseKind, responseKinds } from '../../../data/domain/response.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { Own } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { ItemsField, type Quoted } from './ItemsField.tsx'

/** Says what kind of response it is and what it says of each demand. */
export function ClassifyResponseDialog({ response: id }: { readonly response: ResponseId }) {
  const { t } = useWords()
  const response = useRegister().responses.get(id)
  const [kind, setKind] = useState<ResponseKind | null>(response?.responseKind ?? null)
  const [items, setItems] = useState<readonly ResponseItem[]>(response?.items ?? [])
  const [quoted, setQuoted] = useState<Quoted | null>(null)
  if (!response) return null
  return (
    <FormModal
      wide
      title={t('responses.classify.title')}
      submitLabel={t('responses.classify.submit')}
      ready={kind !== null}
      onSubmit={async () => {
        if (!kind) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'classifyResponse',
          response: id,
          responseKind: kind,
          items: [...items],
        })
        if (result.ok) tell({ kind: 'done', what: 'responseClassified', undo: true })
        return result
      }}
    >
      <blockquote className="sheet stack">
        <p>
          <Own>{response.summary}</Own>
        </p>
        {response.originalText ? (
          <textarea
            className="input"
            readOnly
            dir="auto"
            rows={6}
            aria-label={t('responses.log.original')}
            value={response.originalText}
            onSelect={event => {
              const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
              setQuoted(start === end ? null : { start, end, text: value.slice(start, end) })
            }}
          />
        ) : null}
      </blockquote>
      <Segments
        label={t('responses.log.kind')}
        value={kind}
        onChange={setKind}
        options={responseKinds.map(value => ({ value, label: t(`domain.responseKind.${value}`) }))}
      />
      <ItemsField letters={response.letters} items={items} onChange={setItems} quoted={quoted} />
    </FormModal>
  )
}
