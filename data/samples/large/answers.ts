import { type CivilDate, daysBetween, plusDays } from '../../domain/civil-date.ts'
import type { DispatchId, RecipientId } from '../../domain/ids.ts'
import { positions, type ResponseItem, type ResponseKind } from '../../domain/response.ts'
import { reversalOf } from '../../domain/reversal.ts'
import { idsOf } from '../stage.ts'
import type { Chance } from './chance.ts'
import type { Material, Registered } from './letter.ts'
import { factsOf } from './reading.ts'

const kinds: readonly [ResponseKind, ...ResponseKind[]] = [
  'automaticReply',
  'automaticReply',
  'acknowledgement',
  'acknowledgement',
  'interim',
  'clarificationRequest',
  'forwarded',
  'substantive',
  'substantive',
  'substantive',
  'substantive',
  'refusal',
  'action',
]

/** Puts on the agenda how a letter goes out and what comes back: so many responses. */
export function planAnswers(material: Material, registered: Registered, responses: number): void {
  const { story, chance } = material
  const { letter, recipients, day } = registered
  const reached = chance.some(recipients, Math.ceil(recipients.length * 0.93))
  const failed = chance.some(reached, Math.floor(reached.length / 15))
  const sentOn = plusDays(day, chance.number(3))
  const details = { channel: 'email', deliveredOn: null, proof: null, file: null } as const
  story.on(plusDays(sentOn, chance.number(3)), () => {
    const delivered = { ...details, state: 'delivered', sentOn, deliveredOn: sentOn } as const
    const sent = story.play({
      kind: 'dispatchLetter',
      letter,
      recipients: reached.filter(id => !failed.includes(id)),
      ...delivered,
    })
    planReminders(material, sentOn, idsOf(factsOf(sent), 'dispatch'))
    if (failed.length === 0) return
    story.play({
      kind: 'dispatchLetter',
      letter,
      recipients: [...failed],
      ...details,
      state: 'failed',
      sentOn,
    })
    const again = chance.some(failed, Math.ceil(failed.length / 2))
    story.on(plusDays(sentOn, chance.between(5, 20)), today =>
      story.play({
        kind: 'dispatchLetter',
        letter,
        recipients: [...again],
        ...details,
        state: 'sent',
        sentOn: today,
      }),
    )
  })
  const talkative = chance.some(recipients, Math.ceil(recipients.length * 0.7))
  const [someone] = talkative
  if (!someone) return
  const room = daysBetween(day, story.last)
  for (let n = 0; n < responses; n++) {
    // Most answers come in the first weeks, a few after many months.
    const after = Math.floor((Math.min(room, 400) - 3) * (chance.number(1_000) / 1_000) ** 3) + 1
    planResponse(
      material,
      registered,
      talkative[chance.number(talkative.length)] ?? someone,
      plusDays(day, after),
    )
  }
}

function planResponse(
  { story, chance, words }: Material,
  { day, letter, demands }: Registered,
  recipient: RecipientId,
  on: CivilDate,
): void {
  const receivedOn = plusDays(on, -Math.min(daysBetween(day, on), chance.number(12)))
  const classified = chance.percent(85)
  const kind = chance.one(kinds)
  const items = itemsFor(chance, kind, demands)
  story.on(on, () => {
    const summary = words.answer()
    const logged = story.play({
      kind: 'logResponse',
      letters: [letter],
      recipient,
      receivedOn,
      statedOn: chance.percent(50) ? receivedOn : null,
      channel: chance.one(['email', 'email', 'post', 'noteVerbale', 'spokesperson', 'briefing', 'meeting']),
      speaker: null,
      summary,
      language: chance.one(['en', 'ar']),
      originalText: chance.percent(40) ? `${summary}. `.repeat(chance.between(3, 12)) : null,
      files: [],
      confidentiality: chance.one(['public', 'internal', 'internal', 'confidential']),
      responseKind: classified ? kind : null,
      items: classified ? [...items] : [],
    })
    const [response] = idsOf(factsOf(logged), 'response')
    if (!response) return
    if (!classified && chance.percent(92)) {
      story.on(plusDays(on, chance.between(1, 25)), () =>
        story.play({ kind: 'classifyResponse', response, responseKind: kind, items: [...items] }),
      )
    }
    if (classified && kind === 'clarificationRequest' && chance.percent(80)) {
      const clock = chance.one(['resumes', 'resumes', 'restarts'])
      story.on(plusDays(on, chance.between(1, 30)), today =>
        story.play({ kind: 'answerClarification', response, on: today, clock, summary: 'What we mean' }),
      )
    }
    if (chance.percent(3)) {
      story.on(plusDays(on, chance.between(1, 40)), today => {
        const edit = story.play({ kind: 'editResponse', response, to: { summary: `${summary} (corrected)` } })
        if (!chance.percent(30)) return
        story.on(plusDays(today, 1), () => {
          const undo = story.play(reversalOf(edit))
          if (chance.percent(30)) story.play(reversalOf(undo))
        })
      })
    }
  })
}

function itemsFor(
  chance: Chance,
  kind: ResponseKind,
  demands: Registered['demands'],
): readonly ResponseItem[] {
  if (kind === 'automaticReply' || kind === 'acknowledgement') return []
  return chance.some(demands, chance.between(1, demands.length)).map(demand => ({
    demand,
    position: chance.one(positions),
    quotation: chance.percent(20) ? 'We take note of this.' : null,
    place: null,
  }))
}

function planReminders(
  { story, chance }: Material,
  sentOn: CivilDate,
  dispatches: readonly DispatchId[],
): void {
  for (const dispatch of chance.some(dispatches, Math.floor(dispatches.length / 6))) {
    story.on(plusDays(sentOn, chance.between(62, 120)), today =>
      story.play({
        kind: 'sendReminder',
        dispatch,
        on: today,
        channel: 'email',
        text: 'We have not yet received your answer.',
      }),
    )
  }
}
