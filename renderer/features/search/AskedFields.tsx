import { type Asked, searchKinds } from '../../../data/domain/view.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { FindChoice } from '../../ui/FindChoice.tsx'
import { ChoiceField, DateEntry, FindField } from '../../ui/fields.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { rulesIn } from './asked.ts'
import { statusOptions } from './statuses.ts'

const joins = ['all', 'any'] as const
/** Stands in the lists for a rule that asks for nothing. */
const any = 'any'

/** Words, and rules about what they find. */
export function AskedFields({
  asked,
  onChange,
}: {
  readonly asked: Asked
  readonly onChange: (asked: Asked) => void
}) {
  const words = useWords()
  const { t, text } = words
  const register = useRegister()
  const change = (changes: Partial<Asked>) => onChange({ ...asked, ...changes })
  const recipients = [...register.recipients.values()]
    .map(({ id, name }) => ({ value: id as string, label: text(name) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const statuses = statusOptions(words, asked.kinds)
  return (
    <div className="stack">
      <FindField label={t('search.words')} value={asked.words} onChange={value => change({ words: value })} />
      <div className="search-rules">
        <ChoiceField
          required
          label={t('search.rules.kind')}
          value={asked.kinds[0] ?? any}
          onChange={kind => change({ kinds: searchKinds.filter(each => each === kind), statuses: [] })}
          options={[
            { value: any, label: t('search.rules.anyKind') },
            ...searchKinds.map(value => ({ value: value as string, label: t(`search.kind.${value}`) })),
          ]}
        />
        <FindChoice
          label={t('search.rules.recipient')}
          value={asked.recipients[0] ?? any}
          onChange={chosen =>
            change({
              recipients: [...register.recipients.values()].map(({ id }) => id).filter(id => id === chosen),
            })
          }
          options={[{ value: any, label: t('search.rules.anyRecipient') }, ...recipients]}
        />
        {statuses.length > 0 ? (
          <ChoiceField
            required
            label={t('search.rules.status')}
            value={asked.statuses[0] ?? any}
            onChange={status => change({ statuses: status === any ? [] : [status] })}
            options={[{ value: any, label: t('search.rules.anyStatus') }, ...statuses]}
          />
        ) : null}
        <div className="search-days">
          <DateEntry label={t('search.rules.from')} value={asked.from} onChange={from => change({ from })} />
          <DateEntry
            label={t('search.rules.to')}
            value={asked.to}
            onChange={until => change({ to: until })}
          />
        </div>
      </div>
      {rulesIn(asked) > 1 ? (
        <Segments
          label={t('search.rules.join')}
          value={asked.join}
          onChange={join => change({ join })}
          options={joins.map(value => ({ value, label: t(`search.rules.joins.${value}`) }))}
        />
      ) : null}
    </div>
  )
}
