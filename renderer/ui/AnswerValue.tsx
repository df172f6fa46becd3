import { type Condition, conditionSchema } from '../../data/domain/condition.ts'
import type { Conflict, Side } from '../../data/domain/conflict.ts'
import { known } from '../../data/domain/covering.ts'
import type { Entry } from '../../data/domain/entry.ts'
import { entryBehind } from '../../data/queries/settle.ts'
import { useWords } from '../i18n/words.ts'
import { useRegister } from '../replica.ts'
import { type ConditionPlace, useConditionWords } from './condition-words.ts'
import { useHistoryText } from './EntryLine.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { MarkedText } from './MarkedText.tsx'
import { StatusMark } from './marks.tsx'
import { Own } from './page.tsx'
import { useValueLines } from './value-lines.ts'

/** What an answer says; what the other does not say is marked. */
export function AnswerValue({
  conflict,
  side,
  other,
  entry,
}: {
  readonly conflict: Conflict
  readonly side: Side
  readonly other: Side
  /** The entry that gives it. */
  readonly entry: Entry
}) {
  const { t, date } = useWords()
  const inWords = useHistoryText()
  const register = useRegister()
  const lines = useValueLines()
  const fact = known(entry)
  if (conflict.field === 'itself')
    return (
      <ul className="plain-list">
        {side.entries.map(each => (
          <li key={each.id}>
            <Own>
              {each.fact.kind === 'entriesReversed'
                ? t('conflicts.taken')
                : inWords({ entry: each, tookBack: [] })}
            </Own>
          </li>
        ))}
      </ul>
    )
  if (fact?.kind === 'demandAssessed')
    return (
      <div className="stack-tight">
        <p>
          <StatusMark of={fact.status} /> {t('letters.demands.since', { date: date(fact.effectiveFrom) })}
        </p>
        {fact.rationale ? (
          <p>
            <Own>{fact.rationale}</Own>
          </p>
        ) : null}
        {fact.evidence.length > 0 ? <EvidenceList evidence={fact.evidence} demand={fact.demand} /> : null}
      </div>
    )
  if (fact?.kind === 'decisionRecorded')
    return (
      <div className="stack-tight">
        <p>
          <Own>{inWords({ entry, tookBack: [] })}</Own>
        </p>
        {fact.reason ? (
          <p>
            <Own>{fact.reason}</Own>
          </p>
        ) : null}
      </div>
    )
  const commitment = [...register.commitments.values()].find(({ id }) => id === conflict.subject)
  const condition = conflict.field === 'condition' ? conditionSchema.safeParse(side.value).data : undefined
  if (commitment && condition) return <ConditionInWords condition={condition} place={commitment} />
  const mine = lines(conflict.field, side.value, entry)
  const theirs = new Map(
    lines(conflict.field, other.value, entryBehind(register, other)).map(line => [line.key, line.text]),
  )
  return (
    <>
      {mine.map(({ key, lang, text }) => (
        <MarkedText key={key} lang={lang} text={text} other={theirs.get(key) ?? ''} />
      ))}
    </>
  )
}

function ConditionInWords({
  condition,
  place,
}: {
  readonly condition: Condition
  readonly place: ConditionPlace
}) {
  const { sentence } = useConditionWords(place)
  return <p>{sentence(condition)}</p>
}
