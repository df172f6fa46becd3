import { Link } from 'wouter'
import type { DemandId } from '../../../data/domain/ids.ts'
import { lapseOf } from '../../../data/queries/lapse.ts'
import { to } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { CommitmentMark } from '../../ui/marks.tsx'
import { OwnText } from '../../ui/page.tsx'

/** What a lapse touches: the commitments that rest on the demand, and what was decided while it stood higher. */
export function LapseNote({ demand }: { readonly demand: DemandId }) {
  const { t, date } = useWords()
  const register = useRegister()
  const lapse = lapseOf(register, demand, useToday())
  if (!lapse) return null
  const { from, since, touched, decidedBefore } = lapse
  return (
    <div className="note lapse">
      <p>
        {t('demands.lapse.fell', {
          status: t(`domain.status.${from.status}`),
          from: date(from.effectiveFrom),
          since: date(since),
        })}
      </p>
      {touched.length === 0 ? <p className="small">{t('demands.lapse.untouched')}</p> : null}
      <ul className="stack-tight">
        {touched.map(({ commitment, state }) => (
          <li key={commitment.id}>
            {t('demands.lapse.touches')}{' '}
            <Link href={to.commitment(commitment.id)}>
              <OwnText
                of={(commitment.event && register.events.get(commitment.event)?.name) ?? commitment.wording}
              />
            </Link>{' '}
            <CommitmentMark of={state} />
          </li>
        ))}
        {decidedBefore.map(({ id, commitment, choice, on, by }) => (
          <li key={id}>
            <Link href={to.commitment(commitment)}>
              {t('demands.lapse.decided', { choice: t(`domain.choice.${choice}`), date: date(on), by })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
