import { useCallback, useEffect, useState } from 'react'
import type { BackupsView, Input } from '../../../data/contract.ts'
import type { Result } from '../../../data/failure.ts'
import { openDialog } from '../../app/dialogs.ts'
import { tell } from '../../app/messages.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty, Own, Section } from '../../ui/page.tsx'

const none: BackupsView = { backups: [], elsewhere: null }

/** The register's backups: where they go, which there are, one more, and what each holds that the register does not. */
export function BackupSettings({ readOnly }: { readonly readOnly: boolean }) {
  const { t, moment } = useWords()
  const [{ backups, elsewhere }, setBackups] = useState(none)
  const [busy, setBusy] = useState(false)
  const show = useCallback((result: Result<BackupsView>) => {
    if (result.ok) setBackups(result.value)
    else tell({ kind: 'failure', failure: result.failure })
  }, [])
  const load = useCallback(() => bridge.invoke('backup.list', undefined).then(show), [show])
  useEffect(() => void load(), [load])
  const keepIn = (where: Input<'backup.keepIn'>) => void bridge.invoke('backup.keepIn', where).then(show)
  const make = async () => {
    setBusy(true)
    const result = await bridge.invoke('backup.make', undefined)
    setBusy(false)
    tell(
      result.ok
        ? { kind: 'done', what: 'backedUp', undo: false }
        : { kind: 'failure', failure: result.failure },
    )
    await load()
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
        <BackupPlace elsewhere={elsewhere} onChange={keepIn} />
        {backups.length === 0 ? <Empty>{t('backups.none')}</Empty> : null}
        <ul className="backup-list">
          {backups.map(({ made, elsewhere }) => (
            <li key={made}>
              <span>
                {moment(made)}
                {elsewhere ? <span className="soft small"> · {t('backups.inFolder')}</span> : null}
              </span>
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

/** Where backups go: beside the register, or to a folder that may be away. */
function BackupPlace({
  elsewhere,
  onChange,
}: {
  readonly elsewhere: BackupsView['elsewhere']
  readonly onChange: (where: Input<'backup.keepIn'>) => void
}) {
  const { t } = useWords()
  return (
    <div className="backup-place">
      {elsewhere === null ? (
        <p>{t('backups.placeOwn')}</p>
      ) : (
        <p>
          {t('backups.placeElsewhere')} <Own>{elsewhere.path}</Own>
        </p>
      )}
      {elsewhere === null || elsewhere.there ? null : <p className="warning">{t('backups.placeAway')}</p>}
      <div className="start-choices">
        <Button onPress={() => onChange('chosen')}>{t('backups.choosePlace')}</Button>
        {elsewhere === null ? null : (
          <Button look="quiet" onPress={() => onChange('own')}>
            {t('backups.ownPlace')}
          </Button>
        )}
      </div>
    </div>
  )
}
