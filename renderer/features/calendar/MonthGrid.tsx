import { useEffect, useRef } from 'react'
import { type CivilDate, plusDays } from '../../../data/domain/civil-date.ts'
import { type CalendarItem, idOf } from '../../../data/queries/calendar.ts'
import { useWords } from '../../i18n/words.ts'
import { useToday } from '../../replica.ts'
import { CalendarMark, useCalendarText } from './CalendarMark.tsx'
import { monthsFrom } from './month-days.ts'

/** So many items are named on a day; the others are counted. */
const named = 3

interface Props {
  /** Whole weeks. */
  readonly shown: readonly CivilDate[]
  readonly days: ReadonlyMap<CivilDate, readonly CalendarItem[]>
  readonly day: CivilDate
  readonly onDay: (day: CivilDate) => void
}

/** A month as weeks. Arrow keys go from day to day, Page Up and Page Down from month to month. */
export function MonthGrid({ shown, days, day, onDay }: Props) {
  const { t, weekday } = useWords()
  const grid = useRef<HTMLTableElement>(null)
  const byKeyboard = useRef(false)
  useEffect(() => {
    if (byKeyboard.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    byKeyboard.current = false
  }, [day])
  const weeks = Array.from({ length: shown.length / 7 }, (_week, i) => shown.slice(i * 7, i * 7 + 7))
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = dayAfterKey(event.key, day, shown)
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    byKeyboard.current = true
    onDay(next)
  }
  return (
    <table className="month" ref={grid} onKeyDown={onKeyDown}>
      <caption className="visually-hidden">{t('calendar.grid')}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map(each => (
            <th key={each} scope="col">
              {weekday(new Date(each).getUTCDay())}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]}>
            {week.map(each => (
              <td key={each} data-other={each.slice(0, 7) === day.slice(0, 7) ? undefined : true}>
                <Day on={each} items={days.get(each) ?? []} isChosen={each === day} onChoose={onDay} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly on: CivilDate
  readonly items: readonly CalendarItem[]
  readonly isChosen: boolean
  readonly onChoose: (day: CivilDate) => void
}

/** A day with the first of what falls on it, and how much more. */
function Day({ on, items, isChosen, onChoose }: DayProps) {
  const { t, date, number } = useWords()
  const today = useToday()
  return (
    <button
      type="button"
      className="month-day"
      data-day={on}
      aria-label={t('calendar.day', { date: date(on), count: items.length })}
      aria-pressed={isChosen}
      aria-current={on === today ? 'date' : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onChoose(on)}
    >
      <span className="month-number">{number(Number(on.slice(8)))}</span>
      {items.slice(0, named).map(item => (
        <Chip key={`${item.kind} ${idOf(item)}`} item={item} />
      ))}
      {items.length > named ? (
        <span className="month-more">{t('calendar.others', { number: number(items.length - named) })}</span>
      ) : null}
    </button>
  )
}

function Chip({ item }: { readonly item: CalendarItem }) {
  const inWords = useCalendarText()
  return (
    <span className="month-item">
      <CalendarMark item={item} />
      <span className="month-text">{inWords(item)}</span>
    </span>
  )
}

function dayAfterKey(key: string, day: CivilDate, shown: readonly CivilDate[]): CivilDate | null {
  const ahead = document.documentElement.dir === 'rtl' ? -1 : 1
  const inWeek = shown.indexOf(day) % 7
  switch (key) {
    case 'ArrowRight':
      return plusDays(day, ahead)
    case 'ArrowLeft':
      return plusDays(day, -ahead)
    case 'ArrowDown':
      return plusDays(day, 7)
    case 'ArrowUp':
      return plusDays(day, -7)
    case 'Home':
      return plusDays(day, -inWeek)
    case 'End':
      return plusDays(day, 6 - inWeek)
    case 'PageDown':
      return monthsFrom(day, 1)
    case 'PageUp':
      return monthsFrom(day, -1)
    default:
      return null
  }
}
