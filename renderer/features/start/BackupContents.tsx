import type { BackupPreview } from '../../../data/contract.ts'
import { useWords } from '../../i18n/words.ts'
import { Own } from '../../ui/page.tsx'

/** What a backup holds, in numbers: enough to tell it from an empty or an old one. */
export function BackupContents({ of }: { readonly of: BackupPreview }) {
  const { t, date, list } = useWords()
  const counts = [
    t('backups.restore.letters', { count: of.letters }),
    t('backups.restore.responses', { count: of.responses }),
    t('backups.restore.entries', { count: of.entries }),
  ]
  return (
    <div className="stack" role="status">
      <p>{t('backups.restore.sound')}</p>
      <dl className="backup-facts">
        <dt>{t('backups.restore.name')}</dt>
        <dd>
          <Own>{of.name}</Own>
        </dd>
        <dt>{t('backups.restore.holds')}</dt>
        <dd>{list(counts)}</dd>
        {of.last === null ? null : (
          <>
            <dt>{t('backups.restore.last')}</dt>
            <dd>{date(of.last)}</dd>
          </>
        )}
        <dt>{t('backups.restore.people')}</dt>
        <dd>
          <Own>{list(of.people)}</Own>
        </dd>
      </dl>
    </div>
  )
}
