import { useMemo, useState } from 'react'
import type { Asked } from '../../../data/domain/view.ts'
import { ofStatus } from '../../../data/queries/of-status.ts'
import type { SearchFilter } from '../../../data/queries/search-index.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica, useToday } from '../../replica.ts'
import { useSearched } from '../../searching.ts'
import { Button } from '../../ui/Button.tsx'
import { FindField } from '../../ui/fields.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { AskedRules } from './AskedRules.tsx'
import { askedNothing, changeAsked, rulesIn, useAsked } from './asked.ts'
import { ResultsTable } from './ResultsTable.tsx'
import { SavedViews } from './SavedViews.tsx'
import { SaveViewDialog } from './SaveViewDialog.tsx'
import { useFound } from './use-found.ts'

/** What is asked for, as the index takes it. */
function useFilter({ words: _words, ...rules }: Asked): SearchFilter {
  const [register, today] = [useRegister(), useToday()]
  const said = JSON.stringify(rules)
  return useMemo(() => {
    const asked: Omit<Asked, 'words'> = JSON.parse(said)
    return { ...asked, ofStatus: ofStatus(register, asked.statuses, today) }
  }, [said, register, today])
}

/** Everything in the register, narrowed down by words and rules; a search can be named and found again. */
export function SearchPage() {
  const { t } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const asked = useAsked()
  const [saving, setSaving] = useState(false)
  const { words, ...rules } = asked
  const asksNothing = words.trim() === '' && rulesIn(asked) === 0
  return (
    <Page
      help="finding"
      title={t('search.title')}
      actions={
        <>
          <Button isDisabled={asksNothing} onPress={() => changeAsked(askedNothing)}>
            {t('search.clear')}
          </Button>
          <Button isDisabled={asksNothing || readOnly} onPress={() => setSaving(true)}>
            {t('search.views.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <SavedViews asked={asked} />
        <div className="stack">
          <FindField
            label={t('search.words')}
            value={words}
            onChange={value => changeAsked({ words: value })}
          />
          <AskedRules {...rules} />
        </div>
        <Results asked={asked} />
      </div>
      {saving ? <SaveViewDialog asked={asked} onClose={() => setSaving(false)} /> : null}
    </Page>
  )
}

/** How much was found, and what. What was found for the letters before stays until the answer to the last one is there. */
function Results({ asked }: { readonly asked: Asked }) {
  const { t, number } = useWords()
  const { done } = useSearched()
  const words = asked.words.trim()
  const found = useFound(words, useFilter(asked), null)
  const isAnswered = found.asked === words
  const isNothing = isAnswered && found.total === 0
  return (
    <>
      <p role="status" className="soft">
        {t('search.things', { count: found.total })}
        {done < 1 ? ` · ${t('search.reading', { done: number(Math.round(done * 100)) })}` : null}
      </p>
      <div aria-busy={!isAnswered}>
        {isNothing ? <Empty>{t('search.none')}</Empty> : <ResultsTable found={found} />}
      </div>
    </>
  )
}
