import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Progress } from '../ui/Progress.tsx'
import { useOpening } from './opening.ts'

/** How far a large register is opened and what is being done, with a way out. */
export function OpeningProgress() {
  const { t } = useWords()
  const opening = useOpening()
  if (opening === null) return null
  const { part, done, stop } = opening
  return (
    <Modal title={t('app.opening.title')} firm>
      <div className="form-body">
        <Progress done={done} doing={t(`app.opening.${part}`)} />
      </div>
      {stop ? (
        <div className="form-actions">
          <Button onPress={stop}>{t('app.actions.cancel')}</Button>
        </div>
      ) : null}
    </Modal>
  )
}
