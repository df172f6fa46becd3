import { type OrganisationDetails, organisationDetailsSchema } from '../../../data/domain/organisation.ts'
import { useWords } from '../../i18n/words.ts'
import { TickField, WrittenField } from '../../ui/fields.tsx'
import { NamesField } from '../../ui/NamesField.tsx'
import { texts, words } from '../../ui/written.ts'

/** An organisation while it is being written: what is to be there may be blank yet. */
export const writtenOrganisation = organisationDetailsSchema.extend({
  name: texts,
  shortName: words.nullable(),
  contact: words.nullable(),
})

/** What is known of an organisation: its names, how to reach it, whether it may be named. */
export function OrganisationFields({
  details,
  onChange,
  autoFocus = false,
}: {
  readonly details: OrganisationDetails
  readonly onChange: (details: OrganisationDetails) => void
  readonly autoFocus?: boolean
}) {
  const { t } = useWords()
  const change = (changes: Partial<OrganisationDetails>) => onChange({ ...details, ...changes })
  return (
    <>
      <NamesField
        label={t('letters.signatories.organisation.name')}
        value={details.name}
        onChange={name => change({ name })}
        required
        autoFocus={autoFocus}
      />
      <div className="form-pair">
        <WrittenField
          label={t('letters.signatories.organisation.shortName')}
          value={details.shortName ?? ''}
          onChange={shortName => change({ shortName: shortName === '' ? null : shortName })}
        />
        <WrittenField
          label={t('letters.signatories.organisation.contact')}
          value={details.contact ?? ''}
          onChange={contact => change({ contact: contact === '' ? null : contact })}
        />
      </div>
      <div>
        <TickField
          label={t('letters.signatories.organisation.namedInPublic')}
          value={details.namedInPublic}
          onChange={namedInPublic => change({ namedInPublic })}
        />
        <p className="field-hint">{t('letters.signatories.organisation.namedHint')}</p>
      </div>
    </>
  )
}
