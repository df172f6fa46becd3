import { useState } from 'react'
import type { KeySlotView } from '../../../data/contract.ts'
import { tell } from '../../app/messages.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { showKeySlots } from '../../key-slots.ts'
import { WrittenField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { NewPassphraseFields, useNewPassphrase } from '../../ui/PassphraseFields.tsx'

type Change = 'keys.add' | 'keys.change' | 'keys.revoke'

async function change<Name extends Change>(name: Name, input: Parameters<typeof bridge.invoke<Name>>[1]) {
  const result = await bridge.invoke<Change>(name, input)
  if (result.ok) {
    showKeySlots(result.value)
    tell({ kind: 'done', what: 'saved', undo: false })
  }
  return result
}

/** A passphrase of a person's own, beside those there are. */
export function AddPassphraseDialog() {
  const { t } = useWords()
  const [name, setName] = useState('')
  const chosen = useNewPassphrase()
  const { passphrase } = chosen
  return (
    <FormModal
      title={t('vault.add')}
      submitLabel={t('vault.addDone')}
      ready={passphrase !== null && name.trim() !== ''}
      onSubmit={() => change('keys.add', { name: name.trim(), passphrase: passphrase ?? '' })}
    >
      <WrittenField
        label={t('vault.whose')}
        hint={t('vault.whoseHint')}
        value={name}
        onChange={setName}
        required
        autoFocus
      />
      <NewPassphraseFields of={chosen} />
    </FormModal>
  )
}

/** Another passphrase in the place of one. */
export function ChangePassphraseDialog({ slot }: { readonly slot: KeySlotView }) {
  const { t } = useWords()
  const chosen = useNewPassphrase()
  const { passphrase } = chosen
  return (
    <FormModal
      title={t('vault.changeOf', { name: slot.name ?? '' })}
      submitLabel={t('vault.changeDone')}
      ready={passphrase !== null}
      onSubmit={() => change('keys.change', { id: slot.id, passphrase: passphrase ?? '' })}
    >
      <NewPassphraseFields of={chosen} autoFocus />
    </FormModal>
  )
}

/** Takes a passphrase away, and says what that does not do. */
export function RevokePassphraseDialog({ slot }: { readonly slot: KeySlotView }) {
  const { t } = useWords()
  return (
    <FormModal
      title={t('vault.revokeOf', { name: slot.name ?? '' })}
      submitLabel={t('vault.revokeDone')}
      ready
      onSubmit={() => change('keys.revoke', { id: slot.id })}
    >
      <p>{t('vault.revokeLead')}</p>
    </FormModal>
  )
}
