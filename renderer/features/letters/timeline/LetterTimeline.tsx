import { useMemo, useState } from 'react'
import type { Letter } from '../../../../data/domain/letter.ts'
import { daysOf, type Happening, timelineOf } from '../../../../data/queries/timeline.ts'
import { useWords } from '../../../i18n/words.ts'
import { useRegister, useToday } from '../../../replica.ts'
import { LongTable } from '../../../ui/LongTable.tsx'
import { Own, Section } from '../../../ui/page.tsx'
import { axisThrough } from '../../../ui/pictures/axis.ts'
import { DemandLane } from '../../../ui/pictures/DemandLane.tsx'
import { Lane, Scale, ShortGapsNote } from '../../../ui/pictures/Lanes.tsx'
import { PictureKey, useStatusKey } from '../../../ui/pictures/PictureKey.tsx'
import { useHappeningWords } from './happening-words.ts'
import { laneOf, lanes, type OnLane, useLooks } from './looks.ts'
import { heightFor, Marks, useGroups } from './Marks.tsx'

/** A letter's story on one axis: what went out, what came in, what is due, how each demand stood; and as a table. */
export function LetterTimeline({ letter }: { readonly letter: Letter }) {
  const { t, date } = useWords()
  const register = useRegister()
  const today = useToday()
  const looks = useLooks()
  const statusKey = useStatusKey()
  const groups = useGroups()
  const { happenings, demands } = useMemo(
    () => timelineOf(register, letter, today),
    [register, letter, today],
  )
  const days = useMemo(() => daysOf(happenings, today), [happenings, today])
  const axis = useMemo(() => axisThrough(days), [days])
  const [first] = happenings
  if (!first) return null
  const onLanes = happenings.filter((each): each is OnLane => each.kind !== 'assessment')
  const shown = lanes.flatMap(lane => {
    const all = onLanes.filter(({ kind }) => laneOf[kind] === lane)
    return all.length === 0 ? [] : [{ lane, groups: groups(all, axis) }]
  })
  const assessed = demands.flatMap(demand => demand.assessed)
  return (
    <Section title={t('pictures.timeline.title')}>
      <figure className="picture">
        <div
          role="img"
          className="lanes"
          aria-label={t('pictures.timeline.name', { from: date(first.on), count: happenings.length })}
        >
          <Scale axis={axis} days={days} today={today} />
          {shown.map(({ lane, groups: marks }) => (
            <Lane
              key={lane}
              name={t(`pictures.lane.${lane}`)}
              height={heightFor(marks)}
              axis={axis}
              today={today}
            >
              <Marks groups={marks} axis={axis} />
            </Lane>
          ))}
          {demands.map(each => (
            <DemandLane key={each.demand.id} of={each} axis={axis} today={today} />
          ))}
        </div>
        <PictureKey entries={[...onLanes.map(looks), ...statusKey(assessed)]} />
        <ShortGapsNote axis={axis} />
        <AsTable happenings={happenings} />
      </figure>
    </Section>
  )
}

/** The same in words, opened on request. */
function AsTable({ happenings }: { readonly happenings: readonly Happening[] }) {
  const { t, date } = useWords()
  const words = useHappeningWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('pictures.asTable')}</summary>
      {isOpen ? (
        <LongTable
          caption={t('pictures.timeline.title')}
          columns={[
            { id: 'when', title: t('pictures.when'), share: 18 },
            { id: 'what', title: t('pictures.whatHappened'), share: 82 },
          ]}
          rows={happenings}
          keyOf={keyOf}
          cells={each => (
            <>
              <td className="nowrap">{date(each.on, 'short')}</td>
              <td>
                <Own>{words(each)}</Own>
              </td>
            </>
          )}
          height={36}
          texts={each => [date(each.on, 'short'), words(each)]}
        />
      ) : null}
    </details>
  )
}

function keyOf(each: Happening): string {
  const { kind, on } = each
  switch (each.kind) {
    case 'dispatch':
    case 'reminder':
      return `${kind} ${on} ${each.dispatch}`
    case 'response':
    case 'clarification':
      return `${kind} ${on} ${each.response}`
    case 'replyRequested':
      return `${kind} ${on} ${each.recipient}`
    case 'assessment':
    case 'review':
      return `${kind} ${on} ${each.demand}`
    case 'decisionBy':
      return `${kind} ${on} ${each.commitment}`
    case 'decision':
      return `${kind} ${on} ${each.decision}`
    case 'event':
      return `${kind} ${on} ${each.event}`
  }
}
