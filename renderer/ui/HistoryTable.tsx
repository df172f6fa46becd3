import type { Entry } from '../../data/domain/entry.ts'
import { erasureIn, factNow } from '../../data/domain/erasure.ts'
import { wordsIn } from '../../data/domain/remains.ts'
import type { HistoryLine } from '../../data/queries/history.ts'
import { openDialog } from '../app/dialogs.ts'
import { useWords } from '../i18n/words.ts'
import { useReplica } from '../replica.ts'
import { ActionMenu } from './ActionMenu.tsx'
import { useHistoryText } from './EntryLine.tsx'
import { Own } from './page.tsx'

/** Whether anything that people wrote is in an entry that may go. */
const canBeErased = ({ fact }: Entry) => {
  const now = factNow(fact)
  if (now === null || now.kind === 'registerBegun' || now.kind === 'entriesReversed') return false
  return now.kind !== 'entriesErased' && wordsIn(now).size > 0
}

/**
 * Entries in plain words, newest first; what was taken back stays in view, struck through, and what was erased says by
 * whom and why. `erasable`: an entry's text can be erased from here.
 */
export function HistoryTable({
  lines,
  erasable = false,
}: {
  readonly lines: readonly HistoryLine[]
  readonly erasable?: boolean
}) {
  const { t, date } = useWords()
  const inWords = useHistoryText()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const acts = erasable && !readOnly
  return (
    <table className="table">
      <caption className="visually-hidden">{t('history.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.columns.when')}</th>
          <th scope="col">{t('history.columns.what')}</th>
          <th scope="col">{t('history.columns.who')}</th>
          {acts ? <td className="history-actions" /> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ entry, reversed, tookBack, erasedBy }) => (
          <tr key={entry.id}>
            <td className="nowrap">{date(entry.recordedOn, 'short')}</td>
            <td>
              {reversed ? (
                <>
                  <s>
                    <Own>{inWords({ entry, tookBack })}</Own>
                  </s>{' '}
                  <span className="soft small">({t('history.reversed')})</span>
                </>
              ) : (
                <Own>{inWords({ entry, tookBack })}</Own>
              )}
              {entry.fact.kind === 'erased' ? <Erased by={erasedBy} /> : null}
            </td>
            <td>
              <Own>{entry.author}</Own>
            </td>
            {acts ? (
              <td className="history-actions">
                {canBeErased(entry) ? (
                  <ActionMenu
                    label={t('erasing.ofEntry', { what: inWords({ entry, tookBack }) })}
                    actions={[{ id: 'erase' as const, label: t('erasing.action') }]}
                    onAction={() =>
                      openDialog('erasing.erase', { what: { of: 'entries', entries: [entry.id] } })
                    }
                  />
                ) : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
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
