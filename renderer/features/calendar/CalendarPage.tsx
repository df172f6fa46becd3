import { useMemo, useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { byDay, type CalendarKind, calendar, calendarKinds } from '../../../data/queries/calendar.ts'
import { keptView } from '../../app/kept-view.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { TickField } from '../../ui/fields.tsx'
import { Page } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Agenda } from './Agenda.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { inMonth, monthsFrom, useMonth } from './month-days.ts'

const useView = keptView<'month' | 'agenda'>('month')

const useKinds = keptView<readonly CalendarKind[]>(calendarKinds)

/** Everything with a date: a month at a glance, or day after day. */
export function CalendarPage() {
  const { t, month } = useWords()
  const register = useRegister()
  const today = useToday()
  const [view, setView] = useView()
  const [kinds, setKinds] = useKinds()
  const [chosen, setChosen] = useState<CivilDate | null>(null)
  const day = chosen ?? today
  const shown = useMonth(day)
  const [first, last] = [shown[0] ?? day, shown.at(-1) ?? day]
  const all = useMemo(() => calendar(register, first, last, today), [register, first, last, today])
  const items = all.filter(({ kind }) => kinds.includes(kind))
  const days = byDay(items, last)
  return (
    <Page
      help="due"
      title={month(day)}
      above={t('calendar.title')}
      actions={
        <>
          <Button aria-label={t('calendar.before')} onPress={() => setChosen(monthsFrom(day, -1))}>
            <span aria-hidden="true">{t('calendar.backArrow')}</span>
          </Button>
          <Button onPress={() => setChosen(null)}>{t('calendar.today')}</Button>
          <Button aria-label={t('calendar.after')} onPress={() => setChosen(monthsFrom(day, 1))}>
            <span aria-hidden="true">{t('calendar.onArrow')}</span>
          </Button>
        </>
      }
    >
      <div className="stack">
        <div className="calendar-choices">
          <Segments
            label={t('calendar.view')}
            hideLabel
            value={view}
            onChange={setView}
            options={(['month', 'agenda'] as const).map(value => ({
              value,
              label: t(`calendar.views.${value}`),
            }))}
          />
          <fieldset className="calendar-kinds">
            <legend className="visually-hidden">{t('calendar.kinds')}</legend>
            {calendarKinds.map(kind => (
              <TickField
                key={kind}
                label={t(`calendar.kind.${kind}`)}
                value={kinds.includes(kind)}
                onChange={on =>
                  setKinds(calendarKinds.filter(each => (each === kind ? on : kinds.includes(each))))
                }
              />
            ))}
          </fieldset>
        </div>
        {view === 'month' ? (
          <div className="calendar-month">
            <MonthGrid shown={shown} days={days} day={day} onDay={setChosen} />
            <Agenda days={new Map([[day, days.get(day) ?? []]])} />
          </div>
        ) : (
          <Agenda days={inMonth(days, day)} />
        )}
      </div>
    </Page>
  )
}
