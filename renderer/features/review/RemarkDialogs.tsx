import { useMemo } from 'react'
import { toReview } from '../../../data/queries/review.ts'
import type { DialogRequests } from '../../app/dialogs.ts'
import { useSession } from '../../app/session.ts'
import { useWords } from '../../i18n/words.ts'
import { submit, useRegister, useReplica } from '../../replica.ts'
import { useHistoryText } from '../../ui/EntryLine.tsx'
import { namedIn } from './judged.ts'
import { WordsForm } from './WordsForm.tsx'

/** Asks or remarks something about a change, in knowledge of all of it. */
export function JudgeDialog({ judgement, entry }: DialogRequests['change.judge']) {
  const { t } = useWords()
  const inWords = useHistoryText()
  const replica = useReplica()
  const person = useSession().settings.author.trim()
  const entries = useMemo(() => {
    const changes = replica ? toReview(replica.register, replica.entries, person) : []
    const all = changes.flatMap(({ changes: some }) => some)
    const one = replica?.entries.filter(({ id }) => id === entry) ?? []
    return all.find(({ entries: some }) => some.some(({ id }) => id === entry))?.entries ?? one
  }, [replica, person, entry])
  const told = entries.slice(0, 3).map(each => inWords({ entry: each, tookBack: [] }))
  const more = entries.length - told.length
  return (
    <WordsForm
      title={t(`review.asking.${judgement}`, { author: entries[0]?.author ?? '' })}
      about={`${judgement} ${entry}`}
      of={[...told, ...(more > 0 ? [t('review.andMore', { count: more })] : [])]}
      onSubmit={words => submit({ kind: 'reviewChange', change: namedIn(entries), judgement, words })}
    />
  )
}

/** Answers a question that was asked in a review. */
export function AnswerDialog({ remark }: DialogRequests['question.answer']) {
  const { t } = useWords()
  const asked = useRegister().remarks.get(remark)
  return (
    <WordsForm
      title={t('review.answering', { author: asked?.by ?? '' })}
      about={`answer ${remark}`}
      of={asked ? [asked.words] : []}
      onSubmit={words => submit({ kind: 'answerQuestion', remark, words })}
    />
  )
}
