import { useWords } from '../i18n/words.ts'
import { Progress } from '../ui/Progress.tsx'
import { useOpening } from './opening.ts'

/** How far a large register is read, at the foot of the window. */
export function OpeningProgress() {
  const { t } = useWords()
  const done = useOpening()
  return done === null ? null : <Progress done={done} doing={t('app.opening')} className="opening" />
}
