import type { Entry } from '../domain/entry.ts'
import { factNow } from '../domain/erasure.ts'
import { placesOf, quickly } from '../domain/mention.ts'
import { filesIn, withoutFile, wordsIn } from '../domain/remains.ts'
import type { Steps } from '../domain/steps.ts'
import { folded } from './search.ts'

/** So many words in a row tell where they come from; of a shorter text all of it does, if it has so many letters. */
const telling = { words: 4, letters: 6 }

const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The runs of words by which a text is known again where a part of it is repeated. */
function runsOf(text: string): readonly string[] {
  const words = wordsOf(text)
  if (words.length >= telling.words)
    return words.slice(telling.words - 1).map((_word, i) => words.slice(i, i + telling.words).join(' '))
  const all = words.join(' ')
  return all.length >= telling.letters ? [all] : []
}

/** What people wrote in a fact, but for what they called its files. */
function saidIn(fact: object): ReadonlySet<string> {
  const now = fact as Exclude<Entry['fact'], { kind: 'erased' | 'unknown' }>
  const bare = filesIn(now).reduce<typeof now | null>((rest, file) => rest && withoutFile(rest, file), now)
  return wordsIn(bare ?? now)
}

/** What a fact says of what is to stay here. */
interface SaidOf {
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
  const runs = new Set<string>()
  const files = new Set<string>()
  for (const answer of secret) {
    yield 0
    for (const entry of answer) {
      const fact = factNow(entry.fact)
      if (fact === null) continue
      for (const said of saidIn(fact)) for (const run of runsOf(said)) runs.add(run)
      for (const file of filesIn(fact)) files.add(file)
    }
  }
  const lengths = new Set<number>()
  for (const run of runs) lengths.add(run.split(' ').length)
  const found = (words: ReadonlySet<string>): readonly string[] =>
    [...words].flatMap(said => runsIn(said, lengths)).filter(run => runs.has(run))
  const wordsNow = ({ fact }: Entry) => (runs.size > 0 ? wordsIn(factNow(fact) ?? {}) : new Set<string>())
  for (const entry of open) {
    yield 0
    for (const run of found(wordsNow(entry))) runs.delete(run)
  }
  const once = new Set<string>()
  for (const answer of others) {
    yield 0
    const said = new Set(answer.flatMap(entry => found(wordsNow(entry))))
    for (const run of said) once.has(run) ? runs.delete(run) : once.add(run)
  }
  const compared = names.map(name => ({ name, as: quickly(name.trim()) })).filter(({ as }) => as !== '')
  const named = (text: string) => {
    const whole = quickly(text)
    return compared
      .filter(({ name, as }) => whole.includes(as) && isNamed(text, name))
      .map(({ name }) => name)
  }
  return fact => {
    const words = runs.size > 0 || compared.length > 0 ? wordsIn(fact) : new Set<string>()
    return {
      repeats:
        (files.size > 0 && filesIn(fact).some(file => files.has(file))) ||
        (runs.size > 0 && found(words).length > 0),
      names: compared.length > 0 ? [...words].flatMap(named) : [],
    }
  }
}

/** Every run of so many words in a text. */
function runsIn(text: string, lengths: ReadonlySet<number>): readonly string[] {
  const words = wordsOf(text)
  return [...lengths].flatMap(length =>
    words.slice(length - 1).map((_word, i) => words.slice(i, i + length).join(' ')),
  )
}

/** Names of two or three letters are words of their own in many a text: only as they are written are they names. */
const isNamed = (text: string, name: string): boolean =>
  name.length < 4
    ? text.split(/[^\p{L}\p{N}]+/u).some(word => word === name)
    : placesOf(text, [name]).length > 0
