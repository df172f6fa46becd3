import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { DemandOverTime } from '../../../data/queries/timeline.ts'
import { useWords } from '../../i18n/words.ts'
import { StatusMark } from '../marks.tsx'
import type { Axis } from './axis.ts'
import { Lane } from './Lanes.tsx'
import { StatusStrip, stripHeight } from './StatusStrip.tsx'

interface Props {
  readonly of: DemandOverTime
  readonly axis: Axis
  readonly today: CivilDate
}

/** A demand's line: what is the case, and what was when. */
export function DemandLane({ of: { demand, assessed }, axis, today }: Props) {
  const { text, number } = useWords()
  const status = assessed.at(-1)?.status ?? 'notAssessed'
  return (
    <Lane
      name={
        <span className="lane-demand" title={text(demand.text)}>
          <StatusMark of={status} bare />
          {number(demand.number)}.
          <span className="lane-words" dir="auto">
            {text(demand.text)}
          </span>
        </span>
      }
      height={stripHeight}
      axis={axis}
      today={today}
    >
      <StatusStrip assessed={assessed} axis={axis} today={today} />
    </Lane>
  )
}
