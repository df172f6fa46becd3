import { assessedStatuses } from '../../../data/domain/assessment.ts'
import { verdictSchema } from '../../../data/domain/condition.ts'
import { confidentialities, positions } from '../../../data/domain/response.ts'
import { replyStateNames } from '../../../data/queries/reply-state.ts'
import { useWords } from '../../i18n/words.ts'
import {
  CommitmentMark,
  ConfidentialityMark,
  PositionMark,
  ReplyMark,
  StanceMark,
  StatusMark,
  VerdictMark,
} from '../../ui/marks.tsx'
import { Section } from '../../ui/page.tsx'

const commitmentStates = ['inForce', 'holds', 'fails', 'pending', 'cannotTell', 'lapsed'] as const
const stances = ['bound', 'abstains', 'notAsked', 'withdrew', 'signatureWithdrawn'] as const
const looks = [false, true]

/** Every mark with its word and, below it, by its shape alone. */
export function MarkPieces() {
  const { t } = useWords()
  return (
    <Section title={t('pieces.marks')}>
      <div className="stack">
        {looks.map(bare => (
          <div key={String(bare)} className="stack">
            <p className="marks">
              {(['notAssessed', ...assessedStatuses] as const).map(each => (
                <StatusMark key={each} of={each} bare={bare} lapsed={each === 'unmet'} />
              ))}
            </p>
            <p className="marks">
              {replyStateNames.map(each => (
                <ReplyMark key={each} of={each} bare={bare} />
              ))}
            </p>
            <p className="marks">
              {positions.map(each => (
                <PositionMark key={each} of={each} bare={bare} />
              ))}
            </p>
            <p className="marks">
              {commitmentStates.map(each => (
                <CommitmentMark key={each} of={each} bare={bare} />
              ))}
            </p>
            <p className="marks">
              {verdictSchema.options.map(each => (
                <VerdictMark key={each} of={each} bare={bare} />
              ))}
            </p>
            <p className="marks">
              {stances.map(each => (
                <StanceMark key={each} of={each} bare={bare} />
              ))}
            </p>
            <p className="marks">
              {confidentialities.map(each => (
                <ConfidentialityMark key={each} of={each} bare={bare} />
              ))}
            </p>
          </div>
        ))}
      </div>
    </Section>
  )
}
