import type { Letter } from '../../data/domain/letter.ts'
import type { DueStep } from '../../data/queries/due-date.ts'
import { replyMatrix } from '../../data/queries/reply-matrix.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister, useToday } from '../replica.ts'
import { OwnText } from './page.tsx'

/** Every recipient's due date with its computation, step by step. */
export function DueDates({ letter }: { readonly letter: Letter }) {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const stepText = useStepText()
  const dated = replyMatrix(register, letter, today).recipients.flatMap(({ id, correspondence: { due } }) =>
    due ? [{ id, due }] : [],
  )
  if (dated.length === 0) return null
  return (
    <details className="due-dates">
      <summary>{t('letters.matrix.how')}</summary>
      <dl>
        {dated.map(({ id, due }) => (
          <div key={id}>
            <dt>
              <OwnText of={register.recipients.get(id)?.name ?? null} />: {date(due.due)}
            </dt>
            <dd className="soft">{due.steps.map(stepText).join(' ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** The words of one step of a due date's computation. */
export function useStepText(): (step: DueStep) => string {
  const { t, date, list, weekday } = useWords()
  return step => {
    switch (step.step) {
      case 'statedInLetter':
      case 'startsOnDelivery':
      case 'startsOnSending':
      case 'restarted':
      case 'due':
        return t(`letters.matrix.step.${step.step}`, { date: date(step.date) })
      case 'rule':
        return (
          t(`letters.matrix.step.ruleOf.${step.from}`) +
          t(`letters.matrix.step.${step.rule.counting}`, { count: step.rule.days })
        )
      case 'weekend':
        return t('letters.matrix.step.weekend', { days: list(step.days.map(weekday)) })
      case 'paused':
        return t('letters.matrix.step.paused', { count: step.days, from: date(step.from), to: date(step.to) })
    }
  }
}
