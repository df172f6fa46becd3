import { useState } from 'react'
import type { Dispatch, DispatchDetails } from '../../../data/domain/dispatch.ts'
import type { DispatchId } from '../../../data/domain/ids.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister } from '../../replica.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { DispatchFields } from './DispatchFields.tsx'

/** Says what became of a dispatch: delivered, failed, acknowledged. */
export function EditDispatchDialog({ dispatch: id }: { readonly dispatch: DispatchId }) {
  const dispatch = useRegister().dispatches.get(id)
  return dispatch ? <EditDispatch dispatch={dispatch} /> : null
}

function EditDispatch({ dispatch }: { readonly dispatch: Dispatch }) {
  const { t, text } = useWords()
  const register = useRegister()
  const [changes, setChanges] = useState<Partial<DispatchDetails>>({})
  return (
    <FormModal
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
      <DispatchFields
        details={{ ...dispatch, ...changes }}
        onChange={more => setChanges({ ...changes, ...more })}
      />
    </FormModal>
  )
}
