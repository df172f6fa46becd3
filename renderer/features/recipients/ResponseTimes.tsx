import { daysBetween } from '../../../data/domain/civil-date.ts'
import type { LetterTo } from '../../../data/queries/recipient-record.ts'
import { useWords } from '../../i18n/words.ts'
import { Own } from '../../ui/page.tsx'

/** How long each letter took to be answered, on one axis of days, with the day on which the answer was requested. */
export function ResponseTimes({ letters }: { readonly letters: readonly LetterTo[] }) {
  const { t, text, number } = useWords()
  const timed = letters.flatMap(({ correspondence: { letter, due }, start, days }) =>
    start !== null && days !== null
      ? [{ letter, days, allowed: due ? daysBetween(start, due.due) : null }]
      : [],
  )
  const longest = Math.max(1, ...timed.flatMap(({ days, allowed }) => [days, allowed ?? 0]))
  return (
    <>
      <ol className="times">
        {timed.map(({ letter, days, allowed }) => {
          const late = allowed !== null && days > allowed
          return (
            <li key={letter.id}>
              <span className="times-name">
                <Own>{text(letter.title)}</Own>
              </span>
              <svg
                className="times-strip"
                viewBox={`0 0 ${longest} 10`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <line className="times-axis" x1={0} x2={longest} y1={5} y2={5} />
                <rect className={late ? 'times-late' : 'times-days'} x={0} y={2.5} width={days} height={5} />
                {allowed === null ? null : (
                  <line className="times-due" x1={allowed} x2={allowed} y1={0} y2={10} />
                )}
              </svg>
              <span className="soft small">
                {t('recipients.times.days', { count: days })}
                {allowed === null
                  ? null
                  : ` ${t(late ? 'recipients.times.late' : 'recipients.times.inTime', { allowed: number(allowed) })}`}
              </span>
            </li>
          )
        })}
      </ol>
      <p className="soft small">{t('recipients.times.key')}</p>
    </>
  )
}
