import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/Button.tsx'
import { useFailureText } from '../ui/FailureText.tsx'
import { runCommand } from './commands.ts'
import { useDialog } from './dialogs.ts'
import { dismiss, type Message, useMessages } from './messages.ts'

/**
 * What the app says unasked, at the foot of the window; read out as it comes. What was done makes way for a
 * dialog, whose buttons it would cover.
 */
export function Messages() {
  const { t } = useWords()
  const dialog = useDialog()
  const shown = useMessages().filter(({ message }) => dialog === null || message.kind !== 'done')
  const inWords = useMessageText()
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
              {t('app.actions.undo')}
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
  const { t } = useWords()
  const failureText = useFailureText()
  return message => {
    switch (message.kind) {
      case 'failure':
        return failureText(message.failure)
      case 'notice':
        return t(`app.notice.${message.notice.code}`, { ...message.notice })
      case 'done':
        return t(`app.done.${message.what}`)
    }
  }
}
