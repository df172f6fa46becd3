import { useMemo } from 'react'
import { Link } from 'wouter'
import { letterLines } from '../../../data/queries/letters.ts'
import { folded } from '../../../data/queries/search.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { keptView } from '../../app/kept-view.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { FindField } from '../../ui/fields.tsx'
import { Mark, StatusMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'

const useFilter = keptView<string>('')

/** All letters: what each demands, where that stands, and who has answered. */
export function LettersPage() {
  const { t, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const [filter, setFilter] = useFilter()
  const all = useMemo(() => letterLines(register, today), [register, today])
  const wanted = folded(filter)
  const lines = all.filter(({ letter }) =>
    folded([letter.reference ?? '', ...Object.values(letter.title)].join(' ')).includes(wanted),
  )
  return (
    <Page title={t('letters.title')} actions={<CommandButton id="letter.register" look="primary" />}>
      {all.length === 0 ? (
        <Empty action={<CommandButton id="letter.register" look="primary" />}>{t('letters.empty')}</Empty>
      ) : (
        <div className="stack">
          <FindField label={t('letters.filter')} value={filter} onChange={setFilter} />
          {lines.length === 0 ? <Empty>{t('letters.none')}</Empty> : null}
          <table className="table">
            <caption className="visually-hidden">{t('letters.caption')}</caption>
            <thead>
              <tr>
                {(['title', 'date', 'status', 'demands', 'replies', 'signatories'] as const).map(column => (
                  <th key={column} scope="col">
                    {t(`letters.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ letter, demands, matrix, signatories }) => (
                <tr key={letter.id}>
                  <th scope="row">
                    <Link href={to.letter(letter.id)}>
                      <OwnText of={letter.title} />
                    </Link>
                    {letter.reference ? <div className="soft small">{letter.reference}</div> : null}
                  </th>
                  <td className="nowrap">{letter.date ? date(letter.date, 'short') : t('letters.noDate')}</td>
                  <td>{t(`domain.letterStatus.${letter.status}`)}</td>
                  <td>
                    <span className="marks">
                      {demands.map(({ demand, standing }) => (
                        <StatusMark key={demand.id} of={standing.status} lapsed={standing.lapsed} bare />
                      ))}
                    </span>
                  </td>
                  <td>
                    {t('letters.replies', {
                      responded: number(matrix.totals.responded),
                      asked: number(matrix.totals.asked),
                    })}{' '}
                    {matrix.totals.overdue > 0 ? (
                      <Mark
                        tone="part"
                        shape="alarm"
                        word={t('letters.overdue', { count: matrix.totals.overdue })}
                      />
                    ) : null}
                  </td>
                  <td className="numeric">{number(signatories)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}
