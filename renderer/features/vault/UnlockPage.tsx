import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Locked } from '../../../data/contract.ts'
import type { Failure } from '../../../data/failure.ts'
import { LanguageButtons } from '../../app/Languages.tsx'
import { closeRegister, unlockRegister } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { TickField } from '../../ui/fields.tsx'
import { SecretField } from '../../ui/PassphraseFields.tsx'
import { Own } from '../../ui/page.tsx'

/** Asks for the passphrase of a locked register. Nothing of the register is on this page, nor in this window. */
export function UnlockPage({ locked }: { readonly locked: Locked }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const unlock = async () => {
    if (typed === '' || busy) return
    setBusy(true)
    setFailure(null)
    setFailure(await unlockRegister(typed))
    setBusy(false)
  }
  return (
    <main className="start" id="page">
      <div className="start-top">
        <LanguageButtons />
      </div>
      <header className="stack">
        <h1 className="start-title">{t('vault.locked')}</h1>
        {locked.folder === null ? null : (
          <p>
            <Own>{locked.folder}</Own>
          </p>
        )}
        <p>{t(`vault.why.${locked.locked}`)}</p>
      </header>
      <Form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          void unlock()
        }}
      >
        <SecretField
          label={t('vault.typed')}
          hint={t('vault.typedHint')}
          value={typed}
          onChange={setTyped}
          shown={shown}
          autoFocus
        />
        <TickField label={t('vault.show')} value={shown} onChange={setShown} />
        {failure ? <FailureText failure={failure} /> : null}
        <div className="start-choices">
          <Button look="primary" type="submit" isDisabled={typed === ''} isPending={busy}>
            {t('vault.unlock')}
          </Button>
          <Button onPress={() => void closeRegister()}>{t('vault.another')}</Button>
        </div>
      </Form>
    </main>
  )
}
