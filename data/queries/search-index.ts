import type { CivilDate } from '../domain/civil-date.ts'
import type { RecipientId } from '../domain/ids.ts'
import { type Asked, type SearchKind, searchKinds } from '../domain/view.ts'
import { dayNumber } from './recorded-order.ts'
import { wordsIn } from './search.ts'
import type { SearchDocument } from './search-documents.ts'
import { Vocabulary } from './vocabulary.ts'

/** Rules about what the words find. Within each list any will do; a rule that is empty or null asks for nothing. */
export interface SearchFilter extends Omit<Asked, 'words'> {
  /** Of the demands and commitments those that have one of the statuses: theirs depends on the day. */
  readonly ofStatus: readonly string[]
}
export const noFilter: SearchFilter = {
  join: 'all',
  kinds: [],
  recipients: [],
  statuses: [],
  ofStatus: [],
  from: null,
  to: null,
}

interface Counted {
  /** How many there are, also beyond those given. */
  readonly total: number
  /** The words of the register that stand for those asked for: what is marked in the results. */
  readonly terms: readonly string[]
}
export interface Found extends Counted {
  /** The best first. */
  readonly ids: readonly string[]
}
/** The same by places in the index: numbers go from a worker to the window at no cost, however many. */
export interface FoundPlaces extends Counted {
  readonly places: Uint32Array
}

/** A name or a title counts so many times a word of a text. */
const [inTitle, inText] = [8, 1]
/** Of two that fit equally well the few come before the many. */
const kindWeight: Readonly<Record<SearchKind, number>> = {
  letter: 3,
  recipient: 3,
  demand: 2,
  commitment: 2,
  organisation: 2,
  remark: 1,
  response: 0,
}
/** One number orders the results: score, then day, then place. Together they stay under 2^53. */
const [places, days] = [2 ** 22, 2 ** 17]
const dayOrder = (date: CivilDate | null) =>
  date === null ? 0 : Math.max(0, Math.min(days - 1, Math.round(Date.parse(date) / 86_400_000) + 36_525))

interface Kept {
  readonly id: string
  readonly kind: number
  readonly date: number
  readonly order: number
  readonly recipients: readonly RecipientId[]
  readonly status: string | null
  readonly terms: readonly number[]
}

