import { useEffect, useState } from 'react'
import type { OrganisationId } from '../../../data/domain/ids.ts'
import type { ErasurePreview } from '../../../data/queries/erasure-preview.ts'
import { recordedUnderNameOf } from '../../../data/queries/mentions.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { HistoryTable } from '../../ui/HistoryTable.tsx'

const shownAtOnce = 50

interface Props {
  readonly preview: ErasurePreview
}

/** How much goes: entries, files, backups. */
export function WhatGoes({ preview: { entries, blackedOut, files } }: Props) {
  const { t } = useWords()
  const [backups, setBackups] = useState(0)
  useEffect(() => {
    void bridge
      .invoke('backup.list', undefined)
      .then(result => result.ok && setBackups(result.value.backups.length))
  }, [])
  return (
    <ul className="erase-goes">
      <li>{t('erasing.goes.entries', { count: entries.length })}</li>
      {blackedOut > 0 ? <li>{t('erasing.goes.blackedOut', { count: blackedOut })}</li> : null}
      {files.length > 0 ? <li>{t('erasing.goes.files', { count: files.length })}</li> : null}
      {backups > 0 ? <li>{t('erasing.goes.backups', { count: backups })}</li> : null}
    </ul>
  )
}

/** The same, with the entries in plain words. */
export function WhatWillGo({ preview }: Props) {
  const { t } = useWords()
  const { entries } = preview
  return (
    <section className="stack-tight">
      <h3>{t('erasing.goes.title')}</h3>
      <WhatGoes preview={preview} />
      <div className="erase-entries">
        <HistoryTable entries={entries.slice(0, shownAtOnce)} asRecorded />
      </div>
      {entries.length > shownAtOnce ? (
        <p className="soft small">{t('erasing.goes.more', { count: entries.length - shownAtOnce })}</p>
      ) : null}
    </section>
  )
}

/** What an erasure does not reach. */
export function WhatStays({ organisation }: { readonly organisation: OrganisationId | null }) {
  const { t } = useWords()
  const register = useRegister()
  const underItsName = organisation ? recordedUnderNameOf(register, organisation) : 0
  return (
    <section className="stack-tight">
      <h3>{t('erasing.stays.title')}</h3>
      <ul className="erase-stays">
        <li>{t('erasing.stays.undo')}</li>
        <li>{t('erasing.stays.laptops')}</li>
        <li>{t('erasing.stays.copies')}</li>
        <li>{t('erasing.stays.record')}</li>
        {organisation ? <li>{t('erasing.stays.files')}</li> : null}
        {underItsName > 0 ? <li>{t('erasing.stays.authors', { count: underItsName })}</li> : null}
      </ul>
    </section>
  )
}
