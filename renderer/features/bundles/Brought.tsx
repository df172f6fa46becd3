import { useMemo } from 'react'
import type { Entry } from '../../../data/domain/entry.ts'
import { broughtTo } from '../../../data/queries/brought.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { HistoryTable } from '../../ui/HistoryTable.tsx'
import { Clashes } from './Clashes.tsx'

/** So many entries of a kind are shown of what a bundle brings. */
const shownAtOnce = 200

/** What a bundle would bring to the register, what it would change there, and what conflicts. */
export function Brought({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useWords()
  const register = useRegister()
  const brought = useMemo(() => broughtTo(register, entries), [register, entries])
  const { adds, changes, erases } = brought
  return (
    <div className="stack">
      {erases > 0 ? <p className="warning">{t('bundles.takeIn.erases', { count: erases })}</p> : null}
      <Clashes conflicts={brought.conflicts} brought={entries} />
      {changes.length > 0 ? <Lines title={t('bundles.takeIn.changes')} entries={changes} /> : null}
      {adds.length > 0 ? <Lines title={t('bundles.takeIn.adds')} entries={adds} /> : null}
    </div>
  )
}

function Lines({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  const { t } = useWords()
  return (
    <section className="stack-tight" aria-label={title}>
      <h3>{title}</h3>
      <HistoryTable entries={entries.slice(0, shownAtOnce)} asRecorded />
      {entries.length > shownAtOnce ? (
        <p className="soft">{t('bundles.takeIn.more', { count: entries.length - shownAtOnce })}</p>
      ) : null}
    </section>
  )
}
