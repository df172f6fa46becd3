import type { RecipientRecord } from '../../../data/queries/recipient-record.ts'
import { useWords } from '../../i18n/words.ts'

/**
 * How soon a recipient answered, each letter a stroke on a scale of so many days, the median a long one: so that those of
 * a list can be compared. From how many days to how many is its text alternative and its tip.
 */
export function AnswerTimes({
  record: { days, medianDays },
  longest,
}: {
  readonly record: RecipientRecord
  readonly longest: number
}) {
  const { t, number, language } = useWords()
  const [soonest, latest] = [days[0], days.at(-1)]
  if (soonest === undefined || latest === undefined || medianDays === null) return null
  const words = t('recipients.times.range', { from: number(soonest), count: latest })
  const x = (day: number) => {
    const at = (100 * day) / Math.max(1, longest)
    return `${language === 'ar' ? 100 - at : at}%`
  }
  return (
    <svg role="img" aria-label={words} className="answer-times">
      <title>{words}</title>
      <line className="countdown-scale" x1="0%" x2="100%" y1={13} y2={13} />
      {[...new Set(days)].map(day => (
        <line key={day} className="answer-time" x1={x(day)} x2={x(day)} y1={6} y2={13} />
      ))}
      <line className="countdown-end" x1={x(medianDays)} x2={x(medianDays)} y1={1} y2={16} />
    </svg>
  )
}
