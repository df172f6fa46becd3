import { useMemo } from 'react'
import type { Letter } from '../../../data/domain/letter.ts'
import { daysOf, demandsOverTime } from '../../../data/queries/timeline.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { Section } from '../../ui/page.tsx'
import { axisThrough } from '../../ui/pictures/axis.ts'
import { DemandLane } from '../../ui/pictures/DemandLane.tsx'
import { Scale, ShortGapsNote } from '../../ui/pictures/Lanes.tsx'
import { PictureKey, useStatusKey } from '../../ui/pictures/PictureKey.tsx'

/** How a letter's demands stood from day to day, one under the other; each one's assessments are listed below. */
export function DemandsOverTime({ letter }: { readonly letter: Letter }) {
  const { t, date, number } = useWords()
  const register = useRegister()
  const today = useToday()
  const statusKey = useStatusKey()
  const demands = useMemo(() => demandsOverTime(register, letter, today), [register, letter, today])
  const assessed = demands.flatMap(demand => demand.assessed)
  const days = daysOf(assessed, today)
  const axis = useMemo(() => axisThrough(days), [days])
  if (demands.length < 2 || assessed.length === 0) return null
  const now = demands.map(({ demand, assessed: all }) =>
    t('pictures.what.assessment', {
      number: number(demand.number),
      status: t(`domain.status.${all.at(-1)?.status ?? 'notAssessed'}`),
    }),
  )
  return (
    <Section title={t('pictures.overTime.title')}>
      <figure className="picture">
        <div
          role="img"
          className="lanes"
          aria-label={t('pictures.overTime.name', {
            from: date([...days].sort()[0] ?? today),
            now: now.join('. '),
          })}
        >
          <Scale axis={axis} days={days} today={today} />
          {demands.map(each => (
            <DemandLane key={each.demand.id} of={each} axis={axis} today={today} />
          ))}
        </div>
        <PictureKey entries={statusKey(assessed)} />
        <ShortGapsNote axis={axis} />
      </figure>
    </Section>
  )
}
