import { z } from 'zod'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { type DispatchChannel, type DispatchDetails, dispatchesOf } from '../../../data/domain/dispatch.ts'
import type { LetterId, RecipientId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal, Modal } from '../../ui/Modal.tsx'
import { DispatchFields, writtenDetails } from './DispatchFields.tsx'
import { chosenSchema, RecipientsField } from './RecipientsField.tsx'

/** What is usual for a channel: what is handed over is delivered on the day it leaves, all else is sent first. */
function usualFor(channel: DispatchChannel, today: CivilDate) {
  const delivered = channel === 'byHand'
  return {
    state: delivered ? ('delivered' as const) : ('sent' as const),
    deliveredOn: delivered ? today : null,
  }
}

/** Logs that a letter went out: to one recipient, or to several in one sitting. */
export function LogDispatchDialog({
  letter: id,
  recipient,
  recipients = recipient ? [recipient] : undefined,
}: {
  readonly letter: LetterId
  readonly recipient?: RecipientId
  readonly recipients?: readonly RecipientId[] | undefined
}) {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const dispatches = dispatchesOf(register, id)
  const reached = new Set(
    dispatches.filter(({ state }) => state !== 'failed').map(dispatch => dispatch.recipient),
  )
  const tried = new Set(dispatches.map(dispatch => dispatch.recipient))
  const waiting = (register.letters.get(id)?.recipients ?? []).filter(each => !reached.has(each))
  const never = waiting.filter(each => !tried.has(each))
  const draft = useFormDraft('dispatch.log', [id, ...(recipients ?? [])])
  const [chosen, setChosen] = useField(draft, 'recipients', chosenSchema, recipients ?? waiting)
  const [asUsual, setAsUsual] = useField(draft, 'asUsual', z.boolean(), true)
  const [details, setDetails] = useField<DispatchDetails>(draft, 'details', writtenDetails, {
    channel: 'email',
    state: 'sent',
    sentOn: today,
    deliveredOn: null,
    proof: null,
    file: null,
  })
  const change = (changes: Partial<DispatchDetails>) => {
    const own = changes.channel === undefined && changes.proof === undefined
    if (own) setAsUsual(false)
    setDetails({
      ...details,
      ...(asUsual && changes.channel ? usualFor(changes.channel, details.sentOn ?? today) : {}),
      ...changes,
    })
  }
  if (waiting.length === 0) {
    return (
      <Modal title={t('dispatches.log.title')}>
        <p>{t('dispatches.log.nobody')}</p>
      </Modal>
    )
  }
  return (
    <FormModal
      draft={draft}
      title={t('dispatches.log.title')}
      submitLabel={t('dispatches.log.submit')}
      ready={chosen.length > 0}
      onSubmit={async () => {
        const result = await submit({
          kind: 'dispatchLetter',
          letter: id,
          recipients: [...chosen],
          ...details,
        })
        if (result.ok) tell({ kind: 'done', what: 'dispatchLogged', undo: true })
        return result
      }}
    >
      <RecipientsField
        of={waiting}
        chosen={chosen}
        onChange={setChosen}
        {...(never.length > 0 && never.length < waiting.length
          ? { some: { label: t('dispatches.choose.never'), recipients: never } }
          : {})}
      />
      <DispatchFields details={details} onChange={change} />
    </FormModal>
  )
}
