import type { DemandStatus } from '../../data/domain/assessment.ts'
import { type CivilDate, daysBetween } from '../../data/domain/civil-date.ts'
import type { StatusStep } from '../../data/queries/status-steps.ts'
import { useWords } from '../i18n/words.ts'

/** How high a status stands in the drawing; one no longer applicable stands on no height. */
const heights: Readonly<Record<DemandStatus, number>> = {
  notAssessed: 34,
  noLongerApplicable: 34,
  unmet: 26,
  partiallyMet: 16,
  met: 6,
}
const width = 300

/** A demand's status over time as a line of steps: a lapse is a step down. Its words are its text alternative. */
export function StatusLine({
  steps,
  today,
}: {
  readonly steps: readonly StatusStep[]
  readonly today: CivilDate
}) {
  const { t, date } = useWords()
  const [first] = steps
  if (!first) return null
  const days = Math.max(1, daysBetween(first.from, today))
  const x = (day: CivilDate) => Math.round((daysBetween(first.from, day) / days) * width)
  const drawn = steps.map((step, i) => {
    const next = steps[i + 1]
    const [from, to, y] = [x(step.from), next ? x(next.from) : width, heights[step.status]]
    return { ...step, from, to, y, falls: next !== undefined && heights[next.status] > y }
  })
  const path = drawn.map(({ from, to, y }, i) => `${i === 0 ? 'M' : 'L'}${from} ${y}H${to}`).join('')
  const words = steps
    .map(({ status, from }) =>
      t('demands.line.step', { status: t(`domain.status.${status}`), date: date(from, 'short') }),
    )
    .join(' ')
  return (
    <figure className="status-line">
      <svg
        role="img"
        aria-label={t('demands.line.name', { steps: words })}
        viewBox={`-4 0 ${width + 8} 40`}
        preserveAspectRatio="none"
      >
        {[heights.met, heights.partiallyMet, heights.unmet].map(y => (
          <path key={y} className="status-line-grid" d={`M0 ${y}H${width}`} />
        ))}
        <path className="status-line-path" d={path} vectorEffect="non-scaling-stroke" />
        {drawn
          .filter(({ falls }) => falls)
          .map(({ to, y }) => (
            <path
              key={to}
              className="status-line-fall"
              d={`M${to} ${y}V40`}
              vectorEffect="non-scaling-stroke"
            />
          ))}
      </svg>
      <figcaption className="soft small">
        <span>{date(first.from, 'short')}</span>
        <span>{date(today, 'short')}</span>
      </figcaption>
    </figure>
  )
}
