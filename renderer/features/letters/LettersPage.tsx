import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Letter } from '../../../data/domain/letter.ts'
import { lettersByDate } from '../../../data/queries/answered-letter.ts'
import { demandStanding } from '../../../data/queries/demand-standing.ts'
import { letterTotals } from '../../../data/queries/recipient-record.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
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
  const letters = useMemo(() => lettersNamed(all, folded(filter)), [all, filter])
  return (
    <Page
      help="letter"
      title={t('letters.title')}
      actions={<CommandButton id="letter.register" look="primary" />}
    >
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

const names = new WeakMap<Letter, string>()

/** By its reference and its title in every language; each is made ready to be compared once. */
function nameOf(letter: Letter): string {
  const known = names.get(letter)
  if (known !== undefined) return known
  const name = folded([letter.reference ?? '', ...Object.values(letter.title)].join(' '))
  names.set(letter, name)
  return name
}

const lettersNamed = (letters: readonly Letter[], wanted: string) =>
  wanted === '' ? letters : letters.filter(letter => nameOf(letter).includes(wanted))

const shares = [
  ['title', 40],
  ['date', 12],
  ['status', 12],
  ['demands', 14],
  ['replies', 14],
  ['signatories', 8],
] as const

/** How many signatures were not withdrawn. */
const standing = ({ signatures }: Letter) =>
  signatures.filter(({ withdrawnOn }) => withdrawnOn === null).length

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
      height={84}
      texts={letter => {
        const totals = letterTotals(register, letter, today)
        return [
          [letter.reference, text(letter.title)].filter(Boolean).join(' · '),
          dated(letter),
          t(`domain.letterStatus.${letter.status}`),
          list(
            demandsOf(register, letter.id).map(({ id }) =>
              t(`domain.status.${demandStanding(register, id, today).status}`),
            ),
          ),
          t('letters.replies', {
            responded: number(totals.responded),
            asked: number(totals.asked),
          }),
          number(standing(letter)),
        ]
      }}
    />
  )
}

function LetterCells({ letter }: { readonly letter: Letter }) {
  const { t, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const totals = letterTotals(register, letter, today)
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
          {demandsOf(register, letter.id).map(({ id }) => {
            const { status, lapsed } = demandStanding(register, id, today)
            return <StatusMark key={id} of={status} lapsed={lapsed} bare />
          })}
        </span>
      </td>
      <td>
        {t('letters.replies', {
          responded: number(totals.responded),
          asked: number(totals.asked),
        })}{' '}
        {totals.overdue > 0 ? (
          <Mark tone="part" shape="alarm" word={t('letters.overdue', { count: totals.overdue })} />
        ) : null}
      </td>
      <td className="numeric">{number(standing(letter))}</td>
    </>
  )
}
