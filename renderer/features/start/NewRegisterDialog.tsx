import { useRef, useState } from 'react'
import { closeDialog, openDialog } from '../../app/dialogs.ts'
import { changeSettings, createRegister, useSession } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { TickField, WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { NewPassphraseFields, useNewPassphrase } from '../../ui/PassphraseFields.tsx'

/** Asks for the register's name, for a passphrase, and, the first time, for the person's name. */
export function NewRegisterDialog() {
  const { t } = useWords()
  const { settings } = useSession()
  const [name, setName] = useState('')
  const [author, setAuthor] = useState(settings.author)
  const [plain, setPlain] = useState(false)
  const chosen = useNewPassphrase()
  const recoveryKey = useRef<string | null>(null)
  const passphrase = plain ? null : chosen.passphrase
  return (
    <FormModal
      title={t('start.newTitle')}
      submitLabel={t('start.create')}
      ready={name.trim() !== '' && author.trim() !== '' && (plain || passphrase !== null)}
      onSubmit={async () => {
        if (author !== settings.author) await changeSettings({ author: author.trim() })
        const made = await createRegister({ name: name.trim(), passphrase })
        if (made.ok) recoveryKey.current = made.value
        return made
      }}
      onClose={() => {
        closeDialog()
        if (recoveryKey.current) openDialog('recoveryKey.show', { recoveryKey: recoveryKey.current })
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
      {plain ? <p className="warning">{t('vault.plainWarning')}</p> : <NewPassphraseFields of={chosen} />}
      <TickField label={t('vault.withoutPassphrase')} value={plain} onChange={setPlain} />
    </FormModal>
  )
}
