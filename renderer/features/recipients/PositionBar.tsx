import type { RecipientRecord } from '../../../data/queries/recipient-record.ts'
import { useWords } from '../../i18n/words.ts'
import { PositionMark } from '../../ui/marks.tsx'

/** The positions taken as parts of one bar; the words with their counts stand below it. */
export function PositionBar({ positions }: Pick<RecipientRecord, 'positions'>) {
  const { t, number } = useWords()
  const total = positions.reduce((sum, { count }) => sum + count, 0)
  let before = 0
  return (
    <div className="stack">
      <svg className="position-bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
        {positions.map(({ position, count }) => {
          const x = before
          before += count
          return (
            <rect key={position} className={`part part-${position}`} x={x} y={0} width={count} height={1} />
          )
        })}
      </svg>
      <ul className="marks">
        {positions.map(({ position, count }) => (
          <li key={position} className="counted">
            <PositionMark of={position} />{' '}
            {t('recipients.share', { count, number: number(count), total: number(total) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
