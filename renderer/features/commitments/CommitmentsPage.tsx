import { useMemo } from 'react'
import { Link } from 'wouter'
import type { CommitmentState } from '../../../data/domain/commitment.ts'
import { type CommitmentView, commitmentViews } from '../../../data/queries/commitment-view.ts'
import { keptView } from '../../app/kept-view.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { useDaysLeft } from '../../ui/CommitmentSummary.tsx'
import { useConditionWords, useReasonLine } from '../../ui/condition-words.ts'
import { CommitmentMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'

const states: readonly CommitmentState[] = ['inForce', 'holds', 'fails', 'pending', 'cannotTell', 'lapsed']

const useOnly = keptView<CommitmentState | 'all'>('all')

/** The commitments of all letters, those to be decided first on top. */
export function CommitmentsPage() {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const [only, setOnly] = useOnly()
  const views = useMemo(
    () => commitmentViews(register, register.commitments.values(), today),
    [register, today],
  )
  if (views.length === 0) {
    return (
      <Page title={t('commitments.title')}>
        <Empty>{t('commitments.empty')}</Empty>
      </Page>
    )
  }
  const shown = views.filter(({ state }) => only === 'all' || state === only)
  const count = (state: CommitmentState) => views.filter(view => view.state === state).length
  return (
    <Page title={t('commitments.title')}>
      <div className="stack">
        <Segments
          label={t('commitments.filter')}
          value={only}
          onChange={setOnly}
          options={[
            { value: 'all' as const, label: t('commitments.all', { number: number(views.length) }) },
            ...states
              .filter(state => count(state) > 0)
              .map(value => ({
                value,
                label: (
                  <>
                    <CommitmentMark of={value} /> {number(count(value))}
                  </>
                ),
              })),
          ]}
        />
        {shown.length === 0 ? <Empty>{t('commitments.noneFits')}</Empty> : <CommitmentTable views={shown} />}
      </div>
    </Page>
  )
}

function CommitmentTable({ views }: { readonly views: readonly CommitmentView[] }) {
  const { t } = useWords()
  return (
    <div className="table-frame">
      <table className="table commitments">
        <caption className="visually-hidden">{t('commitments.caption')}</caption>
        <thead>
          <tr>
            {(['event', 'decisionBy', 'condition', 'state', 'bound', 'decision'] as const).map(column => (
              <th key={column} scope="col">
                {t(`commitments.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {views.map(view => (
            <CommitmentRow key={view.commitment.id} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CommitmentRow({ view }: { readonly view: CommitmentView }) {
  const { t, date, number } = useWords()
  const daysLeft = useDaysLeft()
  const { commitment, event, letter, state, why, bound, decisions } = view
  const words = useConditionWords(commitment)
  const reason = useReasonLine(commitment)
  const last = decisions.at(-1)
  return (
    <tr>
      <th scope="row">
        <Link href={to.commitment(commitment.id)}>
          <OwnText of={event?.name ?? commitment.wording} />
        </Link>
        <div className="soft small">
          <OwnText of={letter?.title ?? null} />
        </div>
      </th>
      <td className="nowrap">
        {commitment.decisionBy ? date(commitment.decisionBy, 'short') : null}
        <div className="soft small">{daysLeft(view.daysLeft)}</div>
      </td>
      <td className="commitment-condition">
        {commitment.condition ? words.sentence(commitment.condition) : t('commitments.noConditionShort')}
      </td>
      <td>
        <CommitmentMark of={state} />
        {why ? <div className="soft small">{reason(why)}</div> : null}
      </td>
      <td className="numeric">{number(bound)}</td>
      <td>
        {last ? t(`domain.choice.${last.choice}`) : null}
        {last?.departs ? <div className="soft small">{t('commitments.departed')}</div> : null}
      </td>
    </tr>
  )
}
