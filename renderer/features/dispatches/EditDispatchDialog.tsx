import type { Dispatch } from '../../../data/domain/dispatch.ts'
import { changesOf } from '../../../data/domain/edit.ts'
import type { DispatchId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { useField, useFormDraft } from '../../ui/form-draft.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { DispatchFields, writtenDetails } from './DispatchFields.tsx'

/** Says what became of a dispatch: delivered, failed, acknowledged. */
export function EditDispatchDialog({ dispatch: id }: { readonly dispatch: DispatchId }) {
  const dispatch = useRegister().dispatches.get(id)
  return dispatch ? <EditDispatch dispatch={dispatch} /> : null
}

function EditDispatch({ dispatch }: { readonly dispatch: Dispatch }) {
  const { t, text } = useWords()
  const register = useRegister()
  const draft = useFormDraft('dispatch.edit', dispatch.id, { changing: true })
  const [details, setDetails, begun] = useField(draft, 'details', writtenDetails, () =>
    writtenDetails.parse(dispatch),
  )
  const changes = changesOf(begun, details)
  return (
    <FormModal
      draft={draft}
      title={t('dispatches.edit.title', {
        recipient: text(register.recipients.get(dispatch.recipient)?.name),
      })}
      submitLabel={t('dispatches.edit.submit')}
      ready={Object.keys(changes).length > 0}
      onSubmit={async () => {
        const result = await submit({ kind: 'editDispatch', dispatch: dispatch.id, to: changes })
        if (result.ok) tell({ kind: 'done', what: 'dispatchEdited', undo: true })
        return result
      }}
    >
      <DispatchFields details={details} onChange={more => setDetails({ ...details, ...more })} />
    </FormModal>
  )
}
