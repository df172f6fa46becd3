import { commitmentsOf } from '../../../data/domain/commitment.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { commitmentView } from '../../../data/queries/commitment-view.ts'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { CommitmentSummary } from '../../ui/CommitmentSummary.tsx'
import { Empty } from '../../ui/page.tsx'

/** What the signatories announced, and what each condition says now. */
export function CommitmentsTab({ letter }: { readonly letter: Letter }) {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const commitments = [...commitmentsOf(register, letter.id)].sort((a, b) =>
    (a.decisionBy ?? '9999') < (b.decisionBy ?? '9999') ? -1 : 1,
  )
  if (commitments.length === 0) return <Empty>{t('letters.commitments.empty')}</Empty>
  return (
    <div className="stack">
      {commitments.map(commitment => (
        <CommitmentSummary key={commitment.id} view={commitmentView(register, commitment, today)} />
      ))}
    </div>
  )
}
