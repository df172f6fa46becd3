import { useState } from 'react'
import {
  Button as AriaButton,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { folded } from '../../data/queries/search.ts'
import { useWords } from '../i18n/words.ts'

/** More than these are not listed at once: a few letters more narrow them down. */
const most = 100

/**
 * One of many, found by typing a part of its name (letter case, diacritics and alef forms apart). Enter takes the
 * first that fits; what fits nothing is not taken.
 */
export function FindChoice<Value extends string>({
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
  const chosen = options.find(option => option.value === value)?.label ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const wanted = typed === null || typed === chosen ? '' : folded(typed)
  const fits = ({ label: name }: { readonly label: string }) => folded(name).includes(wanted)
  const fitting = (wanted === '' ? options : options.filter(fits)).slice(0, most)
  const take = (key: unknown) => {
    const option = options.find(each => each.value === key)
    setTyped(null)
    if (option) onChange(option.value)
  }
  return (
    <ComboBox
      className="field"
      items={fitting.map(option => ({ ...option, id: option.value }))}
      value={value}
      onChange={take}
      inputValue={typed ?? chosen}
      onInputChange={setTyped}
      onBlur={() => setTyped(null)}
      // A value that comes from elsewhere while the field has the focus must not open the list.
      menuTrigger={typed === null ? 'manual' : 'input'}
      isRequired
      autoFocus={autoFocus}
      allowsEmptyCollection
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input
          className="input"
          // Nothing yet is in the interface's direction, as its placeholder is.
          {...((typed ?? chosen) === '' ? {} : { dir: 'auto' })}
          placeholder={t('app.actions.find')}
          onKeyDownCapture={event => {
            const [first] = fitting
            const pointed = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key !== 'Enter' || event.ctrlKey || pointed || wanted === '' || !first) return
            event.preventDefault()
            event.stopPropagation()
            take(first.value)
          }}
        />
        <AriaButton className="combo-open">
          <span aria-hidden="true" className="input-arrow" />
        </AriaButton>
      </div>
      <FieldError className="field-error" />
      <Popover className="popover">
        <ListBox
          className="options"
          renderEmptyState={() => <p className="option soft">{t('app.actions.nothingFits')}</p>}
        >
          {(option: { readonly id: string; readonly label: string }) => (
            <ListBoxItem id={option.id} className="option" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
