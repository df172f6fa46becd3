import { useMemo } from 'react'
import type { Entry } from '../../../data/domain/entry.ts'
import { historyLine, newestFirst } from '../../../data/queries/history.ts'
import { folded } from '../../../data/queries/search.ts'
import { keptView } from '../../app/kept-view.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { FindField } from '../../ui/fields.tsx'
import { HistoryTable } from '../../ui/HistoryTable.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { useFound } from './finding.ts'
import { HandChoice } from './HandChoice.tsx'
import { LastSeen } from './LastSeen.tsx'
import { StillStanding } from './StillStanding.tsx'
import { VerifySection } from './VerifySection.tsx'

const useFilter = keptView<string>('')
/** A person's hand, a laptop, or all. */
const useHand = keptView<string>('all')
const none: readonly Entry[] = []

/** Every entry in plain words, found by its words, its person or its date. */
export function HistoryPage() {
  const { t } = useWords()
  const entries = useReplica()?.entries ?? none
  const [filter, setFilter] = useFilter()
  const [hand, setHand] = useHand()
  const all = useMemo(() => newestFirst(entries), [entries])
  const byHand = useMemo(
    () =>
      hand === 'all'
        ? all
        : all.filter(({ author, replica }) => hand === `by ${author}` || hand === `on ${replica}`),
    [all, hand],
  )
  const { rows, done } = useFound(byHand, folded(filter), useFits())
  return (
    <Page help="undoing" title={t('history.title')}>
      {all.length === 0 ? (
        <Empty>{t('history.empty')}</Empty>
      ) : (
        <div className="stack">
          <VerifySection />
          <StillStanding />
          <LastSeen />
          <div className="history-filters">
            <FindField label={t('history.filter')} value={filter} onChange={setFilter} />
            <HandChoice value={hand} onChange={setHand} />
          </div>
          {rows.length === 0 && done ? <Empty>{t('history.nothing')}</Empty> : null}
          {rows.length > 0 ? <HistoryTable entries={rows} erasable /> : null}
        </div>
      )}
    </Page>
  )
}

/** Whether an entry has words in it, as it is shown. */
function useFits(): (entry: Entry, wanted: string) => boolean {
  const { date } = useWords()
  const register = useRegister()
  const inWords = useHistoryText()
  return (entry, wanted) => {
    const { author, recordedOn } = entry
    const words = inWords(historyLine(register, entry))
    return folded(`${words} ${author} ${date(recordedOn)} ${recordedOn}`).includes(wanted)
  }
}
