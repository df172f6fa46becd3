import { performance } from 'node:perf_hooks'
import type { CivilDate } from '../../data/domain/civil-date.ts'
import type { Entry } from '../../data/domain/entry.ts'
import { fold } from '../../data/domain/folding.ts'
import { idSchemas } from '../../data/domain/ids.ts'
import { entriesFor } from '../../data/domain/recording.ts'
import { evolve, factSchema } from '../../data/domain/register.ts'
import { responsesTo } from '../../data/domain/response.ts'

/**
 * How long folding a register of many responses takes, one entry more, and finding a letter's responses then: medians.
 * Run: npx tsx tests/bench/fold.ts
 */
const response = factSchema.parse({
  kind: 'responseLogged',
  response: 'res-0',
  letters: ['let-0'],
  recipient: 'rec-0',
  receivedOn: '2018-02-24',
  statedOn: null,
  channel: 'email',
  speaker: null,
  summary: 'They answered',
  language: 'en',
  originalText: null,
  files: [],
  confidentiality: 'internal',
  responseKind: 'substantive',
  items: [{ demand: 'dem-0', position: 'noted', quotation: null, place: null }],
})

function responses(count: number): readonly Entry[] {
  const facts = Array.from({ length: count }, (_each, n) =>
    response.kind === 'responseLogged'
      ? {
          ...response,
          // As random as the ids of the app: their last characters spread.
          response: idSchemas.response.parse(
            `res-${((n * 2_654_435_761) % 2 ** 32).toString(36)}x${n.toString(36)}`,
          ),
          letters: [idSchemas.letter.parse(`let-${n % 1_000}`)],
        }
      : response,
  )
  return entriesFor(facts, {
    register: idSchemas.register.parse('reg-1'),
    replica: idSchemas.replica.parse('rep-1'),
    author: 'Secretariat',
    batch: idSchemas.batch.parse('bat-1'),
    now: new Date('2018-02-24T09:00:00Z'),
    today: '2018-02-24' as CivilDate,
    sequence: 0,
    last: null,
  })
}

function median(times: number[]): string {
  times.sort((a, b) => a - b)
  return `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(3)} ms`
}
function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

for (const count of [1_000, 100_000]) {
  const entries = responses(count + 500)
  const [first, more] = [entries.slice(0, count), entries.slice(count)]
  const folds = Array.from({ length: 11 }, () => timed(() => fold(first)))
  let register = fold(first)
  const steps = more.map(entry =>
    timed(() => {
      register = evolve(register, entry)
    }),
  )
  const letter = idSchemas.letter.parse('let-1')
  const fresh = fold(first)
  const grouping = timed(() => responsesTo(fresh, letter))
  const groupings = more.slice(0, 101).map(entry => {
    const next = evolve(fresh, entry)
    return timed(() => responsesTo(next, letter))
  })
  console.log(
    `${count} responses: fold ${median(folds)}, one entry more ${median(steps)}, its letter's responses ${median([grouping])}, the same after one entry more ${median(groupings)}`,
  )
}
