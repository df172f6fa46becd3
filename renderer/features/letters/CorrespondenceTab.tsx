import type { RecipientId } from '../../../data/domain/ids.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { correspondence, type Passage } from '../../../data/queries/correspondence.ts'
import { remindables } from '../../../data/queries/reminders.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfidentialityMark } from '../../ui/marks.tsx'
import { Empty, Own, Section } from '../../ui/page.tsx'
import { LetterTimeline } from './timeline/LetterTimeline.tsx'

/** What happened about a letter on one axis, and what was sent and what came, newest first. */
export function CorrespondenceTab({ letter }: { readonly letter: Letter }) {
  return (
    <>
      <LetterTimeline letter={letter} />
      <Passages letter={letter} />
    </>
  )
}

function Passages({ letter }: { readonly letter: Letter }) {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const passages = correspondence(register, letter.id, today)
  if (passages.length === 0) return <Empty>{t('letters.correspondence.empty')}</Empty>
  const owing = remindables(register, letter, letter.recipients, today)
  const actions = (
    <>
      <CommandButton id="dispatch.deliver" />
      {owing.length > 0 ? (
        <Button
          isDisabled={readOnly}
          onPress={() => openDialog('reminder.send', { letter: letter.id, recipients: letter.recipients })}
        >
          {t('letters.correspondence.remind')}
        </Button>
      ) : null}
    </>
  )
  return (
    <Section title={t('letters.correspondence.title')} actions={actions}>
      <ol className="queue">
        {passages.map(passage => (
          <PassageLine key={keyOf(passage)} passage={passage} />
        ))}
      </ol>
    </Section>
  )
}

function keyOf(passage: Passage): string {
  const id = 'dispatch' in passage ? passage.dispatch.id : passage.response.id
  return `${passage.kind} ${id} ${passage.on}`
}

function PassageLine({ passage }: { readonly passage: Passage }) {
  const { t, text, date } = useWords()
  const register = useRegister()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const name = (id: RecipientId) => text(register.recipients.get(id)?.name)
  const show = (response: Extract<Passage, { kind: 'response' }>['response']) => (
    <Button look="quiet" onPress={() => openDialog('response.show', { response: response.id })}>
      {t('letters.correspondence.show')}
    </Button>
  )
  switch (passage.kind) {
    case 'dispatch': {
      const { dispatch } = passage
      return (
        <li data-kind="dispatch">
          <time className="soft">
            {dispatch.sentOn ? date(dispatch.sentOn, 'short') : t('letters.correspondence.notSent')}
          </time>
          <span>
            {t('letters.correspondence.dispatch', {
              recipient: name(dispatch.recipient),
              state: t(`domain.dispatchState.${dispatch.state}`),
            })}{' '}
            <span className="soft small">
              {[t(`domain.channel.${dispatch.channel}`), dispatch.proof].filter(Boolean).join(' · ')}
            </span>
          </span>
          <Button
            look="quiet"
            isDisabled={readOnly}
            onPress={() => openDialog('dispatch.edit', { dispatch: dispatch.id })}
          >
            {t('letters.correspondence.change')}
          </Button>
        </li>
      )
    }
    case 'reminder':
      return (
        <li data-kind="reminder">
          <time className="soft">{date(passage.on, 'short')}</time>
          <details className="passage-words">
            <summary>
              {t('letters.correspondence.reminder', { recipient: name(passage.dispatch.recipient) })}{' '}
              <span className="soft small">{t(`domain.channel.${passage.reminder.channel}`)}</span>
            </summary>
            <p className="original">
              <Own>{passage.reminder.text}</Own>
            </p>
          </details>
        </li>
      )
    case 'response':
      return (
        <li data-kind="response">
          <time className="soft">{date(passage.on, 'short')}</time>
          <span>
            {t('letters.correspondence.response', {
              recipient: name(passage.response.recipient),
              summary: passage.response.summary,
            })}{' '}
            <span className="soft small">
              {t(`domain.responseKind.${passage.response.responseKind ?? 'unclassified'}`)}
            </span>{' '}
            <ConfidentialityMark of={passage.response.confidentiality} />
          </span>
          {show(passage.response)}
        </li>
      )
    case 'clarification':
      return (
        <li data-kind="clarification">
          <time className="soft">{date(passage.on, 'short')}</time>
          <span>
            {t('letters.correspondence.clarification', {
              recipient: name(passage.response.recipient),
              summary: passage.answer.summary,
            })}
          </span>
          {show(passage.response)}
        </li>
      )
  }
}
