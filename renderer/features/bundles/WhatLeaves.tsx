import { useCallback, useMemo } from 'react'
import { type BundleSelection, type Leaving, leavingFrom } from '../../../data/queries/leaving.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { useWorkedOut } from '../../worked-out.ts'

/** What leaves with a selection; null while that is worked out, or where nothing is selected. */
export function useLeaving(selection: BundleSelection | null): Leaving | null {
  const register = useRegister()
  const leaving = useMemo(() => leavingFrom(register), [register])
  const work = useCallback(() => leaving(selection ?? nothing), [leaving, selection])
  return useWorkedOut(selection === null ? null : work)
}

const nothing: BundleSelection = {
  letters: [],
  from: null,
  to: null,
  withConfidential: false,
  withAtRisk: false,
}

/** What leaves with a bundle of so many letters, and what stays here. */
export function WhatLeaves({
  letters,
  leaving,
}: {
  readonly letters: number
  readonly leaving: Leaving | null
}) {
  const { t, list } = useWords()
  return (
    <section
      className="sheet stack-tight"
      aria-label={t('bundles.export.leaves')}
      aria-busy={leaving === null}
    >
      <h3>{t('bundles.export.leaves')}</h3>
      <p role="status">
        {leaving
          ? list([
              t('bundles.export.letterCount', { count: letters }),
              t('bundles.export.answerCount', { count: leaving.answers }),
              t('bundles.export.fileCount', { count: leaving.files.size }),
              t('bundles.export.entryCount', { count: leaving.entries.size }),
            ])
          : t('bundles.export.workingOut')}
      </p>
      {leaving ? <WhatStays leaving={leaving} /> : null}
    </section>
  )
}

function WhatStays({ leaving }: { readonly leaving: Leaving }) {
  const { t, list, text } = useWords()
  const register = useRegister()
  const { leftOut, stillNamed, restingOnLeftOut } = leaving
  const stays = [
    leftOut.answers > 0 ? t('bundles.export.staysAnswers', { count: leftOut.answers }) : null,
    leftOut.organisations > 0
      ? t('bundles.export.staysOrganisations', { count: leftOut.organisations })
      : null,
    leftOut.repeating > 0 ? t('bundles.export.staysRepeating', { count: leftOut.repeating }) : null,
  ].filter(each => each !== null)
  return (
    <>
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
    </>
  )
}
