import { useMemo } from 'react'
import type { Conflict } from '../../../data/domain/conflict.ts'
import type { Entry } from '../../../data/domain/entry.ts'
import { textsSchema } from '../../../data/domain/text.ts'
import { broughtTo } from '../../../data/queries/brought.ts'
import { questionOf } from '../../../data/queries/conflicts.ts'
import { laptopName } from '../../../data/queries/hands.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { HistoryTable } from '../../ui/HistoryTable.tsx'
import { Own } from '../../ui/page.tsx'
import { QuestionName } from '../../ui/QuestionName.tsx'

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
      <Clashes conflicts={brought.conflicts} />
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

/** What was answered differently here and there, neither knowing of the other: both are kept, and somebody settles them later. */
function Clashes({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { t, date } = useWords()
  const inWords = useHistoryText()
  if (conflicts.length === 0) return <p>{t('bundles.takeIn.noConflicts')}</p>
  return (
    <section className="stack-tight" aria-label={t('bundles.takeIn.conflicts', { count: conflicts.length })}>
      <h3>{t('bundles.takeIn.conflicts', { count: conflicts.length })}</h3>
      <p className="soft">{t('bundles.takeIn.conflictsHint')}</p>
      <ul className="bundle-clashes">
        {conflicts.map(conflict => (
          <li key={questionOf(conflict)}>
            <h4>
              <QuestionName of={conflict} bare={false} />
            </h4>
            {conflict.sides.map(({ entries: [entry, ...same] }) => (
              <div key={entry.id}>
                <p>
                  <Own>{inWords({ entry, tookBack: [] })}</Own>
                </p>
                {[entry, ...same].map(({ id, author, replica, recordedOn }) => (
                  <p key={id} className="soft small">
                    <Own>{author}</Own>{' '}
                    {t('conflicts.on', { laptop: laptopName(replica), date: date(recordedOn) })}
                  </p>
                ))}
                <ValueIn fact={entry.fact} field={conflict.field} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What an edit gave a field, where that is a text. */
function ValueIn({ fact, field }: { readonly fact: Entry['fact']; readonly field: string }) {
  const { text } = useWords()
  const to: unknown = 'to' in fact && typeof fact.to === 'object' && fact.to !== null ? fact.to : {}
  const value: unknown = Reflect.get(Object(to), field)
  const texts = textsSchema.safeParse(value)
  const said = typeof value === 'string' ? value : texts.success ? text(texts.data) : null
  return said === null ? null : (
    <blockquote className="bundle-value">
      <Own>{said}</Own>
    </blockquote>
  )
}
