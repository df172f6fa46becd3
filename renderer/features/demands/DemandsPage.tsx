import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { assessedStatuses, type DemandStatus } from '../../../data/domain/assessment.ts'
import { letterLines } from '../../../data/queries/letters.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { StatusMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'

const statuses = ['notAssessed', ...assessedStatuses] as const
type Shown = 'all' | DemandStatus

/** The demands of all letters: what is the case with each, and since when. */
export function DemandsPage() {
  const { t, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const [shown, setShown] = useState<Shown>('all')
  const rows = useMemo(
    () =>
      letterLines(register, today).flatMap(({ letter, demands, matrix }) =>
        demands.map((each, i) => ({ ...each, letter, totals: matrix.rows[i]?.totals })),
      ),
    [register, today],
  )
  if (rows.length === 0) {
    return (
      <Page title={t('demands.title')}>
        <Empty>{t('demands.empty')}</Empty>
      </Page>
    )
  }
  return (
    <Page title={t('demands.title')}>
      <div className="stack">
        <Segments<Shown>
          label={t('demands.filter')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: t('demands.all') },
            ...statuses.map(value => ({ value, label: <StatusMark of={value} /> })),
          ]}
        />
        <table className="table">
          <caption className="visually-hidden">{t('demands.caption')}</caption>
          <thead>
            <tr>
              {(['demand', 'letter', 'status', 'since', 'replies', 'review'] as const).map(column => (
                <th key={column} scope="col">
                  {t(`demands.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ standing }) => shown === 'all' || standing.status === shown)
              .map(({ demand, letter, standing, totals }) => {
                const restated = demand.restates && register.demands.get(demand.restates)
                return (
                  <tr key={demand.id}>
                    <th scope="row">
                      <Link href={to.demand(letter.id, demand.id)}>
                        {number(demand.number)}. <OwnText of={demand.text} />
                      </Link>
                      {restated ? (
                        <p className="soft small">
                          {t('demands.restated', { number: number(restated.number), letter: '' })}
                          <OwnText of={register.letters.get(restated.letter)?.title ?? null} />
                        </p>
                      ) : null}
                    </th>
                    <td>
                      <OwnText of={letter.title} />
                    </td>
                    <td>
                      <StatusMark of={standing.status} lapsed={standing.lapsed} />
                    </td>
                    <td className="nowrap">
                      {standing.assessment ? date(standing.assessment.effectiveFrom, 'short') : null}
                    </td>
                    <td>
                      {totals
                        ? t('letters.replies', {
                            responded: number(totals.responded),
                            asked: number(totals.asked),
                          })
                        : null}
                    </td>
                    <td className="nowrap">
                      {standing.assessment?.nextReviewOn
                        ? date(standing.assessment.nextReviewOn, 'short')
                        : null}
                    </td>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </div>
    </Page>
  )
}
