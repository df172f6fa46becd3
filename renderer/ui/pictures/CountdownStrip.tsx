import { countdownOf } from '../../../data/queries/countdown.ts'
import { useWords } from '../../i18n/words.ts'

/**
 * Days left as a bar that grows shorter, on a scale of so many days with a tick for each thirty; dashed where it goes on
 * beyond the scale. The days stand beside it in words, which are its text alternative.
 */
export function CountdownStrip({ days, span }: { readonly days: number | null; readonly span: number }) {
  const { language } = useWords()
  if (days === null || days < 0) return null
  const { left, beyond, months } = countdownOf(days, span)
  const x = (at: number) => `${language === 'ar' ? 100 - at : at}%`
  return (
    <svg className="countdown" aria-hidden="true">
      <line className="countdown-scale" x1="0%" x2="100%" y1={11} y2={11} />
      {months.map(at => (
        <line key={at} className="countdown-scale" x1={x(at)} x2={x(at)} y1={8} y2={14} />
      ))}
      <line
        className={beyond ? 'countdown-left countdown-beyond' : 'countdown-left'}
        x1={x(0)}
        x2={x(left)}
        y1={6}
        y2={6}
      />
      {beyond ? null : <line className="countdown-end" x1={x(left)} x2={x(left)} y1={1} y2={14} />}
    </svg>
  )
}
