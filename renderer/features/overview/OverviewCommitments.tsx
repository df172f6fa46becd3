import { useMemo } from 'react'
import { Link } from 'wouter'
import { countdownSpan } from '../../../data/queries/countdown.ts'
import { commitmentLinesByNeed } from '../../../data/queries/overview.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { useDaysLeft } from '../../ui/CommitmentSummary.tsx'
import { CommitmentMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'
import { CountdownStrip } from '../../ui/pictures/CountdownStrip.tsx'

const atOnce = 8

/** The commitments to be decided next: days left, counting down on one scale, and what the condition says now. */
export function OverviewCommitments() {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const daysLeft = useDaysLeft()
  const lines = useMemo(() => commitmentLinesByNeed(register, today, atOnce), [register, today])
  const span = countdownSpan(lines.map(line => line.daysLeft))
  if (lines.length === 0) return <p className="soft">{t('commitments.empty')}</p>
  return (
    <ul className="queue">
      {lines.map(({ commitment, daysLeft: days, state }) => (
        <li key={commitment.id}>
          <span className="soft line-date">
            {daysLeft(days)}
            <CountdownStrip days={days} span={span} />
          </span>
          <Link href={to.commitment(commitment.id)}>
            <OwnText
              of={(commitment.event && register.events.get(commitment.event)?.name) ?? commitment.wording}
            />
          </Link>
          <CommitmentMark of={state} />
        </li>
      ))}
    </ul>
  )
}
