import type { ReactNode } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { useWords } from '../../i18n/words.ts'
import { type Axis, monthsOn } from './axis.ts'

/** Places on a drawing, in the direction in which its reader reads. */
export interface Places {
  /** Where a day is, in hundredths from the left. */
  readonly of: (date: CivilDate) => number
  /** Where a place of the axis is. */
  readonly at: (place: number) => number
}

/** The places of an axis: where one reads from the right, time runs from there, too. */
export function usePlaces(axis: Axis): Places {
  const { language } = useWords()
  const at = language === 'ar' ? (place: number) => 100 - place : (place: number) => place
  return { of: date => at(axis.place(date)), at }
}

interface LaneProps {
  readonly name: ReactNode
  /** In pixels. */
  readonly height: number
  readonly axis: Axis
  readonly today: CivilDate
  /** Where the line of today begins, in pixels. */
  readonly todayFrom?: number
  readonly children?: ReactNode
}

/** A line of a picture whose lines have one axis of days: its name, and what lies on it. */
export function Lane({ name, height, axis, today, todayFrom = 0, children }: LaneProps) {
  const places = usePlaces(axis)
  const now = `${places.of(today)}%`
  return (
    <div className="lane">
      <div className="lane-name">{name}</div>
      <svg className="lane-drawing" height={height} aria-hidden="true">
        {axis.gaps.map(({ from, until }) => {
          const [one, other] = [places.of(from), places.of(until)]
          return (
            <rect
              key={from}
              className="lane-gap"
              x={`${Math.min(one, other)}%`}
              width={`${Math.abs(other - one)}%`}
              height={height}
            />
          )
        })}
        <line className="lane-today" x1={now} x2={now} y1={todayFrom} y2={height} />
        {children}
      </svg>
    </div>
  )
}

/** So many hundredths a month takes in words: Arabic writes its name out. */
const monthWidth = { en: 12, fr: 13, ar: 19 } as const

/** The days of an axis in words: months as far as there is room, and today. */
export function Scale({
  axis,
  days,
  today,
}: {
  readonly axis: Axis
  readonly days: readonly CivilDate[]
  readonly today: CivilDate
}) {
  const { t, month, language } = useWords()
  const places = usePlaces(axis)
  const [first, ...later] = [...days].sort()
  const ticks = monthsOn(axis, first ?? today, later.at(-1) ?? today, monthWidth[language])
  return (
    <Lane name={null} height={38} axis={{ ...axis, gaps: [] }} today={today} todayFrom={14}>
      <text className="lane-now" x={`${places.of(today)}%`} y={10}>
        {t('pictures.today')}
      </text>
      {ticks.map((day, i) => (
        <g key={day} className={i % 2 === 1 ? 'lane-every-second' : undefined}>
          <line className="lane-tick" x1={`${places.of(day)}%`} x2={`${places.of(day)}%`} y1={31} y2={38} />
          <text className="lane-month" x={`${places.of(day)}%`} y={27}>
            {month(day, 'short')}
          </text>
        </g>
      ))}
    </Lane>
  )
}

/** Where long gaps are drawn shorter, says so. */
export function ShortGapsNote({ axis }: { readonly axis: Axis }) {
  const { t } = useWords()
  return axis.gaps.length === 0 ? null : <p className="soft small">{t('pictures.shortGaps')}</p>
}
