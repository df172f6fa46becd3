import { civilDateSchema } from '../../../data/domain/civil-date.ts'
import type { Field } from '../../../data/domain/question.ts'
import { type Texts, textsSchema } from '../../../data/domain/text.ts'
import { useWords } from '../../i18n/words.ts'
import { DateEntry, WrittenField } from '../../ui/fields.tsx'
import { NamesField } from '../../ui/NamesField.tsx'
import type { OtherKind } from './other-value.ts'

/** Another value for a field, beginning with the one that the register shows. */
export function OtherValue({
  kind,
  field,
  value,
  onChange,
}: {
  readonly kind: OtherKind
  readonly field: Field
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}) {
  const { t } = useWords()
  const label = t(`conflicts.field.${field}`)
  switch (kind) {
    case 'texts':
      return (
        <NamesField
          label={label}
          value={textsSchema.safeParse(value).data ?? {}}
          onChange={texts => onChange(written(texts))}
          lines={field === 'title' || field === 'name' || field === 'role' ? 1 : 5}
        />
      )
    case 'date':
      return (
        <DateEntry label={label} value={civilDateSchema.safeParse(value).data ?? null} onChange={onChange} />
      )
    case 'line':
    case 'prose':
      return (
        <WrittenField
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={text => onChange(text.trim() === '' ? null : text)}
          lines={kind === 'prose' ? 8 : 1}
        />
      )
  }
}

/** Without the languages in which nothing is written. */
const written = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
