import {
  type DispatchDetails,
  dispatchChannels,
  dispatchDetailsSchema,
  dispatchStates,
} from '../../../data/domain/dispatch.ts'
import { useWords } from '../../i18n/words.ts'
import { ChoiceField, DateEntry, WrittenField } from '../../ui/fields.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { words } from '../../ui/written.ts'

/** The same while it is being written: what shows it may be blank yet. */
export const writtenDetails = dispatchDetailsSchema.extend({ proof: words.nullable() })

/** How a letter went to a recipient: channel, state, dates, what shows it. */
export function DispatchFields({
  details,
  onChange,
}: {
  readonly details: DispatchDetails
  readonly onChange: (changes: Partial<DispatchDetails>) => void
}) {
  const { t } = useWords()
  return (
    <>
      <Segments
        label={t('dispatches.log.state')}
        value={details.state}
        onChange={state => onChange({ state })}
        options={dispatchStates.map(value => ({ value, label: t(`domain.dispatchState.${value}`) }))}
      />
      <div className="form-pair">
        <ChoiceField
          label={t('dispatches.log.channel')}
          value={details.channel}
          onChange={channel => onChange({ channel })}
          required
          options={dispatchChannels.map(value => ({ value, label: t(`domain.channel.${value}`) }))}
        />
        <DateEntry
          label={t('dispatches.log.sentOn')}
          value={details.sentOn}
          onChange={sentOn => onChange({ sentOn })}
          required={details.state !== 'ready'}
        />
        <DateEntry
          label={t('dispatches.log.deliveredOn')}
          value={details.deliveredOn}
          onChange={deliveredOn => onChange({ deliveredOn })}
        />
      </div>
      <WrittenField
        label={t('dispatches.log.proof')}
        hint={t('dispatches.log.proofHint')}
        value={details.proof ?? ''}
        onChange={proof => onChange({ proof: proof === '' ? null : proof })}
      />
    </>
  )
}
