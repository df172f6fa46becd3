/** How near a word of the register is to the one asked for: the same, begun with it, or a letter or two away. */
const [same, begun, near] = [4, 3, 1] as const

/** How many letters of a word may be wrong: none of a short one. */
export const slips = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** The words that stand in a register, each with a number, found by their beginning or in spite of a slip. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []
  /** In order, for those that begin alike to stand together. */
  readonly #sorted: string[] = []
  #settled = 0

  /** The number of a word, a new one where it has none yet. */
  add(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.length
    this.#words.push(word)
    this.#numbers.set(word, number)
    return number
  }

  /** Puts the words that were added in their order. */
  settle(): void {
    if (this.#settled === this.#words.length) return
    for (const word of this.#words.slice(this.#settled)) this.#sorted.push(word)
    this.#sorted.sort(byCode)
    this.#settled = this.#words.length
  }

  words(numbers: Iterable<number>): readonly string[] {
    return Array.from(numbers, number => this.#words[number] ?? '')
  }

  /**
   * The words that may be meant, the nearest first, each with its nearness. `open`: the word is still being
   * written. Slips are looked for only where nothing is written so, or `loosely`.
   */
  like(word: string, open: boolean, loosely: boolean): readonly (readonly [number, number])[] {
    const found = new Map<number, number>()
    const exact = this.#numbers.get(word)
    if (exact !== undefined) found.set(exact, same)
    if (open || exact === undefined) {
      for (const each of this.#beginning(word)) this.#note(found, each, begun)
      const bare = word.replace(/^(?:وال|بال|لل|ال)/u, '')
      if (bare !== '' && bare !== word)
        for (const each of this.#beginning(bare)) this.#note(found, each, begun)
    }
    const most = slips(word)
    if (most > 0 && (loosely || found.size === 0)) {
      for (const each of this.#words) if (differBy(word, each, most, open)) this.#note(found, each, near)
    }
    return [...found]
  }

  #note(found: Map<number, number>, word: string, nearness: number): void {
    const number = this.#numbers.get(word)
    if (number !== undefined && !found.has(number)) found.set(number, nearness)
  }

  *#beginning(start: string): Generator<string> {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? '') < start) low = middle + 1
      else high = middle
    }
    for (let at = low; this.#sorted[at]?.startsWith(start); at++) yield this.#sorted[at] ?? ''
  }
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The longest words that are compared letter by letter. */
const longest = 40
const [above, before, current] = [0, 1, 2].map(() => new Uint8Array(longest + 2)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
]

/**
 * Whether two words differ by at most so many slips: a letter too many, missing, another, or two in the wrong
 * order. Of a word that is `open` the other may go on. Their first letters must agree, or be each other's.
 */
export function differBy(word: string, other: string, most: number, open: boolean): boolean {
  const [length, width] = [word.length, Math.min(other.length, word.length + most)]
  if (length > longest || width > longest || length - width > most) return false
  if (!open && other.length - length > most) return false
  if (word[0] !== other[0] && word[0] !== other[1] && word[1] !== other[0]) return false
  let [twoUp, up, row] = [above, before, current]
  for (let j = 0; j <= width; j++) up[j] = j
  for (let i = 1; i <= length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= width; j++) {
      const equal = word.charCodeAt(i - 1) === other.charCodeAt(j - 1)
      let cost = Math.min((up[j - 1] ?? 0) + (equal ? 0 : 1), (up[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (
        i > 1 &&
        j > 1 &&
        word.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        word.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      )
        cost = Math.min(cost, (twoUp[j - 2] ?? 0) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return false
    ;[twoUp, up, row] = [up, row, twoUp]
  }
  if (!open) return (up[width] ?? most + 1) <= most
  for (let j = 0; j <= width; j++) if ((up[j] ?? most + 1) <= most) return true
  return false
}
