import { ProgressBar } from 'react-aria-components'
import { useWords } from '../i18n/words.ts'
import { useOpening } from './opening.ts'

/** How far a large register is read, at the foot of the window. */
export function OpeningProgress() {
  const { t } = useWords()
  const done = useOpening()
  if (done === null) return null
  return (
    <ProgressBar value={done * 100} className="progress opening" aria-label={t('app.opening')}>
      {({ percentage = 0, valueText }) => (
        <>
          <span>
            {t('app.opening')} {valueText}
          </span>
          <span className="progress-track">
            <span className="progress-done" style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
