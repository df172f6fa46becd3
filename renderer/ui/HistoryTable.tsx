import type { HistoryLine } from '../../data/queries/history.ts'
import { useWords } from '../i18n/words.ts'
import { useHistoryText } from './EntryLine.tsx'
import { Own } from './page.tsx'

/** Entries in plain words, newest first; what was taken back stays in view, struck through. */
export function HistoryTable({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const { t, date } = useWords()
  const inWords = useHistoryText()
  return (
    <table className="table">
      <caption className="visually-hidden">{t('history.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.columns.when')}</th>
          <th scope="col">{t('history.columns.what')}</th>
          <th scope="col">{t('history.columns.who')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ entry, reversed, tookBack }) => (
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
            </td>
            <td>
              <Own>{entry.author}</Own>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
