import { useState } from 'react'
import type { BackupPreview, BackupView } from '../../../data/contract.ts'
import type { Failure } from '../../../data/failure.ts'
import { closeDialog } from '../../app/dialogs.ts'
import { openBackup } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureText } from '../../ui/FailureText.tsx'
import { ChoiceField } from '../../ui/fields.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { BackupContents } from './BackupContents.tsx'
import { BackupPassphrase } from './BackupPassphrase.tsx'
import { usePreview } from './preview.ts'

/** Why a register does not open, what its backups hold, and a copy of one to go on with. */
export function RestoreDialog({
  failure,
  backups,
}: {
  readonly failure: Failure
  readonly backups: readonly BackupView[]
}) {
  const { t, moment } = useWords()
  const [made, setMade] = useState(backups[0]?.made ?? '')
  const [refused, setRefused] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const { preview, failed, look } = usePreview(made)
  const open = async () => {
    setBusy(true)
    const result = await openBackup(made)
    setBusy(false)
    if (!result.ok) setRefused(result.failure)
    else if (result.value) closeDialog()
  }
  return (
    <Modal title={t('backups.restore.title')}>
      <div className="stack restore">
        <FailureText failure={failure} />
        <p>{t('backups.restore.lead')}</p>
        <ChoiceField
          label={t('backups.restore.which')}
          value={made}
          onChange={setMade}
          required
          options={backups.map(each => ({
            value: each.made,
            label: each.elsewhere
              ? t('backups.restore.elsewhere', { made: moment(each.made) })
              : moment(each.made),
          }))}
        />
        <Preview preview={preview} failed={failed} look={look} />
        {refused ? <FailureText failure={refused} /> : null}
        <div className="form-actions">
          <Button look="quiet" onPress={closeDialog}>
            {t('app.actions.close')}
          </Button>
          <Button look="primary" isPending={busy} onPress={() => void open()}>
            {t('backups.restore.copy')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function Preview({
  preview,
  failed,
  look,
}: {
  readonly preview: BackupPreview | null
  readonly failed: Failure | null
  readonly look: (typed: string) => void
}) {
  const { t } = useWords()
  if (preview) return <BackupContents of={preview} />
  if (!failed) return <p role="status">{t('backups.restore.reading')}</p>
  if (failed.code === 'locked') return <BackupPassphrase onType={look} />
  return (
    <>
      <FailureText failure={failed} />
      {mayBeMistyped.has(failed.code) ? <BackupPassphrase onType={look} /> : null}
    </>
  )
}

const mayBeMistyped: ReadonlySet<Failure['code']> = new Set([
  'wrongPassphrase',
  'recoveryKeyMistyped',
  'slotDamaged',
  'waitBeforeTrying',
])
