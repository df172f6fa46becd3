import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import type { ResponseDraft } from './draft.ts'

/** Something was written and not recorded: it is still there, to go on with or to put away. */
export function UnfinishedNote({
  draft,
  onContinue,
  onDiscard,
}: {
  readonly draft: ResponseDraft
  readonly onContinue: () => void
  readonly onDiscard: () => void
}) {
  const { t, text } = useWords()
  const register = useRegister()
  const recipient = text(draft.recipient && register.recipients.get(draft.recipient)?.name)
  return (
    <div className="note" role="note">
      <p>
        {recipient === ''
          ? t('responses.unfinished.note')
          : t('responses.unfinished.noteFrom', { recipient })}
      </p>
      <Button onPress={onContinue}>{t('responses.unfinished.continue')}</Button>
      <Button look="quiet" onPress={onDiscard}>
        {t('responses.unfinished.discard')}
      </Button>
    </div>
  )
}
