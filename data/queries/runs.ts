import { folded } from './search.ts'

/** So many words in a row tell where they come from; of a shorter text all of it does, if it has so many letters. */
const telling = { words: 4, letters: 6 }

const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** A run of words, by a number of its own. */
export type Run = number

/** More words than this no register holds: a run and the word after it are one number. */
const wordLimit = 2 ** 24

/**
 * The runs of words by which texts are known again where a part of them is repeated. Runs that begin alike share
 * their beginning, so a text is gone through word by word and left at the first word that goes on no run.
 */
export class Runs {
  readonly #words = new Map<string, number>()
  readonly #after = new Map<number, Run>()
  readonly #ends = new Set<Run>()

  get size(): number {
    return this.#ends.size
  }

  /** Takes in the runs of a text. */
  learn(text: string): void {
    const words = wordsOf(text)
    if (words.length < telling.words) {
      if (words.join(' ').length >= telling.letters) this.#take(words)
      return
    }
    for (let at = 0; at + telling.words <= words.length; at++) this.#take(words.slice(at, at + telling.words))
  }

  #take(words: readonly string[]): void {
    let run = 0
    for (const word of words) {
      const number = this.#words.get(word) ?? this.#words.size
      this.#words.set(word, number)
      const step = run * wordLimit + number
      run = this.#after.get(step) ?? this.#after.size + 1
      this.#after.set(step, run)
    }
    this.#ends.add(run)
  }

  /** A run tells nothing after all. */
  forget(run: Run): void {
    this.#ends.delete(run)
  }

  /** The runs that stand in a text. */
  in(text: string): readonly Run[] {
    const found: Run[] = []
    const words = wordsOf(text).map(word => this.#words.get(word))
    for (let at = 0; at < words.length; at++) {
      let run: Run | undefined = 0
      for (let next = at; run !== undefined; next++) {
        const word = words[next]
        run = word === undefined ? undefined : this.#after.get(run * wordLimit + word)
        if (run !== undefined && this.#ends.has(run)) found.push(run)
      }
    }
    return found
  }

  /** Whether a run tells something still. */
  has(run: Run): boolean {
    return this.#ends.has(run)
  }
}
