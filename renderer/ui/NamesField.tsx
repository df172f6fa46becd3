import { type Language, languages, type Texts } from '../../data/domain/text.ts'
import { useWords } from '../i18n/words.ts'
import { WrittenField } from './fields.tsx'

/** The same words in several languages: that of the interface first, English and Arabic always. */
export function NamesField({
  label,
  value,
  onChange,
  lines = 1,
  required = false,
  autoFocus = false,
}: {
  readonly label: string
  readonly value: Texts
  readonly onChange: (value: Texts) => void
  readonly lines?: number
  readonly required?: boolean
  readonly autoFocus?: boolean
}) {
  const { t, language } = useWords()
  const asked: readonly Language[] = languages.filter(
    each => each !== language && (each === 'en' || each === 'ar'),
  )
  const others = languages.filter(each => ![language, ...asked].includes(each) && value[each] !== undefined)
  const shown: readonly Language[] = [language, ...asked, ...others]
  const [, ...besides] = shown
  const only = besides.every(each => (value[each] ?? '').trim() === '')
  return (
    <div className={lines > 1 ? 'stack' : 'form-pair'}>
      {shown.map((each, i) => (
        <WrittenField
          key={each}
          label={t('app.inLanguage', { label, language: t(`domain.language.${each}`) })}
          value={value[each] ?? ''}
          onChange={text => onChange({ ...value, [each]: text })}
          required={required && i === 0 && only}
          autoFocus={autoFocus && i === 0}
          lines={lines}
        />
      ))}
    </div>
  )
}
