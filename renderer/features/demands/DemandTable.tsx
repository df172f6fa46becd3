import { Link } from 'wouter'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { Demand } from '../../../data/domain/demand.ts'
import type { DemandId } from '../../../data/domain/ids.ts'
import type { DemandLine } from '../../../data/queries/demand-lines.ts'
import { demandStanding } from '../../../data/queries/demand-standing.ts'
import { replyMatrix } from '../../../data/queries/reply-matrix.ts'
import { openDialog } from '../../app/dialogs.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { RowTick } from '../../ui/fields.tsx'
import { LongTable } from '../../ui/LongTable.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'

const shares = [
  ['demand', 52],
  ['status', 14],
  ['since', 11],
  ['replies', 11],
  ['review', 12],
] as const

/** Demands as rows; they can be chosen, to be assessed alike. */
export function DemandTable({
  lines,
  chosen,
  onChoose,
}: {
  readonly lines: readonly DemandLine[]
  readonly chosen: ReadonlySet<DemandId>
  readonly onChoose: (demands: readonly DemandId[], add: boolean) => void
}) {
  const { t, text, date, number } = useWords()
  const replies = useReplies()
  const short = (day: CivilDate | null | undefined) => (day ? date(day, 'short') : '')
  const all = lines.map(({ demand }) => demand.id)
  const head = (
    <th scope="col">
      <span className="with-tick">
        <RowTick
          label={t('demands.chooseAll')}
          value={all.every(id => chosen.has(id))}
          onChange={add => onChoose(all, add)}
        />
        {t('demands.columns.demand')}
      </span>
    </th>
  )
  return (
    <LongTable
      caption={t('demands.caption')}
      columns={shares.map(([id, share]) => ({
        id,
        title: t(`demands.columns.${id}`),
        share,
        ...(id === 'demand' ? { head } : {}),
      }))}
      rows={lines}
      keyOf={({ demand }) => demand.id}
      cells={line => (
        <DemandCells
          line={line}
          isChosen={chosen.has(line.demand.id)}
          onChoose={add => onChoose([line.demand.id], add)}
        />
      )}
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

function DemandCells({
  line,
  isChosen,
  onChoose,
}: {
  readonly line: DemandLine
  readonly isChosen: boolean
  readonly onChoose: (add: boolean) => void
}) {
  const { t, date, number, text } = useWords()
  const today = useToday()
  const replies = useReplies()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const { demand, letter, standing, restated } = line
  const review = standing.assessment?.nextReviewOn ?? null
  return (
    <>
      <th scope="row">
        <span className="with-tick">
          <RowTick
            label={t('demands.choose', { text: text(demand.text) })}
            value={isChosen}
            onChange={onChoose}
          />
          <Link href={to.demand(letter.id, demand.id)}>
            {number(demand.number)}. <OwnText of={demand.text} />
          </Link>
        </span>
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
