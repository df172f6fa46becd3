import { useRef } from 'react'
import { closeDialog, openDialog } from '../../app/dialogs.ts'
import { encryptRegister } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { FormModal } from '../../ui/Modal.tsx'
import { NewPassphraseFields, useNewPassphrase } from '../../ui/PassphraseFields.tsx'

/** Encrypts a register that anyone can read as yet; says what that does not reach. */
export function EncryptRegisterDialog() {
  const { t } = useWords()
  const chosen = useNewPassphrase()
  const { passphrase } = chosen
  const recoveryKey = useRef<string | null>(null)
  return (
    <FormModal
      title={t('vault.encryptTitle')}
      submitLabel={t('vault.encryptDone')}
      ready={passphrase !== null}
      onSubmit={async () => {
        const encrypted = await encryptRegister(passphrase ?? '')
        if (encrypted.ok) recoveryKey.current = encrypted.value
        return encrypted
      }}
      onClose={() => {
        closeDialog()
        if (recoveryKey.current) openDialog('recoveryKey.show', { recoveryKey: recoveryKey.current })
      }}
    >
      <p>{t('vault.encryptLead')}</p>
      <p className="warning">{t('vault.encryptLimits')}</p>
      <NewPassphraseFields of={chosen} autoFocus />
    </FormModal>
  )
}
