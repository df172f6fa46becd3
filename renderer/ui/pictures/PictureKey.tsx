import { assessedStatuses, type DemandStatus } from '../../../data/domain/assessment.ts'
import type { Assessed } from '../../../data/queries/timeline.ts'
import { useWords } from '../../i18n/words.ts'
import { Mark, type Shape, statusLooks, type Tone } from '../marks.tsx'

/** What marks a picture has, each with its word. */
export interface KeyEntry {
  readonly look: readonly [Tone, Shape]
  readonly word: string
}

/** The words of a picture's marks, each once. */
export function PictureKey({ entries }: { readonly entries: readonly KeyEntry[] }) {
  const { t } = useWords()
  const once = new Map(entries.map(entry => [`${entry.look.join(' ')} ${entry.word}`, entry]))
  return (
    <ul className="picture-key" aria-label={t('pictures.key')}>
      {[...once].map(
        ([
          key,
          {
            look: [tone, shape],
            word,
          },
        ]) => (
          <li key={key}>
            <Mark tone={tone} shape={shape} word={word} />
          </li>
        ),
      )}
    </ul>
  )
}

/**
 * The words of the statuses that demands had, from the least to the most, of a fall and of a confirmation
 * where there was one.
 */
export function useStatusKey(): (assessed: readonly Assessed[]) => readonly KeyEntry[] {
  const { t } = useWords()
  return assessed => {
    const had = new Set<DemandStatus>(assessed.map(({ status }) => status))
    return [
      ...assessedStatuses
        .filter(status => had.has(status))
        .map(status => ({ look: statusLooks[status], word: t(`domain.status.${status}`) })),
      ...(assessed.some(({ falls }) => falls)
        ? [{ look: ['odd', 'fall'] as const, word: t('pictures.fall') }]
        : []),
      ...(assessed.some(({ changes }) => !changes)
        ? [{ look: ['quiet', 'bar'] as const, word: t('pictures.confirmed') }]
        : []),
    ]
  }
}
