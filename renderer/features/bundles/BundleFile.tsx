import { useState } from 'react'
import type { Failure } from '../../../data/failure.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/PassphraseFields.tsx'
import { Own } from '../../ui/page.tsx'

/** A bundle that was chosen, and the passphrase typed for it. */
export interface ChosenBundle {
  readonly file: string | null
  readonly passphrase: string
}

/** Chooses a bundle's file, and takes the passphrase that was agreed. */
export function BundleFile({
  chosen,
  onChange,
  onFailure,
}: {
  readonly chosen: ChosenBundle
  readonly onChange: (chosen: ChosenBundle) => void
  readonly onFailure: (failure: Failure) => void
}) {
  const { t } = useWords()
  // One that was asked for from outside waits for its passphrase alone.
  const [isUnchosen] = useState(chosen.file === null)
  const choose = async () => {
    const result = await bridge.invoke('bundle.choose', undefined)
    if (!result.ok) return onFailure(result.failure)
    if (result.value !== null) onChange({ ...chosen, file: result.value })
  }
  return (
    <>
      <div className="bundle-file">
        <Button autoFocus={isUnchosen} onPress={() => void choose()}>
          {t('bundles.choose')}
        </Button>
        {chosen.file ? (
          <p role="status">
            <Own>{chosen.file}</Own>
          </p>
        ) : null}
      </div>
      <SecretField
        label={t('vault.passphrase')}
        hint={t('bundles.passphraseHint')}
        value={chosen.passphrase}
        autoFocus={!isUnchosen}
        onChange={passphrase => onChange({ ...chosen, passphrase })}
      />
    </>
  )
}
