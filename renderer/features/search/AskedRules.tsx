import { memo } from 'react'
import { type Asked, searchKinds } from '../../../data/domain/view.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { FindChoice } from '../../ui/FindChoice.tsx'
import { ChoiceField, DateEntry } from '../../ui/fields.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { changeAsked, rulesIn } from './asked.ts'
import { statusOptions } from './statuses.ts'

const joins = ['all', 'any'] as const
/** Stands in the lists for a rule that asks for nothing. */
const any = 'any'

/** Rules about what the words find. Drawn again only when one of them changes, and not at each letter of the words. */
export const AskedRules = memo(function AskedRules(rules: Omit<Asked, 'words'>) {
  const words = useWords()
  const { t, text } = words
  const register = useRegister()
  const recipients = [...register.recipients.values()]
    .map(({ id, name }) => ({ value: id as string, label: text(name) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const statuses = statusOptions(words, rules.kinds)
  return (
    <>
      <div className="search-rules">
        <ChoiceField
          required
          label={t('search.rules.kind')}
          value={rules.kinds[0] ?? any}
          onChange={kind => changeAsked({ kinds: searchKinds.filter(each => each === kind), statuses: [] })}
          options={[
            { value: any, label: t('search.rules.anyKind') },
            ...searchKinds.map(value => ({ value: value as string, label: t(`search.kind.${value}`) })),
          ]}
        />
        <FindChoice
          label={t('search.rules.recipient')}
          value={rules.recipients[0] ?? any}
          onChange={chosen =>
            changeAsked({
              recipients: [...register.recipients.values()].map(({ id }) => id).filter(id => id === chosen),
            })
          }
          options={[{ value: any, label: t('search.rules.anyRecipient') }, ...recipients]}
        />
        {statuses.length > 0 ? (
          <ChoiceField
            required
            label={t('search.rules.status')}
            value={rules.statuses[0] ?? any}
            onChange={status => changeAsked({ statuses: status === any ? [] : [status] })}
            options={[{ value: any, label: t('search.rules.anyStatus') }, ...statuses]}
          />
        ) : null}
        <div className="search-days">
          <DateEntry
            label={t('search.rules.from')}
            value={rules.from}
            onChange={from => changeAsked({ from })}
          />
          <DateEntry
            label={t('search.rules.to')}
            value={rules.to}
            onChange={until => changeAsked({ to: until })}
          />
        </div>
      </div>
      {rulesIn(rules) > 1 ? (
        <Segments
          label={t('search.rules.join')}
          value={rules.join}
          onChange={join => changeAsked({ join })}
          options={joins.map(value => ({ value, label: t(`search.rules.joins.${value}`) }))}
        />
      ) : null}
    </>
  )
})
