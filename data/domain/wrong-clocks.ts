import { type CivilDate, civilDateSchema, daysBetween } from './civil-date.ts'
import type { Entry } from './entry.ts'

/** Dates that are so many days apart (time zones make one of it) are of clocks of which one is wrong. */
const apart = 2

/** A clock that is wrong by days, as far as entries tell. Nothing is put into another order for it. */
export type WrongClock =
  /** This computer's says `today`, and its own entries, or those of more than one other computer, are of later. */
  | { readonly code: 'clockHere'; readonly today: CivilDate; readonly recordedOn: CivilDate }
  /** Entries of one other computer are of days to come. */
  | {
      readonly code: 'clockAhead'
      readonly author: string
      readonly recordedOn: CivilDate
      readonly today: CivilDate
    }
  /** What was recorded on another computer follows entries that are dated days after it. */
  | {
      readonly code: 'clockBehind'
      readonly author: string
      readonly recordedOn: CivilDate
      readonly follows: CivilDate
    }

/**
 * Notices clocks that are wrong by days, each once. File times are not asked: engines carry them from laptop to
 * laptop, so they tell what the entries' own dates do.
 */
export class WrongClocks {
  /** Of each computer, the entry of the latest day that was still to come. */
  readonly #ahead = new Map<string, Entry>()
  readonly #told = new Set<string>()

  constructor(private readonly own: string) {}

  /** `entries`: what is new. `arriving`: it came just now, so that what it follows was there when it was written. */
  notice(entries: readonly Entry[], today: CivilDate, arriving: boolean): readonly WrongClock[] {
    const found: WrongClock[] = []
    for (const entry of entries) {
      const { replica, author, recordedOn, at } = entry
      const before = this.#ahead.get(replica)
      if (recordedOn > (before?.recordedOn ?? today) && daysBetween(today, recordedOn) >= apart)
        this.#ahead.set(replica, entry)
      if (!arriving || at.slice(0, 10) <= recordedOn || this.#told.has(replica)) continue
      const follows = civilDateSchema.parse(at.slice(0, 10))
      if (daysBetween(recordedOn, follows) < apart || daysBetween(today, follows) >= apart) continue
      this.#told.add(replica)
      found.push({ code: 'clockBehind', author, recordedOn, follows })
    }
    return [...found, ...this.#toCome(today)]
  }

  #toCome(today: CivilDate): readonly WrongClock[] {
    const ahead = [...this.#ahead.values()].filter(
      ({ recordedOn }) => daysBetween(today, recordedOn) >= apart,
    )
    const [latest] = ahead.map(({ recordedOn }) => recordedOn).sort((a, b) => (a < b ? 1 : -1))
    if (latest === undefined) return []
    if (ahead.length > 1 || ahead.some(({ replica }) => replica === this.own)) {
      if (this.#told.has(this.own)) return []
      for (const { replica } of ahead) this.#told.add(replica)
      this.#told.add(this.own)
      return [{ code: 'clockHere', today, recordedOn: latest }]
    }
    return ahead.flatMap(({ replica, author, recordedOn }) => {
      if (this.#told.has(replica)) return []
      this.#told.add(replica)
      return [{ code: 'clockAhead' as const, author, recordedOn, today }]
    })
  }
}
