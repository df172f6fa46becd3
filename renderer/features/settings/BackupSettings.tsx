import { useEffect, useState } from 'react'
import type { BackupView } from '../../../data/contract.ts'
import { openDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty, Section } from '../../ui/page.tsx'

async function load(show: (backups: readonly BackupView[]) => void): Promise<void> {
  const result = await bridge.invoke('backup.list', undefined)
  if (result.ok) show(result.value)
  else tell({ kind: 'failure', failure: result.failure })
}

/** The register's backups: which there are, one more, and what each holds that the register does not. */
export function BackupSettings({ readOnly }: { readonly readOnly: boolean }) {
  const { t, moment } = useWords()
  const [backups, setBackups] = useState<readonly BackupView[]>([])
  const [busy, setBusy] = useState(false)
  useEffect(() => void load(setBackups), [])
  const make = async () => {
    setBusy(true)
    const result = await bridge.invoke('backup.make', undefined)
    setBusy(false)
    tell(
      result.ok
        ? { kind: 'done', what: 'backedUp', undo: false }
        : { kind: 'failure', failure: result.failure },
    )
    await load(setBackups)
  }
  return (
    <Section
      title={t('backups.title')}
      actions={
        <Button isDisabled={readOnly || busy} onPress={() => void make()}>
          {t('backups.make')}
        </Button>
      }
    >
      <div className="stack backups">
        <p className="soft small">{t('backups.lead')}</p>
        {backups.length === 0 ? <Empty>{t('backups.none')}</Empty> : null}
        <ul className="backup-list">
          {backups.map(({ made }) => (
            <li key={made}>
              <span>{moment(made)}</span>
              <Button
                look="quiet"
                aria-label={t('backups.showOne', { made: moment(made) })}
                onPress={() => openDialog('backup.show', { made })}
              >
                {t('backups.show')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
