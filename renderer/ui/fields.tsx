import { CalendarDate } from '@internationalized/date'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Checkbox,
  DateField,
  DateInput,
  DateSegment,
  FieldError,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'
import { type CivilDate, civilDateSchema } from '../../data/domain/civil-date.ts'
import { useSession } from '../app/session.ts'
import { westernDigits } from '../i18n/digits.ts'
import { entryLocaleOf } from '../i18n/locale.ts'
import { useWords } from '../i18n/words.ts'
import { inItsDirection } from './direction.ts'

interface FieldProps<Value> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly hint?: string | undefined
  readonly required?: boolean
  readonly autoFocus?: boolean
}

function FieldLabel({ label, required }: { readonly label: string; readonly required: boolean }) {
  const { t } = useWords()
  return (
    <Label className="field-label">
      {label}
      {required ? null : <span className="field-optional"> ({t('app.actions.optional')})</span>}
    </Label>
  )
}

const Hint = ({ hint }: { readonly hint?: string | undefined }) =>
  hint === undefined ? null : (
    <Text slot="description" className="field-hint">
      {hint}
    </Text>
  )

/** One line, or several with `lines`. People's text takes its own direction. */
export function WrittenField({
  label,
  value,
  onChange,
  hint,
  required = false,
  autoFocus = false,
  lines = 1,
}: FieldProps<string> & { readonly lines?: number }) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isRequired={required}
      autoFocus={autoFocus}
    >
      <FieldLabel label={label} required={required} />
      {lines > 1 ? (
        <TextArea className="input" {...inItsDirection(value)} rows={lines} />
      ) : (
        <Input className="input" dir="auto" />
      )}
      <Hint hint={hint} />
      <FieldError className="field-error" />
    </TextField>
  )
}

/** A whole number as text, empty while there is none: shown in the person's digits, typed in any. */
export function NumberEntry({ value, onChange, ...field }: FieldProps<string>) {
  const { digits } = useWords()
  return <WrittenField {...field} value={digits(value)} onChange={typed => onChange(westernDigits(typed))} />
}

/** Narrows the list below it as it is typed in; Escape empties it. */
export function FindField({
  label,
  value,
  onChange,
}: Pick<FieldProps<string>, 'label' | 'value' | 'onChange'>) {
  return (
    <SearchField className="field find" value={value} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <Input className="input" dir="auto" />
    </SearchField>
  )
}

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** What it is called, where the label is more than text. */
  readonly name?: string
}

/** One of a few, from a list that opens; `null` where nothing is chosen yet. */
export function ChoiceField<Value extends string>({
  label,
  value,
  onChange,
  hint,
  options,
  required = false,
  autoFocus = false,
}: Omit<FieldProps<Value | null>, 'onChange'> & {
  readonly onChange: (value: Value) => void
  readonly options: readonly Option<Value>[]
}) {
  const { t } = useWords()
  return (
    <Select
      className="field"
      value={value}
      onChange={key => {
        const chosen = options.find(option => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
      isRequired={required}
      autoFocus={autoFocus}
      placeholder={t('app.actions.choose')}
    >
      <FieldLabel label={label} required={required} />
      <AriaButton className="input input-choice">
        <SelectValue />
        <span aria-hidden="true" className="input-arrow" />
      </AriaButton>
      <Hint hint={hint} />
      <FieldError className="field-error" />
      <Popover className="popover">
        <ListBox className="options">
          {options.map(option => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              className="option"
              textValue={option.name ?? (typeof option.label === 'string' ? option.label : option.value)}
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

const calendarDate = (date: CivilDate | null) => {
  if (date === null) return null
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number)
  return new CalendarDate(year, month, day)
}

/** A date typed in parts, in the order of the interface's language. */
export function DateEntry({
  label,
  value,
  onChange,
  hint,
  required = false,
  autoFocus = false,
  onFocus,
}: FieldProps<CivilDate | null> & { readonly onFocus?: () => void }) {
  const { settings } = useSession()
  const { language } = useWords()
  const entryLocale = entryLocaleOf({ ...settings, language })
  return (
    <I18nProvider locale={entryLocale}>
      <DateField
        className="field"
        value={calendarDate(value)}
        onChange={date => onChange(date ? civilDateSchema.parse(date.toString()) : null)}
        isRequired={required}
        autoFocus={autoFocus}
        {...(onFocus ? { onFocus } : {})}
        shouldForceLeadingZeros
      >
        <FieldLabel label={label} required={required} />
        <DateInput className="input input-date">
          {segment => <DateSegment className="segment" segment={segment} />}
        </DateInput>
        <Hint hint={hint} />
        <FieldError className="field-error" />
      </DateField>
    </I18nProvider>
  )
}

/** Yes or no. */
export function TickField({
  label,
  value,
  onChange,
}: Pick<FieldProps<boolean>, 'label' | 'value' | 'onChange'>) {
  return (
    <Checkbox className="tick" isSelected={value} onChange={onChange}>
      <span aria-hidden="true" className="tick-box" />
      {label}
    </Checkbox>
  )
}

/** Chooses a row of a table; its label is for screen readers. */
export function RowTick({
  label,
  value,
  onChange,
}: Pick<FieldProps<boolean>, 'label' | 'value' | 'onChange'>) {
  return (
    <Checkbox className="tick" aria-label={label} isSelected={value} onChange={onChange}>
      <span aria-hidden="true" className="tick-box" />
    </Checkbox>
  )
}
