import { assessedStatuses } from '../../../data/domain/assessment.ts'
import { letterStatuses } from '../../../data/domain/letter.ts'
import { responseKinds } from '../../../data/domain/response.ts'
import type { SearchKind } from '../../../data/domain/view.ts'
import type { useWords } from '../../i18n/words.ts'

const commitmentStates = ['inForce', 'holds', 'fails', 'pending', 'cannotTell', 'lapsed'] as const

/** The statuses that things of these kinds can have, in words; of no kind in particular, all, each with its kind. */
export function statusOptions(
  { t }: Pick<ReturnType<typeof useWords>, 't'>,
  kinds: readonly SearchKind[],
): readonly { readonly value: string; readonly label: string }[] {
  const all: readonly { readonly kind: SearchKind; readonly value: string; readonly word: string }[] = [
    ...letterStatuses.map(value => ({
      kind: 'letter' as const,
      value,
      word: t(`domain.letterStatus.${value}`),
    })),
    ...([...responseKinds, 'unclassified'] as const).map(value => ({
      kind: 'response' as const,
      value,
      word: t(`domain.responseKind.${value}`),
    })),
    ...(['notAssessed', ...assessedStatuses] as const).map(value => ({
      kind: 'demand' as const,
      value,
      word: t(`domain.status.${value}`),
    })),
    ...commitmentStates.map(value => ({
      kind: 'commitment' as const,
      value,
      word: t(`domain.commitmentState.${value}`),
    })),
  ]
  return kinds.length > 0
    ? all.filter(({ kind }) => kinds.includes(kind)).map(({ value, word }) => ({ value, label: word }))
    : all.map(({ kind, value, word }) => ({ value, label: `${t(`search.kind.${kind}`)}: ${word}` }))
}
