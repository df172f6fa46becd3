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
import { StillStanding } from './StillStanding.tsx'
import { VerifySection } from './VerifySection.tsx'

const useFilter = keptView<string>('')
const none: readonly Entry[] = []

/** Every entry in plain words, found by its words, its person or its date. */
export function HistoryPage() {
  const { t } = useWords()
  const entries = useReplica()?.entries ?? none
  const [filter, setFilter] = useFilter()
  const all = useMemo(() => newestFirst(entries), [entries])
  const { rows, done } = useFound(all, folded(filter), useFits())
  return (
    <Page title={t('history.title')}>
      {all.length === 0 ? (
        <Empty>{t('history.empty')}</Empty>
      ) : (
        <div className="stack">
          <VerifySection />
          <StillStanding />
          <FindField label={t('history.filter')} value={filter} onChange={setFilter} />
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
