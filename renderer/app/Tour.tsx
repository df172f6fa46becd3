import { type KeyboardEvent, useEffect } from 'react'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/Button.tsx'
import { beginTourOnce, endTour, nextInTour, tourSteps, useTour } from './tour.ts'

function leave(): void {
  endTour()
  document.getElementById('page')?.focus()
}

/**
 * The first steps, in a band above the page: nothing is covered and everything goes on working beside it. What a step
 * speaks of is framed by the style sheet (tour.css).
 */
export function Tour() {
  const { t, number } = useWords()
  const step = useTour()
  useEffect(beginTourOnce, [])
  useEffect(() => {
    if (step === null) return
    document.documentElement.dataset['tour'] = step
    return () => {
      delete document.documentElement.dataset['tour']
    }
  }, [step])
  const at = step === null ? 0 : tourSteps.indexOf(step) + 1
  const isLast = at === tourSteps.length
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
  }
  return (
    <section
      className={step === null ? 'band-none' : 'tour'}
      aria-label={step === null ? undefined : t('tour.label')}
      onKeyDown={onKeyDown}
    >
      <p role="status">
        {step === null ? null : (
          <>
            <span className="tour-count">
              {t('tour.count', { at: number(at), of: number(tourSteps.length) })}
            </span>{' '}
            {t(`tour.${step}`)}
          </>
        )}
      </p>
      {step === null ? null : (
        <div className="top-actions">
          {isLast ? null : (
            <Button look="quiet" onPress={leave}>
              {t('tour.skip')}
            </Button>
          )}
          <Button onPress={isLast ? leave : nextInTour}>{isLast ? t('tour.done') : t('tour.next')}</Button>
        </div>
      )}
    </section>
  )
}
