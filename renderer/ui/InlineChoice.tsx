import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { useWords } from '../i18n/words.ts'

/** One of a few, as a word in a sentence: its label is there for screen readers only. */
export function InlineChoice<Value extends string>({
  label,
  value,
  onChange,
  options,
  autoFocus = false,
}: {
  readonly label: string
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly autoFocus?: boolean
}) {
  const { t } = useWords()
  return (
    <Select
      className="inline-choice"
      value={value}
      onChange={key => {
        const chosen = options.find(option => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
      autoFocus={autoFocus}
      placeholder={t('app.actions.choose')}
    >
      <Label className="visually-hidden">{label}</Label>
      <Button className="input input-choice">
        <SelectValue />
        <span aria-hidden="true" className="input-arrow" />
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          {options.map(option => (
            <ListBoxItem key={option.value} id={option.value} className="option">
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
