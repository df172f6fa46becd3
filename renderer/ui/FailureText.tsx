import { civilDateSchema } from '../../data/domain/civil-date.ts'
import type { Failure } from '../../data/failure.ts'
import { useWords } from '../i18n/words.ts'

/** A failure in words: what happened, what was not lost, what to do. */
export function useFailureText(): (failure: Failure) => string {
  const { t, date } = useWords()
  const spoken = (text: string | undefined) => {
    const day = civilDateSchema.safeParse(text)
    return day.success ? date(day.data) : (text ?? '')
  }
  return failure => {
    switch (failure.code) {
      case 'refused':
        return t(`refusals.${failure.refusal.code}`, { about: spoken(failure.refusal.about) })
      case 'ledgerDamaged':
        return failure.recordedOn === null || failure.author === null
          ? t('app.failure.ledgerDamaged', failure)
          : t('app.failure.ledgerDamagedBy', { ...failure, recordedOn: spoken(failure.recordedOn) })
      case 'ledgerEmptied':
        return t('app.failure.ledgerEmptied', { ...failure, recordedOn: spoken(failure.recordedOn) })
      case 'lookingBack':
        return t('app.failure.lookingBack', { date: spoken(failure.date) })
      case 'fileTooLarge':
        return t('app.failure.fileTooLarge', { limit: Math.floor(failure.limit / 1024 / 1024) })
      default:
        return t(`app.failure.${failure.code}`, { ...failure })
    }
  }
}

/** A failure, shown where it happened and read out. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const inWords = useFailureText()
  return (
    <p className="failure" role="alert" data-code={failure.code}>
      {inWords(failure)}
    </p>
  )
}
