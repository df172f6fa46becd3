import { useState } from 'react'
import type { Failure } from '../../../data/failure.ts'
import { openBundle } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { FailureText } from '../../ui/FailureText.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { BundleFile, type ChosenBundle } from './BundleFile.tsx'

/** Opens a bundle that a colleague sent, as a register of its own to read and review. */
export function OpenBundleDialog({ file = null }: { readonly file?: string | null }) {
  const { t } = useWords()
  const isAnotherOpen = useReplica() !== null
  const [chosen, setChosen] = useState<ChosenBundle>({ file, passphrase: '' })
  const [failure, setFailure] = useState<Failure | null>(null)
  return (
    <FormModal
      title={t('bundles.open.title')}
      submitLabel={t('bundles.open.submit')}
      ready={chosen.file !== null && chosen.passphrase !== ''}
      onSubmit={() => openBundle(chosen.passphrase)}
    >
      <p>{t('bundles.open.lead')}</p>
      {isAnotherOpen ? <p>{t('bundles.open.closes')}</p> : null}
      <BundleFile chosen={chosen} onChange={setChosen} onFailure={setFailure} />
      {failure ? <FailureText failure={failure} /> : null}
    </FormModal>
  )
}
