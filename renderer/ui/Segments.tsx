import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'

/** One of a few, all in view: each a mark or a word. Arrow keys move between them. */
export function Segments<Value extends string>({
  label,
  value,
  onChange,
  options,
  hideLabel = false,
}: {
  readonly label: string
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly hideLabel?: boolean
}) {
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={chosen => {
        const option = options.find(each => each.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="choices">
        {options.map(option => (
          <Radio key={option.value} value={option.value} className="choice">
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
