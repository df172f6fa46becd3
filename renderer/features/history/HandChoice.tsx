import type { Entry } from '../../../data/domain/entry.ts'
import { handsIn } from '../../../data/queries/hands.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { ChoiceField } from '../../ui/fields.tsx'

const none: readonly Entry[] = []

/** Narrows the history to a person or a laptop; nothing where there is but one of each. */
export function HandChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { t, list } = useWords()
  const entries = useReplica()?.entries
  const { people, laptops } = handsIn(entries ?? none)
  if (people.length + laptops.length < 3) return null
  return (
    <ChoiceField
      required
      label={t('history.hands.label')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'all', label: t('history.hands.all') },
        ...people.map(person => ({ value: `by ${person}`, label: <bdi>{person}</bdi>, name: person })),
        ...laptops.map(({ replica, name, people: on }) => ({
          value: `on ${replica}`,
          label: t('history.hands.laptop', { name, people: list(on) }),
        })),
      ]}
    />
  )
}
