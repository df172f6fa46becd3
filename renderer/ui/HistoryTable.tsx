import { useMemo } from 'react'
import type { Entry } from '../../data/domain/entry.ts'
import { erasureIn, factNow } from '../../data/domain/erasure.ts'
import { wordsIn } from '../../data/domain/remains.ts'
import { hasSeveralLaptops, laptopName } from '../../data/queries/hands.ts'
import { type HistoryLine, historyLine } from '../../data/queries/history.ts'
import { openDialog } from '../app/dialogs.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister, useReplica } from '../replica.ts'
import { ActionMenu } from './ActionMenu.tsx'
import { useHistoryText } from './EntryLine.tsx'
import { LongTable } from './LongTable.tsx'
import { Own } from './page.tsx'

/** Whether anything that people wrote is in an entry that may go. */
const canBeErased = ({ fact }: Entry) => {
  const now = factNow(fact)
  if (now === null || now.kind === 'registerBegun' || now.kind === 'entriesReversed') return false
  return now.kind !== 'entriesErased' && wordsIn(now).size > 0
}

const shares = [
  ['when', 14],
  ['what', 58],
  ['who', 22],
] as const

/**
 * Entries in plain words, newest first; what was taken back stays in view, struck through, and what was erased says by
 * whom and why. `erasable`: an entry's text can be erased from here. `asRecorded`: whatever became of it since.
 */
export function HistoryTable({
  entries,
  erasable = false,
  asRecorded = false,
}: {
  readonly entries: readonly Entry[]
  readonly erasable?: boolean
  readonly asRecorded?: boolean
}) {
  const { t, date } = useWords()
  const register = useRegister()
  const inWords = useHistoryText()
  const opened = useReplica()?.opened
  // Nothing is erased in a part of a register.
  const acts = Boolean(erasable && opened && !opened.readOnly && !opened.part)
  const onSeveral = useMemo(() => hasSeveralLaptops(register), [register])
  const laptopOf = (entry: Entry) =>
    onSeveral ? t('history.onLaptop', { laptop: laptopName(entry.replica) }) : ''
  const lineOf = (entry: Entry) =>
    asRecorded ? { entry, reversed: false, tookBack: [], erasedBy: null } : historyLine(register, entry)
  return (
    <LongTable
      caption={t('history.caption')}
      columns={[
        ...shares.map(([id, share]) => ({ id, title: t(`history.columns.${id}`), share })),
        ...(acts ? [{ id: 'actions', title: '', head: <td className="history-actions" />, share: 6 }] : []),
      ]}
      rows={entries}
      keyOf={({ id }) => id}
      cells={entry => <EntryCells line={lineOf(entry)} laptop={laptopOf(entry)} acts={acts} />}
      plain={asRecorded}
      height={44}
      texts={entry => [
        date(entry.recordedOn, 'short'),
        inWords(lineOf(entry)),
        `${entry.author} ${laptopOf(entry)}`,
        ...(acts ? [''] : []),
      ]}
    />
  )
}

function EntryCells({
  line,
  laptop,
  acts,
}: {
  readonly line: HistoryLine
  /** On which laptop; empty where one alone wrote. */
  readonly laptop: string
  readonly acts: boolean
}) {
  const { t, date } = useWords()
  const inWords = useHistoryText()
  const { entry, reversed, erasedBy } = line
  const words = inWords(line)
  return (
    <>
      <td className="nowrap">{date(entry.recordedOn, 'short')}</td>
      <td>
        {reversed ? (
          <>
            <s>
              <Own>{words}</Own>
            </s>{' '}
            <span className="soft small">({t('history.reversed')})</span>
          </>
        ) : (
          <Own>{words}</Own>
        )}
        {entry.fact.kind === 'erased' ? <Erased by={erasedBy} /> : null}
      </td>
      <td>
        <Own>{entry.author}</Own>
        {laptop ? <span className="soft small"> {laptop}</span> : null}
      </td>
      {acts ? (
        <td className="history-actions">
          {canBeErased(entry) ? (
            <ActionMenu
              label={t('erasing.ofEntry', { what: words })}
              actions={[{ id: 'erase' as const, label: t('erasing.action') }]}
              onAction={() => openDialog('erasing.erase', { what: { of: 'entries', entries: [entry.id] } })}
            />
          ) : null}
        </td>
      ) : null}
    </>
  )
}

/** Who erased an entry's text, when and why. */
function Erased({ by }: { readonly by: Entry | null }) {
  const { t, date } = useWords()
  const erasure = by && erasureIn(by.fact)
  return (
    <div className="soft small">
      {by && erasure
        ? t('erasing.erasedBy', {
            by: by.author,
            on: date(by.recordedOn, 'short'),
            reason: erasure.reason,
          })
        : t('erasing.erasedBySomebody')}
    </div>
  )
}
