import { useState } from 'react'
import { Link } from 'wouter'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import { type CalendarItem, idOf } from '../../../data/queries/calendar.ts'
import { letterOf } from '../../../data/queries/letter-of.ts'
import { openDialog } from '../../app/dialogs.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { OwnText } from '../../ui/page.tsx'
import { CalendarMark, useCalendarText } from './CalendarMark.tsx'

/** So many items at first: the others on request. */
const atOnce = 60

/** Day after day what falls on it, each with its place in the register and its next step. */
export function Agenda({ days }: { readonly days: ReadonlyMap<CivilDate, readonly CalendarItem[]> }) {
  const { t, date, weekday } = useWords()
  const today = useToday()
  const [shown, setShown] = useState(atOnce)
  let left = shown
  const count = [...days.values()].reduce((sum, items) => sum + items.length, 0)
  return (
    <div className="agenda">
      {count === 0 && days.size !== 1 ? <p className="soft">{t('calendar.nothing')}</p> : null}
      {[...days].map(([day, items]) => {
        const told = items.slice(0, left)
        left -= told.length
        if (told.length === 0 && items.length > 0) return null
        return (
          <section key={day} aria-current={day === today ? 'date' : undefined}>
            <h2>
              {weekday(new Date(day).getUTCDay())} <span className="nowrap">{date(day)}</span>
              {day === today ? <span className="soft"> · {t('calendar.today')}</span> : null}
            </h2>
            {items.length === 0 ? <p className="soft">{t('calendar.free')}</p> : null}
            <ul className="queue">
              {told.map(item => (
                <AgendaLine key={`${item.kind} ${idOf(item)}`} item={item} />
              ))}
            </ul>
          </section>
        )
      })}
      {count > shown ? (
        <Button look="quiet" onPress={() => setShown(shown + atOnce)}>
          {t('overview.more', { count: count - shown })}
        </Button>
      ) : null}
    </div>
  )
}

function AgendaLine({ item }: { readonly item: CalendarItem }) {
  const { t } = useWords()
  const register = useRegister()
  const inWords = useCalendarText()
  const letter = 'letter' in item ? item.letter : letterOf(register, idOf(item))
  const title = letter ? (register.letters.get(letter)?.title ?? null) : null
  return (
    <li>
      <CalendarMark item={item} />
      <span>
        <span className="soft">
          {item.kind === 'decision' && item.decided ? t('calendar.decided') : t(`calendar.kind.${item.kind}`)}
          :
        </span>{' '}
        <Link href={pageOf(item)}>{inWords(item)}</Link>
        {title ? (
          <span className="soft small">
            {' '}
            <OwnText of={title} />
          </span>
        ) : null}
      </span>
      <NextStep item={item} />
    </li>
  )
}

function pageOf(item: CalendarItem): string {
  switch (item.kind) {
    case 'reply':
    case 'reminder':
      return to.letter(item.letter)
    case 'decision':
      return to.commitment(item.commitment)
    case 'event':
      return to.commitments()
    case 'review':
      return to.demand(item.letter, item.demand)
  }
}

/** What is to be done about it, where a dialog does it. */
function NextStep({ item }: { readonly item: CalendarItem }) {
  const { t } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  switch (item.kind) {
    case 'decision':
      return item.decided ? null : (
        <Button
          isDisabled={readOnly}
          onPress={() => openDialog('decision.record', { commitment: item.commitment })}
        >
          {t('overview.step.decisionNear')}
        </Button>
      )
    case 'review':
      return (
        <Button isDisabled={readOnly} onPress={() => openDialog('demand.assess', { demand: item.demand })}>
          {t('overview.step.review')}
        </Button>
      )
    case 'reply':
    case 'reminder':
    case 'event':
      return null
  }
}
