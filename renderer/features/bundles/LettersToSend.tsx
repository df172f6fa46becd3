import { memo, useCallback, useMemo } from 'react'
import type { LetterId } from '../../../data/domain/ids.ts'
import { lettersByDate } from '../../../data/queries/answered-letter.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister } from '../../replica.ts'
import { Button } from '../../ui/Button.tsx'
import { TickField } from '../../ui/fields.tsx'

/** Of more letters than these all can be ticked at once, and none. */
const fewLetters = 5

/** Ticks the letters that leave with a bundle. */
export function LettersToSend({
  chosen,
  onChange,
}: {
  readonly chosen: readonly LetterId[]
  readonly onChange: (change: (chosen: readonly LetterId[]) => readonly LetterId[]) => void
}) {
  const { t, text } = useWords()
  const register = useRegister()
  const letters = useMemo(() => lettersByDate(register), [register])
  const ticked = new Set(chosen)
  const tick = useCallback(
    (id: LetterId, goes: boolean) =>
      onChange(before => (goes ? [...before, id] : before.filter(each => each !== id))),
    [onChange],
  )
  return (
    <div>
      <fieldset className="bundle-letters">
        <legend className="field-label">{t('bundles.export.letters')}</legend>
        {letters.map(({ id, title }) => (
          <LetterTick key={id} id={id} title={text(title)} goes={ticked.has(id)} onChange={tick} />
        ))}
      </fieldset>
      {letters.length > fewLetters ? (
        <div className="section-actions">
          <Button look="quiet" onPress={() => onChange(() => letters.map(({ id }) => id))}>
            {t('bundles.export.all')}
          </Button>
          <Button look="quiet" onPress={() => onChange(() => [])}>
            {t('bundles.export.none')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** One letter; drawn anew only where it changes, for there may be hundreds. */
const LetterTick = memo(function LetterTick({
  id,
  title,
  goes,
  onChange,
}: {
  readonly id: LetterId
  readonly title: string
  readonly goes: boolean
  readonly onChange: (id: LetterId, goes: boolean) => void
}) {
  return <TickField label={title} value={goes} onChange={ticked => onChange(id, ticked)} />
})
