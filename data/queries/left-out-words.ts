import type { Entry } from '../domain/entry.ts'
import { factNow } from '../domain/erasure.ts'
import { placesOf, quickly } from '../domain/mention.ts'
import { contentIn, filesIn, withoutFile, wordsIn } from '../domain/remains.ts'
import type { Steps } from '../domain/steps.ts'
import { type Run, Runs } from './runs.ts'

/** So many are looked at in one step. */
const atOnce = 16

/** What people wrote in a fact, but for what they called its files. */
function saidIn(fact: object): ReadonlySet<string> {
  const now = fact as Exclude<Entry['fact'], { kind: 'erased' | 'unknown' }>
  const bare = filesIn(now).reduce<typeof now | null>((rest, file) => rest && withoutFile(rest, file), now)
  return wordsIn(bare ?? now)
}

/** What a fact says of what is to stay here. */
interface SaidOf {
  /** The hashes of its files. */
  readonly files: ReadonlySet<string>
  /** It repeats what a confidential answer says, or carries a file of it. */
  readonly repeats: boolean
  /** The names in it of organisations at risk. */
  readonly names: readonly string[]
}

/** What words are looked for, and which tell nothing. */
interface LeftOut {
  /** The entries of each answer that stays here. */
  readonly secret: Iterable<readonly Entry[]>
  /** Entries whose words are no secret: what letters say. */
  readonly open: Iterable<Entry>
  /** The entries of answers that are not secret: what two say too ("thank you for your letter") tells nothing of a third. */
  readonly others: Iterable<readonly Entry[]>
  /** Names of organisations. */
  readonly names: readonly string[]
}

/** Finds what tells that a fact says what is to stay here, in steps; what it comes to looks for it in facts. */
export function* findingLeftOut({ secret, open, others, names }: LeftOut): Steps<(fact: object) => SaidOf> {
  const runs = new Runs()
  const files = new Set<string>()
  let count = 0
  for (const answer of secret) {
    if (++count % atOnce === 0) yield 0
    for (const entry of answer) {
      const fact = factNow(entry.fact)
      if (fact === null) continue
      for (const said of saidIn(fact)) runs.learn(said)
      for (const file of filesIn(fact)) files.add(file)
    }
  }
  const runsIn = forEachOnce(text => runs.in(text))
  const runsOf = ({ fact }: Entry) =>
    runs.size > 0 ? [...wordsIn(factNow(fact) ?? {})].flatMap(text => runsIn(text)) : []
  for (const entry of open) {
    if (++count % atOnce === 0) yield 0
    for (const run of runsOf(entry)) runs.forget(run)
  }
  const once = new Set<Run>()
  for (const answer of others) {
    if (++count % atOnce === 0) yield 0
    const said = new Set<Run>()
    for (const entry of answer) for (const run of runsOf(entry)) said.add(run)
    for (const run of said) once.has(run) ? runs.forget(run) : once.add(run)
  }
  const compared = names.map(name => ({ name, as: quickly(name.trim()) })).filter(({ as }) => as !== '')
  const anyName = new RegExp(compared.map(({ as }) => as.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'))
  const named = forEachOnce((text: string) => {
    const whole = quickly(text)
    if (!anyName.test(whole)) return []
    return compared
      .filter(({ name, as }) => whole.includes(as) && isNamed(text, name))
      .map(({ name }) => name)
  })
  return fact => {
    const said = contentIn(fact)
    const words = [...said.words]
    return {
      files: said.files,
      repeats:
        (runs.size > 0 && words.some(text => runsIn(text).some(run => runs.has(run)))) ||
        [...said.files].some(file => files.has(file)),
      names: compared.length > 0 ? words.flatMap(named) : [],
    }
  }
}

/** What is found in a text, which is looked through once however often it stands: many answers say the same. */
function forEachOnce<Found>(find: (text: string) => readonly Found[]): (text: string) => readonly Found[] {
  const known = new Map<string, readonly Found[]>()
  return text => {
    const before = known.get(text)
    if (before) return before
    const found = find(text)
    known.set(text, found)
    return found
  }
}

/** Names of two or three letters are words of their own in many a text: only as they are written are they names. */
const isNamed = (text: string, name: string): boolean =>
  name.length < 4
    ? text.split(/[^\p{L}\p{N}]+/u).some(word => word === name)
    : placesOf(text, [name]).length > 0
