import type { DemandStatus } from '../../../data/domain/assessment.ts'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Assessed } from '../../../data/queries/timeline.ts'
import { useWords } from '../../i18n/words.ts'
import { DrawnMark, statusLooks } from '../marks.tsx'
import type { Axis } from './axis.ts'
import { usePlaces } from './Lanes.tsx'

export const stripHeight = 32
/** How high a status stands, in pixels: a lapse is a step down. */
const heights: Readonly<Record<DemandStatus, number>> = {
  notAssessed: 2,
  noLongerApplicable: 2,
  unmet: 13,
  partiallyMet: 19,
  met: 26,
}
/** A step shorter than this, in hundredths, has no room for its mark; its height and colour show. */
const roomForMark = 2.6
const roomForTwo = 5.2

/** A demand's status over time as steps from day to day up to today; a fall has a mark of its own. */
export function StatusStrip({
  assessed,
  axis,
  today,
}: {
  readonly assessed: readonly Assessed[]
  readonly axis: Axis
  readonly today: CivilDate
}) {
  const { t, date, language } = useWords()
  const places = usePlaces(axis)
  const onward = language === 'ar' ? -1 : 1
  const floor = stripHeight - 3
  const steps = assessed.filter(({ changes }) => changes)
  return (
    <>
      <line className="strip-floor" x1="0%" x2="100%" y1={floor} y2={floor} />
      {steps.map(({ on, status, falls }, i) => {
        const end = steps[i + 1]?.on ?? today
        const [from, to] = [places.of(on), places.of(end)]
        const [tone, shape] = statusLooks[status]
        const height = heights[status]
        const width = Math.abs(to - from)
        const middle = floor - Math.max(height, 13) / 2
        return (
          <g key={on}>
            <title>{`${date(on, 'short')} · ${t(`domain.status.${status}`)}`}</title>
            <rect
              className={`strip-step tone-${tone} soft-${tone}`}
              x={`${Math.min(from, to)}%`}
              width={`${width}%`}
              y={floor - height}
              height={height}
            />
            {width < roomForMark ? null : (
              <DrawnMark tone={tone} shape={shape} x={`${from}%`} y={middle} size={11} shift={onward * 9} />
            )}
            {falls && width >= roomForTwo ? (
              <DrawnMark tone="odd" shape="fall" x={`${from}%`} y={middle} size={11} shift={onward * 23} />
            ) : null}
            {falls && width < roomForTwo ? (
              <DrawnMark tone="odd" shape="fall" x={`${from}%`} y={6} size={11} />
            ) : null}
          </g>
        )
      })}
      {assessed
        .filter(({ changes }) => !changes)
        .map(({ on, status }) => (
          <line
            key={on}
            className="strip-confirmed"
            x1={`${places.of(on)}%`}
            x2={`${places.of(on)}%`}
            y1={floor - heights[status] - 3}
            y2={floor}
          >
            <title>{`${date(on, 'short')} · ${t('pictures.confirmed')}`}</title>
          </line>
        ))}
    </>
  )
}
