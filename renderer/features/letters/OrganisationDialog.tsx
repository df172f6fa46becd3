import { changesOf } from '../../../data/domain/edit.ts'
import type { OrganisationId } from '../../../data/domain/ids.ts'
import type { Organisation } from '../../../data/domain/organisation.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { written } from '../../ui/written.ts'
import { OrganisationFields, writtenOrganisation } from './OrganisationFields.tsx'

/** Changes what the register knows of an organisation. */
export function OrganisationDialog({ organisation: id }: { readonly organisation: OrganisationId }) {
  const organisation = useRegister().organisations.get(id)
  return organisation ? <EditOrganisation organisation={organisation} /> : null
}

function EditOrganisation({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords()
  const { id, ...before } = organisation
  const draft = useFormDraft('organisation.edit', id, { changing: true })
  const [details, setDetails, begun] = useField(draft, 'details', writtenOrganisation, before)
  const name = written(details.name)
  return (
    <FormModal
      draft={draft}
      title={t('letters.signatories.organisation.title')}
      submitLabel={t('app.actions.save')}
      ready={name !== null}
      onSubmit={async () => {
        if (!name) return { ok: true, value: undefined }
        const result = await submit({
          kind: 'editOrganisation',
          organisation: id,
          to: changesOf(begun, { ...details, name }),
        })
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <OrganisationFields details={details} onChange={setDetails} autoFocus />
    </FormModal>
  )
}