/**
 * The words of a register's documents, each with the places where it stands: in memory only. Every word that is
 * asked for must stand in a document; a word that nothing has as it is written finds those a letter or two away,
 * and the last one, which is still being written, those that begin with it.
 */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary()
  /** For each term the documents' places with the term's weight in them: place * 16 + weight. */
  readonly #postings: number[][] = []
  readonly #documents: (Kept | undefined)[] = []
  readonly #placeOf = new Map<string, number>()
  readonly #free: number[] = []
  #scores = new Uint16Array(1_024)
  #matched = new Uint8Array(1_024)

  get size(): number {
    return this.#placeOf.size
  }

  /** Takes documents in; one whose id it has is replaced. Gives their places, which they keep until they are dropped. */
  put(documents: Iterable<SearchDocument>): readonly number[] {
    const taken: number[] = []
    for (const document of documents) {
      this.#drop(document.id)
      const weights = new Map<number, number>()
      this.#weigh(weights, document.text, inText)
      this.#weigh(weights, document.title, inTitle)
      const place = this.#free.pop() ?? this.#documents.length
      for (const [term, weight] of weights) this.#postings[term]?.push(place * 16 + Math.min(15, weight))
      const { id, date, recipients, status } = document
      this.#placeOf.set(id, place)
      this.#documents[place] = {
        id,
        kind: searchKinds.indexOf(document.kind),
        date: date === null ? 0 : dayNumber(date),
        order: dayOrder(date) * places + place,
        recipients,
        status,
        terms: [...weights.keys()],
      }
      taken.push(place)
    }
    this.#vocabulary.settle()
    this.#makeRoom()
    return taken
  }

  /** Lets documents go; an id that it does not have is passed over. */
  drop(ids: Iterable<string>): void {
    for (const id of ids) this.#drop(id)
  }

  #drop(id: string): void {
    const place = this.#placeOf.get(id)
    if (place === undefined) return
    for (const term of this.#documents[place]?.terms ?? []) {
      const posting = this.#postings[term] ?? []
      const at = posting.findLastIndex(each => each >>> 4 === place)
      const last = posting.pop()
      if (last !== undefined && at >= 0 && at < posting.length) posting[at] = last
    }
    this.#placeOf.delete(id)
    this.#documents[place] = undefined
    this.#free.push(place)
  }

  #weigh(weights: Map<number, number>, text: string, each: number): void {
    for (const word of wordsIn(text)) {
      const term = this.#vocabulary.add(word)
      if (term === this.#postings.length) this.#postings.push([])
      const before = weights.get(term) ?? 0
      // A word that stands there often counts a little more, whatever the length of the text.
      weights.set(term, each === inTitle ? before + inTitle : Math.min(6, before + each))
    }
  }

  #makeRoom(): void {
    if (this.#scores.length >= this.#documents.length) return
    this.#scores = new Uint16Array(this.#documents.length * 2)
    this.#matched = new Uint8Array(this.#documents.length * 2)
  }

  /** Finds what has all the words and fits the filter; without words, all that fits, the newest first. */
  find(asked: string, filter: SearchFilter = noFilter, limit = 50): Found {
    const { places: best, ...counted } = this.findPlaces(asked, filter, limit)
    return { ...counted, ids: Array.from(best, place => this.#documents[place]?.id ?? '') }
  }

  /** Where what is found stands. */
  findPlaces(asked: string, filter: SearchFilter, limit: number): FoundPlaces {
    const words = wordsIn(asked).slice(0, 20)
    const first = this.#findTerms(words, filter, limit, false)
    return first.total > 0 || words.length === 0 ? first : this.#findTerms(words, filter, limit, true)
  }

  #findTerms(words: readonly string[], filter: SearchFilter, limit: number, loosely: boolean): FoundPlaces {
    this.#scores.fill(0)
    this.#matched.fill(0)
    const terms = new Set<number>()
    for (const [nth, word] of words.entries()) {
      const isLast = nth === words.length - 1
      for (const [term, nearness] of this.#vocabulary.like(word, isLast, loosely)) {
        terms.add(term)
        this.#count(term, nearness, nth)
      }
    }
    return { ...this.#best(words.length, filter, limit), terms: this.#vocabulary.words(terms) }
  }

  #count(term: number, nearness: number, nth: number): void {
    const [scores, matched, posting] = [this.#scores, this.#matched, this.#postings[term] ?? []]
    for (let i = 0; i < posting.length; i++) {
      const packed = posting[i] ?? 0
      const place = packed >>> 4
      if (matched[place] !== nth) continue
      matched[place] = nth + 1
      scores[place] = (scores[place] ?? 0) + nearness * (packed & 15)
    }
  }

  #best(words: number, filter: SearchFilter, limit: number) {
    const fits = fitting(filter)
    const keys = new Float64Array(this.#placeOf.size)
    let total = 0
    for (let place = 0; place < this.#documents.length; place++) {
      if (this.#matched[place] !== words) continue
      const document = this.#documents[place]
      if (document === undefined || !fits(document)) continue
      const kind = searchKinds[document.kind]
      const score = (this.#scores[place] ?? 0) + (words > 0 && kind ? kindWeight[kind] : 0)
      keys[total++] = score * days * places + document.order
    }
    const best = highest(keys.subarray(0, total), limit)
    const found = new Uint32Array(best.length)
    for (const [nth, key] of best.entries()) found[nth] = key % places
    return { places: found, total }
  }
}

/** Up to so many are picked out one by one; more are found faster by sorting all. */
const picked = 50

/** The highest keys, the highest first. */
function highest(keys: Float64Array, most: number): Float64Array {
  if (most > picked || keys.length <= most) return keys.sort().reverse().subarray(0, most)
  const best = new Float64Array(most)
  // From the end, where the newest are.
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i] ?? 0
    let at = most
    for (; at > 0 && key > (best[at - 1] ?? 0); at--) if (at < most) best[at] = best[at - 1] ?? 0
    if (at < most) best[at] = key
  }
  return best
}

function fitting(filter: SearchFilter): (document: Kept) => boolean {
  const { join, kinds, recipients, statuses, from, to } = filter
  const [wanted, theirs] = [new Set(kinds.map(kind => searchKinds.indexOf(kind))), new Set(recipients)]
  const [stated, ofStatus] = [new Set(statuses), new Set(filter.ofStatus)]
  const [first, last] = [from === null ? 0 : dayNumber(from), to === null ? 99_999_999 : dayNumber(to)]
  const rules: ((document: Kept) => boolean)[] = []
  if (wanted.size > 0) rules.push(({ kind }) => wanted.has(kind))
  if (theirs.size > 0) rules.push(document => document.recipients.some(recipient => theirs.has(recipient)))
  if (stated.size > 0) rules.push(({ id, status }) => stated.has(status ?? '') || ofStatus.has(id))
  // What has no date fits no days.
  if (from !== null || to !== null) rules.push(({ date }) => date !== 0 && date >= first && date <= last)
  if (rules.length === 0) return () => true
  return join === 'all'
    ? document => rules.every(rule => rule(document))
    : document => rules.some(rule => rule(document))
}
