import { useMemo } from 'react'
import { Link } from 'wouter'
import { servingOn } from '../../../data/domain/recipient.ts'
import { type RecipientRecord, recipientRecords } from '../../../data/queries/recipient-record.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { keptView } from '../../app/kept-view.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { LongTable } from '../../ui/LongTable.tsx'
import { PositionMark } from '../../ui/marks.tsx'
import { Empty, OwnText, Page } from '../../ui/page.tsx'
import { AnswerTimes } from '../../ui/pictures/AnswerTimes.tsx'

const columns = ['name', 'sent', 'answered', 'median', 'positions', 'overdue', 'open'] as const
type Column = (typeof columns)[number]
const shares = { name: 28, sent: 9, answered: 9, median: 14, positions: 24, overdue: 8, open: 8 } as const
type Sort = { readonly column: Column; readonly down: boolean }

/** What a column is sorted by; positions by how many were taken. */
function valueIn(record: RecipientRecord, column: Column): number {
  switch (column) {
    case 'name':
      return 0
    case 'sent':
    case 'answered':
    case 'open':
    case 'overdue':
      return record[column]
    case 'median':
      return record.medianDays ?? -1
    case 'positions':
      return record.positions.reduce((sum, { count }) => sum + count, 0)
  }
}

const useSort = keptView<Sort>({ column: 'open', down: true })

/** Every recipient's record: what it was sent, what it answered and how soon, what is open. */
export function RecipientsPage() {
  const { t, text, number, list, language } = useWords()
  const register = useRegister()
  const today = useToday()
  const [sort, setSort] = useSort()
  const records = useMemo(() => recipientRecords(register, today), [register, today])
  const sorted = useMemo(() => {
    const compare = new Intl.Collator(language).compare
    const inOrder = (a: RecipientRecord, b: RecipientRecord) =>
      sort.column === 'name'
        ? compare(text(a.recipient.name), text(b.recipient.name))
        : valueIn(a, sort.column) - valueIn(b, sort.column)
    return [...records].sort((a, b) => (sort.down ? -inOrder(a, b) : inOrder(a, b)))
  }, [records, sort, language, text])
  const longest = records.reduce((most, { days }) => Math.max(most, days.at(-1) ?? 0), 0)
  return (
    <Page
      help="recipient"
      title={t('recipients.title')}
      actions={
        <div className="section-actions">
          <CommandButton id="recipient.add" />
          <CommandButton id="council.add" />
        </div>
      }
    >
      {records.length === 0 ? (
        <Empty>{t('recipients.empty')}</Empty>
      ) : (
        <LongTable
          caption={t('recipients.caption')}
          columns={columns.map(column => ({
            id: column,
            title: t(`recipients.columns.${column}`),
            head: (
              <SortHead
                column={column}
                sort={sort}
                onSort={() =>
                  setSort({ column, down: sort.column === column ? !sort.down : column !== 'name' })
                }
              />
            ),
            share: shares[column],
          }))}
          rows={sorted}
          keyOf={({ recipient }) => recipient.id}
          cells={record => <RecordCells record={record} longest={longest} />}
          texts={record => [
            text(record.recipient.name),
            number(record.sent),
            number(record.answered),
            record.medianDays === null ? '' : number(record.medianDays),
            list(
              record.positions.map(
                ({ position, count }) => `${t(`domain.position.${position}`)}: ${number(count)}`,
              ),
            ),
            number(record.overdue),
            number(record.open),
          ]}
        />
      )}
    </Page>
  )
}

function SortHead({
  column,
  sort,
  onSort,
}: {
  readonly column: Column
  readonly sort: Sort
  readonly onSort: () => void
}) {
  const { t } = useWords()
  const sorted = sort.column === column
  return (
    <th scope="col" aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="sort" onClick={onSort}>
        {t(`recipients.columns.${column}`)}
        <span aria-hidden="true" className="sort-arrow">
          {sorted ? (sort.down ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}

function RecordCells({
  record,
  longest,
}: {
  readonly record: RecipientRecord
  /** Of all that are listed, in days. */
  readonly longest: number
}) {
  const { t, number } = useWords()
  const { recipient, sent, answered, medianDays, timed, positions, open, overdue } = record
  return (
    <>
      <th scope="row">
        <Link href={to.recipient(recipient.id)}>
          <OwnText of={recipient.name} />
        </Link>
        <div className="soft small">
          {recipient.role ? <OwnText of={recipient.role} /> : t(`domain.form.${recipient.form}`)}
        </div>
        <MembersToday record={record} />
      </th>
      <td>{number(sent)}</td>
      <td>{number(answered)}</td>
      <td>
        {medianDays === null ? (
          <span className="soft">{t('recipients.none')}</span>
        ) : (
          <>
            {number(medianDays)}{' '}
            <span className="soft small">{t('recipients.restsOn', { count: timed })}</span>
            <AnswerTimes record={record} longest={longest} />
          </>
        )}
      </td>
      <td>
        {positions.map(({ position, count }) => (
          <span key={position} className="counted">
            <PositionMark of={position} /> {number(count)}
          </span>
        ))}
      </td>
      <td>{number(overdue)}</td>
      <td>{number(open)}</td>
    </>
  )
}

/** A body unfolds to those who sit on it today. */
function MembersToday({ record: { recipient } }: { readonly record: RecipientRecord }) {
  const { t, text, list } = useWords()
  const members = servingOn(recipient.members, useToday())
  if (members.length === 0) return null
  return (
    <details className="small">
      <summary>{t('recipients.membersToday', { count: members.length })}</summary>
      <p className="soft">{list(members.map(({ name }) => text(name)))}</p>
    </details>
  )
}
