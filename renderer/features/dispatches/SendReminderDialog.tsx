import { useState } from 'react'
import { z } from 'zod'
import { dispatchChannelSchema, dispatchChannels } from '../../../data/domain/dispatch.ts'
import { idSchemas, type LetterId, type RecipientId } from '../../../data/domain/ids.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { attention } from '../../../data/queries/attention.ts'
import { type Remindable, remindables } from '../../../data/queries/reminders.ts'
import { copyText } from '../../app/copying.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField, DateEntry, TickField, WrittenField } from '../../ui/fields.tsx'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal, Modal } from '../../ui/Modal.tsx'
import { day, words } from '../../ui/written.ts'
import { chosenSchema } from './RecipientsField.tsx'
import { filledFor, reminderLanguage, reminderTemplate, slotIn, slots } from './reminder-text.ts'

interface Props {
  readonly letter: LetterId
  readonly recipients: readonly RecipientId[]
}

/** Logs reminders, each with a text drafted from what is open. None is proposed again until it too is overdue. */
export function SendReminderDialog({ letter: id, recipients }: Props) {
  const { t, list, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const letter = register.letters.get(id)
  // What was open when the dialog opened: a reminder that is being logged must not change it under the hand.
  const [remindable] = useState(() => (letter ? remindables(register, letter, recipients, today) : []))
  const names = recipients.map(each => text(register.recipients.get(each)?.name))
  if (!letter || remindable.length === 0) {
    return (
      <Modal title={t('dispatches.remind.title', { recipient: list(names) })}>
        <p>{t('dispatches.remind.nothing')}</p>
      </Modal>
    )
  }
  return <Reminders letter={letter} remindable={remindable} />
}

function Reminders({
  letter,
  remindable,
}: {
  readonly letter: Letter
  readonly remindable: readonly Remindable[]
}) {
  const { t, text, date, language: ours } = useWords()
  const register = useRegister()
  const today = useToday()
  const language = reminderLanguage(letter, ours)
  const [only, ...others] = remindable
  const several = others.length > 0
  const draft = useFormDraft('reminder.send', [letter.id, ...remindable.map(({ recipient }) => recipient)])
  const [template, setTemplate] = useField(draft, 'template', words, () => {
    const blank = reminderTemplate(language)
    return only && !several ? filledFor(blank, only, letter, register, language) : blank
  })
  const [own, setOwn] = useField(draft, 'own', z.partialRecord(idSchemas.recipient, words), {})
  const [left, setLeft] = useField(draft, 'left', chosenSchema, () => {
    const late = new Set(
      attention(register, today).flatMap(item =>
        item.kind === 'overdue' && item.letter === letter.id ? item.recipient : [],
      ),
    )
    const notYet = remindable.filter(({ recipient }) => !late.has(recipient))
    // Who asks for those who are late gets them ticked; where nobody is, the person has chosen whom to remind.
    return notYet.length === remindable.length ? [] : notYet.map(({ recipient }) => recipient)
  })
  const [on, setOn] = useField(draft, 'on', day, today)
  const [channel, setChannel] = useField(
    draft,
    'channel',
    dispatchChannelSchema,
    only?.dispatch.channel ?? 'email',
  )
  const textFor = (each: Remindable) =>
    own[each.recipient] ?? (several ? filledFor(template, each, letter, register, language) : template)
  const chosen = remindable.filter(({ recipient }) => !left.includes(recipient))
  const name = (id: RecipientId | undefined) => text(id && register.recipients.get(id)?.name)
  return (
    <FormModal
      draft={draft}
      wide={several}
      title={
        several
          ? t('dispatches.remind.titleSeveral', { count: chosen.length })
          : t('dispatches.remind.title', { recipient: name(only?.recipient) })
      }
      submitLabel={t('dispatches.remind.submit', { count: chosen.length })}
      ready={on !== null && chosen.length > 0 && chosen.every(each => textFor(each).trim() !== '')}
      onSubmit={async () => {
        if (!on) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'sendReminders',
          reminders: chosen.map(each => ({
            dispatch: each.dispatch.id,
            on,
            channel,
            text: textFor(each),
          })),
        })
        if (result.ok) tell({ kind: 'done', what: several ? 'remindersSent' : 'reminderSent', undo: true })
        return result
      }}
    >
      <WrittenField
        label={t('dispatches.remind.text')}
        {...(several
          ? { hint: t('dispatches.remind.slots', { slots: slots.map(s => slotIn(s, language)).join(' ') }) }
          : {})}
        value={template}
        onChange={setTemplate}
        required
        lines={12}
      />
      {several ? (
        <ul className="stack" aria-label={t('dispatches.remind.each')}>
          {remindable.map(each => (
            <li key={each.recipient} className="sheet reminder">
              <TickField
                label={[
                  name(each.recipient),
                  t('dispatches.remind.open', { count: each.open.length }),
                  ...each.dispatch.reminders
                    .slice(-1)
                    .map(reminder => t('dispatches.remind.last', { date: date(reminder.on, 'short') })),
                ].join(' · ')}
                value={!left.includes(each.recipient)}
                onChange={ticked =>
                  setLeft(ticked ? left.filter(other => other !== each.recipient) : [...left, each.recipient])
                }
              />
              <CopyButton text={textFor(each)} of={name(each.recipient)} />
              <details>
                <summary>{t('dispatches.remind.own')}</summary>
                <WrittenField
                  label={t('dispatches.remind.textTo', { recipient: name(each.recipient) })}
                  value={textFor(each)}
                  onChange={text => setOwn({ ...own, [each.recipient]: text })}
                  required
                  lines={8}
                />
              </details>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <CopyButton text={template} of={name(only?.recipient)} />
        </p>
      )}
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

/** Puts a text on the clipboard, to be pasted into a message, and says that it is there. */
function CopyButton({ text, of }: { readonly text: string; readonly of: string }) {
  const { t } = useWords()
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <Button
      aria-label={t('dispatches.remind.copyTo', { recipient: of })}
      onPress={async () => {
        await copyText(text)
        setCopied(text)
      }}
    >
      {t(copied === text ? 'dispatches.remind.copied' : 'dispatches.remind.copy')}
    </Button>
  )
}
