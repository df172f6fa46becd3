import { useCallback, useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { LetterId } from '../../../data/domain/ids.ts'
import { lettersByDate } from '../../../data/queries/answered-letter.ts'
import type { BundleSelection } from '../../../data/queries/leaving.ts'
import { tell } from '../../app/messages.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { DateEntry, TickField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { NewPassphraseFields, useNewPassphrase } from '../../ui/PassphraseFields.tsx'
import { LettersToSend } from './LettersToSend.tsx'
import { useLeaving, WhatLeaves } from './WhatLeaves.tsx'

/** Writes chosen letters into one encrypted file; from a register that is a part, what was recorded in it. */
export function ExportDialog() {
  const { t } = useWords()
  const register = useRegister()
  const isPart = useReplica()?.opened.part ?? false
  const passphrase = useNewPassphrase()
  const [selection, setSelection] = useState<BundleSelection>(() => ({
    letters: lettersByDate(register).map(({ id }) => id),
    from: null,
    to: null,
    withConfidential: false,
    withAtRisk: false,
  }))
  const leaving = useLeaving(isPart ? null : selection)
  return (
    <FormModal
      wide={!isPart}
      title={t(isPart ? 'bundles.sendBack.title' : 'bundles.export.title')}
      submitLabel={t('bundles.export.submit')}
      ready={passphrase.passphrase !== null && (isPart || (selection.letters.length > 0 && leaving !== null))}
      onSubmit={async () => {
        const { letters: chosen, ...rest } = selection
        const result = await bridge.invoke('bundle.export', {
          passphrase: passphrase.passphrase ?? '',
          selection: isPart ? null : { ...rest, letters: [...chosen] },
        })
        if (result.ok && result.value !== null) tell({ kind: 'done', what: 'bundleSaved', undo: false })
        return result
      }}
    >
      {isPart ? (
        <p>{t('bundles.sendBack.lead')}</p>
      ) : (
        <>
          <p>{t('bundles.export.lead')}</p>
          <Selection selection={selection} onChange={setSelection} />
          <WhatLeaves letters={selection.letters.length} leaving={leaving} />
        </>
      )}
      <p className="soft">{t('bundles.export.agree')}</p>
      <NewPassphraseFields of={passphrase} />
    </FormModal>
  )
}

function Selection({
  selection,
  onChange,
}: {
  readonly selection: BundleSelection
  readonly onChange: (change: (before: BundleSelection) => BundleSelection) => void
}) {
  const { t } = useWords()
  const put = (changes: Partial<BundleSelection>) => onChange(before => ({ ...before, ...changes }))
  const putLetters = useCallback(
    (change: (letters: readonly LetterId[]) => readonly LetterId[]) =>
      onChange(before => ({ ...before, letters: change(before.letters) })),
    [onChange],
  )
  const date = (label: string, value: CivilDate | null, key: 'from' | 'to') => (
    <DateEntry label={label} value={value} onChange={next => put({ [key]: next })} />
  )
  return (
    <>
      <LettersToSend chosen={selection.letters} onChange={putLetters} />
      <div className="form-pair">
        {date(t('bundles.export.from'), selection.from, 'from')}
        {date(t('bundles.export.to'), selection.to, 'to')}
      </div>
      <TickField
        label={t('bundles.export.withConfidential')}
        value={selection.withConfidential}
        onChange={withConfidential => put({ withConfidential })}
      />
      <TickField
        label={t('bundles.export.withAtRisk')}
        value={selection.withAtRisk}
        onChange={withAtRisk => put({ withAtRisk })}
      />
    </>
  )
}
