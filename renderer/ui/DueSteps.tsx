import { useState } from 'react'
import { seatOf } from '../../data/directory/seats.ts'
import type { Letter } from '../../data/domain/letter.ts'
import type { Recipient } from '../../data/domain/recipient.ts'
import type { Due } from '../../data/queries/due-date.ts'
import type { DueStep } from '../../data/queries/due-steps.ts'
import { correspondenceWith } from '../../data/queries/reply-state.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'

/** A due date's computation, one sentence for each step. */
export function DueSteps({ due, recipient }: { readonly due: Due; readonly recipient: Recipient }) {
  const stepText = useStepText(recipient)
  return (
    <ol className="due-steps">
      {due.steps.map(stepText).map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  )
}

/** Every recipient's due date for a letter with its computation, computed when it is unfolded. */
export function DueDates({ letter }: { readonly letter: Letter }) {
  const { t, text, date } = useWords()
  const register = useRegister()
  const [open, setOpen] = useState(false)
  const dated = letter.recipients.flatMap(id => {
    const recipient = register.recipients.get(id)
    const { due } = correspondenceWith(register, letter, id)
    return recipient && due ? [{ recipient, due }] : []
  })
  if (dated.length === 0) return null
  return (
    <details className="due-dates" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('due.how')}</summary>
      {open ? (
        <ul className="stack">
          {dated.map(({ recipient, due }) => (
            <li key={recipient.id}>
              {t('due.ofRecipient', { recipient: text(recipient.name), date: date(due.due) })}
              <DueSteps due={due} recipient={recipient} />
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}

/** The words of one step of a recipient's due date. */
function useStepText({ seat }: Recipient): (step: DueStep) => string {
  const { t, date, list, weekday, text } = useWords()
  const place = () => text(seatOf(seat)?.name)
  return step => {
    switch (step.step) {
      case 'startsOnDelivery':
      case 'startsOnSending':
      case 'statedTooEarly':
      case 'restarted':
        return t(`due.step.${step.step}`, { date: date(step.date) })
      case 'statedInLetter':
        return t('due.step.statedInLetter', { count: step.days, date: date(step.date) })
      case 'rule':
        return (
          t(`due.step.ruleOf.${step.from}`) + t(`due.step.${step.rule.counting}`, { count: step.rule.days })
        )
      case 'weekend': {
        const days = list(step.days.map(weekday))
        return step.until === null
          ? t('due.step.weekend', { days })
          : t('due.step.weekendUntil', { days, until: date(step.until) })
      }
      case 'holidays':
        return t('due.step.holidays', { seat: place(), dates: list(step.dates.map(day => date(day))) })
      case 'holidaysUnknown':
        return t(`due.step.holidaysUnknown.${step.why}`, { seat: place() })
      case 'closed':
        return t('due.step.closed', { days: list(step.closed.map(({ name }) => name)) })
      case 'paused':
        return t(step.counting === 'working' ? 'due.step.pausedWorking' : 'due.step.pausedCalendar', {
          count: step.days,
          from: date(step.from),
          to: date(step.to),
        })
      case 'standsStill':
        return t('due.step.standsStill', { since: date(step.since) })
      case 'due':
        return t('due.step.due', { date: date(step.date), long: date(step.long) })
    }
  }
}
