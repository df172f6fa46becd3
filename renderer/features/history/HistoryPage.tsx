import { useMemo, useState } from 'react'
import { history } from '../../../data/queries/history.ts'
import { folded } from '../../../data/queries/search.ts'
import { keptView } from '../../app/kept-view.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { FindField } from '../../ui/fields.tsx'
import { HistoryTable } from '../../ui/HistoryTable.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { StillStanding } from './StillStanding.tsx'
import { VerifySection } from './VerifySection.tsx'

/** So many lines at first; more on request, so that the page shows at once however long the history is. */
const atOnce = 200

const useFilter = keptView<string>('')

/** Every entry in plain words, found by its words, its person or its date. */
export function HistoryPage() {
  const { t, date } = useWords()
  const register = useRegister()
  const inWords = useHistoryText()
  const [filter, setFilter] = useFilter()
  const [shown, setShown] = useState(atOnce)
  const all = useMemo(() => history(register), [register])
  const wanted = folded(filter)
  const lines =
    wanted === ''
      ? all
      : all.filter(line => {
          const { author, recordedOn } = line.entry
          return folded(`${inWords(line)} ${author} ${date(recordedOn)} ${recordedOn}`).includes(wanted)
        })
  return (
    <Page title={t('history.title')}>
      {all.length === 0 ? (
        <Empty>{t('history.empty')}</Empty>
      ) : (
        <div className="stack">
          <VerifySection />
          <StillStanding />
          <FindField label={t('history.filter')} value={filter} onChange={setFilter} />
          {lines.length === 0 ? (
            <Empty>{t('history.nothing')}</Empty>
          ) : (
            <HistoryTable lines={lines.slice(0, shown)} erasable />
          )}
          {lines.length > shown ? (
            <Button onPress={() => setShown(shown + atOnce)}>
              {t('history.more', { count: lines.length - shown })}
            </Button>
          ) : null}
        </div>
      )}
    </Page>
  )
}
