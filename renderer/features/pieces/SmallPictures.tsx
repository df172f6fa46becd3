import { useMemo } from 'react'
import { countdownSpan } from '../../../data/queries/countdown.ts'
import { letterLinesByNeed } from '../../../data/queries/overview.ts'
import { recipientRecords } from '../../../data/queries/recipient-record.ts'
import { useRegister, useToday } from '../../replica.ts'
import { AnswerTimes } from '../../ui/pictures/AnswerTimes.tsx'
import { CountdownStrip } from '../../ui/pictures/CountdownStrip.tsx'
import { MatrixMiniature } from '../../ui/pictures/MatrixMiniature.tsx'

const daysLeft = 40

/** The pictures that stand in a line: replies, times of answers, days that are left. */
export function SmallPictures() {
  const register = useRegister()
  const today = useToday()
  const [line] = useMemo(() => letterLinesByNeed(register, [], today, 1), [register, today])
  const record = useMemo(
    () => recipientRecords(register, today).find(({ medianDays }) => medianDays !== null),
    [register, today],
  )
  return (
    <>
      {line ? <MatrixMiniature matrix={line.matrix} /> : null}
      {record ? <AnswerTimes record={record} longest={record.days.at(-1) ?? 0} /> : null}
      <CountdownStrip days={daysLeft} span={countdownSpan([daysLeft])} />
    </>
  )
}
