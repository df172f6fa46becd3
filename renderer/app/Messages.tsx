import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/Button.tsx'
import { useChangeWords } from '../ui/change-words.ts'
import { useFailureText } from '../ui/FailureText.tsx'
import { useCommandLabel } from './command-label.ts'
import { runCommand } from './commands.ts'
import { useDialog } from './dialogs.ts'
import { dismiss, type Message, useMessages } from './messages.ts'
import { useNoticeText } from './notice-text.ts'

/**
 * What the app says unasked, at the foot of the window; read out as it comes. What was done makes way for a
 * dialog, whose buttons it would cover.
 */
export function Messages() {
  const { t } = useWords()
  const dialog = useDialog()
  const shown = useMessages().filter(
    ({ message }) => dialog === null || message.kind === 'failure' || message.kind === 'notice',
  )
  const inWords = useMessageText()
  const commandLabel = useCommandLabel()
  return (
    <section className="messages" aria-label={t('app.messages.label')} aria-live="polite">
      {shown.map(({ key, message }) => (
        <div
          key={key}
          className={`message message-${message.kind}`}
          role={message.kind === 'failure' ? 'alert' : 'status'}
        >
          <p>{inWords(message)}</p>
          {message.kind === 'done' && message.undo ? (
            <Button look="quiet" onPress={() => runCommand('undo')}>
              {commandLabel('undo')}
            </Button>
          ) : null}
          <Button look="quiet" aria-label={t('app.messages.dismiss')} onPress={() => dismiss(key)}>
            ✕
          </Button>
        </div>
      ))}
    </section>
  )
}

function useMessageText(): (message: Message) => string {
  const { t, list, number } = useWords()
  const failureText = useFailureText()
  const noticeText = useNoticeText()
  const changeWords = useChangeWords()
  return message => {
    switch (message.kind) {
      case 'failure':
        return failureText(message.failure)
      case 'notice':
        return noticeText(message.notice)
      case 'arrived':
        return t('app.arrived', {
          count: message.entries,
          number: number(message.entries),
          people: list(message.from.map(name => `\u2068${name}\u2069`)),
        })
      case 'done':
        return t(`app.done.${message.what}`)
      case 'undone':
      case 'redone':
        return t(`undo.${message.kind}`, { what: changeWords(message.recorded) })
    }
  }
}
