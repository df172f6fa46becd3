import type { Conflict, Side } from '../../../data/domain/conflict.ts'
import type { Entry, EntryId } from '../../../data/domain/entry.ts'
import { questionOf } from '../../../data/queries/conflicts.ts'
import { laptopName } from '../../../data/queries/hands.ts'
import { entryBehind } from '../../../data/queries/settle.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { AnswerValue } from '../../ui/AnswerValue.tsx'
import { Own } from '../../ui/page.tsx'
import { QuestionName } from '../../ui/QuestionName.tsx'

/** What was answered differently here and there, neither knowing of the other: both are kept, and somebody settles them later. */
export function Clashes({
  conflicts,
  brought,
}: {
  readonly conflicts: readonly Conflict[]
  readonly brought: readonly Entry[]
}) {
  const { t } = useWords()
  if (conflicts.length === 0) return <p>{t('bundles.takeIn.noConflicts')}</p>
  const inBundle = new Set(brought.map(({ id }) => id))
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
            <div className="bundle-sides">
              {conflict.sides.map(side => (
                <ClashingSide key={side.entries[0].id} conflict={conflict} side={side} inBundle={inBundle} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One of the answers: whether it is here or comes with the bundle, who gave it, and what it says. */
function ClashingSide({
  conflict,
  side,
  inBundle,
}: {
  readonly conflict: Conflict
  readonly side: Side
  readonly inBundle: ReadonlySet<EntryId>
}) {
  const { t, date } = useWords()
  const register = useRegister()
  const comes = side.entries.every(({ id }) => inBundle.has(id))
  return (
    <div className="bundle-side">
      <p>
        <strong>{t(comes ? 'bundles.takeIn.inBundle' : 'bundles.takeIn.inRegister')}</strong>
        {side.shows ? <span className="soft small"> · {t('bundles.takeIn.shows')}</span> : null}
      </p>
      {side.entries.map(({ id, author, replica, recordedOn }) => (
        <p key={id} className="soft small">
          <Own>{author}</Own> · {t('conflicts.on', { laptop: laptopName(replica), date: date(recordedOn) })}
        </p>
      ))}
      <div className="bundle-value">
        <AnswerValue
          conflict={conflict}
          side={side}
          other={conflict.sides.find(each => each !== side) ?? side}
          entry={entryBehind(register, side)}
        />
      </div>
    </div>
  )
}
