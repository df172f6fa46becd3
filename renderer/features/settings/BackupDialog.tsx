import { useEffect, useState } from 'react'
import type { Output } from '../../../data/contract.ts'
import type { Failure } from '../../../data/failure.ts'
import { closeDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { closeRegister } from '../../app/session.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { useReplica } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { HistoryTable } from '../../ui/HistoryTable.tsx'
import { Modal } from '../../ui/Modal.tsx'

type Difference = Output<'backup.compare'>

/** What a backup holds that the register does not, by entry, and the two ways to have it again. */
export function BackupDialog({ made }: { readonly made: string }) {
  const { t, moment } = useWords()
  const readOnly = useReplica()?.opened.readOnly ?? true
  const [difference, setDifference] = useState<Difference | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    void bridge.invoke('backup.compare', { made }).then(result => {
      if (result.ok) setDifference(result.value)
      else setFailure(result.failure)
    })
  }, [made])
  const bringBack = async () => {
    const result = await bridge.invoke('backup.bringBack', { made })
    if (!result.ok) return setFailure(result.failure)
    closeDialog()
    await closeRegister()
  }
  const copy = async () => {
    const result = await bridge.invoke('backup.restoreTo', { made })
    if (!result.ok) return setFailure(result.failure)
    if (!result.value) return
    closeDialog()
    tell({ kind: 'done', what: 'backupCopied', undo: false })
  }
  const missing = difference?.missingCount ?? 0
  return (
    <Modal title={t('backups.dialog', { made: moment(made) })} wide>
      <div className="stack">
        {difference ? <WhatDiffers difference={difference} /> : null}
        {difference || failure ? null : <p role="status">{t('backups.reading')}</p>}
        {failure ? <FailureText failure={failure} /> : null}
        {missing > 0 ? <p className="soft small">{t('backups.bringBackHint')}</p> : null}
        <div className="form-actions">
          <Button onPress={() => void copy()}>{t('backups.copy')}</Button>
          {missing > 0 ? (
            <Button look="primary" isDisabled={readOnly} onPress={() => void bringBack()}>
              {t('backups.bringBack')}
            </Button>
          ) : null}
        </div>
      </div>
    </Modal>
  )
}

function WhatDiffers({ difference: { missing, missingCount, since } }: { readonly difference: Difference }) {
  const { t } = useWords()
  const earlier = missingCount - missing.length
  return (
    <>
      <p>
        {missingCount === 0 ? t('backups.nothingMissing') : t('backups.missing', { count: missingCount })}
      </p>
      {missingCount > 0 ? (
        <div className="backup-missing">
          <HistoryTable entries={missing} asRecorded />
        </div>
      ) : null}
      {earlier > 0 ? <p className="soft small">{t('backups.more', { count: earlier })}</p> : null}
      {since > 0 ? <p>{t('backups.since', { count: since })}</p> : null}
    </>
  )
}
