import type { Entry } from '../data/domain/entry.ts'
import { erasureIn } from '../data/domain/erasure.ts'
import type { Register } from '../data/domain/register.ts'
import { documentOf } from '../data/queries/search-documents.ts'
import type { Found, SearchFilter } from '../data/queries/search-index.ts'
import { searchedIds, touchedBy } from '../data/queries/search-touched.ts'
import { followReplica } from './replica.ts'
import { storeOf, useStore } from './store.ts'
import { turns } from './turns.ts'
import type { SearchAnswer, SearchRequest } from './workers/search.ts'

/** So many documents are handed over at once: a few milliseconds for the window, and for the worker too. */
const portion = 100

/** What can be searched: another object whenever something else may be found. */
export interface Searched {
  /** From 0 to 1: how much of the register can be found yet. */
  readonly done: number
  /** Finds things by their words; null where no register is open. `limit` null: all. */
  readonly find: (asked: string, filter: SearchFilter, limit: number | null) => Promise<Found | null>
}
const nothing: Searched = { done: 1, find: () => Promise.resolve(null) }
const searched = storeOf<Searched>(nothing)
export const useSearched = (): Searched => useStore(searched)

/** So long is waited for all of a register, in milliseconds, until what is found of it so far is told. */
const patience = 500

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))
const idle = () => new Promise(resolve => requestIdleCallback(resolve, { timeout: 1_000 }))

/** The words of one register, in a worker that ends with them. */
class Indexed {
  /** Begun once the register is shown: it would take the processor's time from what the person looks at first. */
  readonly #begun = idle()
  #worker: Worker | null = null
  /** All is read, or enough was waited: what is found of a small register does not grow under somebody's hand. */
  #nearlyRead: Promise<unknown> = this.#begun
  readonly #answers: ((answer: SearchAnswer | null) => void)[] = []
  /** What stands at each place of the index. */
  readonly #ids: string[] = []
  #register: Register
  #ended = false

  constructor(register: Register) {
    this.#register = register
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./workers/search.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => this.#answers.shift()?.(data)
    worker.onerror = () => {
      this.end()
      searched.set(nothing)
    }
    return worker
  }

  /** Answered with null where the worker has ended. */
  async #ask(request: SearchRequest): Promise<SearchAnswer | null> {
    await this.#begun
    if (this.#ended) return null
    this.#worker ??= this.#begin()
    this.#worker.postMessage(request)
    return new Promise(resolve => this.#answers.push(resolve))
  }

  async #hand(ids: readonly string[]): Promise<void> {
    const [put, drop] = [[], []] as [Extract<SearchRequest, { kind: 'change' }>['put'][number][], string[]]
    for (const id of ids) {
      const document = documentOf(this.#register, id)
      if (document) put.push(document)
      else drop.push(id)
    }
    const answer = await this.#ask({ kind: 'change', put, drop })
    if (answer && 'put' in answer)
      for (const [nth, { id }] of put.entries()) this.#ids[answer.put[nth] ?? 0] = id
  }

  /** Hands things over in portions, each as the register says it then, in turns with everything else. */
  async #handAll(ids: readonly string[], progress: (done: number) => void): Promise<void> {
    const others = turns()
    for (let at = 0; at < ids.length && !this.#ended; at += portion) {
      await this.#hand(ids.slice(at, at + portion))
      progress(Math.min(1, (at + portion) / ids.length))
      await others()
    }
  }

  /** All that the register has. */
  async read(): Promise<void> {
    const reading = this.#readAll()
    this.#nearlyRead = Promise.race([reading, this.#begun.then(() => pause(patience))])
    await reading
  }

  async #readAll(): Promise<void> {
    this.#standsAt(0)
    await this.#handAll([...searchedIds(this.#register)], done => this.#standsAt(done))
    this.#standsAt(1)
  }

  /** The register with these entries more. */
  async changed(register: Register, fresh: readonly Entry[]): Promise<void> {
    this.#register = register
    const [touched, others] = [new Set<string>(), turns()]
    for (const entry of fresh) {
      for (const id of touchedBy(register, entry)) touched.add(id)
      await others()
    }
    await this.#handAll([...touched], () => undefined)
    this.#standsAt(searched.get().done)
  }

  /** Tells that more can be found now: not at each portion, since each time it is asked again. */
  #standsAt(done: number): void {
    const coarse = done === 1 ? 1 : Math.floor(done * 20) / 20
    const before = searched.get()
    const isTold = before.find === this.#find && before.done === coarse
    if (this.#ended || (isTold && coarse < 1)) return
    searched.set({ done: coarse, find: this.#find })
  }

  readonly #find: Searched['find'] = async (asked, filter, limit) => {
    await this.#nearlyRead
    const answer = await this.#ask({ kind: 'find', asked, filter, limit })
    if (answer === null || !('places' in answer)) return null
    const { places, total, terms } = answer
    const ids: string[] = []
    for (const place of places) ids.push(this.#ids[place] ?? '')
    return { total, terms, ids }
  }

  end(): void {
    this.#ended = true
    this.#worker?.terminate()
    for (const resolve of this.#answers.splice(0)) resolve(null)
  }
}

let indexed: Indexed | null = null

/**
 * Keeps the words of the register that is open, as it is now, whatever day is shown. They are forgotten when it is
 * closed, and read anew after an erasure, so that nothing of what was erased stays in the worker's memory.
 */
export function keepIndex(): () => void {
  return followReplica((register, fresh) => {
    if (register !== null && indexed !== null && fresh !== null && !fresh.some(isErasure)) {
      void indexed.changed(register, fresh)
      return
    }
    indexed?.end()
    indexed = register && new Indexed(register)
    if (indexed) void indexed.read()
    else searched.set(nothing)
  })
}

const isErasure = ({ fact }: Entry) => erasureIn(fact) !== null
