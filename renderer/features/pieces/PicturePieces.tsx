import { useMemo } from 'react'
import { daysOf, demandsOverTime } from '../../../data/queries/timeline.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { LongTable } from '../../ui/LongTable.tsx'
import { OwnText, Section } from '../../ui/page.tsx'
import { axisThrough } from '../../ui/pictures/axis.ts'
import { DemandLane } from '../../ui/pictures/DemandLane.tsx'
import { Scale, ShortGapsNote } from '../../ui/pictures/Lanes.tsx'
import { PictureKey, useStatusKey } from '../../ui/pictures/PictureKey.tsx'
import { SmallPictures } from './SmallPictures.tsx'

/** The demands of the letter that has the most assessments as lanes over time, with their key; and as a table. */
export function PicturePieces() {
  const { t, number, text } = useWords()
  const register = useRegister()
  const today = useToday()
  const statusKey = useStatusKey()
  const demands = useMemo(() => {
    const all = [...register.letters.values()].map(letter => demandsOverTime(register, letter, today))
    const weight = (of: (typeof all)[number]) => of.flatMap(({ assessed }) => assessed).length
    return all.toSorted((a, b) => weight(b) - weight(a))[0] ?? []
  }, [register, today])
  const assessed = demands.flatMap(demand => demand.assessed)
  const days = daysOf(assessed, today)
  const axis = useMemo(() => axisThrough(days), [days])
  return (
    <Section title={t('pieces.pictures')}>
      <figure className="picture">
        <div role="img" className="lanes" aria-label={t('pictures.overTime.title')}>
          <Scale axis={axis} days={days} today={today} />
          {demands.map(each => (
            <DemandLane key={each.demand.id} of={each} axis={axis} today={today} />
          ))}
        </div>
        <PictureKey entries={statusKey(assessed)} />
        <ShortGapsNote axis={axis} />
      </figure>
      <SmallPictures />
      <LongTable
        caption={t('pieces.pictures')}
        columns={[
          { id: 'number', title: '#', share: 10, numeric: true },
          { id: 'demand', title: t('app.nav.demands'), share: 90 },
        ]}
        rows={demands}
        keyOf={({ demand }) => demand.id}
        cells={({ demand }) => (
          <>
            <td className="numeric">{number(demand.number)}</td>
            <td>
              <OwnText of={demand.text} />
            </td>
          </>
        )}
        texts={({ demand }) => [number(demand.number), text(demand.text)]}
      />
    </Section>
  )
}
