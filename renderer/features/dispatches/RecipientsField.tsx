import { z } from 'zod'
import { idSchemas, type RecipientId } from '../../../data/domain/ids.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { TickField } from '../../ui/fields.tsx'

/** Those who are chosen, as a form keeps them. */
export const chosenSchema = z.array(idSchemas.recipient).readonly()

/** Some of a letter's recipients, all or none of them in one go. */
export function RecipientsField({
  of,
  chosen,
  onChange,
  some,
}: {
  readonly of: readonly RecipientId[]
  readonly chosen: readonly RecipientId[]
  readonly onChange: (chosen: readonly RecipientId[]) => void
  /** A part of them that can be chosen in one go as well. */
  readonly some?: { readonly label: string; readonly recipients: readonly RecipientId[] }
}) {
  const { t, text } = useWords()
  const register = useRegister()
  return (
    <fieldset className="evidence">
      <legend className="field-label">{t('dispatches.log.to')}</legend>
      {of.length > 1 ? (
        <div className="recipients-choose">
          <span className="soft">{t('dispatches.choose.count', { count: chosen.length })}</span>
          <Button look="quiet" onPress={() => onChange(of)}>
            {t('dispatches.choose.all')}
          </Button>
          <Button look="quiet" onPress={() => onChange([])}>
            {t('dispatches.choose.none')}
          </Button>
          {some ? (
            <Button look="quiet" onPress={() => onChange(some.recipients)}>
              {some.label}
            </Button>
          ) : null}
        </div>
      ) : null}
      <div className="recipients-ticks">
        {of.map(each => (
          <TickField
            key={each}
            label={text(register.recipients.get(each)?.name)}
            value={chosen.includes(each)}
            onChange={on => onChange(on ? [...chosen, each] : chosen.filter(other => other !== each))}
          />
        ))}
      </div>
    </fieldset>
  )
}
