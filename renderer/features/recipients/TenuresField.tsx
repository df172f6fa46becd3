import { useId } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import type { TenureRow } from './draft.ts'

/** Members or holders, each with its dates; a date that is open or not known stays empty. */
export function TenuresField({
  label,
  add,
  rows,
  onChange,
}: {
  readonly label: string
  readonly add: string
  readonly rows: readonly TenureRow[]
  readonly onChange: (rows: readonly TenureRow[]) => void
}) {
  const { t } = useWords()
  const heading = useId()
  const put = (key: string, change: Partial<TenureRow>) =>
    onChange(rows.map(row => (row.key === key ? { ...row, ...change } : row)))
  return (
    <fieldset className="tenures" aria-labelledby={heading}>
      <legend id={heading} className="field-label">
        {label}
      </legend>
      {rows.map(row => (
        <div key={row.key} className="tenure">
          <WrittenField
            label={t('recipients.tenureName')}
            value={row.name}
            onChange={name => put(row.key, { name })}
            required
            autoFocus={row.before === null}
          />
          <DateEntry
            label={t('recipients.tenureFrom')}
            value={row.from}
            onChange={from => put(row.key, { from })}
          />
          <DateEntry label={t('recipients.tenureTo')} value={row.to} onChange={to => put(row.key, { to })} />
          <Button
            look="quiet"
            aria-label={t('recipients.takeOut', { name: row.name })}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button
        look="quiet"
        onPress={() => {
          onChange([
            ...rows,
            { key: `new ${crypto.randomUUID()}`, name: '', from: null, to: null, before: null },
          ])
        }}
      >
        {add}
      </Button>
    </fieldset>
  )
}
