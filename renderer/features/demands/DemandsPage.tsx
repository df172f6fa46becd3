import { useMemo } from 'react'
import { Link } from 'wouter'
import { assessedStatuses, type DemandStatus } from '../../../data/domain/assessment.ts'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Demand } from '../../../data/domain/demand.ts'
import { type DemandLine, demandLines } from '../../../data/queries/demand-lines.ts'
import { demandStanding } from '../../../data/queries/demand-standing.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import { openDialog } from '../../app/dialogs.ts'
import { keptView } from '../../app/kept-view.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { LongTable } from '../../ui/LongTable.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'
import { Segments } from '../../ui/Segments.tsx'

const statuses = ['notAssessed', ...assessedStatuses] as const
type Shown = 'all' | 'lapsed' | 'review' | DemandStatus

const useShown = keptView<Shown>('all')

/** The demands of all letters by status; one that was said again over the years stands in one line. */
export function DemandsPage() {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const [shown, setShown] = useShown()
  const lines = useMemo(() => demandLines(register, today), [register, today])
  if (lines.length === 0) {
    return (
      <Page help="demand" title={t('demands.title')}>
        <Empty>{t('demands.empty')}</Empty>
      </Page>
    )
  }
  const fits = ({ standing }: DemandLine, which: Shown) =>
    which === 'all' ||
    (which === 'lapsed' && standing.lapsed) ||
    (which === 'review' && (standing.assessment?.nextReviewOn ?? '9999') <= today) ||
    standing.status === which
  const count = (which: Shown) => number(lines.filter(line => fits(line, which)).length)
  const word = (value: 'all' | 'lapsed' | 'review') => (
    <>
      {t(`demands.${value}`)} <span className="soft">{count(value)}</span>
    </>
  )
  const fitting = lines.filter(line => fits(line, shown))
  return (
    <Page help="demand" title={t('demands.title')}>
      <div className="stack">
        <Segments<Shown>
          label={t('demands.filter')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: word('all') },
            ...statuses.map(value => ({
              value,
              label: (
                <>
                  <StatusMark of={value} /> <span className="soft">{count(value)}</span>
                </>
              ),
            })),
            { value: 'lapsed', label: word('lapsed') },
            { value: 'review', label: word('review') },
          ]}
        />
        {fitting.length === 0 ? <Empty>{t('demands.none')}</Empty> : <DemandTable lines={fitting} />}
      </div>
    </Page>
  )
}

const shares = [
  ['demand', 52],
  ['status', 14],
  ['since', 11],
  ['replies', 11],
  ['review', 12],
] as const

function DemandTable({ lines }: { readonly lines: readonly DemandLine[] }) {
  const { t, text, date, number } = useWords()
  const replies = useReplies()
  const short = (day: CivilDate | null | undefined) => (day ? date(day, 'short') : '')
  return (
    <LongTable
      caption={t('demands.caption')}
      columns={shares.map(([id, share]) => ({ id, title: t(`demands.columns.${id}`), share }))}
      rows={lines}
      keyOf={({ demand }) => demand.id}
      cells={line => <DemandCells line={line} />}
      height={84}
      texts={line => [
        `${number(line.demand.number)}. ${text(line.demand.text)} (${text(line.letter.title)})`,
        t(`domain.status.${line.standing.status}`) + (line.standing.lapsed ? ` · ${t('domain.lapsed')}` : ''),
        short(line.standing.assessment?.effectiveFrom),
        replies(line),
        short(line.standing.assessment?.nextReviewOn),
      ]}
    />
  )
}

/** How many of those that a demand addresses have answered it, in words. */
function useReplies(): (line: DemandLine) => string {
  const { t, number } = useWords()
  const register = useRegister()
  const today = useToday()
  return ({ letter, demand }) => {
    const row = replyMatrix(register, letter, today).rows.find(each => each.demand.id === demand.id)
    if (!row) return ''
    const { responded, asked } = row.totals
    return t('letters.replies', { responded: number(responded), asked: number(asked) })
  }
}

function DemandCells({ line }: { readonly line: DemandLine }) {
  const { t, date, number } = useWords()
  const today = useToday()
  const replies = useReplies()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const { demand, letter, standing, restated } = line
  const review = standing.assessment?.nextReviewOn ?? null
  return (
    <>
      <th scope="row">
        <Link href={to.demand(letter.id, demand.id)}>
          {number(demand.number)}. <OwnText of={demand.text} />
        </Link>
        <p className="demand-letter soft small">
          <OwnText of={letter.title} />
        </p>
        {restated.length > 0 ? <OverTheYears demands={[...restated].reverse()} /> : null}
      </th>
      <td>
        <StatusMark of={standing.status} lapsed={standing.lapsed} />
      </td>
      <td className="nowrap">
        {standing.assessment ? date(standing.assessment.effectiveFrom, 'short') : null}
      </td>
      <td>{replies(line)}</td>
      <td className="nowrap">
        <div className="review-cell">
          {review ? date(review, 'short') : null}
          {review && review <= today ? (
            <Button isDisabled={readOnly} onPress={() => openDialog('demand.confirm', { demand: demand.id })}>
              {t('demands.confirm.open')}
            </Button>
          ) : null}
        </div>
      </td>
    </>
  )
}

/** The same demand in earlier letters, the oldest first, each with what became of it. */
function OverTheYears({ demands }: { readonly demands: readonly Demand[] }) {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  return (
    <p className="over-the-years small">
      <span className="soft">{t('demands.before')}</span>
      {demands.map(demand => {
        const letter = register.letters.get(demand.letter)
        const { status, lapsed } = demandStanding(register, demand.id, today)
        return (
          <Link key={demand.id} href={to.demand(demand.letter, demand.id)}>
            {letter?.date ? date(letter.date, 'short') : t('letters.noDate')}{' '}
            <StatusMark of={status} lapsed={lapsed} />
          </Link>
        )
      })}
    </p>
  )
}
