import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { Question } from '../../data/domain/question.ts'
import { currentAsOf } from '../replica.ts'
import type { FormHold } from './form-hold.ts'
import { same } from './rebase.ts'

/** A question that a form answers, alike with others, and what is recorded of it now. */
export interface Answered {
  readonly question: Question
  readonly recorded: unknown
}

const keyOf = ({ question: { subject, field, part } }: Answered) => `${subject} ${field} ${part ?? ''}`

const recordedSchema = z.record(z.string(), z.unknown())
const leftSchema = z.record(z.string(), z.literal(true))

/**
 * What is still to be answered in a form that gives many questions one answer. What somebody else records of one
 * meanwhile is a clash: the person says whether theirs stands, which leaves that one out, or the answer given here.
 */
export function useAnswers<Each extends Answered>(hold: FormHold, answers: readonly Each[]): readonly Each[] {
  const recorded = Object.fromEntries(answers.map(each => [keyOf(each), each.recorded]))
  const [before, setBefore] = useState(() => hold.left('before', recordedSchema, recorded).now)
  const [left, setLeft] = useState(() => hold.left('left', leftSchema, {}).now)
  // Neither is written by the person: alone it is nothing to be kept, and who begins anew has read it all the same.
  useEffect(() => {
    hold.note('before', { begun: before, now: before, set: () => undefined })
    hold.note('left', { begun: left, now: left, set: value => setLeft(leftSchema.parse(value)) })
  }, [hold, before, left])
  useEffect(() => {
    if (hold.isRecording || currentAsOf() !== null || same(before, recorded)) return
    setBefore(recorded)
    const news = answers.filter(
      each => left[keyOf(each)] === undefined && !same(before[keyOf(each)], each.recorded),
    )
    hold.clashed(
      'left',
      news.map(each => ({ path: [keyOf(each)], theirs: true, question: each.question })),
    )
  })
  return answers.filter(each => left[keyOf(each)] === undefined)
}
