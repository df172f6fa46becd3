import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Letter } from '../../../data/domain/letter.ts'
import { lettersByDate } from '../../../data/queries/answered-letter.ts'
import { letterLine } from '../../../data/queries/letters.ts'
import { folded } from '../../../data/queries/search.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { keptView } from '../../app/kept-view.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { FindField } from '../../ui/fields.tsx'
import { LongTable } from '../../ui/LongTable.tsx'
import { Mark, StatusMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'

const useFilter = keptView<string>('')

/** All letters: what each demands, where that stands, and who has answered. */
export function LettersPage() {
  const { t } = useWords()
  const register = useRegister()
  const [filter, setFilter] = useFilter()
  const all = useMemo(() => lettersByDate(register), [register])
  const letters = useMemo(() => all.filter(letter => nameOf(letter).includes(folded(filter))), [all, filter])
  return (
    <Page title={t('letters.title')} actions={<CommandButton id="letter.register" look="primary" />}>
      {all.length === 0 ? (
        <Empty action={<CommandButton id="letter.register" look="primary" />}>{t('letters.empty')}</Empty>
      ) : (
        <div className="stack">
          <FindField label={t('letters.filter')} value={filter} onChange={setFilter} />
          {letters.length === 0 ? <Empty>{t('letters.none')}</Empty> : <LetterTable letters={letters} />}
        </div>
      )}
    </Page>
  )
}

const nameOf = ({ reference, title }: Letter) => folded([reference ?? '', ...Object.values(title)].join(' '))

const shares = [
  ['title', 40],
  ['date', 12],
  ['status', 12],
  ['demands', 14],
  ['replies', 14],
  ['signatories', 8],
] as const

function LetterTable({ letters }: { readonly letters: readonly Letter[] }) {
  const { t, text, date, number, list } = useWords()
  const register = useRegister()
  const today = useToday()
  const dated = (letter: Letter) => (letter.date ? date(letter.date, 'short') : t('letters.noDate'))
  return (
    <LongTable
      caption={t('letters.caption')}
      columns={shares.map(([id, share]) => ({
        id,
        title: t(`letters.columns.${id}`),
        share,
        numeric: id === 'signatories',
      }))}
      rows={letters}
      keyOf={({ id }) => id}
      cells={letter => <LetterCells letter={letter} />}
      texts={letter => {
        const { demands, matrix, signatories } = letterLine(register, letter, today)
        return [
          [letter.reference, text(letter.title)].filter(Boolean).join(' · '),
          dated(letter),
          t(`domain.letterStatus.${letter.status}`),
          list(demands.map(({ standing }) => t(`domain.status.${standing.status}`))),
          t('letters.replies', {
            responded: number(matrix.totals.responded),
            asked: number(matrix.totals.asked),
          }),
          number(signatories),
        ]
      }}
    />
  )
}

function LetterCells({ letter }: { readonly letter: Letter }) {
  const { t, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const line = useMemo(() => letterLine(register, letter, today), [register, letter, today])
  const { demands, matrix, signatories } = line
  return (
    <>
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
          <Mark tone="part" shape="alarm" word={t('letters.overdue', { count: matrix.totals.overdue })} />
        ) : null}
      </td>
      <td className="numeric">{number(signatories)}</td>
    </>
  )
}
