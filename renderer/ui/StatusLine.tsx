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
/** However short a time a status lasted, its step can be seen. */
const least = 18

/** Where each step begins, and the end: by its days, none too narrow to be seen. */
function edgesOf(steps: readonly StatusStep[], today: CivilDate): readonly number[] {
  const days = steps.map(({ from }, i) => daysBetween(from, steps[i + 1]?.from ?? today))
  const all = Math.max(
    1,
    days.reduce((sum, each) => sum + each, 0),
  )
  const widths = days.map(each => Math.max(least, (each / all) * width))
  const scale = width / widths.reduce((sum, each) => sum + each, 0)
  const edges = [0]
  for (const each of widths) edges.push((edges.at(-1) ?? 0) + each * scale)
  return edges.map(Math.round)
}

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
  const edges = edgesOf(steps, today)
  const drawn = steps.map(({ status }, i) => {
    const next = steps[i + 1]
    const y = heights[status]
    return {
      from: edges[i] ?? 0,
      to: edges[i + 1] ?? width,
      y,
      falls: next !== undefined && heights[next.status] > y,
    }
  })
  const path = drawn.map(({ from, to, y }, i) => `${i === 0 ? 'M' : 'L'}${from} ${y}H${to}`).join('')
  const words = steps
    .map(({ status, from }) =>
      t('demands.line.step', { status: t(`domain.status.${status}`), date: date(from, 'short') }),
    )
    .join(' ')
  return (
    <figure className="status-line">
      <ul className="status-line-levels soft" aria-hidden="true">
        {(['met', 'partiallyMet', 'unmet'] as const).map(level => (
          <li key={level}>{t(`domain.status.${level}`)}</li>
        ))}
      </ul>
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
