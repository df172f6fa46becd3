import { performance } from 'node:perf_hooks'
import { type Command, commandSchema } from '../../data/domain/register.ts'
import { everything, filtered } from '../../data/queries/matrix-filter.ts'
import { columnsOf, memberGroups } from '../../data/queries/member-groups.ts'
import { replyMatrix } from '../../data/queries/reply-matrix.ts'
import { day, idsOf, stage } from '../../data/samples/stage.ts'

/**
 * How long the reply matrix of a large letter takes to work out and to lay out: medians of 21.
 * Run: npx tsx tests/bench/matrix.ts
 */
const [demands, recipients] = [60, 200]
const names = { role: null, holders: [], members: [], seat: null, contact: null, replyRule: null }
const command = (input: object): Command => commandSchema.parse(input)

const { play, register } = stage('Secretariat')
const facts = play(
  '2026-01-12',
  command({
    kind: 'registerLetter',
    reference: null,
    title: { en: 'A large letter' },
    text: { en: 'Text' },
    date: '2026-01-10',
    place: null,
    replyBy: null,
    cc: [],
    supersedes: null,
    files: [],
    status: 'openForSignature',
    recipients: Array.from({ length: recipients }, (_each, i) => ({
      new: { ...names, form: 'office', name: { en: `Recipient ${i}` } },
    })),
    points: [],
    demands: Array.from({ length: demands }, (_each, i) => ({
      number: i + 1,
      label: null,
      text: { en: `Demand ${i + 1}` },
      criterion: null,
      spans: [],
      addressed: null,
      parent: null,
      restates: null,
    })),
    signatures: [],
    events: [],
    commitments: [],
  }),
)
const [letterId] = idsOf(facts, 'letter')
const to = idsOf(facts, 'recipient')
play(
  '2026-01-12',
  command({
    kind: 'dispatchLetter',
    letter: letterId,
    recipients: to,
    channel: 'email',
    state: 'sent',
    sentOn: '2026-01-12',
    deliveredOn: null,
    proof: null,
    file: null,
  }),
)
for (const recipient of to.filter((_each, i) => i % 4 === 0)) {
  play(
    '2026-02-03',
    command({
      kind: 'logResponse',
      letters: [letterId],
      recipient,
      receivedOn: '2026-02-03',
      statedOn: null,
      channel: 'email',
      speaker: null,
      summary: 'Answers some of the demands',
      language: null,
      originalText: null,
      files: [],
      confidentiality: 'internal',
      responseKind: 'substantive',
      items: idsOf(facts, 'demand')
        .filter((_each, i) => i % 3 === 0)
        .map(demand => ({ demand, position: 'accepts', quotation: null, place: null })),
    }),
  )
}

const letter = letterId && register().letters.get(letterId)
if (!letter) throw new Error('no letter')
const today = day('2026-11-25')
const matrix = replyMatrix(register(), letter, today)

function median(work: () => unknown): string {
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return `${(times[10] ?? 0).toFixed(1)} ms`
}

console.log(
  `${demands} × ${recipients}: worked out ${median(() => replyMatrix({ ...register() }, letter, today))}, ` +
    `filtered ${median(() => filtered(register(), matrix, { ...everything, open: true }))}, ` +
    `laid out ${median(() => columnsOf(matrix, memberGroups(register(), letter, today), new Set()))}`,
)
