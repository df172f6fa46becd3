import { useState } from 'react'
import { type DispatchDetails, dispatchesOf } from '../../../data/domain/dispatch.ts'
import type { LetterId, RecipientId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { TickField } from '../../ui/fields.tsx'
import { FormModal, Modal } from '../../ui/Modal.tsx'
import { DispatchFields } from './DispatchFields.tsx'

/** Logs that a letter went out: to one recipient, or to several in one sitting. */
export function LogDispatchDialog({
  letter: id,
  recipient,
}: {
  readonly letter: LetterId
  readonly recipient?: RecipientId
}) {
  const { t, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const reached = new Set(
    dispatchesOf(register, id)
      .filter(({ state }) => state !== 'failed')
      .map(dispatch => dispatch.recipient),
  )
  const waiting = (register.letters.get(id)?.recipients ?? []).filter(each => !reached.has(each))
  const [chosen, setChosen] = useState<readonly RecipientId[]>(recipient ? [recipient] : waiting)
  const [details, setDetails] = useState<DispatchDetails>({
    channel: 'email',
    state: 'sent',
    sentOn: today,
    deliveredOn: null,
    proof: null,
    file: null,
  })
  if (waiting.length === 0) {
    return (
      <Modal title={t('dispatches.log.title')}>
        <p>{t('dispatches.log.nobody')}</p>
      </Modal>
    )
  }
  return (
    <FormModal
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
      <fieldset className="evidence">
        <legend className="field-label">{t('dispatches.log.to')}</legend>
        {waiting.map(each => (
          <TickField
            key={each}
            label={text(register.recipients.get(each)?.name)}
            value={chosen.includes(each)}
            onChange={on => setChosen(on ? [...chosen, each] : chosen.filter(other => other !== each))}
          />
        ))}
      </fieldset>
      <DispatchFields details={details} onChange={changes => setDetails({ ...details, ...changes })} />
    </FormModal>
  )
}
