import type { LetterId } from '../../../data/domain/ids.ts'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'

/** Opens the form that signs a letter's state off. */
export function SignOffButton({ letter }: { readonly letter: LetterId }) {
  const { t } = useWords()
  return (
    <Button look="quiet" onPress={() => openDialog('letter.signOff', { letter })}>
      {t('review.signOff')}
    </Button>
  )
}
