import { Label, Text, TextArea, TextField } from 'react-aria-components'
import type { DemandId, LetterId } from '../../../data/domain/ids.ts'
import { demandsOf } from '../../../data/queries/reply-matrix.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { inItsDirection } from '../../ui/direction.ts'
import type { Quoted } from './ItemsField.tsx'

/** The response's own words; what is selected in them can be quoted for a demand. */
export function OriginalText({
  value,
  onChange,
  quoted,
  onSelect,
  letters,
  onQuote,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly quoted: Quoted | null
  readonly onSelect: (quoted: Quoted | null) => void
  readonly letters: readonly LetterId[]
  readonly onQuote: (demand: DemandId, quoted: Quoted) => void
}) {
  const { t, number } = useWords()
  const register = useRegister()
  const demands = letters.flatMap(letter => demandsOf(register, letter))
  return (
    <div className="stack-tight">
      <TextField className="field" value={value} onChange={onChange}>
        <Label className="field-label">
          {t('responses.log.original')} <span className="field-optional">({t('app.actions.optional')})</span>
        </Label>
        <TextArea
          className="input"
          {...inItsDirection(value)}
          rows={value === '' ? 3 : 8}
          onSelect={event => {
            const { selectionStart: start, selectionEnd: end, value: text } = event.currentTarget
            onSelect(start === end ? null : { start, end, text: text.slice(start, end) })
          }}
        />
        <Text slot="description" className="field-hint">
          {t('responses.log.originalHint')}
        </Text>
      </TextField>
      {quoted && demands.length > 0 ? (
        <div className="quote-bar">
          <span className="small">{t('responses.log.quoteFor')}</span>
          {demands.map(demand => (
            <Button key={demand.id} onPress={() => onQuote(demand.id, quoted)}>
              {t('demands.number', { number: number(demand.number) })}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
