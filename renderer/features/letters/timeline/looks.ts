import type { Happening, HappeningKind } from '../../../../data/queries/timeline.ts'
import { useWords } from '../../../i18n/words.ts'
import type { Shape, Tone } from '../../../ui/marks.tsx'

/** Lines of the timeline above those of the demands, from top to bottom. */
export const lanes = ['sent', 'received', 'dates', 'commitments'] as const
export type LaneName = (typeof lanes)[number]

/** What is drawn on these lanes; assessments have their demand's. */
export type OnLane = Exclude<Happening, { readonly kind: 'assessment' }>

export const laneOf: Readonly<Record<Exclude<HappeningKind, 'assessment'>, LaneName>> = {
  dispatch: 'sent',
  reminder: 'sent',
  clarification: 'sent',
  response: 'received',
  replyRequested: 'dates',
  review: 'dates',
  decisionBy: 'commitments',
  decision: 'commitments',
  event: 'commitments',
}

type Look = readonly [Tone, Shape]

const looks: Readonly<Record<Exclude<OnLane['kind'], 'response' | 'dispatch'>, Look>> = {
  reminder: ['part', 'bell'],
  clarification: ['wait', 'question'],
  replyRequested: ['wait', 'clock'],
  review: ['quiet', 'eye'],
  decisionBy: ['wait', 'hourglass'],
  decision: ['good', 'diamond'],
  event: ['odd', 'star'],
}

const responseLooks: Readonly<
  Record<NonNullable<Extract<Happening, { kind: 'response' }>['responseKind']>, Look>
> = {
  automaticReply: ['quiet', 'dash'],
  acknowledgement: ['wait', 'envelope'],
  interim: ['wait', 'dots'],
  clarificationRequest: ['odd', 'question'],
  forwarded: ['quiet', 'people'],
  substantive: ['good', 'square'],
  refusal: ['bad', 'cross'],
  action: ['good', 'disc'],
}

/** How something is marked, and the word for marks that look so. */
export function useLooks(): (each: OnLane) => { readonly look: Look; readonly word: string } {
  const { t } = useWords()
  return each => {
    switch (each.kind) {
      case 'dispatch':
        return each.state === 'failed'
          ? { look: ['bad', 'cross'], word: t('pictures.kind.failed') }
          : { look: ['wait', 'up'], word: t('pictures.kind.dispatch') }
      case 'response':
        return {
          look: each.responseKind ? responseLooks[each.responseKind] : ['odd', 'flag'],
          word: t(`domain.responseKind.${each.responseKind ?? 'unclassified'}`),
        }
      case 'reminder':
      case 'clarification':
      case 'replyRequested':
      case 'review':
      case 'decisionBy':
      case 'decision':
      case 'event':
        return { look: looks[each.kind], word: t(`pictures.kind.${each.kind}`) }
    }
  }
}
