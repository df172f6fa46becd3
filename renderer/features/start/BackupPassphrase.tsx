import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/PassphraseFields.tsx'

/** Asks for the passphrase of a backup that is encrypted. */
export function BackupPassphrase({ onType }: { readonly onType: (typed: string) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  return (
    <Form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        if (typed !== '') onType(typed)
      }}
    >
      <SecretField
        label={t('backups.restore.passphrase')}
        hint={t('backups.restore.passphraseHint')}
        value={typed}
        onChange={setTyped}
      />
      <div>
        <Button type="submit" isDisabled={typed === ''}>
          {t('backups.restore.look')}
        </Button>
      </div>
    </Form>
  )
}
