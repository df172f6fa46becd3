import { useDeferredValue, useMemo, useState } from 'react'
import type { CivilDate } from '../../../data/domain/civil-date.ts'
import type { LetterId } from '../../../data/domain/ids.ts'
import { lettersByDate } from '../../../data/queries/answered-letter.ts'
import { type BundleSelection, leavingFrom } from '../../../data/queries/leaving.ts'
import { tell } from '../../app/messages.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useReplica } from '../../replica.ts'
import { DateEntry, TickField } from '../../ui/fields.tsx'
import { FormModal } from '../../ui/Modal.tsx'
import { NewPassphraseFields, useNewPassphrase } from '../../ui/PassphraseFields.tsx'

/** Of more letters than this the person chooses which leave; of fewer, which stay. */
const chosenAtFirst = 20

/** Writes chosen letters into one encrypted file; from a register that is a part, what was recorded in it. */
export function ExportDialog() {
  const { t } = useWords()
  const register = useRegister()
  const isPart = useReplica()?.opened.part ?? false
  const passphrase = useNewPassphrase()
  const letters = useMemo(() => lettersByDate(register), [register])
  const [selection, setSelection] = useState<BundleSelection>({
    letters: letters.length > chosenAtFirst ? [] : letters.map(({ id }) => id),
    from: null,
    to: null,
    withConfidential: false,
    withAtRisk: false,
  })
  return (
    <FormModal
      wide={!isPart}
      title={t(isPart ? 'bundles.sendBack.title' : 'bundles.export.title')}
      submitLabel={t('bundles.export.submit')}
      ready={passphrase.passphrase !== null && (isPart || selection.letters.length > 0)}
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
  readonly onChange: (selection: BundleSelection) => void
}) {
  const { t, text } = useWords()
  const register = useRegister()
  const letters = useMemo(() => lettersByDate(register), [register])
  const put = (changes: Partial<BundleSelection>) => onChange({ ...selection, ...changes })
  const tick = (id: LetterId, ticked: boolean) =>
    put({ letters: ticked ? [...selection.letters, id] : selection.letters.filter(each => each !== id) })
  const date = (label: string, value: CivilDate | null, key: 'from' | 'to') => (
    <DateEntry label={label} value={value} onChange={next => put({ [key]: next })} />
  )
  return (
    <>
      <fieldset className="bundle-letters">
        <legend className="field-label">{t('bundles.export.letters')}</legend>
        {letters.map(({ id, title }) => (
          <TickField
            key={id}
            label={text(title)}
            value={selection.letters.includes(id)}
            onChange={ticked => tick(id, ticked)}
          />
        ))}
      </fieldset>
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
      <WhatLeaves selection={selection} />
    </>
  )
}

/** What leaves with the selection, and what stays here. */
function WhatLeaves({ selection }: { readonly selection: BundleSelection }) {
  const { t, list, text } = useWords()
  const register = useRegister()
  const leaving = useMemo(() => leavingFrom(register), [register])
  const shown = useDeferredValue(selection)
  const { answers, files, entries, leftOut, stillNamed, restingOnLeftOut } = useMemo(
    () => leaving(shown),
    [leaving, shown],
  )
  const stays = [
    leftOut.answers > 0 ? t('bundles.export.staysAnswers', { count: leftOut.answers }) : null,
    leftOut.organisations > 0
      ? t('bundles.export.staysOrganisations', { count: leftOut.organisations })
      : null,
    leftOut.repeating > 0 ? t('bundles.export.staysRepeating', { count: leftOut.repeating }) : null,
  ].filter(each => each !== null)
  return (
    <section className="sheet stack-tight" aria-label={t('bundles.export.leaves')}>
      <h3>{t('bundles.export.leaves')}</h3>
      <p role="status">
        {list([
          t('bundles.export.letterCount', { count: shown.letters.length }),
          t('bundles.export.answerCount', { count: answers }),
          t('bundles.export.fileCount', { count: files.size }),
          t('bundles.export.entryCount', { count: entries.size }),
        ])}
      </p>
      {stays.map(each => (
        <p key={each}>{each}</p>
      ))}
      {restingOnLeftOut > 0 ? (
        <p className="warning">{t('bundles.export.resting', { count: restingOnLeftOut })}</p>
      ) : null}
      {stillNamed.length > 0 ? (
        <p className="warning">
          {t('bundles.export.stillNamed', {
            organisations: list(stillNamed.map(id => text(register.organisations.get(id)?.name))),
          })}
        </p>
      ) : null}
    </section>
  )
}
