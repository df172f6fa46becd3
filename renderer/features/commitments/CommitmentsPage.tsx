import { useMemo } from 'react'
import { Link } from 'wouter'
import { commitmentViews } from '../../../data/queries/commitment-view.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { useDaysLeft } from '../../ui/CommitmentSummary.tsx'
import { CommitmentMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'

/** The commitments of all letters, those to be decided first on top. */
export function CommitmentsPage() {
  const { t, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const daysLeft = useDaysLeft()
  const views = useMemo(
    () => commitmentViews(register, register.commitments.values(), today),
    [register, today],
  )
  return (
    <Page title={t('commitments.title')}>
      {views.length === 0 ? (
        <Empty>{t('commitments.empty')}</Empty>
      ) : (
        <table className="table">
          <caption className="visually-hidden">{t('commitments.caption')}</caption>
          <thead>
            <tr>
              {(['event', 'letter', 'decisionBy', 'state', 'bound', 'decision'] as const).map(column => (
                <th key={column} scope="col">
                  {t(`commitments.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {views.map(({ commitment, event, letter, state, bound, decisions, daysLeft: days }) => {
              const last = decisions.at(-1)
              return (
                <tr key={commitment.id}>
                  <th scope="row">
                    <Link href={to.commitment(commitment.id)}>
                      <OwnText of={event?.name ?? commitment.wording} />
                    </Link>
                  </th>
                  <td>
                    <OwnText of={letter?.title ?? null} />
                  </td>
                  <td className="nowrap">
                    {commitment.decisionBy ? date(commitment.decisionBy, 'short') : null}
                    <div className="soft small">{daysLeft(days)}</div>
                  </td>
                  <td>
                    <CommitmentMark of={state} />
                  </td>
                  <td>{number(bound.length)}</td>
                  <td>{last ? t(`domain.choice.${last.choice}`) : null}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Page>
  )
}
