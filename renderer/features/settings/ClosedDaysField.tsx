import { useId } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import type { ClosedRow } from './closed-days.ts'

/** Days on which the register is closed: a name, a first day, and a last one where there are several. */
export function ClosedDaysField({
  rows,
  onChange,
}: {
  readonly rows: readonly ClosedRow[]
  readonly onChange: (rows: readonly ClosedRow[]) => void
}) {
  const { t } = useWords()
  const heading = useId()
  const put = (key: string, change: Partial<ClosedRow>) =>
    onChange(rows.map(row => (row.key === key ? { ...row, ...change } : row)))
  return (
    <fieldset className="tenures" aria-labelledby={heading}>
      <legend id={heading} className="field-label">
        {t('settings.closed.title')}
      </legend>
      <p className="field-hint">{t('settings.closed.hint')}</p>
      {rows.map(row => (
        <div key={row.key} className="tenure">
          <WrittenField
            label={t('settings.closed.name')}
            value={row.name}
            onChange={name => put(row.key, { name })}
            required
            autoFocus={row.key.startsWith('new')}
          />
          <DateEntry
            label={t('settings.closed.from')}
            value={row.from}
            onChange={from => put(row.key, { from })}
            required
          />
          <DateEntry label={t('settings.closed.to')} value={row.to} onChange={to => put(row.key, { to })} />
          <Button
            look="quiet"
            aria-label={t('settings.closed.takeOut', { name: row.name })}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button
        look="quiet"
        onPress={() => {
          onChange([...rows, { key: `new ${crypto.randomUUID()}`, name: '', from: null, to: null }])
        }}
      >
        {t('settings.closed.add')}
      </Button>
    </fieldset>
  )
}
