import type { Confidence } from './draft.ts'
import type { List } from './lists.ts'
import type { Paragraph } from './sentences.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { cue, words } from './words/cues.ts'

export type Role = 'points' | 'demands' | 'condition' | null

const demandVerb = cue('demandVerbs')
const demandCue = cue('demandCues')
const pointCue = cue('pointCues')
const dependence = cue('dependence')
const unless = cue('unless')
const addressee = new RegExp(
  `(?:${words.demandVerbs})\\s+(?:(?:à|sur|al|a|on|upon)\\s+)?((?:the|la|le|les|l['’]|el|los|las|all|ال)?\\s?[^:,.;]{3,80}?)\\s*(?:to|à|de|a|que|بـ|ب|أن|إلى)?\\s*[:：]\\s*$`,
  'iu',
)

export interface Reading {
  readonly role: Role
  readonly confidence: Confidence
  /** Whom the sentence before calls on: "We urge the Bank to:". */
  readonly addressees: readonly string[]
}

/** What a list is, from the sentence before it. */
export function roleOf(list: List, before: Paragraph | undefined, distance: number): Reading {
  const unread: Reading = { role: null, confidence: 'low', addressees: [] }
  if (!before || distance > 3) return unread
  const sentences: readonly Sentence[] = sentencesOf(before)
  const last = sentences.at(-1)?.text ?? ''
  const whole = before.text
  const called = addressee.exec(last)?.[1]?.trim()
  const addressees = called ? [called.replace(/\s+(?:to|à|de|a)$/iu, '')] : []
  if (
    /(?:unless|until|until such time as|ما لم|إلا إذا|à moins que|tant que|hasta que|a menos que)[^.]*[:：]\s*$/iu.test(
      last,
    )
  ) {
    return { role: 'demands', confidence: 'middle', addressees }
  }
  if (pointCue.test(last) && !demandVerb.test(last))
    return { role: 'points', confidence: 'high', addressees: [] }
  if (demandVerb.test(last)) return { role: 'demands', confidence: 'high', addressees }
  if (dependence.test(whole) || unless.test(last)) return { role: 'demands', confidence: 'high', addressees }
  if (demandCue.test(last))
    return { role: 'demands', confidence: list.items.length > 1 ? 'middle' : 'low', addressees }
  if (pointCue.test(whole)) return { role: 'points', confidence: 'middle', addressees: [] }
  if (demandVerb.test(whole)) return { role: 'demands', confidence: 'middle', addressees }
  return unread
}
