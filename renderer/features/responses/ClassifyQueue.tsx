import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { idSchemas, type ResponseId } from '../../../data/domain/ids.ts'
import type { Failure } from '../../../data/failure.ts'
import { unclassifiedResponses } from '../../../data/queries/unclassified.ts'
import { closeDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, undo, useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { Modal } from '../../ui/Modal.tsx'
import { pressed } from '../../ui/pressed.ts'
import { ClassificationFields } from './ClassificationFields.tsx'
import { type Classification, classificationOf, classificationSchema } from './classification.ts'

/** The responses of this sitting: those there were, in turn from the first, and those that came since. */
function useSitting(first: ResponseId) {
  const register = useRegister()
  const waiting = unclassifiedResponses(register).map(({ id }) => id)
  const [begun] = useState(() => {
    const at = Math.max(0, waiting.indexOf(first))
    return [...waiting.slice(at), ...waiting.slice(0, at)]
  })
  const all = [...begun, ...waiting.filter(id => !begun.includes(id))]
  const nextOf = (id: ResponseId): ResponseId | null => {
    const at = all.indexOf(id)
    const onward = [...all.slice(at + 1), ...all.slice(0, at)]
    return onward.find(each => waiting.includes(each)) ?? null
  }
  return { all, waiting, nextOf }
}

/** What is said of each and not recorded yet. */
const saidSchema = z.partialRecord(idSchemas.response, classificationSchema)

/** Goes through all responses that nobody has classified, one after the other, from the keyboard. */
export function ClassifyQueue({ first }: { readonly first: ResponseId }) {
  const { t } = useWords()
  const register = useRegister()
  const { all, waiting, nextOf } = useSitting(first)
  const [shown, setShown] = useState<ResponseId | null>(first)
  const draft = useFormDraft('responses.classify')
  const [said, setSaid] = useField(draft, 'said', saidSchema, {})
  /** What was recorded in this sitting, and what was said of it: taken back, that stands there again. */
  const [recorded, setRecorded] = useState<readonly { id: ResponseId; said: Classification }[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const busy = useRef(false)
  const response = shown ? register.responses.get(shown) : undefined
  const current = response && (said[response.id] ?? classificationOf(response))
  const previous = shown ? all[all.indexOf(shown) - 1] : all.at(-1)
  const next = shown ? nextOf(shown) : null

  const alone = async (work: () => Promise<Failure | null>) => {
    if (busy.current) return
    busy.current = true
    setFailure(await work())
    busy.current = false
  }
  const record = () =>
    alone(async () => {
      if (!response || !current?.kind) return null
      const { kind, items } = current
      const result = await submit(
        {
          kind: 'classifyResponse',
          response: response.id,
          responseKind: kind,
          items: [...items],
        },
        draft,
      )
      if (!result.ok) return result.failure
      const { [response.id]: _recorded, ...others } = said
      setSaid(others)
      setRecorded([...recorded, { id: response.id, said: current }])
      setShown(nextOf(response.id))
      return null
    })
  const takeBack = () =>
    alone(async () => {
      const last = recorded.at(-1)
      if (last === undefined) return null
      const done = await undo('undo')
      if (done === false) return null
      if (done.failure) return done.failure
      setRecorded(recorded.slice(0, -1))
      setSaid({ ...said, [last.id]: last.said })
      setShown(last.id)
      return null
    })
  const skip = () => next && setShown(next)
  const back = () => previous && setShown(previous)

  const onKey = (event: KeyboardEvent): boolean => {
    const key = pressed(event)
    const mod = event.ctrlKey || event.metaKey
    const writing =
      event.target instanceof HTMLElement &&
      event.target.matches('input[type="text"], textarea:not([readonly])')
    if (mod && key === 'Enter') void record()
    else if (writing) return false
    else if (mod && key === 'z' && !event.shiftKey) void takeBack()
    else if (!mod && !event.altKey && key === 's') skip()
    else if (!mod && !event.altKey && key === 'b') back()
    else return false
    return true
  }
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!latest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the button that has the focus, which Enter would press.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])

  return (
    <Modal wide title={t('responses.queue.title')}>
      <p role="status" className="soft">
        {waiting.length === 0
          ? t('responses.queue.done', { count: recorded.length })
          : t('responses.queue.left', { count: waiting.length })}
      </p>
      {response && current ? (
        <ClassificationFields
          key={response.id}
          response={response}
          said={current}
          onSay={each => setSaid({ ...said, [response.id]: each })}
        />
      ) : null}
      {failure ? <FailureText failure={failure} /> : null}
      <div className="form-actions">
        {recorded.length > 0 ? (
          <Button look="quiet" onPress={() => void takeBack()}>
            {t('responses.queue.undo')}
            <kbd>Ctrl Z</kbd>
          </Button>
        ) : null}
        {response ? (
          <>
            <Button look="quiet" isDisabled={!previous} onPress={back}>
              {t('responses.queue.back')}
              <kbd>B</kbd>
            </Button>
            <Button look="quiet" isDisabled={!next} onPress={skip}>
              {t('responses.queue.skip')}
              <kbd>S</kbd>
            </Button>
            <Button look="primary" isDisabled={!current?.kind} onPress={() => void record()}>
              {next ? t('responses.queue.record') : t('responses.queue.recordLast')}
              <kbd>Ctrl ⏎</kbd>
            </Button>
          </>
        ) : (
          <Button look="primary" autoFocus onPress={closeDialog}>
            {t('responses.queue.close')}
          </Button>
        )}
      </div>
    </Modal>
  )
}
