import { useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { type DispatchChannel, dispatchChannels } from '../../../data/domain/dispatch.ts'
import type { LetterId, RecipientId } from '../../../data/domain/ids.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { ChoiceField, DateEntry, WrittenField } from '../../ui/fields.tsx'
import { FormModal, Modal } from '../../ui/Modal.tsx'

/** Logs a reminder, with a text drafted from what is open. It is not proposed again until it too is overdue. */
export function SendReminderDialog({
  letter: id,
  recipient,
}: {
  readonly letter: LetterId
  readonly recipient: RecipientId
}) {
  const { t, text, date, list } = useWords()
  const register = useRegister()
  const today = useToday()
  const letter = register.letters.get(id)
  const matrix = letter && replyMatrix(register, letter, today)
  const column = matrix?.recipients.findIndex(each => each.id === recipient) ?? -1
  const dispatch = matrix?.recipients[column]?.correspondence.dispatch ?? null
  const open = (matrix?.rows ?? []).filter(({ cells }) => {
    const state = cells[column]?.state
    return (
      state !== undefined &&
      state !== 'responded' &&
      state !== 'closedWithoutResponse' &&
      state !== 'notAsked'
    )
  })
  const [on, setOn] = useState<CivilDate | null>(today)
  const [channel, setChannel] = useState<DispatchChannel>(dispatch?.channel ?? 'email')
  const [words, setWords] = useState(
    t('dispatches.remind.draft', {
      title: text(letter?.title),
      date: dispatch?.sentOn ? date(dispatch.sentOn) : '',
      demands: list(open.map(({ demand }) => text(demand.text))),
    }),
  )
  const title = t('dispatches.remind.title', { recipient: text(register.recipients.get(recipient)?.name) })
  if (!dispatch || dispatch.sentOn === null) {
    return (
      <Modal title={title}>
        <p>{t('dispatches.remind.notSent')}</p>
      </Modal>
    )
  }
  return (
    <FormModal
      title={title}
      submitLabel={t('dispatches.remind.submit')}
      ready={on !== null}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit({ kind: 'sendReminder', dispatch: dispatch.id, on, channel, text: words })
        if (result.ok) tell({ kind: 'done', what: 'reminderSent', undo: true })
        return result
      }}
    >
      <WrittenField label={t('dispatches.remind.text')} value={words} onChange={setWords} lines={8} />
      <div className="form-pair">
        <ChoiceField
          label={t('dispatches.remind.channel')}
          value={channel}
          onChange={setChannel}
          required
          options={dispatchChannels.map(value => ({ value, label: t(`domain.channel.${value}`) }))}
        />
        <DateEntry label={t('dispatches.remind.on')} value={on} onChange={setOn} required />
      </div>
    </FormModal>
  )
}
