import { Label, Text, TextArea, TextField } from 'react-aria-components'
import { useWords } from '../../i18n/words.ts'
import type { Quoted } from './ItemsField.tsx'

/** The response's own words; what is selected in them can be quoted. */
export function OriginalText({
  value,
  onChange,
  onSelect,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onSelect: (quoted: Quoted | null) => void
}) {
  const { t } = useWords()
  return (
    <TextField className="field" value={value} onChange={onChange}>
      <Label className="field-label">
        {t('responses.log.original')} <span className="field-optional">({t('app.actions.optional')})</span>
      </Label>
      <TextArea
        className="input"
        dir="auto"
        rows={4}
        onSelect={event => {
          const { selectionStart: start, selectionEnd: end, value: text } = event.currentTarget
          onSelect(start === end ? null : { start, end, text: text.slice(start, end) })
        }}
      />
      <Text slot="description" className="field-hint">
        {t('responses.log.originalHint')}
      </Text>
    </TextField>
  )
}
