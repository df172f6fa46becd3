import { useMemo } from 'react'
import type { Register } from '../../../data/domain/register.ts'
import { type Conversation, conversations, waitsFor } from '../../../data/queries/review.ts'
import { openDialog } from '../../app/dialogs.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { Own, Section } from '../../ui/page.tsx'

interface Props {
  readonly register: Register
  readonly person: string
  readonly readOnly: boolean
}

/** Questions and comments that concern this person; those that wait for their answer first. */
export function Conversations({ register, person, readOnly }: Props) {
  const { t } = useWords()
  const all = useMemo(() => conversations(register, person), [register, person])
  if (all.length === 0) return null
  return (
    <Section title={t('review.conversations')}>
      <ul className="review">
        {all.map(each => (
          <ConversationLine
            key={each.remark}
            conversation={each}
            waits={waitsFor(each, person)}
            readOnly={readOnly}
          />
        ))}
      </ul>
    </Section>
  )
}

function ConversationLine({
  conversation: { remark, of, entries },
  waits,
  readOnly,
}: {
  readonly conversation: Conversation
  readonly waits: boolean
  readonly readOnly: boolean
}) {
  const { t, date } = useWords()
  const inWords = useHistoryText()
  const [first] = entries
  return (
    <li className="review-change">
      <div className="review-row">
        <div className="review-words">
          <p className="soft small">{first ? <Own>{inWords({ entry: first, tookBack: [] })}</Own> : null}</p>
          <blockquote className="review-said">
            <Own>{of.words}</Own>
            <p className="soft small">
              {t(`review.said.${of.judgement}`)} · <Own>{of.by}</Own> · {date(of.recordedOn, 'short')}
            </p>
          </blockquote>
          {of.answers.map(answer => (
            <blockquote key={`${answer.by} ${answer.recordedOn} ${answer.words}`} className="review-said">
              <Own>{answer.words}</Own>
              <p className="soft small">
                {t('review.answered')} · <Own>{answer.by}</Own> · {date(answer.recordedOn, 'short')}
              </p>
            </blockquote>
          ))}
        </div>
        {waits && !readOnly ? (
          <div className="review-actions">
            <Button look="primary" onPress={() => openDialog('question.answer', { remark })}>
              {t('review.answer')}
            </Button>
          </div>
        ) : null}
      </div>
    </li>
  )
}
