import { useMemo } from 'react'
import { Link } from 'wouter'
import type { CommitmentState } from '../../../data/domain/commitment.ts'
import {
  type CommitmentLine,
  commitmentLines,
  commitmentView,
} from '../../../data/queries/commitment-view.ts'
import { countdownSpan } from '../../../data/queries/countdown.ts'
import { keptView } from '../../app/kept-view.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { useDaysLeft } from '../../ui/CommitmentSummary.tsx'
import { useConditionWords, useReasonLine } from '../../ui/condition-words.ts'
import { LongTable } from '../../ui/LongTable.tsx'
import { CommitmentMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'
import { CountdownStrip } from '../../ui/pictures/CountdownStrip.tsx'
import { Segments } from '../../ui/Segments.tsx'

const states: readonly CommitmentState[] = ['inForce', 'holds', 'fails', 'pending', 'cannotTell', 'lapsed']

const useOnly = keptView<CommitmentState | 'all'>('all')

/** The commitments of all letters, those to be decided first on top. */
export function CommitmentsPage() {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const [only, setOnly] = useOnly()
  const lines = useMemo(
    () => commitmentLines(register, register.commitments.values(), today),
    [register, today],
  )
  if (lines.length === 0) {
    return (
      <Page help="commitment" title={t('commitments.title')}>
        <Empty>{t('commitments.empty')}</Empty>
      </Page>
    )
  }
  const span = countdownSpan(lines.map(line => line.daysLeft))
  const shown = lines.filter(({ state }) => only === 'all' || state === only)
  const count = (state: CommitmentState) => lines.filter(line => line.state === state).length
  return (
    <Page help="commitment" title={t('commitments.title')}>
      <div className="stack">
        <Segments
          label={t('commitments.filter')}
          value={only}
          onChange={setOnly}
          options={[
            { value: 'all' as const, label: t('commitments.all', { number: number(lines.length) }) },
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
        {shown.length === 0 ? (
          <Empty>{t('commitments.noneFits')}</Empty>
        ) : (
          <CommitmentTable lines={shown} span={span} />
        )}
      </div>
    </Page>
  )
}

const shares = [
  ['event', 22],
  ['decisionBy', 13],
  ['condition', 29],
  ['state', 17],
  ['bound', 7],
  ['decision', 12],
] as const

interface Scaled {
  /** So many days the scale of days left has. */
  readonly span: number
}

function CommitmentTable({ lines, span }: Scaled & { readonly lines: readonly CommitmentLine[] }) {
  const { t, text, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  return (
    <LongTable
      caption={t('commitments.caption')}
      className="commitments"
      columns={shares.map(([id, share]) => ({
        id,
        title: t(`commitments.columns.${id}`),
        share,
        numeric: id === 'bound',
      }))}
      rows={lines}
      keyOf={({ commitment }) => commitment.id}
      cells={line => <CommitmentCells line={line} span={span} />}
      height={110}
      texts={({ commitment, state }) => {
        const { event, letter, bound, decisions } = commitmentView(register, commitment, today)
        const last = decisions.at(-1)
        return [
          `${text(event?.name ?? commitment.wording)} (${text(letter?.title)})`,
          commitment.decisionBy ? date(commitment.decisionBy, 'short') : '',
          text(commitment.wording),
          t(`domain.commitmentState.${state}`),
          number(bound),
          last ? t(`domain.choice.${last.choice}`) : '',
        ]
      }}
    />
  )
}

function CommitmentCells({ line, span }: Scaled & { readonly line: CommitmentLine }) {
  const { t, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const daysLeft = useDaysLeft()
  const view = useMemo(
    () => commitmentView(register, line.commitment, today),
    [register, line.commitment, today],
  )
  const { commitment, event, letter, state, why, bound, decisions } = view
  const words = useConditionWords(commitment)
  const reason = useReasonLine(commitment)
  const last = decisions.at(-1)
  return (
    <>
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
        <CountdownStrip days={view.daysLeft} span={span} />
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
    </>
  )
}
