import { commitmentsOf } from '../../../data/domain/commitment.ts'
import type { Letter } from '../../../data/domain/letter.ts'
import { commitmentViews } from '../../../data/queries/commitment-view.ts'
import { CommandButton } from '../../app/CommandButton.tsx'
import { useWords } from '../../i18n/words.ts'
import { useRegister, useToday } from '../../replica.ts'
import { CommitmentSummary } from '../../ui/CommitmentSummary.tsx'
import { Empty } from '../../ui/page.tsx'

/** What the signatories announced, and what each condition says now. */
export function CommitmentsTab({ letter }: { readonly letter: Letter }) {
  const { t } = useWords()
  const register = useRegister()
  const today = useToday()
  const views = commitmentViews(register, commitmentsOf(register, letter.id), today)
  if (views.length === 0)
    return (
      <Empty action={<CommandButton id="commitment.make" look="primary" />}>
        {t('letters.commitments.empty')}
      </Empty>
    )
  return (
    <div className="stack">
      <div className="toolbar">
        <CommandButton id="commitment.make" />
      </div>
      {views.map(view => (
        <CommitmentSummary key={view.commitment.id} view={view} />
      ))}
    </div>
  )
}
