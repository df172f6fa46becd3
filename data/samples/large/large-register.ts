import { seatKeys } from '../../directory/seats.ts'
import { civilDateSchema, daysBetween, plusDays } from '../../domain/civil-date.ts'
import type { Entry } from '../../domain/entry.ts'
import { idsOf } from '../stage.ts'
import { agenda } from './agenda.ts'
import { chanceFrom } from './chance.ts'
import { planLetter } from './letter.ts'
import { factsOf } from './reading.ts'
import { wordsOf } from './words.ts'

const first = civilDateSchema.parse('2016-01-04')
const last = civilDateSchema.parse('2026-10-30')
const [aHundred, mostRecipients, mostOrganisations] = [100, 300, 800]

/**
 * An invented register to measure with: a letter for every hundred responses, over eleven years, on three
 * laptops. Every entry was decided by the rules, so it is a register like any other. The same for the same seed.
 */
export function largeRegister(responses: number, seed: number): readonly Entry[] {
  const chance = chanceFrom(seed)
  const words = wordsOf(chance)
  const story = agenda(first, last, chance)
  const letters = Math.max(1, Math.round(responses / aHundred))
  story.on(first, () => {
    const recipients = Array.from({ length: Math.min(mostRecipients, letters + 60) }, (_each, n) =>
      story.play({
        kind: 'addRecipient',
        form: chance.one(['person', 'office', 'body', 'state']),
        name: words.recipient(n + 1),
        role: null,
        holders: [],
        members: [],
        seat: chance.percent(80) ? (seatKeys[chance.number(seatKeys.length)] ?? null) : null,
        contact: null,
        replyRule: chance.percent(25)
          ? { days: chance.one([20, 30, 45]), counting: chance.one(['working', 'calendar']) }
          : null,
      }),
    ).flatMap(entries => idsOf(factsOf(entries), 'recipient'))
    const organisations = Array.from({ length: Math.min(mostOrganisations, letters + 60) }, (_each, n) =>
      story.play({
        kind: 'addOrganisation',
        name: words.organisation(n + 1),
        shortName: null,
        contact: null,
        namedInPublic: chance.percent(90),
      }),
    ).flatMap(entries =>
      factsOf(entries).flatMap(f => (f.kind === 'organisationAdded' ? [f.organisation] : [])),
    )
    const span = daysBetween(first, last) - 30
    const days = Array.from({ length: letters }, () => plusDays(first, chance.between(1, span))).sort()
    for (const [n, day] of days.entries()) {
      const share = Math.floor((responses * (n + 1)) / letters) - Math.floor((responses * n) / letters)
      planLetter({ story, chance, words, recipients, organisations }, { n: n + 1, day, responses: share })
    }
  })
  return story.run()
}
