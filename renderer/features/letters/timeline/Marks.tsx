import type { Happening } from '../../../../data/queries/timeline.ts'
import { useWords } from '../../../i18n/words.ts'
import { DrawnMark } from '../../../ui/marks.tsx'
import type { Axis, Group } from '../../../ui/pictures/axis.ts'
import { stacked } from '../../../ui/pictures/axis.ts'
import { usePlaces } from '../../../ui/pictures/Lanes.tsx'
import { useHappeningWords } from './happening-words.ts'
import { type OnLane, useLooks } from './looks.ts'

/** Of a mark, and of one with a number beside it, on the narrowest window, in hundredths of the axis. */
const widthOf = (count: number) => (count === 1 ? 3.4 : count < 10 ? 6.4 : 7.8)
const levelHeight = 18
/** So many things a tip tells; the table has them all. */
const told = 8

export type MarkGroup = Group<OnLane>

/** The marks of a lane: of what looks the same on neighbouring days there is one, with a number. */
export function useGroups(): (all: readonly OnLane[], axis: Axis) => readonly MarkGroup[] {
  const looks = useLooks()
  return (all, axis) =>
    stacked(
      all,
      ({ on }) => axis.place(on),
      each => looks(each).look.join(' '),
      widthOf,
    )
}

/** How high a lane is whose marks stand above each other, in pixels. */
export const heightFor = (groups: readonly MarkGroup[]): number =>
  8 + levelHeight * Math.max(1, ...groups.map(({ level }) => level + 1))

/** Marks on their lane, the lowest level at the bottom; an event of several days has its length. */
export function Marks({ groups, axis }: { readonly groups: readonly MarkGroup[]; readonly axis: Axis }) {
  const { number, language } = useWords()
  const places = usePlaces(axis)
  const looks = useLooks()
  const height = heightFor(groups)
  const onward = language === 'ar' ? -1 : 1
  return groups.map(({ at, level, things }) => {
    const [first] = things
    const { look } = looks(first)
    const [tone, shape] = look
    const x = `${places.at(at)}%`
    const y = height - 4 - levelHeight * (level + 0.5)
    return (
      <g key={`${first.kind} ${tone} ${shape} ${first.on} ${level}`}>
        <Tip things={things} />
        {things.map(each =>
          each.kind === 'event' ? <Length key={each.event} of={each} axis={axis} y={y} /> : null,
        )}
        <DrawnMark tone={tone} shape={shape} x={x} y={y} />
        {things.length > 1 ? (
          <svg x={x} y={y} overflow="visible" aria-hidden="true">
            <text className="lane-count" x={onward * 10} y={4}>
              {number(things.length)}
            </text>
          </svg>
        ) : null}
      </g>
    )
  })
}

/** From an event's first day to its last. */
function Length({
  of,
  axis,
  y,
}: {
  readonly of: Extract<OnLane, { kind: 'event' }>
  readonly axis: Axis
  readonly y: number
}) {
  const places = usePlaces(axis)
  const [one, other] = [places.of(of.on), places.of(of.until)]
  return (
    <rect
      className="lane-event"
      x={`${Math.min(one, other)}%`}
      width={`${Math.abs(other - one)}%`}
      y={y - 3}
      height={6}
    />
  )
}

/** What a mark stands for, under the pointer. */
function Tip({ things }: { readonly things: readonly Happening[] }) {
  const { t, date } = useWords()
  const words = useHappeningWords()
  const lines = things.slice(0, told).map(each => `${date(each.on, 'short')} · ${words(each)}`)
  const others = things.length - told
  return (
    <title>{[...lines, ...(others > 0 ? [t('pictures.more', { count: others })] : [])].join('\n')}</title>
  )
}
