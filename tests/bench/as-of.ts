import { type CivilDate, civilDateSchema } from '../../data/domain/civil-date.ts'
import { fold } from '../../data/domain/folding.ts'
import { evolve, type Register } from '../../data/domain/register.ts'
import { asOf } from '../../data/queries/as-of.ts'
import { attention } from '../../data/queries/attention.ts'
import { replyMatrix } from '../../data/queries/reply-matrix.ts'
import { realDisk } from '../../data/store/disk.ts'
import { newId } from '../../data/store/ids.ts'
import { openRegister } from '../../data/store/opening.ts'

/**
 * How long a large register takes to be shown as of a date, and the views after that: medians, in milliseconds
 * of the processor, so that what else the machine does counts little.
 * Run: npx tsx tests/bench/as-of.ts FOLDER (made by `npm run generate`)
 */
const folder = process.argv[2] ?? ''
const opened = await openRegister(folder, async () => newId('replica'), {
  disk: realDisk,
  now: () => new Date(),
  newId,
})
if (!opened.ok) throw new Error(`${folder}: ${opened.failure.code}`)
const entries = opened.value.entries()

function timed<Value>(work: () => Value): { readonly took: number; readonly value: Value } {
  const start = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(start)
  return { took: (user + system) / 1_000, value }
}
function median(times: readonly number[]): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1)
}
/** Medians of three runs, each on a register of its own, so that nothing is known from the run before. */
function onFresh(view: (register: Register) => unknown): string {
  return median(
    Array.from({ length: 3 }, () => fold(entries)).map(register => timed(() => view(register)).took),
  )
}

const days = [...new Set(entries.map(({ recordedOn }) => recordedOn))].sort()
const at = (share: number): CivilDate =>
  days[Math.floor((days.length - 1) * share)] ?? civilDateSchema.parse('2020-01-01')
const today = at(1)
console.log(`${entries.length} entries, ${days[0]} to ${today}`)
console.log(`fold ${median(Array.from({ length: 3 }, () => timed(() => fold(entries)).took))}`)

const register = fold(entries)
for (const [name, share] of [
  ['early', 0.05],
  ['a quarter', 0.25],
  ['middle', 0.5],
  ['three quarters', 0.75],
  ['late', 0.95],
  ['the day before', 0.999],
] as const) {
  const day = at(share)
  const runs = Array.from({ length: 5 }, () => timed(() => asOf(register, day)))
  const then = runs.map(({ value }) => value)
  const first = then.slice(0, 3).map(view => timed(() => attention(view, day)).took)
  const again = then.slice(0, 3).map(view => timed(() => attention(view, day)).took)
  const matrices = then.slice(3).map(view => {
    const [letter] = view.letters.values()
    return timed(() => letter && replyMatrix(view, letter, day)).took
  })
  console.log(
    `${name} (${day}): as of ${median(runs.map(({ took }) => took))}, what needs attention then ${median(first)} (first ${first[0]?.toFixed(1)}), again ${median(again)}, a matrix then ${median(matrices)}`,
  )
}

console.log(`attention, first ${onFresh(fresh => attention(fresh, today))}`)
attention(register, today)
const entry = entries.find(({ fact }) => fact.kind === 'responseLogged')
if (entry) {
  const changed = evolve(register, { ...entry, id: newestId(), sequence: 999_999_999 })
  console.log(
    `attention after one entry more ${timed(() => attention(changed, today)).took.toFixed(1)}, items ${attention(changed, today).length}`,
  )
}

function newestId() {
  return `${entry?.replica}:999999999` as NonNullable<typeof entry>['id']
}
