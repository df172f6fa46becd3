import type { DemandId } from '../../../data/domain/ids.ts'
import { lettersByDate } from '../../../data/queries/answered-letter.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { letterInView } from '../../app/routes.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { FindChoice } from '../../ui/FindChoice.tsx'

/** One of all demands, found by its letter, number or words; those of the letter in view come first. */
export function DemandChoice({
  label,
  value,
  onChange,
  except,
}: {
  readonly label: string
  readonly value: DemandId | null
  readonly onChange: (demand: DemandId) => void
  /** Not offered. */
  readonly except?: DemandId
}) {
  const { t, text, number } = useWords()
  const register = useRegister()
  const inView = letterInView()
  const letters = [...lettersByDate(register)].sort(
    (a, b) => Number(b.id === inView) - Number(a.id === inView),
  )
  const options = letters.flatMap(letter =>
    demandsOf(register, letter.id)
      .filter(({ id }) => id !== except)
      .map(demand => ({
        value: demand.id,
        label: t('demands.assess.option', {
          number: number(demand.number),
          text: text(demand.text).slice(0, 100),
          letter: text(letter.title),
        }),
      })),
  )
  return <FindChoice label={label} value={value} onChange={onChange} options={options} autoFocus />
}
