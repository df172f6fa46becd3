import { useState } from 'react'
import { succeed } from '../../../data/contract.ts'
import { changeSettings, openRegister, useSession } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'

/** Asks for the register's name and, the first time, for the person's. */
export function NewRegisterDialog() {
  const { t } = useWords()
  const { settings } = useSession()
  const [name, setName] = useState('')
  const [author, setAuthor] = useState(settings.author)
  return (
    <FormModal
      title={t('start.newTitle')}
      submitLabel={t('start.create')}
      ready={name.trim() !== '' && author.trim() !== ''}
      onSubmit={async () => {
        if (author !== settings.author) await changeSettings({ author: author.trim() })
        await openRegister('register.create', { name: name.trim() })
        return succeed(undefined)
      }}
    >
      <WrittenField
        label={t('start.name')}
        hint={t('start.nameHint')}
        value={name}
        onChange={setName}
        required
        autoFocus
      />
      <WrittenField
        label={t('start.author')}
        hint={t('start.authorHint')}
        value={author}
        onChange={setAuthor}
        required
      />
    </FormModal>
  )
}
