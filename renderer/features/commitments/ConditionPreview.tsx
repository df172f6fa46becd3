import { verdictOf } from '../../../data/domain/condition.ts'
import { termValue } from '../../../data/domain/term.ts'
import { whyOf } from '../../../data/domain/why.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { type ConditionPlace, useConditionWords } from '../../ui/condition-words.ts'
import { VerdictMark } from '../../ui/marks.tsx'
import { WhyTree } from '../../ui/WhyTree.tsx'
import { conditionFrom, type DraftGroup } from './draft-condition.ts'

/** What a condition that is being built says, as one sentence, and what it comes to today. */
export function ConditionPreview({
  draft,
  place,
}: {
  readonly draft: DraftGroup
  readonly place: ConditionPlace
}) {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const words = useConditionWords(place)
  const condition = conditionFrom(draft)
  if (!condition) return <p className="soft">{t('commitments.builder.notWhole')}</p>
  const verdict = verdictOf(condition, term => termValue(register, term, place.decisionBy, today).verdict)
  return (
    <section className="builder-preview" aria-label={t('commitments.builder.preview')}>
      <p aria-live="polite">{t('commitments.builder.says', { sentence: words.sentence(condition) })}</p>
      <p>
        {t('commitments.builder.today')} <VerdictMark of={verdict} />
      </p>
      <details>
        <summary>{t('why.label')}</summary>
        <WhyTree why={whyOf(register, condition, place.decisionBy, today)} place={place} opens={false} />
      </details>
    </section>
  )
}
