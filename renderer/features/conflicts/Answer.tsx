import { Radio } from 'react-aria-components'
import type { Conflict, Side } from '../../../data/domain/conflict.ts'
import { settlementIn } from '../../../data/domain/conflict.ts'
import { laptopName } from '../../../data/queries/hands.ts'
import { entryBehind } from '../../../data/queries/settle.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { AnswerValue } from '../../ui/AnswerValue.tsx'
import { Own } from '../../ui/page.tsx'

/** One of the answers, in full: who gave it, on which laptop, when, and what is in it that the others do not have. */
export function Answer({
  conflict,
  side,
  chosen,
  describedBy,
}: {
  readonly conflict: Conflict
  readonly side: Side
  readonly chosen: string | null
  readonly describedBy: string
}) {
  const { t, date } = useWords()
  const register = useRegister()
  const [first] = side.entries
  const other = conflict.sides.find(each => each !== side) ?? side
  return (
    <div className="answer" data-chosen={chosen === first.id || undefined}>
      <Radio value={first.id} className="choice answer-who" aria-describedby={describedBy}>
        <span>
          {side.entries.map(entry => (
            <span key={entry.id} className="answer-hand">
              <strong>
                <Own>{entry.author}</Own>
              </strong>{' '}
              <span className="soft small">
                {t('conflicts.on', { laptop: laptopName(entry.replica), date: date(entry.recordedOn) })}
              </span>
            </span>
          ))}
        </span>
      </Radio>
      <div id={describedBy} className="answer-value">
        {side.shows ? <p className="answer-shows small">{t('conflicts.shows')}</p> : null}
        {side.entries.some(settlementIn) ? (
          <p className="soft small">
            {t('conflicts.settled')}
            {settlementIn(first)?.reason ? (
              <>
                : <Own>{settlementIn(first)?.reason ?? ''}</Own>
              </>
            ) : null}
          </p>
        ) : null}
        <AnswerValue conflict={conflict} side={side} other={other} entry={entryBehind(register, side)} />
      </div>
    </div>
  )
}
