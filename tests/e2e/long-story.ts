import { join } from 'node:path'
import { type Command, commandSchema } from '../../data/domain/register.ts'
import { idsOf, only, stage } from '../../data/samples/stage.ts'
import { createRegisterFrom } from '../../data/store/creating.ts'
import { realDisk } from '../../data/store/disk.ts'
import { newId } from '../../data/store/ids.ts'
import type { CommandInput } from '../unit/domain/specification.ts'
import {
  assess,
  beginRegister,
  demand,
  dispatchLetter,
  event,
  logResponse,
  organisation,
  recipient,
  registerLetter,
} from '../unit/domain/story.ts'

const count = 15
const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]
const numbers = Array.from({ length: count }, (_each, i) => i)
const kinds = ['acknowledgement', 'interim', 'substantive', 'refusal', null, 'clarificationRequest'] as const
const statuses = ['unmet', 'partiallyMet', 'met', 'partiallyMet', 'unmet'] as const
const two = (n: number) => String(n).padStart(2, '0')

/** A register in a folder below `home` with one letter: 15 demands to 15 recipients, and ten years of what followed. */
export async function longStory(home: string): Promise<string> {
  const { play, entries } = stage('Secretariat')
  const say = (on: string, command: CommandInput) => play(on, commandSchema.parse(command) satisfies Command)
  say('2016-02-20', beginRegister)
  const made = say(
    '2016-02-20',
    registerLetter({
      title: { en: 'Open letter of ten years', ar: 'رسالة مفتوحة من عشر سنوات' },
      recipients: numbers.map(i => ({ new: recipient(`Ministry number ${i + 1}`) })),
      demands: numbers.map(i => ({
        ...demand(i + 1),
        text: { en: `Demand ${i + 1}: what was promised for every one of the districts is carried out` },
        addressed: null,
        parent: null,
      })),
      signatures: [
        { organisation: { new: organisation('Relief Committee') }, signedOn: null, printedWith: null },
      ],
      events: years.slice(1).map(year => ({
        new: { ...event(`Conference of ${year}`), from: `${year}-05-10`, to: `${year}-05-14` },
      })),
      commitments: years.slice(1).map((year, i) => ({
        wording: { en: 'We take part' },
        spans: [],
        decisionBy: `${year}-04-24`,
        event: i,
        dependsOn: [0, 1],
      })),
    }),
  )
  const letter = only(idsOf(made, 'letter'))
  const [recipients, demands] = [idsOf(made, 'recipient'), idsOf(made, 'demand')]
  const sent = say(
    '2016-02-22',
    dispatchLetter({ letter, recipients: [...recipients], sentOn: '2016-02-22' }),
  )
  const dispatches = idsOf(sent, 'dispatch')
  for (const [y, year] of years.entries()) {
    for (const i of numbers) {
      const on = `${year}-${two(1 + ((i * 5 + y) % 10))}-${two(1 + ((i * 7) % 27))}`
      if (on < '2016-03-01') continue
      if (i % 3 === y % 3) {
        const responseKind = kinds[(i + y) % kinds.length] ?? null
        const items =
          responseKind === 'substantive' || responseKind === 'refusal'
            ? [{ demand: only(demands, i), position: 'noted' as const, quotation: null, place: null }]
            : []
        const about = {
          letters: [letter],
          recipient: only(recipients, i),
          receivedOn: on,
          responseKind,
          items,
        }
        say(on, logResponse(about))
      }
      if (i % 5 === y % 5) {
        const text = 'We ask again.'
        say(on, { kind: 'sendReminder', dispatch: only(dispatches, i), on, channel: 'email', text })
      }
      if (i % 4 === y % 4) {
        const status = statuses[(i + y) % statuses.length] ?? 'unmet'
        say(on, assess(status, on, { demand: only(demands, i), nextReviewOn: `${year + 1}-12-01` }))
      }
    }
  }
  const folder = join(home, 'Story.register')
  const world = { disk: realDisk, now: () => new Date(), newId }
  const created = await createRegisterFrom(folder, entries(), world)
  if (!created.ok) throw new Error(created.failure.code)
  return folder
}
