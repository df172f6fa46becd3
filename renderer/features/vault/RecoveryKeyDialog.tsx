import { useState } from 'react'
import { copyText } from '../../app/copying.ts'
import { closeDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { TickField } from '../../ui/fields.tsx'
import { Modal } from '../../ui/Modal.tsx'

/** Shows the recovery key, this once: to be printed or written down, and confirmed. */
export function RecoveryKeyDialog({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useWords()
  const [kept, setKept] = useState(false)
  return (
    <Modal title={t('vault.recovery.title')} firm>
      <div className="form">
        <p>{t('vault.recovery.lead')}</p>
        <p className="recovery-key" dir="ltr">
          {recoveryKey}
        </p>
        <p className="soft small">{t('vault.recovery.where')}</p>
        <div className="start-choices not-printed">
          <Button onPress={() => window.print()}>{t('vault.recovery.print')}</Button>
          <Button onPress={() => void copyText(recoveryKey)}>{t('vault.recovery.copy')}</Button>
        </div>
        <div className="not-printed">
          <TickField label={t('vault.recovery.kept')} value={kept} onChange={setKept} />
        </div>
        <div className="form-actions not-printed">
          <Button look="primary" isDisabled={!kept} onPress={closeDialog}>
            {t('vault.recovery.done')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
