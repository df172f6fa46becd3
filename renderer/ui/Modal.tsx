import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Modal as AriaModal, Dialog, Form, Heading, ModalOverlay } from 'react-aria-components'
import type { Failure, Result } from '../../data/failure.ts'
import { closeDialog } from '../app/dialogs.ts'
import { tell } from '../app/messages.ts'
import { useWords } from '../i18n/words.ts'
import { BegunNote } from './BegunNote.tsx'
import { Button } from './Button.tsx'
import { ClashNote, useClashes } from './ClashNote.tsx'
import { FailureText } from './FailureText.tsx'
import type { FormHold } from './form-hold.ts'

interface FrameProps {
  readonly title: string
  readonly children: ReactNode
  readonly wide?: boolean
  readonly onClose?: () => void
  /** Closes only by a button of its own, for what is shown once. */
  readonly firm?: boolean
}

/** A window over the page; its button, Escape or a click beside it closes it. */
export function Modal({ title, children, wide = false, firm = false, onClose = closeDialog }: FrameProps) {
  const { t } = useWords()
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!firm}
      isKeyboardDismissDisabled={firm}
      onOpenChange={isOpen => isOpen || onClose()}
    >
      <AriaModal className={wide ? 'modal modal-wide' : 'modal'}>
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {firm ? null : (
              <Button look="quiet" aria-label={t('app.actions.close')} onPress={onClose}>
                ✕
              </Button>
            )}
          </header>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}

interface FormProps extends FrameProps {
  readonly submitLabel: string
  readonly ready: boolean
  /** What it does cannot be taken back. */
  readonly danger?: boolean
  /** What is written into it, kept until it is recorded; closing loses nothing then. */
  readonly draft?: FormHold
  /** Records it; the dialog closes when that succeeded and says why when it did not. */
  readonly onSubmit: () => Promise<Result<unknown>>
}

/** A form in a window over the page: what was filled in stays until it is recorded. Ctrl+Enter records it too. */
export function FormModal({
  submitLabel,
  ready: filled,
  danger = false,
  draft,
  onSubmit,
  children,
  ...frame
}: FormProps) {
  const { t } = useWords()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const ready = useClashes(draft).length === 0 && filled
  const shut = frame.onClose ?? closeDialog
  const close = () => {
    if (draft?.closed()) tell({ kind: 'done', what: 'formKept', undo: false })
    shut()
  }
  const record = async () => {
    if (!ready || busy) return
    setBusy(true)
    const result = await (draft ? draft.recording(onSubmit) : onSubmit())
    setBusy(false)
    if (!result.ok) return setFailure(result.failure)
    draft?.recorded()
    shut()
  }
  const latest = useRef(record)
  latest.current = record
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      // Before the control that has the focus takes it for its own Enter and opens a list.
      event.preventDefault()
      event.stopPropagation()
      void latest.current()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
  return (
    <Modal {...frame} onClose={close}>
      <Form
        className="form"
        validationBehavior="aria"
        onSubmit={event => {
          event.preventDefault()
          void record()
        }}
      >
        <div className="form-body">
          {draft ? <BegunNote draft={draft} /> : null}
          {draft ? <ClashNote draft={draft} /> : null}
          {children}
        </div>
        {failure ? <FailureText failure={failure} /> : null}
        <div className="form-actions">
          <Button look="quiet" onPress={close}>
            {t('app.actions.cancel')}
          </Button>
          <Button look={danger ? 'danger' : 'primary'} type="submit" isDisabled={!ready} isPending={busy}>
            {submitLabel}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
