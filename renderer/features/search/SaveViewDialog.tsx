import { useState } from 'react'
import type { Asked } from '../../../data/domain/view.ts'
import { tell } from '../../app/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { submit } from '../../replica.ts'
import { WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'

/** Gives what is asked for a name, for everybody who works on the register. */
export function SaveViewDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  return (
    <FormModal
      title={t('search.views.saveTitle')}
      submitLabel={t('app.actions.save')}
      ready={name.trim() !== ''}
      onClose={onClose}
      onSubmit={async () => {
        const result = await submit({ kind: 'saveView', view: null, name: name.trim(), asked })
        if (result.ok) tell({ kind: 'done', what: 'saved', undo: true })
        return result
      }}
    >
      <WrittenField
        label={t('search.views.name')}
        hint={t('search.views.hint')}
        value={name}
        onChange={setName}
        required
        autoFocus
      />
    </FormModal>
  )
}
