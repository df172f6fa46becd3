import { type CivilDate, plusDays } from '../../domain/civil-date.ts'
import type { DemandId, LetterId, OrganisationId, RecipientId } from '../../domain/ids.ts'
import type { Command } from '../../domain/register.ts'
import type { Texts } from '../../domain/text.ts'
import { idsOf, only } from '../stage.ts'
import type { Agenda } from './agenda.ts'
import { planAnswers } from './answers.ts'
import type { Chance } from './chance.ts'
import { planJudgements } from './judgements.ts'
import { factsOf } from './reading.ts'
import type { wordsOf } from './words.ts'

/** What an invented letter is made of. */
export interface Material {
  readonly story: Agenda
  readonly chance: Chance
  readonly words: ReturnType<typeof wordsOf>
  readonly recipients: readonly RecipientId[]
  readonly organisations: readonly OrganisationId[]
}

/** A letter that was registered, for what comes of it later. */
export interface Registered {
  readonly day: CivilDate
  readonly letter: LetterId
  readonly demands: readonly DemandId[]
  readonly recipients: readonly RecipientId[]
}

/** Puts a letter on the agenda: its registration on a day, and from there all that follows. */
export function planLetter(
  material: Material,
  { n, day, responses }: { readonly n: number; readonly day: CivilDate; readonly responses: number },
): void {
  const { story } = material
  story.on(plusDays(day, material.chance.number(4)), recordedOn => {
    const facts = factsOf(story.play(registration(material, n, day)))
    const registered: Registered = {
      day: recordedOn,
      letter: only(idsOf(facts, 'letter')),
      demands: idsOf(facts, 'demand'),
      recipients: facts.flatMap(fact => (fact.kind === 'letterRegistered' ? fact.recipients : [])),
    }
    planMandates(material, registered, idsOf(facts, 'signature'))
    planAnswers(material, registered, responses)
    planJudgements(material, registered, idsOf(facts, 'commitment'))
  })
}

function registration(
  { chance, words, recipients, organisations }: Material,
  n: number,
  day: CivilDate,
): Command {
  const title = words.title(n)
  const addressees = chance.some(recipients, chance.between(3, 60))
  const demands = Array.from({ length: chance.between(3, 12) }, words.demand)
  const committed = chance.percent(70)
  return {
    kind: 'registerLetter',
    reference: `OL ${day.slice(0, 4)}-${n}`,
    title,
    text: textOf(title, demands),
    date: day,
    place: null,
    replyBy: chance.percent(30) ? plusDays(day, chance.between(20, 90)) : null,
    cc: [],
    supersedes: null,
    files: [],
    status: 'openForSignature',
    recipients: addressees.map(known => ({ known })),
    points: [],
    demands: demands.map((text, i) => ({
      number: i + 1,
      label: `${i + 1}.`,
      text,
      criterion: null,
      spans: [],
      addressed: chance.percent(80) ? null : chance.some([...addressees.keys()], addressees.length - 1),
      parent: null,
      restates: null,
    })),
    signatures: chance.some(organisations, chance.between(5, 45)).map(known => ({
      organisation: { known },
      signedOn: day,
      printedWith: null,
    })),
    events: committed ? [eventAfter(chance, words.event(n), day)] : [],
    commitments: committed
      ? [
          {
            event: 0,
            wording: {
              en: 'We will take part only if these demands are met.',
              ar: 'لن نشارك ما لم تتحقق هذه المطالب.',
            },
            spans: [],
            decisionBy: plusDays(day, chance.between(45, 170)),
            dependsOn: chance.some([...demands.keys()], chance.between(1, 3)),
          },
        ]
      : [],
  }
}

function eventAfter(chance: Chance, name: Texts, day: CivilDate) {
  const from = plusDays(day, chance.between(60, 200))
  return { new: { name, place: null, from, to: plusDays(from, chance.number(5)) } }
}

function textOf(title: Texts, demands: readonly Texts[]): Texts {
  const inLanguage = (language: 'en' | 'ar') =>
    [title[language], ...demands.map((text, i) => `${i + 1}. ${text[language]}`)].join('\n\n')
  return { en: inLanguage('en'), ar: inLanguage('ar') }
}

function planMandates(
  { story, chance }: Material,
  { day, letter }: Registered,
  signatures: ReturnType<typeof idsOf<'signature'>>,
): void {
  for (const signature of signatures) {
    if (!chance.percent(55)) continue
    story.on(plusDays(day, chance.between(1, 60)), today =>
      story.play({
        kind: 'recordMandates',
        letter,
        signatures: [signature],
        mandate: {
          proof: chance.one(['boardMinute', 'email', 'signedForm', 'verbal']),
          givenBy: 'The board',
          verifiedBy: chance.percent(50) ? 'Secretariat' : null,
          file: null,
          on: today,
        },
      }),
    )
  }
  const leaving = signatures.at(chance.number(signatures.length))
  if (leaving && chance.percent(8)) {
    story.on(plusDays(day, chance.between(30, 300)), today =>
      story.play({ kind: 'withdrawSignature', letter, signature: leaving, on: today, reason: null }),
    )
  }
}
